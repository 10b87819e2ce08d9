using System.Globalization;
using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Testing;

namespace Maillage.Web.Tests.Demonstration;

/// <summary>Who acts on the invented island and with what money, as its files say it: the story, and every quirk that a page must show.</summary>
public partial class InventedMoneyTests(DemonstrationSources sources) : IClassFixture<DemonstrationSources>
{
    const string Agglomeration = "subventions-auvelle-agglomeration.csv";
    const string Department = "subventions-departement-auvelle.csv";
    const string City = "subventions-ville-valdauvelle.xlsx";
    const string Fund = "subventions-caf-corvane.ods";
    const string Register = "associations-985.csv";
    const string Waldec = "associations-985-waldec.csv";
    const string Directory = "annuaire-acteurs.xlsx";
    const string Observations = "observations-de-terrain.csv";

    static readonly int[] Years = [2020, 2021, 2022, 2023, 2024];
    static readonly string[] Relays = [.. Years.Select(x => $"adultes-relais-{x}.json")];
    static readonly string[] Fonjep = [.. Years.Select(x => $"postes-fonjep-{x}.json")];
    static readonly string[] Programmings = ["programmation-2022.csv", "programmation-2023.csv", "programmation-2024.xlsx"];
    static readonly string[] All = [Agglomeration, Department, City, Fund, Register, Waldec, Directory, Observations, .. Relays, .. Fonjep, .. Programmings];

    [Theory]
    [InlineData(Agglomeration, "CSV, virgule, UTF-8", 300, 380)]
    [InlineData(Department, "CSV, point-virgule, cp1252", 190, 230)]
    [InlineData(City, "XLSX, feuille « Données »", 130, 170)]
    [InlineData(Fund, "ODS, feuille « Aides »", 80, 110)]
    [InlineData(Register, "CSV, point-virgule, UTF-8", 115, 130)]
    [InlineData(Waldec, "CSV, point-virgule, UTF-8", 55, 65)]
    [InlineData(Directory, "XLSX, feuille « Données »", 40, 50)]
    [InlineData(Observations, "CSV, point-virgule, UTF-8", 35, 45)]
    [InlineData("adultes-relais-2024.json", "JSON", 25, 40)]
    [InlineData("postes-fonjep-2020.json", "JSON", 8, 20)]
    [InlineData("programmation-2022.csv", "CSV, point-virgule, cp1252", 60, 100)]
    [InlineData("programmation-2023.csv", "CSV, point-virgule, UTF-8", 60, 100)]
    [InlineData("programmation-2024.xlsx", "XLSX, feuille « Données »", 60, 100)]
    public void Each_file_opens_in_its_own_format(string file, string format, int least, int most)
    {
        using var reader = TableFile.Open(Path.Combine(sources.Folder, file));
        var count = 0;
        while (reader.Read())
        {
            count++;
            Assert.Null(reader.Problem);
        }
        Assert.StartsWith(format, reader.Format, StringComparison.Ordinal);
        Assert.InRange(count, least, most);
    }

    [Theory]
    [InlineData(Agglomeration, "subventions/scdl/exemple_valide.csv")]
    [InlineData(Register, "associations/rna_import_dpt_54.csv")]
    [InlineData("adultes-relais-2022.json", "subventions/etat/adulte-relais-2022.json")]
    [InlineData("postes-fonjep-2021.json", "subventions/etat/postes-fonjep-2021.json")]
    [InlineData("postes-fonjep-2024.json", "subventions/etat/postes-fonjep-2024.json")]
    public void The_columns_are_those_of_the_real_files(string file, string real) =>
        Assert.Equal(DemonstrationSources.Columns(RealFiles.Path(real)), DemonstrationSources.Columns(Path.Combine(sources.Folder, file)));

    [Fact]
    public void Eighty_organisations_appear()
    {
        var sirens = Numbers().Select(x => x[..9]).ToHashSet();
        Assert.Equal(74, sirens.Count);

        var without = sources.Rows(Agglomeration).Where(x => x["idBeneficiaire"].Length == 0).ToList();
        Assert.Equal(5, without.Select(x => x["rnaBeneficiaire"]).Where(x => x.Length > 0).Distinct().Count());
        Assert.Equal(["Conseil citoyen de La Haute Borne"], without.Where(x => x["rnaBeneficiaire"].Length == 0).Select(x => x["nomBeneficiaire"]).Distinct());
    }

    [Fact]
    public void Every_whole_number_has_its_keys()
    {
        var numbers = Numbers().ToList();
        Assert.True(numbers.Count > 700);
        Assert.All(numbers, x => Assert.True(Siren.TryParse(x[..9], out _), x));
        Assert.All(numbers, x => Assert.True(PassesLuhn(x), x));
        Assert.All(sources.Rows(Waldec), x => Assert.Matches("^W985[0-9]{6}$", x["id"]));
    }

    [Fact]
    public void No_number_and_no_name_is_a_real_one()
    {
        var posts = Years.SelectMany(x => DemonstrationSources.Read(RealFiles.Path($"subventions/etat/adulte-relais-{x}.json"))
            .Concat(DemonstrationSources.Read(RealFiles.Path($"subventions/etat/postes-fonjep-{x}.json")))).ToList();
        var grants = DemonstrationSources.Read(RealFiles.Path("subventions/collectivites/loire-atlantique.csv"));
        var associations = DemonstrationSources.Read(RealFiles.Path("associations/rna_import_dpt_54.csv")).Concat(DemonstrationSources.Read(RealFiles.Path("associations/rna_import_dpt_90.csv")));
        var sirens = posts.Select(x => x.GetValueOrDefault("code_tiers", "")).Concat(grants.Select(x => x["Identification du bénéficiaire"])).Where(x => x.Length >= 9).Select(x => x[..9]).ToHashSet();
        var names = posts.Select(x => x["raison_sociale"]).Concat(grants.Select(x => x["Nom du bénéficiaire"])).Concat(associations.Select(x => x["titre"])).Select(Fold.Text).ToHashSet();
        Assert.True(names.Count > 20_000);

        Assert.DoesNotContain(Numbers(), x => sirens.Contains(x[..9]));
        // A line that the register cancelled bears the same words everywhere.
        Assert.Equal(["annulee pour erreur de numerotation"], Names().Select(Fold.Text).Distinct().Where(names.Contains));
    }

    [Fact]
    public void No_line_names_a_person()
    {
        foreach (var file in All)
            foreach (var row in sources.Rows(file))
                Assert.DoesNotContain(row.Values, x => Person().IsMatch(x));
        Assert.Matches(Person(), "Mme la présidente");
        Assert.All(sources.Rows(Register), x => Assert.Equal(("", "", "", "PM"), (x["adr1"], x["adr2"], x["adr3"], x["dir_civilite"])));
        Assert.All(sources.Rows(Waldec), x => Assert.Equal(("", "", ""), (x["adrg_declarant"], x["adrs_libvoie"], x["adrg_libvoie"])));
    }

    [Fact]
    public void Five_years_of_a_plausible_contract()
    {
        var grants = sources.Rows(Agglomeration);
        foreach (var year in Years)
        {
            var ofYear = grants.Where(x => x["dateConvention"].StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToList();
            Assert.InRange(ofYear.Where(x => x["dispositifAide"].StartsWith("Contrat de ville", StringComparison.Ordinal)).Sum(x => Euros(x["montant"])), 150_000, 300_000);
            Assert.Contains(sources.Rows(Fund), x => x["Exercice"] == year.ToString(CultureInfo.InvariantCulture));
            Assert.Contains(sources.Rows(Department), x => x["dateConvention"].EndsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }
        Assert.All(grants, x => Assert.InRange(Euros(x["montant"]), 500, 60_000));
        // Renewed as it was: the same organisation, object and amount the year after.
        var renewed = grants.GroupBy(x => (x["nomBeneficiaire"], x["objet"], x["montant"])).Count(x => x.Select(y => y["dateConvention"][..4]).Distinct().Count() > 1);
        Assert.InRange(renewed, 40, 200);
    }

    [Fact]
    public void Health_and_employment_are_joined_by_one_small_line()
    {
        var given = Programmings.SelectMany(sources.Rows).Where(x => Euros(x["Montant accordé"]) > 0).ToList();
        var (health, employment) = (Givers("Santé"), Givers("Emploi et insertion"));
        Assert.Equal(3, health.Count);
        Assert.Equal(2, employment.Count);
        Assert.Equal(["Auvelle Agglomération"], health.Intersect(employment));
        Assert.Single(given, x => x["Thématique"] == "Santé" && x["Financeur"] == "Auvelle Agglomération");
        Assert.Single(sources.Rows(Agglomeration), x => x["dispositifAide"].EndsWith("Santé", StringComparison.Ordinal));

        HashSet<string> Givers(string theme) => [.. given.Where(x => x["Thématique"] == theme).Select(x => x["Financeur"])];
    }

    [Fact]
    public void One_neighbourhood_has_many_organisations_and_little_money_another_the_reverse()
    {
        var lines = sources.Rows("programmation-2024.xlsx");
        var (port, terraces) = (In("QN98505M"), In("QN98501I"));
        Assert.True(port.Holders >= 3 * terraces.Holders, $"{port} / {terraces}");
        Assert.True(terraces.Euros >= 3 * port.Euros, $"{port} / {terraces}");
        Assert.All(Programmings[..2].SelectMany(sources.Rows), x => Assert.DoesNotContain("Alembert", x["Quartier(s)"], StringComparison.Ordinal));

        (int Holders, decimal Euros) In(string code)
        {
            var here = lines.Where(x => x["Quartier(s)"] == code && Euros(x["Montant accordé"]) > 0).ToList();
            return (here.Select(x => x["Porteur"]).Distinct().Count(), here.Sum(x => Euros(x["Montant accordé"])));
        }
    }

    [Fact]
    public void Posts_have_the_quirks_of_the_real_ones()
    {
        var relays = Relays.Select(sources.Rows).ToList();
        Assert.All(relays, x => Assert.Single(x.Select(y => y["montant"]).Distinct()));
        Assert.Single(relays[1], x => x["code_cv"] == "CV953CV954");
        Assert.Single(relays[3], x => x["code_cv"].Length == 0);
        Assert.All(relays[..4].SelectMany(x => x), x => Assert.DoesNotContain("CN", x["code_cv"], StringComparison.Ordinal));
        Assert.All(relays[4], x => Assert.StartsWith("CN", x["code_cv"], StringComparison.Ordinal));
        var repeated = Assert.Single(relays[4].GroupBy(x => x["id_poste"]), x => x.Count() > 1);
        Assert.Equal(["CN98501M", "CN98502M"], repeated.Select(x => x["code_cv"]).Order(StringComparer.Ordinal));
        var two = Assert.Single(relays[2].GroupBy(x => x["id_poste"]), x => x.Count() > 1).Select(x => x["code_tiers"]).ToList();
        Assert.Equal((two[0][..9], false), (two[1][..9], two[0] == two[1]));
        Assert.Single(relays[0], x => x["insee_dep"].Length == 0);

        var fonjep = Fonjep.Select(sources.Rows).ToList();
        Assert.All(fonjep[..4].SelectMany(x => x), x => Assert.Equal(x["raison_sociale"], x["code_tiers"]));
        Assert.DoesNotContain("code_tiers", fonjep[4][0].Keys);
        Assert.Equal(["14328", "3582", "7164"], fonjep.SelectMany(x => x).Select(x => x["montant"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([0, 1, 0, 0, 2], fonjep.Select(Duplicates));
        Assert.Contains("\"annee\":2020,", File.ReadAllText(Path.Combine(sources.Folder, Fonjep[0])), StringComparison.Ordinal);
        Assert.Contains("\"annee\":\"2024\",", File.ReadAllText(Path.Combine(sources.Folder, Fonjep[4])), StringComparison.Ordinal);
    }

    [Fact]
    public void Grants_have_the_quirks_of_the_real_ones()
    {
        var agglomeration = sources.Rows(Agglomeration);
        Assert.Equal(2, Duplicates(agglomeration));
        Assert.Equal(["2023-02-30"], agglomeration.Select(x => x["dateConvention"]).Where(x => !DateOnly.TryParseExact(x, "yyyy-MM-dd", out _)));

        var department = sources.Rows(Department);
        Assert.Contains(department, x => Spaced().IsMatch(x["idBeneficiaire"]));
        Assert.Contains(department, x => x["idBeneficiaire"].EndsWith(".0", StringComparison.Ordinal));
        Assert.Equal(2, department.Count(x => x["idBeneficiaire"].EndsWith("E+13", StringComparison.Ordinal)));
        Assert.Contains(department, x => x["idBeneficiaire"].Length == 9);
        Assert.Equal(2, department.Count(x => x["nomBeneficiaire"] == "TOTAL"));
        Assert.Single(department, x => x["montant"] == "NC");
        Assert.Single(department, x => x["dateConvention"].Length == 4);
        Assert.Contains(department, x => x["montant"].Contains('\u00A0') && !x["montant"].EndsWith(",00", StringComparison.Ordinal));
        Assert.Contains(department, x => x["nomBeneficiaire"] == "L'ATELIER DES MAREES" && x["idBeneficiaire"].Length == 0);

        var city = sources.Rows(City);
        Assert.Equal(["2022", "2023", "2024"], city.Select(x => x["Date"][..4]).Distinct().Order(StringComparer.Ordinal));
        Assert.Single(city, x => x["SIRET"].Length == 13);
        Assert.Single(city, x => x["Accordé"] == "0");
        Assert.Contains(city, x => x["SIRET"].Length == 0);

        var fund = sources.Rows(Fund);
        Assert.Equal(fund[..^1].Sum(x => Euros(x["Montant accordé"])), Euros(fund[^1]["Montant accordé"]));
        Assert.Equal("Total", fund[^1]["Exercice"]);
    }

    [Fact]
    public void Organisations_change_their_names_end_and_are_mistaken_for_one_another()
    {
        var agglomeration = sources.Rows(Agglomeration);
        var waldec = sources.Rows(Waldec);
        // Renamed: one number, two names.
        var radio = Programmings.SelectMany(sources.Rows).Where(x => x["Porteur"].StartsWith("Radio", StringComparison.Ordinal)).ToList();
        Assert.Equal(["Radio Cormoran", "Radio Port libre de Lanvelle"], radio.Select(x => x["Porteur"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Single(radio.Select(x => x["SIRET"]).Where(x => x.Length > 0).Distinct());
        Assert.Contains(agglomeration, x => x["nomBeneficiaire"] == "Radio Port libre de Lanvelle" && x["dateConvention"].StartsWith("2024", StringComparison.Ordinal));
        // One joined another, one ended.
        Assert.Equal(["2021-12-31", "2022-12-31"], waldec.Where(x => x["position"] == "D").Select(x => x["date_disso"]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(agglomeration, x => x["nomBeneficiaire"].Contains("Charmes", StringComparison.Ordinal) && string.CompareOrdinal(x["dateConvention"], "2022") > 0);
        // Two bear one name in two communes.
        Assert.Equal(["98543", "PORTRELAY"], [
            waldec.First(x => x["titre"] == "L'ATELIER DES MAREES" && x["adrs_libcommune"] == "PORT-LANVELLE")["adrs_codeinsee"],
            waldec.First(x => x["titre"] == "L'ATELIER DES MAREES" && x["adrs_libcommune"] != "PORT-LANVELLE")["adrs_libcommune"],
        ]);
        // One is written otherwise in each file.
        var compass = Names().Where(x => Fold.Text(x).Contains("bouss", StringComparison.Ordinal) || Fold.Text(x).Contains("bousole", StringComparison.Ordinal)).Select(Fold.Text).Distinct().ToList();
        Assert.True(compass.Count >= 5, string.Join(" / ", compass));
        // A second establishment.
        Assert.Contains(agglomeration, x => x["idBeneficiaire"].Length == 14 && x["idBeneficiaire"][9..13] == "0002");
        // Migrated in the register, with the new number as a remark; forgotten there; cancelled.
        var register = sources.Rows(Register);
        var numbers = waldec.Select(x => x["id"]).ToHashSet();
        var moved = register.Where(x => x["position"] == "R").ToList();
        Assert.True(moved.Count > 20);
        Assert.All(moved, x => Assert.Contains(x["observation"], numbers));
        Assert.Equal(["A", "D", "R", "S"], register.Select(x => x["position"]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(register, x => x["date_creat"] == "0001-01-01");
        Assert.Single(register, x => x["titre"] == "ANNULEE POUR ERREUR DE NUMEROTATION");
    }

    [Fact]
    public void Programming_shows_what_is_refused_and_what_is_not_yet_paid()
    {
        var lines = Programmings.Select(sources.Rows).ToList();
        Assert.All(lines, x => Assert.InRange(x.Count(y => Euros(y["Montant accordé"]) == 0), 2, 8));
        Assert.InRange(lines[2].Count(x => Euros(x["Montant accordé"]) > 0 && x["Montant versé"].Length == 0), 15, 60);
        Assert.All(lines.SelectMany(x => x), x => Assert.True(Euros(x["Montant accordé"]) <= Euros(x["Montant demandé"])));
        Assert.Contains(lines[2].GroupBy(x => (x["Porteur"], x["Intitulé de l’action"])), x => x.Select(y => y["Financeur"]).Distinct().Count() == 2);
        Assert.Equal(["CV951", "CV951", "CN98501M"], lines.Select(x => Assert.Single(x.Select(y => y["Contrat"]).Distinct())));
        Assert.Contains(lines[0], x => x["Quartier(s)"] == "La Haute Borne");
        Assert.Contains(lines[1], x => x["Quartier(s)"].StartsWith("QP985", StringComparison.Ordinal));
        Assert.Contains(lines[2], x => x["Quartier(s)"].Contains(", QN985", StringComparison.Ordinal));
        Assert.All(lines, x => Assert.Contains(x, y => y["Quartier(s)"] == "Tous les quartiers"));
        Assert.All(lines, x => Assert.Equal(["Première demande", "Renouvellement"], x.Select(y => y["Première demande / Renouvellement"]).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_folder_says_how_each_file_would_be_imported()
    {
        var reading = File.ReadAllText(Path.Combine(sources.Folder, "LISEZ-MOI.txt"));
        Assert.All(All, x => Assert.Contains($"\n{x}\n", reading, StringComparison.Ordinal));
        Assert.Contains($"./maillage import grants {City} --giver \"Ville de Valdauvelle 21985041900017\"", reading, StringComparison.Ordinal);
        Assert.Contains($"./maillage import local-indicators {Observations} --visibility public", reading, StringComparison.Ordinal);
    }

    /// <summary>The numbers of establishments of all files, cleaned of what the department's spreadsheet added; those cut short or lost left out.</summary>
    IEnumerable<string> Numbers()
    {
        string[] columns = ["idAttribuant", "idBeneficiaire", "SIRET", "N° SIRET", "siret", "code_tiers"];
        return All.SelectMany(sources.Rows).SelectMany(row => columns.Select(x => row.GetValueOrDefault(x, "")))
            .Select(x => x.Replace(" ", "", StringComparison.Ordinal).Replace(".0", "", StringComparison.Ordinal)).Where(x => Whole().IsMatch(x));
    }

    /// <summary>The names of organisations in all files.</summary>
    IEnumerable<string> Names()
    {
        string[] columns = ["nomAttribuant", "nomBeneficiaire", "Nom association", "Partenaire", "titre", "Nom", "raison_sociale", "Porteur", "Collecté par"];
        return All.SelectMany(sources.Rows).SelectMany(row => columns.Select(x => row.GetValueOrDefault(x, ""))).Where(x => x.Length > 0);
    }

    static int Duplicates(IEnumerable<Dictionary<string, string>> rows) => rows.GroupBy(x => string.Join('|', x.Values)).Sum(x => x.Count() - 1);

    static decimal Euros(string text) => NumberText.TryRead(text, out var euros) ? (decimal)euros : 0;

    static bool PassesLuhn(string digits) =>
        digits.Reverse().Select((c, i) => (c - '0') * (i % 2 + 1)).Sum(x => x > 9 ? x - 9 : x) % 10 == 0;

    [GeneratedRegex("^[0-9]{14}$")]
    private static partial Regex Whole();

    [GeneratedRegex("^[0-9]{3} [0-9]{3} [0-9]{3} [0-9]{5}$")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\b(M\.|Mme|Mlle|Monsieur|Madame|Docteur|Jean|Marie|Pierre|Paul|Jacques|Michel|Louis|Claude|Andre|André|Bernard|Martin|Henri|Philippe|Nicolas|Francois|François|Anne|Sophie|Nathalie|Isabelle|Catherine|Jeanne|Mohamed|Fatima|Karim|Ahmed|Aicha|Julien|Thomas|Lucie|Simone|Georges|Jules|Emile|Victor)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Person();
}
