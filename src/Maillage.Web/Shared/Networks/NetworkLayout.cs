using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Networks;

/// <summary>
/// Where everything of a network stands at a given width. Places across are shares of the width and heights are pixels, so that the
/// drawing spreads without its text growing; what does not collide at that width does not collide at any larger one. The same network
/// gives the same layout whatever the order of the input.
/// </summary>
public sealed record NetworkLayout
{
    /// <summary>The width of the box of the edges' paths.</summary>
    public const double BoxWidth = 1000;

    /// <summary>How many marks are drawn at most, hubs and circles together.</summary>
    public const int MostMarks = 300;

    /// <summary>How many hubs are drawn at most; those with the most organisations.</summary>
    public const int MostHubs = 100;

    /// <summary>Between two components, in pixels.</summary>
    const double Gap = 26;

    /// <summary>The height of the whole drawing, in pixels.</summary>
    public required double Height { get; init; }

    /// <summary>In the order of their keys.</summary>
    public required IReadOnlyList<PlacedHub> Hubs { get; init; }

    /// <summary>Component by component.</summary>
    public required IReadOnlyList<PlacedOrganisation> Organisations { get; init; }

    /// <summary>The edges from the lightest third of the weights to the heaviest, each third one path; empty where there is none.</summary>
    public required IReadOnlyList<string> Edges { get; init; }

    /// <summary>How many organisations are not drawn: beyond <see cref="MostMarks"/>, those with the fewest links.</summary>
    public required int OrganisationsLeftOut { get; init; }

    /// <summary>How many hubs are not drawn.</summary>
    public required int HubsLeftOut { get; init; }

    /// <summary>Lays out a network.</summary>
    public static NetworkLayout Compute(TwoModeGraph graph, NetworkForm form) => Compute(graph, new HubStress(graph), form);

    internal static NetworkLayout Compute(TwoModeGraph graph, HubStress stress, NetworkForm form)
    {
        var hubs = Enumerable.Range(0, graph.Hubs.Count).OrderByDescending(hub => graph.OrganisationsOf[hub].Count).ThenBy(hub => hub).Take(MostHubs).ToHashSet();
        var marks = NetworkMark.Of(graph, form.GatherBeyond)
            .Where(mark => mark.Hubs.Count == 0 || mark.Hubs.Any(x => hubs.Contains(x.Hub)))
            .OrderByDescending(mark => mark.Hubs.Count).ThenByDescending(mark => mark.Organisations.Count).ThenBy(mark => mark.Key, StringComparer.Ordinal)
            .Take(MostMarks - hubs.Count).ToList();
        var leastNamed = marks.Count + hubs.Count < form.NameAllBelow ? 0 : 2;

        var components = Pack(Components(graph, stress, hubs, marks, form, leastNamed), form.Width, out var height);
        var hubAt = components.SelectMany(x => x.Layout.Pills.Select((pill, place) =>
            (Pill: pill, X: x.X + x.Layout.HubPlaces[place].X, Y: x.Y + x.Layout.HubPlaces[place].Y))).ToDictionary(x => x.Pill.Hub);
        var circles = components.SelectMany(x => x.Layout.Marks.Select((mark, place) =>
            (Mark: mark, X: x.X + x.Layout.MarkPlaces[place].X, Y: x.Y + x.Layout.MarkPlaces[place].Y))).ToList();
        Envelope[] pills = [.. hubAt.Values.Select(x => new Envelope(x.X - (x.Pill.Width / 2), x.X + (x.Pill.Width / 2), x.Y - (x.Pill.Height / 2), x.Y + (x.Pill.Height / 2)))];
        var labels = NetworkLabels.Place(circles, pills, form, leastNamed, height);

        // An edge is drawn from the circle to the middle of the pill, which covers its end.
        var edges = circles.SelectMany((circle, place) => circle.Mark.Hubs.Where(x => hubAt.ContainsKey(x.Hub)).Select(x =>
            (Circle: place, x.Hub, x.Weight, Path: Line((circle.X, circle.Y), (hubAt[x.Hub].X, hubAt[x.Hub].Y), form.Width)))).ToList();
        var (ofCircle, ofHub) = (edges.ToLookup(x => x.Circle, x => x.Path), edges.ToLookup(x => x.Hub, x => x.Path));
        return new NetworkLayout
        {
            Height = height,
            Hubs =
            [
                .. hubAt.OrderBy(x => x.Key).Select(x => new PlacedHub(
                    graph.Hubs[x.Key], NetworkTitles.Of(graph, x.Key), x.Value.X / form.Width, x.Value.Y, x.Value.Pill.Width, x.Value.Pill.Height,
                    x.Value.Pill.Lines, string.Concat(ofHub[x.Key]))),
            ],
            Organisations =
            [
                .. circles.Select((circle, place) => new PlacedOrganisation(
                    circle.Mark.Organisations, NetworkTitles.Of(graph, circle.Mark), circle.Mark.Hubs.Count, circle.X / form.Width, circle.Y,
                    circle.Mark.Radius, labels[place], string.Concat(ofCircle[place]))),
            ],
            Edges = Thirds([.. edges.Select(x => (x.Weight, x.Path))]),
            OrganisationsLeftOut = graph.Organisations.Count - circles.Sum(x => x.Mark.Organisations.Count),
            HubsLeftOut = graph.Hubs.Count - hubAt.Count,
        };
    }

    static IEnumerable<NetworkComponentLayout> Components(
        TwoModeGraph graph, HubStress stress, HashSet<int> hubs, List<NetworkMark> marks, NetworkForm form, int leastNamed)
    {
        var components = NetworkComponents.Places(graph);
        var componentOf = components.SelectMany((x, place) => x.Hubs.Select(hub => (hub, place))).ToDictionary(x => x.hub, x => x.place);
        var marksOf = marks.Where(mark => mark.Hubs.Count > 0).ToLookup(mark => componentOf[mark.Hubs[0].Hub]);
        for (var place = 0; place < components.Count; place++)
        {
            int[] drawn = [.. components[place].Hubs.Where(hubs.Contains)];
            if (drawn.Length > 0) yield return NetworkComponentLayout.Of(graph, stress, drawn, [.. marksOf[place].OrderBy(mark => mark.Key, StringComparer.Ordinal)], form, leastNamed);
        }
        foreach (var mark in marks.Where(mark => mark.Hubs.Count == 0).OrderByDescending(mark => mark.Organisations.Count).ThenBy(mark => mark.Key, StringComparer.Ordinal))
            yield return NetworkComponentLayout.Of(graph, stress, [], [mark], form, leastNamed);
    }

    /// <summary>Sets the components in rows, from left to right, each row with its room shared out.</summary>
    static List<(NetworkComponentLayout Layout, double X, double Y)> Pack(IEnumerable<NetworkComponentLayout> components, double width, out double height)
    {
        List<List<NetworkComponentLayout>> rows = [];
        double taken = double.MaxValue;
        foreach (var component in components)
        {
            if (taken + Gap + component.Width > width)
            {
                rows.Add([]);
                taken = -Gap;
            }
            rows[^1].Add(component);
            taken += Gap + component.Width;
        }
        var placed = new List<(NetworkComponentLayout, double, double)>();
        height = 0;
        foreach (var row in rows)
        {
            var high = row.Max(component => component.Height);
            var between = (width - row.Sum(component => component.Width)) / (row.Count + 1);
            var x = between;
            foreach (var component in row)
            {
                placed.Add((component, x, height + ((high - component.Height) / 2)));
                x += component.Width + between;
            }
            height += high + Gap;
        }
        height = Math.Max(0, height - Gap);
        return placed;
    }

    static string[] Thirds(IReadOnlyList<(double Weight, string Path)> edges)
    {
        var paths = Enumerable.Range(0, 3).Select(_ => new StringBuilder()).ToArray();
        var (least, most) = (edges.Select(x => x.Weight).DefaultIfEmpty(0).Min(), edges.Select(x => x.Weight).DefaultIfEmpty(0).Max());
        foreach (var (weight, path) in edges)
            paths[most > least ? Math.Min(2, (int)(3 * (weight - least) / (most - least))) : 0].Append(path);
        return [.. paths.Select(path => path.ToString())];
    }

    static string Line((double X, double Y) from, (double X, double Y) to, double width) => string.Create(
        CultureInfo.InvariantCulture, $"M{from.X / width * BoxWidth:0.#} {from.Y:0.#}L{to.X / width * BoxWidth:0.#} {to.Y:0.#}");
}
