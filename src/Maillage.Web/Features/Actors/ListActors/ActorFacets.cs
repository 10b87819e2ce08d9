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
            Departments = Options(index.Departments, found.ByDepartment, x => x, index.DepartmentName, filter.Departement)
                .OrderBy(x => x.Label, FrenchOrder.Comparer).ToList(),
            Givers = Options(index.Givers, found.ByGiver, x => Text(index.Facts[x].Actor.Id), x => index.Facts[x].Actor.DisplayName, filter.Financeur)
                .Take(MostGivers).OrderBy(x => x.Label, FrenchOrder.Comparer).ToList(),
            Years = Options(index.Years, found.ByYear, Text, Text, filter.Annee).AsEnumerable().Reverse().ToList(),
        };

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

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
