namespace Maillage.Web.Shared.Charts;

/// <summary>
/// Where everything of a strip stands at a given width. Positions across are shares of the width and heights are pixels, so that the
/// drawing stretches without its text growing or shrinking; what does not collide at <see cref="Width"/> does not collide at any larger one.
/// </summary>
public sealed record StripLayout
{
    /// <summary>The narrowest width at which the wide drawing is shown, in pixels: as in charts.css.</summary>
    public const double WideWidth = 440;

    /// <summary>What a telephone of 360 pixels leaves to the drawing.</summary>
    public const double NarrowWidth = 264;

    /// <summary>The size of the text under the axis, in pixels: as in charts.css.</summary>
    public const double FontSize = 12;

    private const double LabelLine = 16;
    private const double LabelGap = 8;
    private const double SilhouetteHeight = 44;
    private const double Gap = 2;

    /// <summary>The width for which it was computed, in pixels.</summary>
    public required double Width { get; init; }

    /// <summary>Radius of the pastilles in pixels.</summary>
    public required double Radius { get; init; }

    /// <summary>False when there are too many places for their numbers to be read: they are then dots.</summary>
    public required bool ShowsNumbers { get; init; }

    /// <summary>The row of each place, in the order of the places.</summary>
    public required IReadOnlyList<int> Rows { get; init; }

    /// <summary>The texts under the axis.</summary>
    public required IReadOnlyList<StripLabel> Labels { get; init; }

    /// <summary>The height of the axis, in pixels from the top.</summary>
    public double AxisY => 6 + Math.Max(SilhouetteHeight, RowCount == 0 ? 0 : ((RowCount - 1) * (2 * Radius + Gap)) + Radius);

    /// <summary>The top of the silhouette, in pixels.</summary>
    public double SilhouetteTop => AxisY - SilhouetteHeight;

    /// <summary>The height of the whole drawing, in pixels.</summary>
    public double Height => LabelY(LabelRowCount - 1) + 5;

    private int RowCount => Rows.Count == 0 ? 0 : Rows.Max() + 1;

    private int LabelRowCount => Labels.Max(label => label.Row) + 1;

    /// <summary>The centre of a pastille, in pixels from the top.</summary>
    public double PastilleY(int row) => AxisY - (row * (2 * Radius + Gap));

    /// <summary>The base line of a row of labels, in pixels from the top.</summary>
    public double LabelY(int row) => AxisY + Radius + 15 + (row * LabelLine);

    /// <summary>Lays out a strip.</summary>
    /// <param name="scale">The axis.</param>
    /// <param name="marks">Values of reference, the most important first: it is the one that stays nearest to the axis.</param>
    /// <param name="places">What stands on the strip.</param>
    /// <param name="width">The narrowest width at which this layout will be shown, in pixels.</param>
    public static StripLayout Compute(StripScale scale, IReadOnlyList<StripMark> marks, IReadOnlyList<StripPlace> places, double width)
    {
        (double radius, bool numbers) = Size(places, width);
        return new StripLayout
        {
            Width = width,
            Radius = radius,
            ShowsNumbers = numbers,
            Rows = PastilleStacking.Rows([.. places.Select(place => scale.Position(place.Value) * width)], (2 * radius) + Gap),
            Labels = PlaceLabels(scale, marks, width),
        };
    }

    private static (double Radius, bool Numbers) Size(IReadOnlyList<StripPlace> places, double width)
    {
        if (places.All(place => place.Number.Length == 0))
            return (places.Count == 1 ? 8 : 4, false);
        bool isNarrow = width < WideWidth;
        return places.Count switch
        {
            <= 12 => (10, true),
            <= 40 when !isNarrow => (8.5, true),
            <= 20 => (8.5, true),
            _ => (4, false),
        };
    }

    private static List<StripLabel> PlaceLabels(StripScale scale, IReadOnlyList<StripMark> marks, double width)
    {
        List<StripLabel> labels =
        [
            new(scale.MinDisplay, 0, "start", 0, null),
            new(scale.MaxDisplay, 1, "end", 0, null),
        ];
        foreach (StripMark mark in marks)
        {
            double position = scale.Position(mark.Value);
            StripLabel label = Anchored(mark, position, width);
            while (labels.Any(other => other.Row == label.Row && Collide(label, other, width)))
                label = label with { Row = label.Row + 1 };
            labels.Add(label);
        }

        return labels;
    }

    private static StripLabel Anchored(StripMark mark, double position, double width)
    {
        double half = TextWidth.Of(mark.Label, FontSize) / 2;
        if (position * width < half)
            return new StripLabel(mark.Label, 0, "start", 0, mark.Kind);
        if ((1 - position) * width < half)
            return new StripLabel(mark.Label, 1, "end", 0, mark.Kind);
        return new StripLabel(mark.Label, position, "middle", 0, mark.Kind);
    }

    private static bool Collide(StripLabel left, StripLabel right, double width)
    {
        (double leftStart, double leftEnd) = Span(left, width);
        (double rightStart, double rightEnd) = Span(right, width);
        return leftStart < rightEnd + LabelGap && rightStart < leftEnd + LabelGap;
    }

    private static (double Start, double End) Span(StripLabel label, double width)
    {
        double text = TextWidth.Of(label.Text, FontSize);
        double start = (label.Position * width) - (label.Anchor switch { "start" => 0, "end" => text, _ => text / 2 });
        return (start, start + text);
    }
}
