namespace Maillage.Web.Features.Cooperations;

/// <summary>Places seats around a table, as a drawing wants them.</summary>
static class RoundTable
{
    public const int Width = 400;
    public const int Height = 300;
    public const int CentreX = Width / 2;
    public const int CentreY = Height / 2;

    /// <summary>The radii of the table itself.</summary>
    public const int RadiusX = 118;
    public const int RadiusY = 72;

    const double SeatX = 158;
    const double SeatY = 112;

    /// <summary>The seats in the order of the actors, clockwise from the top, at equal distances along the edge; smaller where there are many.</summary>
    public static IReadOnlyList<Seat> Seats(IReadOnlyList<ShownActor> actors)
    {
        const int Steps = 720;
        var points = new (double X, double Y)[Steps + 1];
        var lengths = new double[Steps + 1];
        for (var i = 0; i <= Steps; i++)
        {
            var angle = i * 2 * Math.PI / Steps - Math.PI / 2;
            points[i] = (CentreX + SeatX * Math.Cos(angle), CentreY + SeatY * Math.Sin(angle));
            if (i > 0) lengths[i] = lengths[i - 1] + Math.Sqrt(Math.Pow(points[i].X - points[i - 1].X, 2) + Math.Pow(points[i].Y - points[i - 1].Y, 2));
        }
        var size = actors.Count == 0 ? 0 : Math.Clamp(lengths[Steps] / actors.Count - 6, 12, 40);
        var seats = new List<Seat>();
        var step = 0;
        for (var i = 0; i < actors.Count; i++)
        {
            while (lengths[step] < lengths[Steps] * i / actors.Count) step++;
            var (x, y) = points[step];
            // The back of a chair is away from the middle: along the normal of the ellipse.
            var turn = Math.Atan2((y - CentreY) / (SeatY * SeatY), (x - CentreX) / (SeatX * SeatX)) * 180 / Math.PI + 90;
            seats.Add(new Seat(i + 1, actors[i], Math.Round(x, 1), Math.Round(y, 1), Math.Round(turn, 1), Math.Round(size, 1)));
        }
        return seats;
    }
}

/// <summary>A seat of the drawing.</summary>
/// <param name="Number">That of the actor in the list beside.</param>
/// <param name="Actor">Who sits there, or does not.</param>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Turn">Degrees, so that its back is away from the table.</param>
/// <param name="Size">The side of the seat.</param>
sealed record Seat(int Number, ShownActor Actor, double X, double Y, double Turn, double Size);
