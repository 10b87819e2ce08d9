using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Home.Search;

/// <summary>The French words of each kind of thing that the search finds, in the order in which counts are said.</summary>
static class SearchKindWords
{
    static readonly (string Kind, string One, string Several, Tone Tone)[] Known =
    [
        (TerritorySearch.Contract, "contrat", "contrats", Tone.Accent),
        (TerritorySearch.Neighbourhood, "quartier", "quartiers", Tone.Territory),
        (OrganisationSearch.Kind, "organisme", "organismes", Tone.Neutral),
        (TerritorySearch.Commune, "commune", "communes", Tone.Neutral),
        (TerritorySearch.Epci, "intercommunalité", "intercommunalités", Tone.Neutral),
        (TerritorySearch.Department, "département", "départements", Tone.Neutral),
    ];

    /// <summary>What one thing of a kind is; a kind that this page does not know yet is shown by its own name.</summary>
    public static string Label(string kind) => Array.Find(Known, x => x.Kind == kind).One ?? kind;

    public static Tone ToneOf(string kind) => Array.Find(Known, x => x.Kind == kind).Tone;

    /// <summary>What stands beside the name, without the kind where it says nothing more than its tag.</summary>
    public static string Rest(SearchEntry entry)
    {
        var parts = entry.Subtitle.Split(" · ");
        return parts[0].Equals(Label(entry.Kind), StringComparison.OrdinalIgnoreCase) ? string.Join(" · ", parts[1..]) : entry.Subtitle;
    }

    /// <summary>« 3 contrats, 8 quartiers et 1 commune ».</summary>
    public static string Counts(IEnumerable<string> kinds)
    {
        var counts = kinds.CountBy(x => x).ToDictionary();
        return FrenchFormat.List(Known.Where(x => counts.ContainsKey(x.Kind)).Select(x => FrenchFormat.Plural(counts[x.Kind], x.One, x.Several)));
    }
}
