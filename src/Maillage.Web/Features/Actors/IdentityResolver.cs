using Maillage.France.Language;
using Maillage.France.Names;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// Says which mentions are one organisation. A number merges (SIREN, RNA, line of the former register); a name merges only with a place that the file states
/// for the organisation, and only as far as it is telling; a name alone never does. What may be and is not sure is a doubt for a person.
/// </summary>
/// <remarks>
/// Precision first. Two organisations with different numbers of one kind are never merged by name. A mention without a number that could join two of them joins
/// none. What a person decided is above all rules: "different" pairs never end together, "same" pairs do; where decisions contradict each other, "different" and
/// then the newest hold. The answer does not hang on the order of the mentions, and the same mentions and decisions give the same answer.
/// </remarks>
public static class IdentityResolver
{
    /// <param name="mentions">Each with its own <see cref="Mention.Id"/>.</param>
    /// <param name="decisions">Those on mentions that are not given are left aside.</param>
    /// <param name="contractFamily">One word for a contract of the form « 2015 CV049 » and those that follow it; each contract is its own when null.</param>
    /// <exception cref="ArgumentException">Two mentions have one number.</exception>
    public static IdentityResolution Resolve(
        IReadOnlyList<Mention> mentions, IReadOnlyCollection<IdentityDecision> decisions, Func<string, string>? contractFamily = null)
    {
        var lines = IdentityLines.Read(mentions, contractFamily);
        var forest = new IdentityForest(lines);
        Decide(lines, forest, decisions);
        var doubts = new IdentityDoubts(lines, forest);
        ByNumber(lines, forest, doubts, IdentityRule.Siren, x => x.Siren);
        ByNumber(lines, forest, doubts, IdentityRule.Rna, x => x.Rna);
        ByNumber(lines, forest, doubts, IdentityRule.RegisterNumber, x => x.RegisterNumber);
        NameTies.Tie(lines, forest, doubts);
        SimilarNames.Find(lines, forest, doubts);

        var clusters = new int[mentions.Count];
        var numbers = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            var root = forest.Find(i);
            if (!numbers.TryGetValue(root, out var number)) numbers[root] = number = numbers.Count;
            clusters[lines.Place[i]] = number;
        }
        var ties = forest.Ties.Select(x => x with { First = lines.Place[x.First], Second = lines.Place[x.Second] })
            .OrderBy(x => clusters[x.First]).ThenBy(x => mentions[x.First].Id).ThenBy(x => mentions[x.Second].Id).ToArray();
        return new IdentityResolution(clusters, numbers.Count, ties, doubts.Strongest());
    }

    static void Decide(IdentityLines lines, IdentityForest forest, IReadOnlyCollection<IdentityDecision> decisions)
    {
        var known = new List<(IdentityDecision Decision, int First, int Second)>();
        foreach (var decision in decisions)
        {
            if (lines.Find(decision.First) is { } first && lines.Find(decision.Second) is { } second && first != second) known.Add((decision, first, second));
        }
        foreach (var (_, first, second) in known.Where(x => !x.Decision.AreSame)) forest.Part(first, second);
        foreach (var (_, first, second) in known.Where(x => x.Decision.AreSame).OrderByDescending(x => x.Decision.At).ThenBy(x => x.First).ThenBy(x => x.Second))
            forest.Join(first, second, IdentityRule.Decision, 1, "rapprochement décidé à la main");
    }

    /// <summary>
    /// Lines of one name are joined first, so that a pair parted by a person takes each its own. A number that stands beside two names with little in common,
    /// when one of them bears another number elsewhere in the place, was mistyped for one of the two (a column of Montpellier's file slipped by a line): they are
    /// not joined by it, but told.
    /// </summary>
    static void ByNumber(IdentityLines lines, IdentityForest forest, IdentityDoubts doubts, IdentityRule rule, Func<Mention, string> number)
    {
        var numbered = Enumerable.Range(0, lines.Count).Where(i => number(lines[i]).Length > 0).ToArray();
        var several = numbered.SelectMany(i => lines.Around(i).Select(x => (Key: (lines.Key[i], x), Number: number(lines[i])))).Distinct()
            .CountBy(x => x.Key).Where(x => x.Value > 1).Select(x => x.Key).ToHashSet();
        foreach (var group in numbered.GroupBy(i => number(lines[i]), StringComparer.Ordinal).OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            var reason = $"{rule.Label} {Show(rule, group.Key)}";
            var heads = new List<int>();
            foreach (var alike in group.GroupBy(i => lines.Key[i]).OrderBy(x => x.Min()))
            {
                var own = new List<int>();
                foreach (var i in alike.Order())
                {
                    if (!own.Any(x => forest.Join(x, i, rule, BestOf(rule), reason))) own.Add(i);
                }
                foreach (var i in own)
                {
                    // With each that accepts it, not the first only: it may be what two of them have in common.
                    foreach (var head in heads) JoinNames(head, i);
                }
                heads.AddRange(own);
            }

            void JoinNames(int a, int b)
            {
                var likeness = NameSimilarity.Compare(lines.Names[a], lines.Names[b]);
                var related = likeness.ByInitials || likeness.Score >= 0.4 || likeness.Cover >= 0.7;
                var surely = likeness.ByInitials || likeness.Score >= 0.6 || likeness.Cover >= 0.85;
                if (!surely && (BearsAnother(a) || BearsAnother(b))) doubts.AddMistyped(a, b, $"{reason} sur les deux");
                else forest.Join(a, b, rule, BestOf(rule) - (related ? 0.01 : 0.09), reason + ", noms différents");
            }
        }

        bool BearsAnother(int line) => lines.Names[line] is { Bits: >= 16 } or { HasRareWord: true } && lines.Around(line).Any(x => several.Contains((lines.Key[line], x)));
    }

    /// <summary>A little less sure where the names differ, since a number can be mistyped.</summary>
    static double BestOf(IdentityRule rule) => rule == IdentityRule.Siren ? 1 : 0.99;

    static string Show(IdentityRule rule, string number) =>
        rule == IdentityRule.Siren ? string.Join(FrenchFormat.NoBreakSpace, number[..3], number[3..6], number[6..]) : number;
}
