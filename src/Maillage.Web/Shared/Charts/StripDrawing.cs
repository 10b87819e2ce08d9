using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Maillage.Web.Shared.Charts;

/// <summary>
/// A strip as SVG, for two widths. Drawing it costs a good part of a page and depends on the figures only: keep it as long as they stand.
/// Written as text rather than by components, of which a page of strips would need thousands. Immutable, safe to share between requests.
/// </summary>
public sealed record StripDrawing
{
    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>For wide places: an SVG element.</summary>
    public required string Wide { get; init; }

    /// <summary>For a telephone or a column of paper: an SVG element.</summary>
    public required string Narrow { get; init; }

    /// <summary>Draws a strip.</summary>
    /// <param name="scale">The axis.</param>
    /// <param name="counts">How many places stand in each equal part of the axis, from left to right.</param>
    /// <param name="marks">Values of reference, the median first.</param>
    /// <param name="places">In the order of their numbers.</param>
    public static StripDrawing Of(StripScale scale, IReadOnlyList<int> counts, IReadOnlyList<StripMark> marks, IReadOnlyList<StripPlace> places)
    {
        var silhouette = Silhouette.Path(counts);
        return new StripDrawing { Wide = Draw(StripLayout.WideWidth, "m-strip__wide"), Narrow = Draw(StripLayout.NarrowWidth, "m-strip__narrow") };

        string Draw(double width, string css)
        {
            var layout = StripLayout.Compute(scale, marks, places, width);
            var axis = SvgNumber.Pixels(layout.AxisY);
            var svg = new StringBuilder(4096);
            svg.Append(Plain, $"<svg class=\"{css}\" width=\"100%\" height=\"{SvgNumber.Pixels(layout.Height)}\" focusable=\"false\">");
            svg.Append(Plain, $"<svg y=\"{SvgNumber.Pixels(layout.SilhouetteTop)}\" width=\"100%\" height=\"{SvgNumber.Pixels(layout.AxisY - layout.SilhouetteTop)}\"");
            svg.Append(Plain, $" viewBox=\"0 0 {counts.Count * 10} {Silhouette.BoxHeight}\" preserveAspectRatio=\"none\">");
            svg.Append(Plain, $"<path class=\"m-strip__silhouette\" d=\"{silhouette}\"/></svg>");
            foreach (var mark in marks)
            {
                svg.Append(Plain, $"<line class=\"{Hue(mark.Kind)}\" x1=\"{At(mark.Value)}\" x2=\"{At(mark.Value)}\"");
                svg.Append(Plain, $" y1=\"{SvgNumber.Pixels(layout.SilhouetteTop - 4)}\" y2=\"{SvgNumber.Pixels(layout.AxisY + layout.Radius + 4)}\"/>");
            }
            svg.Append(Plain, $"<line class=\"m-strip__axis\" x2=\"100%\" y1=\"{axis}\" y2=\"{axis}\"/><g class=\"m-strip__labels\">");
            foreach (var label in layout.Labels)
            {
                svg.Append(label.Kind is { } kind ? "<g class=\"" + Hue(kind) + "\">" : "<g>");
                svg.Append(Plain, $"<text x=\"{SvgNumber.Percent(label.Position)}\" y=\"{SvgNumber.Pixels(layout.LabelY(label.Row))}\" text-anchor=\"{label.Anchor}\">");
                svg.Append(Encoder.Encode(label.Text)).Append("</text></g>");
            }
            svg.Append(layout.Radius < 10 ? "</g><g class=\"m-pastilles m-pastilles--small\">" : "</g><g class=\"m-pastilles\">");
            for (var i = 0; i < places.Count; i++) Pastille(svg, layout, places[i], SvgNumber.Pixels(layout.PastilleY(layout.Rows[i])));
            return svg.Append("</g></svg>").ToString();
        }

        void Pastille(StringBuilder svg, StripLayout layout, StripPlace place, string y)
        {
            svg.Append(place.Href is null ? "<g>" : $"<a href=\"{Encoder.Encode(place.Href)}\">");
            if (HasTitle(layout, place)) svg.Append(Plain, $"<title>{Encoder.Encode($"{place.Name}\u00a0: {place.Display}")}</title>");
            svg.Append(Plain, $"<circle cx=\"{At(place.Value)}\" cy=\"{y}\" r=\"{SvgNumber.Pixels(layout.Radius)}\"/>");
            if (layout.ShowsNumbers)
                svg.Append(Plain, $"<g aria-hidden=\"true\"><text x=\"{At(place.Value)}\" y=\"{y}\" dy=\".36em\">{Encoder.Encode(place.Number)}</text></g>");
            svg.Append(place.Href is null ? "</g>" : "</a>");
        }

        string At(double value) => SvgNumber.Percent(scale.Position(value));
    }

    /// <summary>
    /// A tooltip for a pointer; a link needs one everywhere. Dots without numbers are too many and too small to point at, and a
    /// telephone has no pointer: the table says the same for less weight.
    /// </summary>
    static bool HasTitle(StripLayout layout, StripPlace place) =>
        place.Href is not null || (layout.ShowsNumbers && layout.Width >= StripLayout.WideWidth);

    static string Hue(StripMarkKind kind) => kind == StripMarkKind.Median ? "m-strip__median" : "m-strip__territory";
}
