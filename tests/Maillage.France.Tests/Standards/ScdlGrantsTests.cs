using System.Text;
using Maillage.France.Standards;
using Maillage.France.Tables;
using Maillage.France.Tests.Tables;
using Maillage.Testing;

namespace Maillage.France.Tests.Standards;

public class ScdlGrantsTests
{
    const string Schema = "subventions/scdl/schema_v2.1_subventions.json";

    static readonly ScdlGrant Least = new()
    {
        GrantorName = "Ville de Rivemont",
        Grantor = Siret.Parse("21060004500392"),
        Service = Siret.Parse("21060004500392"),
        BeneficiaryName = "Les Ateliers, du \"Plateau\"",
        Beneficiary = Siret.Parse("52499120500013"),
        AgreementDate = new DateOnly(2024, 3, 12),
        Purpose = "Fonctionnement",
        Nature = ScdlNature.Money,
        Amount = new Money(1_234_550),
        Payment = ScdlPayment.Single,
        PaymentPeriod = new DatePeriod(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 1)),
        IsNotifiedToEurope = false,
        Share = 1,
    };

    static readonly ScdlGrant Most = Least with
    {
        Id = "2024-17",
        ServiceName = "Direction de la cohésion",
        Beneficiary = default,
        BeneficiaryRna = RnaId.Parse("W543001234"),
        BudgetYear = 2024,
        IsMultiYear = true,
        DecisionDate = new DateOnly(2024, 2, 29),
        DecisionReference = "CM 2024-02-29",
        ProjectStart = new DateOnly(2024, 1, 1),
        ProjectEnd = new DateOnly(2024, 12, 31),
        Scheme = "Contrat de ville",
        SubScheme = "Quartiers d’été",
        Purpose = string.Concat(Enumerable.Repeat("Ateliers de jardinage 🌱, ", 20)),
        Nature = ScdlNature.Money | ScdlNature.Kind,
        Requested = new Money(2_000_000),
        Payment = ScdlPayment.Other,
        PaymentDescription = "50 % à la signature,\nle reste au bilan",
        PaymentPeriod = new DatePeriod(new DateOnly(2024, 4, 1), new DateOnly(2025, 6, 30)),
        IsCofunded = true,
        Cofunders = "État, Département",
        RaeNumber = "12345",
        IsNotifiedToEurope = true,
        Share = 0.45m,
        UpdatedOn = new DateOnly(2024, 12, 31),
    };

    static readonly ScdlGrant[] Valid =
    [
        Least, Most, Least with { Payment = ScdlPayment.Staged, Nature = ScdlNature.Kind, BeneficiaryRna = RnaId.Parse("W2A1001234") }, Least with { Share = 0.01m, BeneficiaryName = "=1+1" },
    ];

    static async Task<string> Written(params IEnumerable<ScdlGrant> grants)
    {
        using var memory = new MemoryStream();
        await ScdlGrants.WriteAsync(memory, grants, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    static List<string> Mistakes(string csv)
    {
        using var file = SmallFile.Csv(csv);
        return new TableSchemaCheck(RealFiles.Path(Schema)).Mistakes(file.Path);
    }

    [Fact]
    public async Task A_line_is_written_as_the_schema_wants_it()
    {
        var lines = (await Written(Least)).Split("\r\n");
        Assert.Equal((3, ""), (lines.Length, lines[2]));
        Assert.StartsWith("idSubvention,nomAttribuant,idAttribuant,", lines[0]);
        Assert.EndsWith(",notificationUE,pourcentageSubvention,evaluationCout,evaluation,dateMiseAJour", lines[0]);
        Assert.Equal(
            ",Ville de Rivemont,21060004500392,,21060004500392,\"Les Ateliers, du \"\"Plateau\"\"\",52499120500013,,,,,,2024-03-12,,,,,,,attribuée,Fonctionnement,"
            + "aide en numéraire,,12345.50,,,,,unique,Versement unique,2024-04-01,,,,,non,1,,,", lines[1]);
    }

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        using var file = SmallFile.Csv(await Written(Valid));
        using var table = TableFile.Open(file.Path);
        Assert.Equal(ScdlGrants.Columns, table.Columns);
        var rows = new List<string[]>();
        while (table.Read())
        {
            Assert.Null(table.Problem);
            rows.Add([.. Enumerable.Range(0, 40).Select(i => table[i])]);
        }
        string Cell(int row, string column) => rows[row][table.Find(column)];
        (string Column, string Value)[] most =
        [
            ("rnaBeneficiaire", "W543001234"), ("pluriannualite", "oui"), ("nature", "aide en numéraire;aide en nature"), ("conditionsVersement", "autre"),
            ("descriptionConditionsVersement", "50 % à la signature,\nle reste au bilan"), ("datesPeriodeVersement", "2024-04-01/2025-06-30"), ("notificationUE", "oui"),
            ("pourcentageSubvention", "0.45"), ("montantDemande", "20000.00"), ("dateMiseAJour", "2024-12-31"),
        ];
        foreach (var (column, value) in most) Assert.Equal(value, Cell(1, column));
        Assert.Equal(("échelonné", "Versement échelonné", "aide en nature", ""), (Cell(2, "conditionsVersement"), Cell(2, "descriptionConditionsVersement"), Cell(2, "nature"), Cell(2, "rnaBeneficiaire")));
        Assert.Equal(("0.01", "'=1+1"), (Cell(3, "pourcentageSubvention"), Cell(3, "nomBeneficiaire")));
        Assert.True(Cell(1, "objet") is { Length: <= 256 } purpose && purpose.EndsWith('…') && !purpose.Contains('\uFFFD'));
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        Assert.Empty(Least.Lacks());
        Assert.Empty(Most.Lacks());
        (ScdlGrant Grant, string Lack)[] broken =
        [
            (Least with { GrantorName = " " }, "le nom de l’attribuant"),
            (Least with { Grantor = default }, "le SIRET de l’attribuant"),
            (Least with { Service = default }, "le SIRET du service instructeur"),
            (Least with { BeneficiaryName = null }, "le nom du bénéficiaire"),
            (Least with { Beneficiary = default }, "le SIRET ou le numéro RNA du bénéficiaire"),
            (Least with { Beneficiary = default, BeneficiaryRna = RnaId.Parse("W2A1001234") }, "le SIRET du bénéficiaire (le schéma n’admet que des chiffres dans le numéro RNA : « W2A1001234 »)"),
            (Least with { AgreementDate = null }, "la date de la convention"),
            (Least with { Purpose = null }, "l’objet"),
            (Least with { Nature = ScdlNature.None }, "la nature de l’aide (en numéraire ou en nature)"),
            (Least with { Amount = null }, "le montant"),
            (Least with { Payment = ScdlPayment.None }, "les conditions de versement"),
            (Least with { Payment = ScdlPayment.Other }, "la description des conditions de versement"),
            (Least with { PaymentPeriod = null }, "la date ou la période de versement"),
            (Least with { IsNotifiedToEurope = null }, "la notification à la Commission européenne (oui ou non)"),
            (Least with { Share = null }, "la part versée au bénéficiaire (de 0,01 à 1)"),
            (Least with { Share = 0.001m }, "la part versée au bénéficiaire (de 0,01 à 1)"),
            (Least with { Share = 100 }, "la part versée au bénéficiaire (de 0,01 à 1)"),
            (Least with { RaeNumber = "123456" }, "un numéro RAE de cinq caractères au plus"),
        ];
        foreach (var (grant, lack) in broken) Assert.Equal([lack], grant.Lacks());
        Assert.Equal(13, new ScdlGrant().Lacks().Count);
    }

    [Fact]
    public async Task A_line_that_lacks_something_is_not_written() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Written(Least, Least with { Share = null }));

    [Fact]
    public async Task The_official_schema_finds_no_mistake() => Assert.Empty(Mistakes(await Written(Valid)));

    [Fact]
    public void The_columns_are_those_of_the_official_schema() => Assert.Equal(new TableSchemaCheck(RealFiles.Path(Schema)).Names, ScdlGrants.Columns);

    [Theory]
    [InlineData("21060004500392,,", "2106000450039,,", "2 idAttribuant: pattern", "2 french-siret-value")]
    [InlineData("52499120500013", "52499120500014", "2 french-siret-value")]
    [InlineData("52499120500013", "", "2 one-of-required")]
    [InlineData("2024-03-12", "12/03/2024", "2 dateConvention: type")]
    [InlineData("12345.50", "12 345,50", "2: 41\u00a0champs au lieu de 40 : un séparateur manque, ou une valeur le contient sans guillemets", null)]
    [InlineData("aide en numéraire", "numéraire", "2 nature: enum")]
    [InlineData("2024-04-01", "2024-04-01_2024-05-01", "2 datesPeriodeVersement: pattern")]
    [InlineData(",non,", ",false,", "2 notificationUE: enum")]
    [InlineData(",non,1,", ",non,100,", "2 pourcentageSubvention: maximum")]
    [InlineData(",Fonctionnement,", ",,", "2 objet: required")]
    [InlineData("idRAE", "idRae", "1: columns")]
    public async Task The_official_schema_finds_a_broken_line(string right, string wrong, params string?[] mistakes)
    {
        var csv = await Written(Least);
        Assert.Contains(right, csv);
        var found = Mistakes(csv.Replace(right, wrong, StringComparison.Ordinal));
        if (mistakes[^1] is null) Assert.Contains(mistakes[0], found);
        else Assert.Equal(mistakes, found);
    }

    [Fact]
    public async Task No_required_cell_may_be_empty()
    {
        var check = new TableSchemaCheck(RealFiles.Path(Schema));
        var cells = (await Written(Least with { BeneficiaryName = "Les Ateliers" })).Split("\r\n")[1].Split(',');
        foreach (var name in check.Required)
        {
            var broken = cells.ToArray();
            broken[check.Names.IndexOf(name)] = "";
            Assert.Contains($"2 {name}: required", Mistakes(string.Join(',', check.Names) + "\r\n" + string.Join(',', broken) + "\r\n"));
        }
        Assert.Equal(12, check.Required.Count);
    }
}
