using Maillage.Web.Shared.Charts;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Networks;

/// <summary>Writes the names of organisations beside their circles where there is room, those with the most links first.</summary>
static class NetworkLabels
{
    /// <summary>The size of the names, in pixels: as in charts.css.</summary>
    public const double FontSize = 12;

    /// <summary>A name that finds no room is tried at this share of its width.</summary>
    const double Shorter = 0.6;

    const double LineHeight = 15;
    const double Margin = 2;
    const double Away = 4;

    /// <summary>The name of each circle, null where it is not written.</summary>
    /// <param name="marks">The circles, with their centres in pixels.</param>
    /// <param name="pills">What no name may cover, in pixels.</param>
    /// <param name="form">What is drawn for.</param>
    /// <param name="leastHubs">How many hubs an organisation needs to be named.</param>
    /// <param name="height">Of the drawing, in pixels.</param>
    public static NetworkLabel?[] Place(
        IReadOnlyList<(NetworkMark Mark, double X, double Y)> marks, IReadOnlyList<Envelope> pills, NetworkForm form, int leastHubs, double height)
    {
        List<Envelope> taken = [.. pills, .. marks.Select(x => new Envelope(x.X - x.Mark.Radius, x.X + x.Mark.Radius, x.Y - x.Mark.Radius, x.Y + x.Mark.Radius))];
        var bounds = new Envelope(0, form.Width, 0, height);
        var labels = new NetworkLabel?[marks.Count];
        var candidates = Enumerable.Range(0, marks.Count)
            .Where(x => marks[x].Mark.IsNamed(leastHubs))
            .OrderByDescending(x => marks[x].Mark.Hubs.Count).ThenByDescending(x => marks[x].Mark.Hubs.Sum(hub => hub.Weight))
            .ThenBy(x => marks[x].Mark.Key, StringComparer.Ordinal);
        foreach (var place in candidates)
        {
            if (labels.Count(label => label is not null) == form.MostLabels) break;
            var (mark, x, y) = marks[place];
            var name = mark.Organisations[0].Label;
            string[] texts = [TextFit.Cut(name, form.LabelWidth, FontSize), TextFit.Cut(name, form.LabelWidth * Shorter, FontSize)];
            foreach (var label in texts.Distinct().SelectMany(text => Around(text, mark.Radius)))
            {
                var room = Room(label, x, y);
                if (!bounds.Contains(room) || taken.Exists(room.Intersects)) continue;
                taken.Add(room);
                labels[place] = label;
                break;
            }
        }
        return labels;
    }

    static IEnumerable<NetworkLabel> Around(string text, double radius)
    {
        var (beside, above, slant) = (radius + Away, radius + Away + 6, radius * 0.7 + Away + 2);
        yield return new(text, beside, 0, "start");
        yield return new(text, -beside, 0, "end");
        yield return new(text, 0, above, "middle");
        yield return new(text, 0, -above, "middle");
        yield return new(text, radius, slant + 2, "start");
        yield return new(text, radius, -slant - 2, "start");
        yield return new(text, -radius, slant + 2, "end");
        yield return new(text, -radius, -slant - 2, "end");
    }

    static Envelope Room(NetworkLabel label, double x, double y)
    {
        var width = TextWidth.Of(label.Text, FontSize);
        var left = x + label.Across - (label.Anchor switch { "start" => 0, "end" => width, _ => width / 2 });
        return new Envelope(left - Margin, left + width + Margin, y + label.Down - (LineHeight / 2), y + label.Down + (LineHeight / 2));
    }
}
