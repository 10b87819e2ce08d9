using Maillage.France.Language;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Import;

/// <summary>Says in French what a file speaks for.</summary>
static class ScopeWords
{
    const string Everything = "tout le fichier";
    const string Country = "France entière";

    /// <summary>The staged departments when the choice is the file's own, else what was asked.</summary>
    public static async Task<string> SayAsync(Stage stage, IImportLayout layout, ScopeChoice choice, CancellationToken cancel)
    {
        if (layout.Scope.Words is { } words) return words;
        if (layout.Scope.DepartmentColumn is not { } column) return Everything;
        if (choice is ScopeChoice.WholeCountry) return Country;
        if (choice is ScopeChoice.Departments chosen) return Say(chosen.Codes);
        var departments = new List<string>();
        await stage.QueryAsync($"SELECT DISTINCT {column} FROM {stage.NameOf(layout.Table)} WHERE {column} IS NOT NULL",
            row => departments.Add(row.GetString(0)), cancel);
        // A grouping that may cross several departments stands under none.
        departments.Remove("");
        return Say(departments);
    }

    /// <summary>More departments than the largest region holds are said by their number.</summary>
    static string Say(IReadOnlyCollection<string> departments) => departments.Count switch
    {
        0 => Everything,
        1 => "département " + departments.First(),
        <= 13 => "départements " + FrenchFormat.List(departments.Order(StringComparer.Ordinal)),
        _ => FrenchFormat.Plural(departments.Count, "département", "départements"),
    };
}
