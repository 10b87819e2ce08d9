using System.Text;
using Maillage.Graph.Drawing;
using Maillage.Web.Features.Network.BuildNetwork;
using Maillage.Web.Shared.Charts;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Features.Network.DrawNetwork;

/// <summary>
/// A network ready to be written as SVG: ties of one look are one path, and beyond a few hundred organisations so are marks of one look, so that the page stays light.
/// Immutable, safe to share between requests.
/// </summary>
public sealed record NetworkPicture
{
    /// <summary>With more organisations than this, only those that are named lead somewhere by themselves; the tables and the interactive network lead to all.</summary>
    public const int MostSingle = 300;

    /// <summary>How many ties are drawn for each organisation, where there are more.</summary>
    const int TiesPerMark = 3;

    const double Pad = 26;
    const double FontSize = 12;

    /// <summary>From one line of a name to the next, in pixels.</summary>
    public const double LineHeight = 15;

    /// <summary>How wide a name on two lines may be, as a share of one on a single line.</summary>
    const double WidthInTwo = 0.75;

    /// <summary>How wide a name that must be cut may be, where it finds no room otherwise.</summary>
    const double Shorter = 0.6;

    public required double Width { get; init; }
    public required double Height { get; init; }

    /// <summary>From the lightest to the one that must be seen: the class of each path, and the path.</summary>
    public required IReadOnlyList<(string Css, string Path)> Ties { get; init; }

    /// <summary>Marks without a link of their own, by look.</summary>
    public required IReadOnlyList<(string Css, string Path)> Marks { get; init; }

    /// <summary>Marks with a link and, most of them, a name.</summary>
    public required IReadOnlyList<PictureNode> Nodes { get; init; }

    public required int Organisations { get; init; }

    /// <summary>Ties that the picture had no room for.</summary>
    public required int TiesLeftOut { get; init; }

    /// <param name="network">What is drawn; organisations without a tie are not.</param>
    /// <param name="places">Where each stands, of <paramref name="network"/> or of a network that holds it: by number.</param>
    /// <param name="groups">The group of each organisation.</param>
    /// <param name="form">What it is drawn for.</param>
    /// <param name="light">Which organisations stand out, the others being pale; null for all alike.</param>
    /// <param name="litTies">Which ties do, by the numbers of both organisations, the lesser first.</param>
    /// <param name="lookOf">The look of a tie, an addition to its class; null for its strength alone.</param>
    public static NetworkPicture Of(
        SpaceNetwork network, IReadOnlyDictionary<int, NodePlace> places, NetworkGroups groups, PictureForm form, IReadOnlySet<int>? light = null, IReadOnlySet<(int, int)>? litTies = null,
        Func<SpaceTie, string?>? lookOf = null)
    {
        var drawn = Enumerable.Range(0, network.Actors.Count).Where(x => network.Graph.Degree(x) > 0 && places.ContainsKey(network.Actors[x].OrganisationId)).ToList();
        var (xs, ys, height) = Fit(network, drawn, places, form);

        var strongest = Strongest(network, Math.Min(form.MostTies, Math.Max(60, TiesPerMark * drawn.Count)), IsFirst);
        var paths = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var tie in strongest)
        {
            var look = IsLit(tie) ? "9 m-tie--lit" : light is not null ? "0 m-tie--pale" : lookOf?.Invoke(tie) is { } special ? $"9 m-tie--{special}" : $"{Class(tie.Strength)} m-tie--{Class(tie.Strength)}";
            if (!paths.TryGetValue(look, out var path)) paths[look] = path = new StringBuilder();
            Append(path, tie, xs, ys);
        }

        var labels = Labels(network, drawn, xs, ys, height, form, light);
        var single = drawn.Count <= MostSingle;
        var marks = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        var nodes = new List<PictureNode>();
        foreach (var node in drawn)
        {
            var actor = network.Actors[node];
            var isPale = light is not null && !light.Contains(actor.OrganisationId);
            var css = isPale ? "m-node m-node--pale" : Css(groups, node);
            var mark = Mark(network, groups, node, xs, ys, form, drawn.Count);
            if (single || labels.ContainsKey(node) || (light?.Contains(actor.OrganisationId) == true && light.Count <= MostSingle))
                nodes.Add(new PictureNode(actor.OrganisationId, actor.Name, network.Graph.Degree(node), css, mark, labels.GetValueOrDefault(node)));
            else
            {
                if (!marks.TryGetValue(css, out var path)) marks[css] = path = new StringBuilder();
                path.Append(mark);
            }
        }
        return new NetworkPicture
        {
            Width = form.Width,
            Height = height,
            Ties = [.. paths.Select(x => (x.Key[2..], x.Value.ToString()))],
            Marks = [.. marks.Select(x => (x.Key, x.Value.ToString()))],
            Nodes = nodes,
            Organisations = drawn.Count,
            TiesLeftOut = network.Ties.Count - strongest.Count,
        };

        bool IsLit(SpaceTie tie) => litTies?.Contains((network.Actors[tie.One].OrganisationId, network.Actors[tie.Other].OrganisationId)) == true;

        bool IsFirst(SpaceTie tie) => IsLit(tie) || lookOf?.Invoke(tie) is "new" or "gone";
    }

    /// <summary>Some organisations and ties over a picture where all are pale, which is drawn once for all that may stand out.</summary>
    /// <param name="pale">The picture where nothing stands out, of more than <see cref="MostSingle"/> organisations.</param>
    /// <param name="network">What is drawn.</param>
    /// <param name="places">Where each stands.</param>
    /// <param name="groups">The group of each organisation.</param>
    /// <param name="form">What it is drawn for.</param>
    /// <param name="light">Which organisations stand out.</param>
    /// <param name="ties">Which ties do.</param>
    public static NetworkPicture Over(
        NetworkPicture pale, SpaceNetwork network, IReadOnlyDictionary<int, NodePlace> places, NetworkGroups groups, PictureForm form, IReadOnlySet<int> light, IEnumerable<SpaceTie> ties)
    {
        var drawn = Enumerable.Range(0, network.Actors.Count).Where(x => network.Graph.Degree(x) > 0 && places.ContainsKey(network.Actors[x].OrganisationId)).ToList();
        var (xs, ys, height) = Fit(network, drawn, places, form);
        var lit = drawn.Where(x => light.Contains(network.Actors[x].OrganisationId)).ToList();
        var path = new StringBuilder();
        foreach (var tie in ties.Distinct()) Append(path, tie, xs, ys);
        var labels = Labels(network, drawn, xs, ys, height, form, light);
        var marks = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        var nodes = new List<PictureNode>();
        foreach (var node in lit)
        {
            var (css, mark) = (Css(groups, node), Mark(network, groups, node, xs, ys, form, drawn.Count));
            if (labels.ContainsKey(node) || lit.Count <= MostSingle) nodes.Add(new PictureNode(network.Actors[node].OrganisationId, network.Actors[node].Name, network.Graph.Degree(node), css, mark, labels.GetValueOrDefault(node)));
            else
            {
                if (!marks.TryGetValue(css, out var same)) marks[css] = same = new StringBuilder();
                same.Append(mark);
            }
        }
        return pale with { Ties = [.. pale.Ties, ("m-tie--lit", path.ToString())], Marks = [.. pale.Marks, .. marks.Select(x => (x.Key, x.Value.ToString()))], Nodes = nodes };
    }

    static void Append(StringBuilder path, SpaceTie tie, double[] xs, double[] ys)
    {
        var (x1, y1) = (Math.Round(xs[tie.One]), Math.Round(ys[tie.One]));
        path.Append('M').Append(SvgNumber.Pixels(x1)).Append(' ').Append(SvgNumber.Pixels(y1)).Append('l').Append(SvgNumber.Pixels(Math.Round(xs[tie.Other]) - x1)).Append(' ').Append(SvgNumber.Pixels(Math.Round(ys[tie.Other]) - y1));
    }

    static string Css(NetworkGroups groups, int node) => $"m-node m-node--{Math.Min(groups.Of[node], NetworkGroups.Most)}{(groups.Of[node] >= groups.Names.Count - 1 ? " m-node--other" : "")}";

    static string Mark(SpaceNetwork network, NetworkGroups groups, int node, double[] xs, double[] ys, PictureForm form, int drawn) => MarkShape.Path(
        groups.Of[node] >= groups.Names.Count - 1 ? NetworkGroups.Most : groups.Of[node], xs[node], ys[node],
        NetworkPlaces.Radius(network.Graph.Degree(node)) * form.Size * (drawn > MostSingle ? 0.6 : 1));

    /// <summary>
    /// The ties that are drawn: those that must be seen, the strongest of each organisation, then the strongest of all. Where each is tied to all, a drawing of every tie is a
    /// blot.
    /// </summary>
    static List<SpaceTie> Strongest(SpaceNetwork network, int most, Func<SpaceTie, bool> isFirst)
    {
        var seen = new bool[network.Actors.Count];
        var (kept, rest) = (new List<SpaceTie>(), new List<SpaceTie>());
        foreach (var tie in network.Ties.OrderByDescending(x => x.Strength))
        {
            var isFirstOfOne = !seen[tie.One] || !seen[tie.Other];
            (seen[tie.One], seen[tie.Other]) = (true, true);
            (isFirstOfOne || isFirst(tie) ? kept : rest).Add(tie);
        }
        return [.. kept, .. rest.Take(Math.Max(0, most - kept.Count))];
    }

    /// <summary>Four looks, from a faint tie to a strong one.</summary>
    public static int Class(double strength) => strength switch { < 0.15 => 1, < 0.5 => 2, < 1.5 => 3, _ => 4 };

    static (double[] Xs, double[] Ys, double Height) Fit(SpaceNetwork network, List<int> drawn, IReadOnlyDictionary<int, NodePlace> places, PictureForm form)
    {
        double[] xs = new double[network.Actors.Count], ys = new double[network.Actors.Count];
        if (drawn.Count == 0) return (xs, ys, 80);
        var all = drawn.Select(x => places[network.Actors[x].OrganisationId]).ToList();
        var (left, right, top, bottom) = (all.Min(x => x.X), all.Max(x => x.X), all.Min(x => x.Y), all.Max(x => x.Y));
        var (wide, high) = (Math.Max(1, right - left), Math.Max(1, bottom - top));
        // A tall picture is laid on its side where there is more width than height.
        var isTurned = (high > wide) != (form.MostHeight > form.Width);
        if (isTurned) (wide, high) = (high, wide);
        var scale = Math.Min(2.2, Math.Min((form.Width - (2 * Pad)) / wide, (form.MostHeight - (2 * Pad)) / high));
        var height = Math.Max(120, (high * scale) + (2 * Pad));
        var (shift, down) = ((form.Width - (wide * scale)) / 2, (height - (high * scale)) / 2);
        foreach (var node in drawn)
        {
            var place = places[network.Actors[node].OrganisationId];
            var (x, y) = isTurned ? (place.Y - top, place.X - left) : (place.X - left, place.Y - top);
            (xs[node], ys[node]) = (shift + (x * scale), down + (y * scale));
        }
        return (xs, ys, height);
    }

    /// <summary>The names that find room, those that stand out first, then those with the strongest ties.</summary>
    static Dictionary<int, PictureLabel> Labels(SpaceNetwork network, List<int> drawn, double[] xs, double[] ys, double height, PictureForm form, IReadOnlySet<int>? light)
    {
        var bounds = new Envelope(0, form.Width, 0, height);
        var taken = new List<Envelope>();
        var labels = new Dictionary<int, PictureLabel>();
        var candidates = drawn.Where(x => light?.Contains(network.Actors[x].OrganisationId) != false).OrderByDescending(x => network.Graph.Strength(x)).ThenBy(x => network.Actors[x].OrganisationId).Take(form.MostLabels * 3).ToList();
        // A name covers no mark; small ones of a crowd, without a name, it may.
        foreach (var node in drawn.Count <= MostSingle ? drawn : candidates.Take(form.MostLabels))
        {
            var radius = NetworkPlaces.Radius(network.Graph.Degree(node)) * form.Size * (drawn.Count > MostSingle ? 0.6 : 1);
            taken.Add(new Envelope(xs[node] - radius, xs[node] + radius, ys[node] - radius, ys[node] + radius));
        }
        foreach (var node in candidates)
        {
            if (labels.Count == form.MostLabels) break;
            var radius = (NetworkPlaces.Radius(network.Graph.Degree(node)) * form.Size * (drawn.Count > MostSingle ? 0.6 : 1)) + 4;
            var name = network.Actors[node].Name;
            foreach (var label in Written(name, form.LabelWidth).SelectMany(x => Around(x, xs[node], ys[node], radius)))
            {
                var width = label.Lines.Max(x => TextWidth.Of(x, FontSize));
                var left = label.X - (label.Anchor switch { "start" => 0, "end" => width, _ => width / 2 });
                var half = label.Lines.Count * LineHeight / 2;
                var room = new Envelope(left - 2, left + width + 2, label.Y - half, label.Y + half);
                if (!bounds.Contains(room) || taken.Exists(room.Intersects)) continue;
                taken.Add(room);
                labels[node] = label;
                break;
            }
        }
        return labels;
    }

    /// <summary>The ways to write a name, the best first: whole, whole on two lines, then cut after a word.</summary>
    static IEnumerable<IReadOnlyList<string>> Written(string name, double width)
    {
        var isWhole = TextWidth.Of(name, FontSize) <= width;
        if (isWhole) yield return [name];
        if (TextFit.InTwo(name, width * WidthInTwo, FontSize) is { } lines) yield return lines;
        if (!isWhole && TextFit.CutAfterWord(name, width, FontSize) is { } cut) yield return [cut];
        if (TextFit.CutAfterWord(name, width * Shorter, FontSize) is { } shorter && shorter != name) yield return [shorter];
    }

    static IEnumerable<PictureLabel> Around(IReadOnlyList<string> lines, double x, double y, double away)
    {
        var more = (lines.Count - 1) * LineHeight / 2;
        yield return new(lines, x + away, y, "start");
        yield return new(lines, x - away, y, "end");
        yield return new(lines, x, y + away + 6 + more, "middle");
        yield return new(lines, x, y - away - 6 - more, "middle");
        yield return new(lines, x + (away * 0.6), y + (away * 0.6) + 6 + more, "start");
        yield return new(lines, x - (away * 0.6), y - (away * 0.6) - 6 - more, "end");
    }
}

/// <summary>An organisation on a drawing.</summary>
/// <param name="OrganisationId">Its number.</param>
/// <param name="Name">Its whole name.</param>
/// <param name="Degree">How many others it is tied to.</param>
/// <param name="Css">Its look.</param>
/// <param name="Path">Its mark.</param>
/// <param name="Label">Its name as written there; null where there was no room.</param>
public sealed record PictureNode(int OrganisationId, string Name, int Degree, string Css, string Path, PictureLabel? Label);

/// <summary>A name on a drawing.</summary>
/// <param name="Lines">One or two; cut when it must be.</param>
/// <param name="X">Of the anchor, in pixels.</param>
/// <param name="Y">Of the middle of all lines, in pixels.</param>
/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
public sealed record PictureLabel(IReadOnlyList<string> Lines, double X, double Y, string Anchor)
{
    /// <summary>Where a line is written: of its middle, in pixels.</summary>
    /// <param name="line">Its number, from 0.</param>
    public double YOf(int line) => Y + ((line - ((Lines.Count - 1) / 2d)) * NetworkPicture.LineHeight);
}
