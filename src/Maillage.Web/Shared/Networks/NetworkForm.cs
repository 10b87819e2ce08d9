namespace Maillage.Web.Shared.Networks;

/// <summary>What a network is drawn for.</summary>
/// <param name="Width">The narrowest width at which the drawing is shown, in pixels; wider, it spreads out.</param>
/// <param name="GatherBeyond">With more marks than this, organisations with the same hubs are one mark.</param>
/// <param name="PillWidth">The widest label of a hub, in pixels.</param>
/// <param name="LabelWidth">The widest label of an organisation, in pixels.</param>
/// <param name="NameAllBelow">With fewer marks than this every organisation asks for its name, otherwise those of several hubs do.</param>
/// <param name="MostLabels">How many organisations may be named on the picture.</param>
/// <param name="Aspect">The width of a component for a height of 1.</param>
public sealed record NetworkForm(double Width, int GatherBeyond, double PillWidth, double LabelWidth, int NameAllBelow, int MostLabels, double Aspect)
{
    /// <summary>For a whole page of a large screen. The widths are those in charts.css.</summary>
    public static NetworkForm Full { get; } = new(940, 150, 150, 220, 90, 60, 1.8);

    /// <summary>For narrower places and paper.</summary>
    public static NetworkForm Wide { get; } = new(640, 150, 140, 175, 70, 40, 1.5);

    /// <summary>For a telephone of 360 pixels.</summary>
    public static NetworkForm Narrow { get; } = new(290, 60, 116, 130, 30, 20, 0.7);
}
