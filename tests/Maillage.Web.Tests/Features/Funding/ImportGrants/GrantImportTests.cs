using System.Globalization;
using System.IO.Compression;
using System.Text;
using Maillage.France.Tables;
using Maillage.Testing;
using Maillage.Web.Features.Funding;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Funding.ImportGrants;

/// <summary>Each quirk of the real lists of grants, in a small file of its own.</summary>
public class GrantImportTests
{
    const string Scdl = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant;nature\n";
    const string City = "Ville de Nancy;21540395700016";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static ImportRequest Nancy(ImportRequest request) => request with { Giver = "Ville de Nancy", Year = 2018 };

    static string Line(string siret = "", string amount = "1000", string name = "Club de voile", string date = "2018-05-02") =>
        $"{City};{date};{name};{siret};Fonctionnement;{amount};aide en numéraire\n";

    [Theory, OnBothDatabases]
    public async Task A_line_is_kept_with_all_that_it_says(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("grants",
            "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\n"
            + "Ville de Nancy,21540395700016,2018-05-02,DEL 12,Club de voile,52499120500013,W543001234,Régates,99786.57,aide en numéraire;aide en nature,échelonné,2018-06-01/2018-12-31,R1,oui,80,Sport pour tous\n");

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        var grant = await bench.ReadAsync(db => db.Grants.AsNoTracking().SingleAsync(Stop));
        Assert.Equal(
            (2018, GrantStage.Granted, 9_978_657L, GrantNature.Both, new DateOnly(2018, 5, 2), "DEL 12", "Régates", "Sport pour tous", "échelonné"),
            (grant.Year, grant.Stage, grant.AmountCents, grant.Nature, grant.DecidedOn!.Value, grant.Reference, grant.Purpose, grant.Scheme, grant.Conditions));
        Assert.Equal(
            (new DateOnly(2018, 6, 1), new DateOnly(2018, 12, 31), 0.8, "R1", StatedAnswer.Yes, Visibility.Public),
            (grant.PaidFrom!.Value, grant.PaidTo!.Value, grant.Share!.Value, grant.Rae, grant.NotifiedToEurope, grant.Visibility));
        var club = await bench.MentionAsync("Club de voile");
        Assert.Equal(("524991205", "52499120500013", "W543001234", "54"), (club.Siren, club.Siret, club.Rna, club.NearDepartment));
    }

    [Theory, OnBothDatabases]
    public async Task Letters_of_two_encodings_in_one_file_are_all_read(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        await bench.ImportAsync("grants", bench.Write("melange.csv",
            Workbench.Utf8("\uFEFF" + Scdl + Line(name: "Fête d’été")), Workbench.Cp1252(Line(name: "Théâtre à Nœuds", amount: "2000"))));

        Assert.Equal(["Ville de Nancy 2018 Granted 1000.00 Fête d’été", "Ville de Nancy 2018 Granted 2000.00 Théâtre à Nœuds"], await bench.GrantsAsync());
    }

    [Theory]
    [InlineData("52499120500013.0", "524991205", "52499120500013", "RepairedIdentifier 1")]
    [InlineData("524 991 205 00013", "524991205", "52499120500013", "")]
    [InlineData("52499120500013\"", "524991205", "52499120500013", "RepairedIdentifier 1")]
    [InlineData("524991205", "524991205", "", "")]
    [InlineData("52499120500014", "", "", "WrongIdentifier 1")]
    [InlineData("82772800000000", "", "", "WrongIdentifier 1")]
    [InlineData("Ne rien indiquer", "", "", "MissingIdentifier 1")]
    public async Task A_siret_is_read_in_its_ways_of_writing_or_counted_as_weak(string written, string siren, string siret, string quality)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("grants", Scdl + Line(written));

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        var club = await bench.MentionAsync("Club de voile");
        Assert.Equal((siren, siret, quality), (club.Siren, club.Siret, outcome.Quality()));
    }

    [Theory, OnBothDatabases]
    public async Task A_siret_in_E_notation_is_lost_and_its_line_refused(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("grants", Scdl + Line("8,27728E+13"));

        Assert.Equal("+0 ~0 =0 -0 !1", outcome.Counts());
        Assert.Equal(["2, idBeneficiaire, 8,27728E+13: « 8,27728E+13 » est un nombre arrondi par un tableur : les derniers chiffres du SIRET sont perdus."], outcome.Rejects());
        Assert.Empty(await bench.GrantsAsync());
    }

    [Fact]
    public async Task Words_under_the_name_of_siret_refuse_no_line()
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("grants", Scdl + Line("EN COURS 2018"));

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal("WrongIdentifier 1", outcome.Quality());
    }

    [Theory, OnBothDatabases]
    public async Task In_a_workbook_the_cell_holds_the_whole_siret(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("mayenne.xlsx", Array.Empty<byte[]>());
        await using (var file = File.Create(path))
            await TableWriter.WriteAsync(file, TableFormat.Xlsx,
                [new("nomAttribuant"), new("idAttribuant", ColumnKind.Number), new("dateConvention", ColumnKind.Date), new("nomBeneficiaire"), new("idBeneficiaire", ColumnKind.Number), new("montant", ColumnKind.Number)],
                [["Ville de Nancy", 21540395700016L, new DateOnly(2018, 5, 2), "Club de voile", 52499120500013L, 28391.04]], Stop);

        await bench.ImportAsync("grants", path);

        Assert.Equal(["Ville de Nancy 2018 Granted 28391.04 Club de voile"], await bench.GrantsAsync());
        Assert.Equal("52499120500013", (await bench.MentionAsync("Club de voile")).Siret);
    }

    [Theory]
    [InlineData("50 000 euros", 5_000_000)]
    [InlineData("447 396", 44_739_600)]
    [InlineData("17\u00a0833", 1_783_300)]
    [InlineData(" 30,000.00   ", 3_000_000)]
    [InlineData("250.0", 25_000)]
    [InlineData("1 234,50 €", 123_450)]
    [InlineData("28391.040000000001", 2_839_104)]
    [InlineData("0", 0)]
    public async Task An_amount_is_read_in_its_ways_of_writing(string written, long cents)
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("grants", Scdl + Line(amount: written));

        Assert.Equal(cents, await bench.ReadAsync(db => db.Grants.Select(x => x.AmountCents).SingleAsync(Stop)));
    }

    [Theory]
    [InlineData("", "Le montant manque.")]
    [InlineData("NC", "Ce n’est pas un montant.")]
    [InlineData("-500", "Un montant négatif (un reversement ?) n’est pas une subvention.")]
    public async Task A_line_without_an_amount_is_refused_with_its_reason(string amount, string reason)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("grants", Scdl + Line(amount: amount) + Line(amount: "20"));

        Assert.Equal($"2, montant, {amount}: {reason}", Assert.Single(outcome.Rejects()));
        Assert.Equal("+1 ~0 =0 -0 !1", outcome.Counts());
    }

    [Theory]
    [InlineData("", "La date manque : on ne sait pas de quelle année est ce montant.")]
    [InlineData("2018-02-30", "Cette date n’existe pas : on ne sait pas de quelle année est ce montant.")]
    [InlineData("0001-01-01", "Cette date n’existe pas : on ne sait pas de quelle année est ce montant.")]
    public async Task A_line_without_a_year_is_refused_unless_a_person_says_it(string date, string reason)
    {
        await using var bench = await Workbench.OpenAsync();
        var path = bench.Write("liste.csv", Scdl + Line(date: date));

        Assert.Equal($"2, dateConvention, {date}: {reason}", Assert.Single((await bench.ImportAsync("grants", path)).Rejects()));
        await bench.ImportAsync("grants", path, x => x with { Year = 2017 });

        Assert.Equal(["Ville de Nancy 2017 Granted 1000.00 Club de voile"], await bench.GrantsAsync());
    }

    [Theory]
    [InlineData("2017-11-13", 2017)]
    [InlineData("2017-12", 0)]
    [InlineData("42713", 0)]
    public async Task A_decision_that_is_named_by_its_day_tells_the_year(string reference, int year)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("grants", $"nomAttribuant;dateConvention;referenceDecision;nomBeneficiaire;montant\nVille;;{reference};Club;5\n");

        Assert.Contains("MissingDate 1", outcome.Quality(), StringComparison.Ordinal);
        Assert.Equal(year == 0 ? [] : [$"Ville {year} Granted 5.00 Club"], await bench.GrantsAsync());
    }

    [Fact]
    public async Task Without_the_day_of_the_agreement_that_of_the_decision_tells_the_year()
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("grants", "NOM;Montant octroyé;date octroi;date convention\nA;5;24/07/2017;23/01/18\nB;6;20/11/17;\n", x => x with { Giver = "Département" });

        Assert.Equal(["Département 2017 Granted 6.00 B", "Département 2018 Granted 5.00 A"], await bench.GrantsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_line_said_twice_is_counted_once(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("grants", Scdl + Line() + Line() + Line(amount: "1001"));

        Assert.Equal(("+2 ~0 =0 -0 !0", 1), (outcome.Counts(), outcome.Repeated));
        Assert.StartsWith("RepeatedLine 1", outcome.Quality(), StringComparison.Ordinal);
        Assert.Equal(2, (await bench.GrantsAsync()).Length);
    }

    [Theory, OnBothDatabases]
    public async Task Two_lines_that_differ_by_what_is_not_kept_are_two(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("grants",
            "Bénéficiaire,Adresse,Descriptif,Montant,N° interne\nComité des fêtes,1 rue Haute,Fête,500,1\nComité des fêtes,2 rue Basse,Fête,500,1\nComité des fêtes,2 rue Basse,Fête,500,2\nComité des fêtes,2 rue Basse,Fête,500,2\n",
            Nancy);

        Assert.Equal(("+3 ~0 =0 -0 !0", 1), (outcome.Counts(), outcome.Repeated));
    }

    [Theory]
    [InlineData("TOTAL;;")]
    [InlineData("Sous-total;;")]
    [InlineData(";;Total général")]
    public async Task A_line_of_total_is_refused(string cells)
    {
        await using var bench = await Workbench.OpenAsync();
        var (name, first) = (cells.Split(';')[0], cells.Split(';')[2]);

        var outcome = await bench.ImportTextAsync("grants", $"exercice;nomBeneficiaire;montant\n2018;Club;500\n{first};{name};500\n", Nancy);

        Assert.Equal($"3, nomBeneficiaire, {name}: C’est une ligne de total : ce qu’elle additionne est déjà dans la liste.", Assert.Single(outcome.Rejects()));
        Assert.Equal("+1 ~0 =0 -0 !1", outcome.Counts());
    }

    [Theory, OnBothDatabases]
    public async Task A_thousands_comma_is_asked_about_then_read_as_said(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("montpellier.csv",
            "Thématique,Nom association,Nature subv.,Titre du projet,\"DCM\nDate\", Accordé ,SIRET\nSport,CLUB DE VOILE CA151!,Projet,Régates,19/12/2018,\" 1,500 € \",52499120500013\n");

        var question = await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportAsync("grants", path, Nancy));
        Assert.Equal("Colonne « Accordé » : « 1,500 € » peut se lire 1 500 ou 1,5 : dites-le avec --decimal comma ou --decimal point.", question.Message.Plain());
        Assert.Empty(await bench.ImportsAsync());
        await bench.ImportAsync("grants", path, x => Nancy(x) with { Numbers = NumberConvention.Point });

        Assert.Equal(["Ville de Nancy 2018 Granted 1500.00 CLUB DE VOILE CA151!"], await bench.GrantsAsync());
        // The file's own mark is no part of the name that people read.
        Assert.Equal("CLUB DE VOILE", await bench.ReadAsync(db => db.Organisations.Where(x => x.Siren == "524991205").Select(x => x.Name).SingleAsync(Stop)));
        Assert.Equal("Projet : Régates", await bench.ReadAsync(db => db.Grants.Select(x => x.Purpose).SingleAsync(Stop)));
    }

    [Fact]
    public async Task One_cell_of_the_column_decides_for_all_wherever_it_stands()
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("grants", Scdl + Line(amount: "1,500") + Line(amount: "1,234,567") + Line(amount: "30,000.00"));

        Assert.Equal([150_000, 3_000_000, 123_456_700], await bench.ReadAsync(db => db.Grants.Select(x => x.AmountCents).Order().ToListAsync(Stop)));
    }

    [Fact]
    public async Task A_column_that_contradicts_itself_is_not_read()
    {
        await using var bench = await Workbench.OpenAsync();

        var refused = await Assert.ThrowsAsync<UnrecognisedFileException>(
            () => bench.ImportTextAsync("grants", Scdl + Line(amount: "1,500") + Line(amount: "12,50") + Line(amount: "30,000.00")));

        Assert.Contains("La virgule précède les décimales dans « 12,50 » et sépare les milliers dans « 30,000.00 »", refused.Message.Plain(), StringComparison.Ordinal);
        Assert.Empty(await bench.GrantsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_does_not_say_who_gives_is_asked_about(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("liste.csv", "dateConvention;nomBeneficiaire;montant\n2018-05-02;Club;500\n");

        var question = await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportAsync("grants", path));
        Assert.Equal("Ce fichier ne dit pas qui attribue : ajoutez --giver \"Ville de … 21340172201787\" (le nom, le SIRET si vous l’avez).", question.Message.Plain());
        await bench.ImportAsync("grants", path, x => x with { Giver = "Ville de Montpellier 21340172201787" });

        var giver = await bench.MentionAsync("Ville de Montpellier");
        Assert.Equal(("213401722", "21340172201787"), (giver.Siren, giver.Siret));
    }

    [Fact]
    public async Task A_file_that_does_not_say_its_year_is_asked_about_and_its_name_proposes_one()
    {
        await using var bench = await Workbench.OpenAsync();

        var question = await Assert.ThrowsAsync<UnrecognisedFileException>(
            () => bench.ImportTextAsync("grants", "nomAttribuant;nomBeneficiaire;montant\nVille;Club;500\n", name: "liste-2019.csv"));

        Assert.Equal("Ce fichier ne dit pas l’année : ajoutez --year (son nom contient 2019 : --year 2019).", question.Message.Plain());
    }

    [Theory, OnBothDatabases]
    public async Task Titles_above_and_endless_empty_rows_below_a_sheet_are_passed_over(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("pyrenees.ods", Array.Empty<byte[]>());
        await using (var file = File.Create(path))
            WriteOds(file,
                """
                <table:table-row><table:table-cell office:value-type="string"><text:p>Conventions signées en 2017</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell/></table:table-row>
                <table:table-row><table:table-cell office:value-type="string"><text:p>SIRET_ORG</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>NOM</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Montant octroyé</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>date octroi</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="52499120500013"><text:p>5,2499E+13</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Club de voile</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="26000"><text:p>26 000 €</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2017-11-20"><text:p>20/11/17</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048445"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
                """);

        var outcome = await bench.ImportAsync("grants", path, x => x with { Giver = "Département" });

        Assert.Equal(("+1 ~0 =0 -0 !0", 2, 1), (outcome.Counts(), outcome.Lines, outcome.Repeated));
        Assert.Contains("1 ligne de titre ignorée", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal(["Département 2017 Granted 26000.00 Club de voile"], await bench.GrantsAsync());
        Assert.Equal("52499120500013", (await bench.MentionAsync("Club de voile")).Siret);
    }

    [Theory, OnBothDatabases]
    public async Task Grants_of_members_of_Parliament_need_a_year_and_keep_no_address(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("2014_reserve_parlementaire.csv",
            "Bénéficiaire,Adresse,Descriptif,Montant,Nom,Prénom,Département,Groupe,\"Programme budgétaire\",ID_Acteur\n"
            + "\"Foyer rural\",\"Chez Mme Durand\n12 rue des Lilas\n54500 VANDOEUVRE LES NANCY CEDEX\",Fonctionnement,1000.00,DUPONT-MARTIN,Anne,Meurthe-et-Moselle,XYZ,219-01,PA1\n"
            + "\"Amicale\",,Fonctionnement,500.00,DUPONT-MARTIN,Anne,Meurthe-et-Moselle,XYZ,219-01,PA1\n");

        var question = await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportAsync("grants", path));
        Assert.Contains("--year 2014", question.Message, StringComparison.Ordinal);
        var outcome = await bench.ImportAsync("grants", path, x => x with { Year = 2014 });

        Assert.Equal(
            ["Assemblée nationale, réserve parlementaire 2014 Granted 1000.00 Foyer rural", "Assemblée nationale, réserve parlementaire 2014 Granted 500.00 Amicale"],
            await bench.GrantsAsync());
        Assert.Contains("Colonnes laissées de côté : Groupe.", outcome.Said(), StringComparison.Ordinal);
        var (rural, club) = (await bench.MentionAsync("Foyer rural"), await bench.MentionAsync("Amicale"));
        Assert.Equal(("54547", "54", ""), (rural.CommuneCode, rural.DepartmentCode, rural.NearDepartment));
        Assert.Equal(("", "", "54"), (club.CommuneCode, club.DepartmentCode, club.NearDepartment));
        var grant = await bench.ReadAsync(db => db.Grants.AsNoTracking().SingleAsync(x => x.AmountCents == 100_000, Stop));
        Assert.Equal(("Anne Dupont-Martin", "219-01"), (grant.ProposedBy, grant.Theme));
        var everything = await bench.ReadAsync(async db => string.Join('\n', (await db.Grants.AsNoTracking().ToListAsync(Stop)).Select(x => $"{x.Purpose}{x.Conditions}{x.Scheme}{x.Reference}{x.ProposedBy}"))
            + string.Join('\n', await db.Mentions.Select(x => x.Name).ToListAsync(Stop)));
        Assert.DoesNotContain("Lilas", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("XYZ", everything, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_beneficiary_is_where_its_commune_says(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        await bench.ImportTextAsync("grants",
            "Exercice;Partenaire;N° SIRET;Commune;Domaine;Objet de l’aide;Montant accordé\n2018;Club de voile;;Vandœuvre-lès-Nancy;Sport;Régates;500\n2018;Club de tir;;54395;Sport;Cible;600\n2018;Club ailleurs;;Nulle-Part;Sport;Rien;700\n",
            x => x with { Giver = "Caisse" });

        Assert.Equal(("54547", "54"), ((await bench.MentionAsync("Club de voile")).CommuneCode, (await bench.MentionAsync("Club de voile")).DepartmentCode));
        Assert.Equal("54395", (await bench.MentionAsync("Club de tir")).CommuneCode);
        Assert.Equal("", (await bench.MentionAsync("Club ailleurs")).CommuneCode);
    }

    [Theory, OnBothDatabases]
    public async Task Private_rows_are_said_so_and_make_no_public_organisation(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("grants", Scdl + Line(), x => x with { Visibility = Visibility.Private });

        Assert.Contains("Ces lignes ne sont pas publiques", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal(Visibility.Private, await bench.ReadAsync(db => db.Grants.Select(x => x.Visibility).SingleAsync(Stop)));
        Assert.All(await bench.ReadAsync(db => db.Organisations.AsNoTracking().ToListAsync(Stop)), x => Assert.Equal(Maillage.Web.Features.Actors.OrganisationStanding.Hidden, x.Standing));
        Assert.Empty(await bench.ReadAsync(db => db.SearchEntries.Where(x => x.Kind == "organisation").ToListAsync(Stop)));
    }

    static void WriteOds(Stream stream, string rows)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        using var content = new StreamWriter(zip.CreateEntry("content.xml").Open(), new UTF8Encoding(false));
        content.Write(string.Create(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
            <office:body><office:spreadsheet><table:table table:name="Feuille">{rows}</table:table></office:spreadsheet></office:body></office:document-content>
            """));
    }
}
