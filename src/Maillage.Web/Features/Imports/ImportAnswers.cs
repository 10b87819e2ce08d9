using System.Globalization;
using System.Text.Json;
using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Imports;

/// <summary>What a person says of a file, as the fields of the form hold it; the same things as the options of the command.</summary>
public sealed record ImportAnswers
{
    const int LongestText = 300;
    const int LongestDepartments = 600;

    public static readonly ImportAnswers None = new();

    /// <summary>A kind of import; empty to let it be recognised.</summary>
    public string Kind { get; init; } = "";

    /// <summary>« france », « departements », or empty for those that the file names.</summary>
    public string Scope { get; init; } = "";

    public string Departments { get; init; } = "";
    public string Year { get; init; } = "";
    public string Source { get; init; } = "";
    public string Licence { get; init; } = "";
    public string Tolerance { get; init; } = "";
    public string Generation { get; init; } = "";
    public string Giver { get; init; } = "";
    public string List { get; init; } = "";

    /// <summary>« comma », « point » or empty.</summary>
    public string Numbers { get; init; } = "";

    /// <summary>« public », « space », « private » or empty.</summary>
    public string Visibility { get; init; } = "";

    /// <summary>Which column is what, as <c>--map</c> says it; null when nothing is said.</summary>
    public string? Map { get; init; }

    /// <summary>What the fields of a form hold.</summary>
    public static ImportAnswers Read(Func<string, string?> field, string? map)
    {
        string Text(string name) => field(name)?.Trim() ?? "";
        return new ImportAnswers
        {
            Kind = Text("nature"), Scope = Text("territoire"), Departments = Text("departements"), Year = Text("annee"), Source = Text("source"), Licence = Text("licence"),
            Tolerance = Text("tolerance"), Generation = Text("generation"), Giver = Text("attribuant"), List = Text("liste"), Numbers = Text("virgule"),
            Visibility = Text("visibilite"), Map = map,
        };
    }

    public string Write() => JsonSerializer.Serialize(this);

    public static ImportAnswers Read(string json) => JsonSerializer.Deserialize<ImportAnswers>(json) ?? None;

    /// <summary>What cannot be followed, at which field.</summary>
    public IReadOnlyList<FieldError> Check(ImportKinds kinds)
    {
        var errors = new List<FieldError>();
        if (Kind.Length > 0 && kinds.Find(Kind) is null) errors.Add(new("nature", "Choisissez une nature de la liste."));
        if (Scope is not ("" or "france" or "departements")) errors.Add(new("territoire", "Choisissez un territoire de la liste."));
        if (Scope == "departements" && Departments.Length == 0) errors.Add(new("departements", "Écrivez les départements, comme 54, 57."));
        if (Departments.Length > LongestDepartments) errors.Add(new("departements", "C’est trop long : choisissez plutôt toute la France."));
        else if (!ScopeText.TryRead(Departments, out _, out var wrong)) errors.Add(new("departements", $"« {wrong} » n’est pas un département : écrivez leurs codes, comme 54, 57."));
        if (!IsNumber(Year, 1900, 2100)) errors.Add(new("annee", "Écrivez une année de 1900 à 2100, comme 2024."));
        if (!IsNumber(Tolerance, 0, 5000)) errors.Add(new("tolerance", "Écrivez un nombre de mètres, de 0 à 5 000."));
        if (Generation is not ("" or "2015" or "2024")) errors.Add(new("generation", "Choisissez une génération de la liste."));
        if (Numbers is not ("" or "comma" or "point")) errors.Add(new("virgule", "Choisissez une réponse de la liste."));
        if (Visibility is not ("" or "public" or "space" or "private")) errors.Add(new("visibilite", "Choisissez une réponse de la liste."));
        foreach (var (field, text) in new[] { ("source", Source), ("licence", Licence), ("attribuant", Giver), ("liste", List) })
            if (text.Length > LongestText) errors.Add(new(field, "C’est trop long : trois cents caractères au plus."));
        return errors;
    }

    /// <summary>The same as a request; the answers must have no error.</summary>
    public ImportRequest Request(string path, string fileName, bool dryRun)
    {
        ScopeText.TryRead(Scope == "france" ? "france" : Scope == "departements" ? Departments : "", out var scope, out _);
        return new ImportRequest
        {
            Path = path,
            FileName = fileName,
            Scope = scope,
            Year = Number(Year),
            Source = Said(Source),
            Licence = Said(Licence),
            ToleranceMetres = Number(Tolerance),
            Generation = Number(Generation) is { } generation ? (Generation)generation : null,
            Giver = Said(Giver),
            List = Said(List),
            Map = Map,
            Numbers = Numbers switch { "comma" => NumberConvention.Comma, "point" => NumberConvention.Point, _ => NumberConvention.Unknown },
            Visibility = Visibility switch
            {
                "public" => Shared.Import.Visibility.Public,
                "space" => Shared.Import.Visibility.Space,
                "private" => Shared.Import.Visibility.Private,
                _ => null,
            },
            DryRun = dryRun,
        };
    }

    static bool IsNumber(string text, int least, int most) => text.Length == 0 || (Number(text) is { } number && number >= least && number <= most);

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static string? Said(string text) => text.Length == 0 ? null : text;
}
