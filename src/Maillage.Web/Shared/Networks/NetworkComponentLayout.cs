namespace Maillage.Web.Shared.Networks;

/// <summary>
/// A component in a box of its own: first the hubs, apart from one another, then the circles around the middle of their hubs, pushed
/// off the pills and off one another.
/// </summary>
sealed class NetworkComponentLayout
{
    /// <summary>Between two circles, and between a circle and a pill, in pixels.</summary>
    const double Gap = 4;

    const double Rim = 2;

    /// <summary>Room for a name above or below the outermost circles, in pixels.</summary>
    const double CropRim = 16;

    const int HubRounds = 100;
    /// <summary>How much farther off circles stand when their names are to be written, in pixels; twice as much with several hubs.</summary>
    const double NameReach = 6;

    /// <summary>The room of a name in height, in pixels.</summary>
    const double NameHeight = 18;

    /// <summary>How many times farther a name reaches across than in height.</summary>
    const double NameSlant = 4;

    const int Growths = 5;
    const int PullRounds = 70;
    const int SettleRounds = 90;

    readonly IReadOnlyList<NetworkPill> pills;
    readonly int leastNamed;
    readonly double[] reaches;
    readonly Dictionary<int, int> pillOf;

    NetworkComponentLayout(IReadOnlyList<NetworkPill> pills, IReadOnlyList<NetworkMark> marks, int leastNamed)
    {
        (this.pills, Marks, this.leastNamed) = (pills, marks, leastNamed);
        reaches = [.. marks.Select(mark => mark.Radius + (!mark.IsNamed(leastNamed) ? 0 : mark.Hubs.Count < 2 ? NameReach : 2 * NameReach))];
        pillOf = pills.Select((pill, place) => (pill.Hub, place)).ToDictionary(x => x.Hub, x => x.place);
        (HubPlaces, MarkPlaces) = (new (double, double)[pills.Count], new (double, double)[marks.Count]);
    }

    public double Width { get; private set; }

    public double Height { get; private set; }

    /// <summary>In the order of the pills.</summary>
    public IReadOnlyList<NetworkPill> Pills => pills;

    /// <summary>The circles of the component.</summary>
    public IReadOnlyList<NetworkMark> Marks { get; }

    /// <summary>The middle of each pill, in pixels of the box.</summary>
    public (double X, double Y)[] HubPlaces { get; }

    /// <summary>The centre of each circle, in pixels of the box.</summary>
    public (double X, double Y)[] MarkPlaces { get; }

    /// <param name="graph">The whole network.</param>
    /// <param name="stress">Where hubs would stand.</param>
    /// <param name="hubs">Those of the component that are drawn.</param>
    /// <param name="marks">The circles of the component that are drawn.</param>
    /// <param name="form">What is drawn for.</param>
    /// <param name="leastNamed">How many hubs an organisation needs to be named.</param>
    public static NetworkComponentLayout Of(
        TwoModeGraph graph, HubStress stress, IReadOnlyList<int> hubs, IReadOnlyList<NetworkMark> marks, NetworkForm form, int leastNamed)
    {
        var own = marks.Where(mark => mark.Hubs.Count == 1).ToLookup(mark => mark.Hubs[0].Hub);
        var layout = new NetworkComponentLayout(
            [.. hubs.Select(hub => NetworkPill.Of(hub, graph.Hubs[hub].Label, [.. own[hub]], form, leastNamed))], marks, leastNamed);
        layout.Measure(form);
        layout.PlaceHubs(stress, hubs);
        layout.PlaceMarks();
        layout.Crop();
        return layout;
    }

    void Measure(NetworkForm form)
    {
        double[] areas = [.. pills.Select(pill => pill.HalfWidth * pill.HalfHeight * 4)];
        var between = Marks.Where(mark => mark.Hubs.Count != 1).Sum(mark => 2 * mark.RoomArea(leastNamed));
        var isAlone = pills.Count < 2;
        var area = (areas.Sum() * (isAlone ? 1 : 1.6)) + between;
        var widest = Math.Max(pills.Select(pill => 2 * pill.HalfWidth).DefaultIfEmpty(0).Max(), Marks.Select(mark => 2 * (mark.Radius + Rim)).DefaultIfEmpty(0).Max());
        var highest = Math.Max(pills.Select(pill => 2 * pill.HalfHeight).DefaultIfEmpty(0).Max(), Marks.Select(mark => 2 * (mark.Radius + Rim)).DefaultIfEmpty(0).Max());
        Width = Math.Min(form.Width, Math.Max(widest, Math.Sqrt(area * form.Aspect)));
        if (!isAlone && Width > 0.6 * form.Width) Width = form.Width;
        Height = Math.Max(highest, area / Width);
    }

    void PlaceHubs(HubStress stress, IReadOnlyList<int> hubs)
    {
        if (pills.Count == 0) return;
        var start = stress.Place(hubs);
        Fit(start);
        for (var growth = 0; !Part(); growth++)
        {
            if (growth == Growths)
            {
                Stack();
                return;
            }
            Height *= 1.12;
            Fit(start);
        }
    }

    /// <summary>Fills the box, without stretching one way much more than the other.</summary>
    void Fit(IReadOnlyList<(double X, double Y)> start)
    {
        var (left, right) = (start.Min(place => place.X), start.Max(place => place.X));
        var (top, bottom) = (start.Min(place => place.Y), start.Max(place => place.Y));
        var across = (Width - (2 * pills.Max(pill => pill.Width / 2))) / Math.Max(1e-6, right - left);
        var down = (Height - (2 * pills.Max(pill => pill.Height / 2))) / Math.Max(1e-6, bottom - top);
        (across, down) = (Math.Min(across, 3 * down), Math.Min(down, 3 * across));
        for (var hub = 0; hub < start.Count; hub++)
        {
            HubPlaces[hub] = Inside(
                (Width / 2) + ((start[hub].X - ((left + right) / 2)) * across),
                (Height / 2) + ((start[hub].Y - ((top + bottom) / 2)) * down),
                pills[hub].HalfWidth, pills[hub].HalfHeight);
        }
    }

    /// <summary>Pushes the rooms of the hubs apart; false when they do not all fit.</summary>
    bool Part()
    {
        for (var round = 0; round < HubRounds; round++)
        {
            var isApart = true;
            for (var one = 0; one < pills.Count; one++)
            {
                for (var other = one + 1; other < pills.Count; other++)
                {
                    var (dx, dy) = (HubPlaces[other].X - HubPlaces[one].X, HubPlaces[other].Y - HubPlaces[one].Y);
                    var across = pills[one].HalfWidth + pills[other].HalfWidth - Math.Abs(dx);
                    var down = pills[one].HalfHeight + pills[other].HalfHeight - Math.Abs(dy);
                    if (across <= 0.01 || down <= 0.01) continue;
                    isApart = false;
                    // Two that cannot stand side by side in the box part in height.
                    var (pushX, pushY) = across < down && 2 * (pills[one].HalfWidth + pills[other].HalfWidth) <= Width
                        ? (((across / 2) + 0.1) * (dx < 0 ? -1 : 1), 0d)
                        : (0d, ((down / 2) + 0.1) * (dy < 0 ? -1 : 1));
                    HubPlaces[one] = Inside(HubPlaces[one].X - pushX, HubPlaces[one].Y - pushY, pills[one].HalfWidth, pills[one].HalfHeight);
                    HubPlaces[other] = Inside(HubPlaces[other].X + pushX, HubPlaces[other].Y + pushY, pills[other].HalfWidth, pills[other].HalfHeight);
                }
            }
            if (isApart) return true;
        }
        return false;
    }

    /// <summary>Where pushing did not find room for all: from the top, each as low as those above ask. It always ends.</summary>
    void Stack()
    {
        var placed = new List<int>();
        foreach (var hub in Enumerable.Range(0, pills.Count).OrderBy(hub => HubPlaces[hub].Y).ThenBy(hub => hub))
        {
            var (x, y) = (HubPlaces[hub].X, pills[hub].HalfHeight);
            foreach (var above in placed.OrderBy(above => HubPlaces[above].Y - pills[above].HalfHeight))
            {
                var (apartX, apartY) = (pills[hub].HalfWidth + pills[above].HalfWidth, pills[hub].HalfHeight + pills[above].HalfHeight);
                if (Math.Abs(HubPlaces[above].X - x) < apartX && Math.Abs(HubPlaces[above].Y - y) < apartY) y = HubPlaces[above].Y + apartY;
            }
            HubPlaces[hub] = (x, y);
            placed.Add(hub);
        }
        Height = Math.Max(Height, placed.Max(hub => HubPlaces[hub].Y + pills[hub].HalfHeight));
    }

    void PlaceMarks()
    {
        (double X, double Y)[] anchors = [.. Marks.Select(Anchor)];
        for (var mark = 0; mark < Marks.Count; mark++) MarkPlaces[mark] = Inside(anchors[mark].X, anchors[mark].Y, Marks[mark]);
        for (var round = 0; round < PullRounds + SettleRounds; round++)
        {
            var isSettling = round >= PullRounds;
            if (!isSettling) Pull(anchors);
            if (!Push() && isSettling) break;
        }
    }

    /// <summary>Around its hub in a direction of its own; with several, in their middle; with none, anywhere.</summary>
    (double X, double Y) Anchor(NetworkMark mark)
    {
        var angle = StableHash.Unit(mark.Key) * Math.Tau;
        var hubs = mark.Hubs.Where(x => pillOf.ContainsKey(x.Hub)).Select(x => (Place: pillOf[x.Hub], x.Weight)).ToArray();
        if (hubs.Length == 0) return (StableHash.Unit(mark.Key, 1) * Width, StableHash.Unit(mark.Key, 2) * Height);
        if (mark.Hubs.Count == 1)
        {
            var pill = pills[hubs[0].Place];
            var (x, y) = HubPlaces[hubs[0].Place];
            return (x + (Math.Cos(angle) * ((pill.Width / 2) + (pill.Depth / 2))), y + (Math.Sin(angle) * ((pill.Height / 2) + (pill.Depth / 2))));
        }
        // The root keeps one heavy link from hiding that there are others.
        var sum = hubs.Sum(hub => Math.Sqrt(hub.Weight));
        return (hubs.Sum(hub => HubPlaces[hub.Place].X * Math.Sqrt(hub.Weight)) / sum + (8 * Math.Cos(angle)),
            hubs.Sum(hub => HubPlaces[hub.Place].Y * Math.Sqrt(hub.Weight)) / sum + (8 * Math.Sin(angle)));
    }

    void Pull((double X, double Y)[] anchors)
    {
        for (var mark = 0; mark < Marks.Count; mark++)
        {
            var (x, y) = MarkPlaces[mark];
            MarkPlaces[mark] = (x + ((anchors[mark].X - x) * 0.08), y + ((anchors[mark].Y - y) * 0.08));
        }
    }

    /// <summary>One round of pushing circles off pills and off one another; false when nothing had to move.</summary>
    bool Push()
    {
        var moved = false;
        for (var one = 0; one < Marks.Count; one++)
        {
            for (var other = one + 1; other < Marks.Count; other++)
                moved |= PushApart(one, other) | PartNames(one, other);
            moved |= PushOffPills(one);
        }
        return moved;
    }

    bool PushApart(int one, int other)
    {
        var (dx, dy) = (MarkPlaces[other].X - MarkPlaces[one].X, MarkPlaces[other].Y - MarkPlaces[one].Y);
        var wanted = reaches[one] + reaches[other] + Gap;
        if (Math.Abs(dx) >= wanted || Math.Abs(dy) >= wanted) return false;
        var distance = Math.Sqrt((dx * dx) + (dy * dy));
        if (distance >= wanted - 0.01) return false;
        var angle = StableHash.Unit(Marks[other].Key, 4) * Math.Tau;
        var (x, y) = distance > 0.001 ? (dx / distance, dy / distance) : (Math.Cos(angle), Math.Sin(angle));
        Move(one, other, x * (wanted - distance) / 2, y * (wanted - distance) / 2);
        return true;
    }

    /// <summary>Names are wide and low: where all are written, circles part in height rather than in width.</summary>
    bool PartNames(int one, int other)
    {
        if (leastNamed > 0) return false;
        var (dx, dy) = ((MarkPlaces[other].X - MarkPlaces[one].X) / NameSlant, MarkPlaces[other].Y - MarkPlaces[one].Y);
        if (Math.Abs(dx) >= NameHeight) return false;
        var wanted = Math.Sqrt((NameHeight * NameHeight) - (dx * dx));
        if (Math.Abs(dy) >= wanted - 0.01) return false;
        Move(one, other, 0, (wanted - Math.Abs(dy)) / 2 * (dy < 0 ? -1 : 1));
        return true;
    }

    void Move(int one, int other, double x, double y)
    {
        MarkPlaces[one] = Inside(MarkPlaces[one].X - x, MarkPlaces[one].Y - y, Marks[one]);
        MarkPlaces[other] = Inside(MarkPlaces[other].X + x, MarkPlaces[other].Y + y, Marks[other]);
    }

    bool PushOffPills(int mark)
    {
        var moved = false;
        for (var hub = 0; hub < pills.Count; hub++)
        {
            var (dx, dy) = (MarkPlaces[mark].X - HubPlaces[hub].X, MarkPlaces[mark].Y - HubPlaces[hub].Y);
            var across = (pills[hub].Width / 2) + reaches[mark] + Gap - Math.Abs(dx);
            var down = (pills[hub].Height / 2) + reaches[mark] + Gap - Math.Abs(dy);
            if (across <= 0.01 || down <= 0.01) continue;
            moved = true;
            var (x, y) = across < down ? (across * (dx < 0 ? -1 : 1), 0d) : (0d, down * (dy < 0 ? -1 : 1));
            MarkPlaces[mark] = Inside(MarkPlaces[mark].X + x, MarkPlaces[mark].Y + y, Marks[mark]);
        }
        return moved;
    }

    /// <summary>Takes away what stayed empty above and below.</summary>
    void Crop()
    {
        var top = HubPlaces.Select((place, hub) => place.Y - (pills[hub].Height / 2)).Concat(MarkPlaces.Select((place, mark) => place.Y - Marks[mark].Radius)).Min() - CropRim;
        var bottom = HubPlaces.Select((place, hub) => place.Y + (pills[hub].Height / 2)).Concat(MarkPlaces.Select((place, mark) => place.Y + Marks[mark].Radius)).Max() + CropRim;
        for (var hub = 0; hub < HubPlaces.Length; hub++) HubPlaces[hub].Y -= top;
        for (var mark = 0; mark < MarkPlaces.Length; mark++) MarkPlaces[mark].Y -= top;
        Height = bottom - top;
    }

    (double X, double Y) Inside(double x, double y, NetworkMark mark) => Inside(x, y, mark.Radius + Rim, mark.Radius + Rim);

    (double X, double Y) Inside(double x, double y, double halfWidth, double halfHeight) =>
        (Between(x, halfWidth, Width - halfWidth), Between(y, halfHeight, Height - halfHeight));

    /// <summary>What is larger than the box stands in its middle.</summary>
    static double Between(double value, double least, double most) => least > most ? (least + most) / 2 : Math.Clamp(value, least, most);
}
