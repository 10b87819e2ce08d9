using System.Diagnostics;
using System.Globalization;
using Maillage.France.Tables;
using Maillage.Testing;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Tests.Features.Actors;

/// <summary>
/// The resolver against a person. The pairs of <c>identity-sample.csv</c> were drawn from the real files by <see cref="IdentitySampleDraw"/> and judged one by one,
/// both lines and what stands beside them read in the files (addresses, objects, numbers of posts, contracts), before the resolver had seen any.
/// "true": one legal unit, its branches and services included; "false": two; "unknown": the files do not tell, and the pair is not counted.
/// </summary>
[Trait("Kind", "slow")]
public class IdentitySampleTests
{
    sealed record Judged(string Stratum, long First, long Second, string Verdict, string Names);

    [Fact]
    public void The_sample_is_what_the_draw_gives()
    {
        var drawn = IdentitySampleDraw.Draw(RealMentions.Read()).Select(x => $"{x.Stratum}, {x.First.Mention.Id}, {x.Second.Mention.Id}");

        Assert.Equal(Sample().Select(x => $"{x.Stratum}, {x.First}, {x.Second}"), drawn);
    }

    [Fact]
    public void No_pair_judged_different_is_merged_and_nine_in_ten_of_the_others_are_found()
    {
        var mentions = RealMentions.Read().Select(x => x.Mention).ToArray();
        var sample = Sample();
        var clock = Stopwatch.StartNew();
        var resolution = IdentityResolver.Resolve(mentions, [], RealMentions.ContractFamily());
        clock.Stop();

        var lines = Enumerable.Range(0, mentions.Length).ToDictionary(i => mentions[i].Id);
        var queued = resolution.Doubts.Select(x => Pair(resolution.Clusters[x.First], resolution.Clusters[x.Second])).ToHashSet();
        var fates = sample.ToDictionary(x => x, x => Fate(resolution.Clusters[lines[x.First]], resolution.Clusters[lines[x.Second]]));
        Tell();

        Assert.True(sample.Count(x => x.Verdict != "unknown") >= 300);
        Assert.Empty(sample.Where(x => x.Verdict == "false" && fates[x] == "merged").Select(x => x.Names));
        var found = sample.Where(x => x.Verdict == "true").Select(x => fates[x] == "left" ? 0.0 : 1.0).Average();
        Assert.True(found >= 0.9, $"found or queued: {found:P1}");
        // A queue that holds everything would find everything: a person must be able to read it.
        Assert.InRange(resolution.Doubts.Count, 1, mentions.Length / 7);

        string Fate(int a, int b) => a == b ? "merged" : queued.Contains(Pair(a, b)) ? "queued" : "left";

        void Tell()
        {
            var say = TestContext.Current.TestOutputHelper!;
            say.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{mentions.Length} mentions, {resolution.Count} organisations, {resolution.Doubts.Count} doubts, {clock.ElapsedMilliseconds} ms"));
            foreach (var rule in resolution.Ties.CountBy(x => x.Rule).OrderBy(x => x.Key)) say.WriteLine($"  {rule.Key}: {rule.Value}");
            foreach (var stratum in sample.GroupBy(x => (x.Stratum, x.Verdict)))
                say.WriteLine($"{stratum.Key.Stratum}, {stratum.Key.Verdict}: " + string.Join(", ", stratum.CountBy(x => fates[x]).OrderBy(x => x.Key).Select(x => $"{x.Value} {x.Key}")));
            foreach (var pair in sample.Where(x => x.Verdict == "true" && fates[x] == "left" || x.Verdict == "false" && fates[x] == "merged"))
                say.WriteLine($"{pair.Verdict} {fates[pair]} [{pair.Stratum}] {pair.Names}");
        }
    }

    static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);

    static List<Judged> Sample()
    {
        using var table = TableFile.Open(Path.Combine(Checkout.Root, "tests/Maillage.Web.Tests/Features/Actors/identity-sample.csv"));
        var sample = new List<Judged>();
        while (table.Read())
        {
            string Cell(string column) => table[table.Find(column)];
            sample.Add(new Judged(Cell("stratum"), long.Parse(Cell("first"), CultureInfo.InvariantCulture), long.Parse(Cell("second"), CultureInfo.InvariantCulture),
                Cell("verdict"), $"{Cell("first_name")} | {Cell("second_name")}"));
        }
        return sample;
    }
}
