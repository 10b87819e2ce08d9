using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Testing;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Tests.Features.Actors;

/// <summary>A mention and the file that makes it.</summary>
sealed record RealMention(string Source, Mention Mention);

/// <summary>
/// The mentions of organisations that the real files make, read by plain code of the tests: State posts, grants of authorities and of members of Parliament,
/// the register of two departments. The test is skipped where they are absent.
/// </summary>
static partial class RealMentions
{
    static readonly Lazy<List<RealMention>> All = new(ReadAll);

    /// <summary>Each once, in the order of the files.</summary>
    public static IReadOnlyList<RealMention> Read() => All.Value;

    /// <summary>
    /// Contracts that bear on one territory in both generations are one family: « 2015 CV049 » and its successor.
    /// </summary>
    public static Func<string, string> ContractFamily()
    {
        var territories = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (year, years) in new[] { ("2015", "2015-2023"), ("2024", "2024-2030") })
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(RealFiles.Path($"contrats/geom_cv_ctr_{years}.geojson")));
            foreach (var contract in file.RootElement.GetProperty("features").EnumerateArray().Select(x => x.GetProperty("properties")))
                territories.TryAdd($"{year} {contract.GetProperty("code_cv").GetString()}", contract.GetProperty("codgeo").GetString()!);
        }
        // Half of the posts of 2024 keep the code of 2015.
        return code => territories.GetValueOrDefault(code) ?? territories.GetValueOrDefault("2015" + code[4..]) ?? code;
    }

    static List<RealMention> ReadAll()
    {
        var places = new Places();
        var found = new Dictionary<long, RealMention>();
        foreach (var (source, mention) in Posts().Concat(LoireAtlantique()).Concat(Montpellier()).Concat(Scdl()).Concat(Parliament(places)).Concat(Register(places)))
        {
            if (mention.Name.Length > 0) found.TryAdd(MentionNumber.Of(mention), new RealMention(source, mention with { Id = MentionNumber.Of(mention) }));
        }
        return [.. found.Values];
    }

    static IEnumerable<(string, Mention)> Posts()
    {
        for (var year = 2020; year <= 2024; year++)
        {
            foreach (var (source, kind) in new[] { ("adulte-relais", "adulte-relais"), ("fonjep", "postes-fonjep") })
            {
                using var file = JsonDocument.Parse(File.ReadAllBytes(RealFiles.Path($"subventions/etat/{kind}-{year}.json")));
                foreach (var post in file.RootElement.EnumerateArray())
                {
                    var contracts = ContractCodes().Matches(Text(post, "code_cv")).Select(x => $"{(year < 2024 ? "2015" : "2024")} {x.Value}").Distinct().Order(StringComparer.Ordinal);
                    var mention = Numbered(Text(post, "raison_sociale"), source == "fonjep" ? "" : Text(post, "code_tiers"));
                    yield return (source, mention with { Contracts = string.Join(',', contracts), DepartmentCode = Text(post, "insee_dep") });
                }
            }
        }

        static string Text(JsonElement post, string name) => post.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
    }

    static IEnumerable<(string, Mention)> LoireAtlantique() => Table("subventions/collectivites/loire-atlantique.csv", "Nom du bénéficiaire", "Identification du bénéficiaire")
        .Select(x => ("loire-atlantique", Numbered(x[0], x[1]) with { NearDepartment = "44" }));

    static IEnumerable<(string, Mention)> Montpellier() => Table("subventions/collectivites/subventions_montpellier.csv", "Nom association", "SIRET")
        .Select(x => ("montpellier", Numbered(x[0], x[1]) with { NearDepartment = "34" }));

    static IEnumerable<(string, Mention)> Scdl() =>
        Table("subventions/scdl/DEP_Lot_2017_exemple.csv", "nomBeneficiaire", "idBeneficiaire").Select(x => ("lot", Numbered(x[0], x[1]) with { NearDepartment = "46" }))
        .Concat(Table("subventions/scdl/DEP_Somme_20180302.csv", "nomBeneficiaire", "idBeneficiaire").Select(x => ("somme", Numbered(x[0], x[1]) with { NearDepartment = "80" })))
        .Concat(Table("subventions/scdl/DEP_Nievre_2016.csv", "ATTRIB_NOM", "ATTRIB_SIRET").Select(x => ("nievre", Numbered(x[0], x[1]) with { NearDepartment = "58" })));

    static IEnumerable<(string, Mention)> Parliament(Places places)
    {
        for (var year = 2013; year <= 2015; year++)
        {
            var names = year < 2015 ? new[] { "Bénéficiaire", "Adresse", "Département" } : ["beneficiaire", "adresse", "departement"];
            foreach (var row in Table($"subventions/reserve-parlementaire/{year}_reserve_parlementaire.csv", names))
            {
                var mention = new Mention { Id = 0, Name = Clean(row[0]), NearDepartment = places.Department(row[2]) };
                var postal = PostalCode().Matches(row[1]).LastOrDefault();
                if (postal is not null && Places.OfPostalCode(postal.Groups[1].Value) is { Length: > 0 } department)
                    mention = mention with { DepartmentCode = department, CommuneCode = places.Commune(department, postal.Groups[2].Value) };
                yield return ("reserve", mention);
            }
        }
    }

    static IEnumerable<(string, Mention)> Register(Places places)
    {
        foreach (var department in new[] { "54", "90" })
        {
            foreach (var row in Table($"associations/rna_import_dpt_{department}.csv", "titre", "id", "libcom", "observation", "position", "siret"))
            {
                yield return ("register", Numbered(row[0], row[5]) with
                {
                    RegisterNumber = row[1],
                    Rna = row[4] == "R" && Regex.IsMatch(row[3], @"^W\d{9}$") ? row[3] : "",
                    DepartmentCode = department,
                    CommuneCode = places.Commune(department, row[2]),
                });
            }
        }
    }

    static IEnumerable<string[]> Table(string path, params string[] columns)
    {
        using var table = TableFile.Open(RealFiles.Path(path));
        var places = columns.Select(x => table.Find(x)).ToArray();
        Assert.DoesNotContain(-1, places);
        while (table.Read()) yield return Array.ConvertAll(places, x => table[x].Trim());
    }

    static Mention Numbered(string name, string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        var siren = digits.Length is 9 or 14 && Siren.TryParse(digits[..9], out var read) ? read.Value : "";
        return new Mention { Id = 0, Name = Clean(name), Siren = siren, Siret = siren.Length > 0 && digits.Length == 14 ? digits : "" };
    }

    static string Clean(string name) => Spaces().Replace(name, " ").Trim();

    [GeneratedRegex(@"CV\d{3}|CN[0-9AB]{3}\d\d[A-Z]")]
    private static partial Regex ContractCodes();

    [GeneratedRegex(@"\b(\d{5})[ ,]+([^\r\n\d]+)")]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Names of communes and departments of the reference geography.</summary>
    sealed class Places
    {
        readonly Dictionary<(string, string), string> communes = [];
        readonly Dictionary<string, string> departments = new(StringComparer.Ordinal);

        public Places()
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "reference");
            using var communesFile = TableFile.Open(Path.Combine(folder, "communes.csv"));
            var (code, name, department) = (communesFile.Find("code"), communesFile.Find("nom"), communesFile.Find("departement"));
            while (communesFile.Read())
            {
                var key = (communesFile[department], Folded(communesFile[name]));
                communes[key] = communes.ContainsKey(key) ? "" : communesFile[code];
            }
            using var departmentsFile = TableFile.Open(Path.Combine(folder, "departements.csv"));
            var (number, title) = (departmentsFile.Find("code"), departmentsFile.Find("nom"));
            while (departmentsFile.Read()) departments[Fold.Text(departmentsFile[title])] = departmentsFile[number];
        }

        public string Department(string name) => departments.GetValueOrDefault(Fold.Text(name), "");

        /// <summary>Empty when the name is not that of one commune of the department.</summary>
        public string Commune(string department, string text) => communes.GetValueOrDefault((department, Folded(Cedex().Replace(text, ""))), "");

        public static string OfPostalCode(string code) => code[..2] switch
        {
            "20" => int.Parse(code, CultureInfo.InvariantCulture) < 20200 ? "2A" : "2B",
            "97" or "98" => DepartmentCode.TryParse(code[..3], out var overseas) ? overseas.Value : "",
            var start => DepartmentCode.TryParse(start, out var department) ? department.Value : "",
        };

        static string Folded(string name) => Regex.Replace(" " + Fold.Text(name) + " ", " st(e?) ", m => m.Groups[1].Length > 0 ? " sainte " : " saint ").Trim();
    }

    [GeneratedRegex(@"\s+cedex.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Cedex();
}
