using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Actors.ListActors;

/// <summary>The choices of the directory's filters, each with how many organisations it would show; those that would show none are left out.</summary>
sealed record ActorFacets
{
    /// <summary>Beyond, a list is longer than a person reads: those who give least are reached by their own pages.</summary>
    public const int MostGivers = 60;

    public required IReadOnlyList<FieldOption> Kinds { get; init; }
    public required IReadOnlyList<FieldOption> Sources { get; init; }
    public required IReadOnlyList<FieldOption> Themes { get; init; }
    public required IReadOnlyList<FieldOption> Departments { get; init; }
    public required IReadOnlyList<FieldOption> Givers { get; init; }
    public required IReadOnlyList<FieldOption> Years { get; init; }

    public static ActorFacets Of(ActorIndex index, ActorFinding found, ActorFilter filter)
    {
        return new ActorFacets
        {
            Kinds = Options(Enum.GetValues<OrganisationKind>(), found.ByKind, OrganisationKindSlug.Of, x => x.Label, filter.Nature),
            Sources = Options(ActorSource.All, found.BySource, x => x.Slug, x => x.Label, filter.Fichier),
            Themes = Options(Theme.All, found.ByTheme, x => x.Code, x => x.Label, filter.Theme),
            Departments = Ranked(index.DepartmentsByName, found.ByDepartment, x => index.Departments[x], x => index.DepartmentName(index.Departments[x]), filter.Departement),
            Givers = Ranked(Most(index, found.ByGiver, filter.Financeur), found.ByGiver, x => Text(index.Facts[index.Givers[x]].Actor.Id), x => index.Facts[index.Givers[x]].Actor.DisplayName, filter.Financeur),
            Years = Options(index.Years, found.ByYear, Text, Text, filter.Annee).AsEnumerable().Reverse().ToList(),
        };
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Those who give most of what is found, by name: places among organisations are in the order of names.</summary>
    static List<int> Most(ActorIndex index, int[] counts, string chosen) => Enumerable.Range(0, counts.Length)
        .Where(x => counts[x] > 0 || Text(index.Facts[index.Givers[x]].Actor.Id) == chosen).Take(MostGivers).OrderBy(x => index.Givers[x]).ToList();

    /// <summary>Choices told by their ranks, in the order given.</summary>
    static List<FieldOption> Ranked(IReadOnlyList<int> ranks, int[] counts, Func<int, string> value, Func<int, string> label, string chosen) => ranks
        .Where(x => counts[x] > 0 || chosen.Length > 0 && value(x) == chosen)
        .Select(x => new FieldOption(value(x), $"{label(x)} ({FrenchFormat.Integer(counts[x])})"))
        .ToList();

    static List<FieldOption> Options<T>(IReadOnlyList<T> all, int[] counts, Func<T, string> value, Func<T, string> label, string chosen)
    {
        var options = new List<FieldOption>();
        for (var i = 0; i < all.Count; i++)
        {
            if (counts[i] > 0 || chosen.Length > 0 && value(all[i]) == chosen)
                options.Add(new FieldOption(value(all[i]), $"{label(all[i])} ({FrenchFormat.Integer(counts[i])})"));
        }
        return options;
    }
}
