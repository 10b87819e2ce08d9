using Maillage.France.Language;

namespace Maillage.Web.Shared.Networks;

/// <summary>What each mark of a network says to a pointer and to a screen reader.</summary>
static class NetworkTitles
{
    const int Told = 6;

    public static string Of(TwoModeGraph graph, NetworkMark mark)
    {
        var hubs = Some([.. mark.Hubs.Select(x => graph.Hubs[x.Hub].Label)]);
        if (mark.Organisations.Count == 1)
            return mark.Hubs.Count == 0 ? mark.Organisations[0].Label : $"{mark.Organisations[0].Label}\u00a0: {hubs}";
        var count = FrenchFormat.Plural(mark.Organisations.Count, "organisme", "organismes");
        var names = Some([.. mark.Organisations.Select(x => x.Label)]);
        return mark.Hubs.Count == 0 ? $"{count}\u00a0: {names}" : $"{count} qui ont les mêmes liens ({hubs})\u00a0: {names}";
    }

    public static string Of(TwoModeGraph graph, int hub) =>
        $"{graph.Hubs[hub].Label}\u00a0: {FrenchFormat.Plural(graph.OrganisationsOf[hub].Count, "organisme", "organismes")}";

    static string Some(IReadOnlyList<string> names) => FrenchFormat.List(
        names.Count <= Told + 1 ? names : names.Take(Told).Append(FrenchFormat.Plural(names.Count - Told, "autre", "autres")));
}
