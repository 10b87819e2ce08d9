namespace Maillage.Web.Features.Actors;

/// <summary>The organisations as they grow together: disjoint sets of lines, with the numbers that each holds and whom a person keeps it apart from.</summary>
sealed class IdentityForest
{
    readonly IdentityLines lines;
    readonly int[] parents;
    readonly string[]?[] numbers;
    readonly Dictionary<int, List<int>> apart = [];

    public IdentityForest(IdentityLines lines)
    {
        this.lines = lines;
        parents = [.. Enumerable.Range(0, lines.Count)];
        numbers = new string[]?[lines.Count];
        for (var i = 0; i < lines.Count; i++) numbers[i] = NumbersOf(lines[i]);
    }

    /// <summary>One for each join that was made.</summary>
    public List<IdentityTie> Ties { get; } = [];

    /// <summary>The smallest line of its organisation.</summary>
    public int Find(int line)
    {
        while (parents[line] != line) line = parents[line] = parents[parents[line]];
        return line;
    }

    /// <summary>Leads every line to its organisation in one step: until the next <see cref="Join"/>, several threads may ask at once.</summary>
    public void Flatten()
    {
        for (var i = 0; i < parents.Length; i++) parents[i] = Find(i);
    }

    /// <summary>Keeps two lines apart, whatever rules say.</summary>
    public void Part(int first, int second)
    {
        Enemies(first).Add(second);
        Enemies(second).Add(first);

        List<int> Enemies(int line) => apart.TryGetValue(line, out var enemies) ? enemies : apart[line] = [];
    }

    /// <summary>Whether a person keeps the two organisations apart.</summary>
    public bool AreApart(int first, int second)
    {
        if (apart.Count == 0) return false;
        var (a, b) = (Find(first), Find(second));
        return apart.TryGetValue(a, out var enemies) && enemies.Any(x => Find(x) == b);
    }

    /// <summary>Whether the organisation of the line holds a number of any kind.</summary>
    public bool IsNumbered(int line) => numbers[Find(line)] is not null;

    /// <summary>Whether a person keeps the organisation of the line apart from any.</summary>
    public bool HasEnemies(int line) => apart.ContainsKey(Find(line));

    /// <summary>Whether both hold a number of one kind and none in common, or a person keeps them apart.</summary>
    public bool Contradict(int first, int second) => Contradiction(first, second) is not null || AreApart(first, second);

    /// <summary>The numbers of one kind, the first of each, that keep the two organisations apart; null when none do.</summary>
    public (char Kind, string First, string Second)? Contradiction(int first, int second)
    {
        if (numbers[Find(first)] is not { } a || numbers[Find(second)] is not { } b) return null;
        foreach (var kind in "SRL")
        {
            if (First(a, kind) is { } x && First(b, kind) is { } y && !Share(a, b, kind)) return (kind, x[1..], y[1..]);
        }
        return null;

        static string? First(string[] all, char kind)
        {
            foreach (var one in all)
            {
                if (one[0] == kind) return one;
            }
            return null;
        }

        static bool Share(string[] all, string[] others, char kind)
        {
            foreach (var one in all)
            {
                if (one[0] == kind && others.AsSpan().Contains(one)) return true;
            }
            return false;
        }
    }

    /// <summary>Makes one organisation of two.</summary>
    /// <returns>False when a person keeps them apart; true when they are one, now or already.</returns>
    public bool Join(int first, int second, IdentityRule rule, double confidence, string reason, string place = "")
    {
        var (a, b) = (Find(first), Find(second));
        if (a == b) return true;
        if (AreApart(a, b)) return false;
        if (b < a) (a, b) = (b, a);
        parents[b] = a;
        numbers[a] = numbers[a] is { } x && numbers[b] is { } y ? [.. x.Union(y, StringComparer.Ordinal).Order(StringComparer.Ordinal)] : numbers[a] ?? numbers[b];
        numbers[b] = null;
        if (apart.Remove(b, out var enemies))
        {
            if (apart.TryGetValue(a, out var own)) own.AddRange(enemies);
            else apart[a] = enemies;
        }
        Ties.Add(first < second ? new IdentityTie(first, second, rule, confidence, reason, place) : new IdentityTie(second, first, rule, confidence, reason, place));
        return true;
    }

    /// <summary>Each number after a letter for its kind: SIREN, register (RNA), line of the former register.</summary>
    static string[]? NumbersOf(Mention mention)
    {
        if (mention.Siren.Length + mention.Rna.Length + mention.RegisterNumber.Length == 0) return null;
        var found = new List<string>(1);
        if (mention.Siren.Length > 0) found.Add("S" + mention.Siren);
        if (mention.Rna.Length > 0) found.Add("R" + mention.Rna);
        if (mention.RegisterNumber.Length > 0) found.Add("L" + mention.RegisterNumber);
        return [.. found];
    }
}
