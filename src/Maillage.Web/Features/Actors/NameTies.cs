namespace Maillage.Web.Features.Actors;

/// <summary>Joins organisations by equal names in one place, where that is safe, and hands on as doubts what is not.</summary>
static class NameTies
{
    /// <summary>A name under this is too common for its commune (« Club de l’amitié ») unless it holds a rare word.</summary>
    const double CommuneBits = 15;

    /// <summary>Likewise for a contract, which covers a whole town or more.</summary>
    const double ContractBits = 16;

    /// <summary>For a department, with a rare word besides: « Commune de Sannois » is just above.</summary>
    const double DepartmentBits = 17;

    /// <summary>A name that so many different organisations bear in one place tells nothing there.</summary>
    const int Crowd = 30;

    /// <summary>Two organisations, by one line of each, that a rule would make one.</summary>
    readonly record struct Edge(int First, int Second, IdentityRule Rule, string Place);

    public static void Tie(IdentityLines lines, IdentityForest forest, IdentityDoubts doubts)
    {
        var edges = new List<Edge>();
        var groups = LinesByKey(lines);
        foreach (var group in groups) Propose(lines, forest, group, edges);
        Untangle(lines, forest, edges, doubts);
        foreach (var group in groups) doubts.AddSameName(group);
    }

    static List<int[]> LinesByKey(IdentityLines lines)
    {
        var order = Enumerable.Range(0, lines.Count).ToArray();
        Array.Sort((int[])lines.Key.Clone(), order);
        var groups = new List<int[]>();
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && lines.Key[order[end]] == lines.Key[order[start]]) end++;
            if (end - start > 1 && lines.Names[order[start]].Bits > 0) groups.Add([.. order[start..end].Order()]);
        }
        groups.Sort((a, b) => a[0].CompareTo(b[0]));
        return groups;
    }

    static void Propose(IdentityLines lines, IdentityForest forest, int[] group, List<Edge> edges)
    {
        var name = lines.Names[group[0]];
        if (group.Select(forest.Find).Distinct().Take(2).Count() < 2) return;
        if (name.Bits >= CommuneBits || name.HasRareWord)
        {
            foreach (var there in group.Where(i => lines[i].CommuneCode.Length > 0).GroupBy(i => lines[i].CommuneCode, StringComparer.Ordinal))
                Pair(IdentityRule.NameAndCommune, there, there.Key);
        }
        if (name.Bits >= ContractBits || name.HasRareWord)
        {
            foreach (var there in group.SelectMany(i => lines.Families[i].Select(x => (Line: i, Family: x))).GroupBy(x => x.Family, x => x.Line))
                Pair(IdentityRule.NameAndContract, there, "");
        }
        if (name.Bits >= DepartmentBits && name.HasRareWord)
        {
            foreach (var there in group.Where(i => lines.Department[i] != 0).GroupBy(i => lines.Department[i]))
            {
                if (IsBorneOnce([.. there])) Pair(IdentityRule.NameAndDepartment, there, "");
            }
        }

        void Pair(IdentityRule rule, IEnumerable<int> there, string place)
        {
            var heads = there.GroupBy(forest.Find).OrderBy(x => x.Key).Select(x => x.Order().ToArray()).ToArray();
            if (heads.Length > Crowd) return;
            for (var i = 0; i < heads.Length; i++)
            {
                for (var j = i + 1; j < heads.Length; j++)
                {
                    // Contradicting pairs are told later, with the other pairs of one name.
                    if (forest.Contradict(heads[i][0], heads[j][0])) continue;
                    if (Meeting(rule, heads[i], heads[j]) is { } edge) edges.Add(edge with { Place = place.Length > 0 ? place : edge.Place });
                }
            }
        }

        Edge? Meeting(IdentityRule rule, int[] first, int[] second)
        {
            foreach (var a in first)
            {
                foreach (var b in second)
                {
                    if (lines[a].CommuneCode.Length > 0 && lines[b].CommuneCode.Length > 0 && lines[a].CommuneCode != lines[b].CommuneCode) continue;
                    return new Edge(a, b, rule, rule == IdentityRule.NameAndContract ? lines.SharedContract(a, b) : lines.DepartmentCode(a));
                }
            }
            return null;
        }

        // No two numbers of one kind, no two communes.
        bool IsBorneOnce(int[] there)
        {
            if (there.Select(i => lines[i].CommuneCode).Where(x => x.Length > 0).Distinct(StringComparer.Ordinal).Count() > 1) return false;
            var heads = there.Select(forest.Find).Distinct().ToArray();
            return heads.Length <= Crowd && !heads.Any(a => heads.Any(b => a < b && forest.Contradict(a, b)));
        }
    }

    /// <summary>
    /// Joins along the edges, but for what is not sure: an organisation with edges to two that contradict each other joins none; where a longer way still leads
    /// from one to another that it contradicts, the steps between organisations without a number are dropped, and if that is not enough, all of that tangle.
    /// </summary>
    static void Untangle(IdentityLines lines, IdentityForest forest, List<Edge> edges, IdentityDoubts doubts)
    {
        var around = new Dictionary<int, HashSet<int>>();
        foreach (var edge in edges)
        {
            var (a, b) = (forest.Find(edge.First), forest.Find(edge.Second));
            Around(a).Add(b);
            Around(b).Add(a);
        }
        var torn = around.Where(x => Contradictory(x.Value)).Select(x => x.Key).ToHashSet();
        var sure = Keep(edges, x => !torn.Contains(forest.Find(x.First)) && !torn.Contains(forest.Find(x.Second)));
        sure = KeepSound(sure, x => forest.IsNumbered(x.First) || forest.IsNumbered(x.Second));
        sure = KeepSound(sure, _ => false);
        foreach (var edge in sure.OrderBy(x => x.Rule).ThenBy(x => x.First).ThenBy(x => x.Second))
        {
            var (confidence, reason) = Say(lines, edge);
            forest.Join(edge.First, edge.Second, edge.Rule, confidence, reason, edge.Place);
        }

        HashSet<int> Around(int root) => around.TryGetValue(root, out var found) ? found : around[root] = [];

        bool Contradictory(IReadOnlyCollection<int> roots)
        {
            var all = roots.Where(x => forest.IsNumbered(x) || forest.HasEnemies(x)).ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                for (var j = i + 1; j < all.Length; j++)
                {
                    if (forest.Contradict(all[i], all[j])) return true;
                }
            }
            return false;
        }

        // The edges, less those of tangles that the condition does not keep.
        List<Edge> KeepSound(List<Edge> all, Func<Edge, bool> keep)
        {
            var sets = new Dictionary<int, int>();
            foreach (var edge in all) sets[Root(forest.Find(edge.First))] = Root(forest.Find(edge.Second));
            var tangled = all.SelectMany(x => new[] { forest.Find(x.First), forest.Find(x.Second) }).Distinct().GroupBy(Root)
                .Where(x => Contradictory([.. x])).Select(x => x.Key).ToHashSet();
            return tangled.Count == 0 ? all : Keep(all, x => !tangled.Contains(Root(forest.Find(x.First))) || keep(x));

            int Root(int node)
            {
                while (sets.TryGetValue(node, out var up) && up != node) node = up;
                return node;
            }
        }

        List<Edge> Keep(List<Edge> all, Func<Edge, bool> keep)
        {
            foreach (var edge in all.Where(x => !keep(x))) doubts.AddContested(edge.First, edge.Second);
            return all.Where(keep).ToList();
        }
    }

    static (double Confidence, string Reason) Say(IdentityLines lines, Edge edge)
    {
        var (name, other) = (lines.Names[edge.First], lines.Names[edge.Second]);
        var words = name.Text == other.Text ? $"même nom « {name.Text} »" : $"même nom « {name.Text} » et « {other.Text} »";
        return edge.Rule switch
        {
            IdentityRule.NameAndCommune => (name.HasRareWord ? 0.97 : 0.94, $"{words}, même commune ({edge.Place})"),
            IdentityRule.NameAndContract => (name.HasRareWord ? 0.96 : 0.93, $"{words}, même contrat de ville ({edge.Place})"),
            _ => (0.9, $"{words}, rare et porté par elle seule dans le département ({edge.Place})"),
        };
    }
}
