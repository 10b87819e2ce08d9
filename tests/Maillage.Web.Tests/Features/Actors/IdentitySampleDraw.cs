using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Maillage.France.Language;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Tests.Features.Actors;

/// <summary>
/// Draws pairs of mentions of the real files for a person to judge, by a plain method that shares nothing with the resolver: names are folded, stripped of
/// a handful of small words, and compared by the four-letter pieces that they share. In each stratum the pairs are put in the order of a hash of their two
/// numbers and the seed, and the first are taken.
/// </summary>
/// <remarks>
/// Pairs with one SIREN are left out of all strata but their own, and so are pairs of which each has a SIREN of its own, but for "two numbers": what a number decides needs no judge.
/// A name is drawn at most twice in a stratum.
/// </remarks>
static class IdentitySampleDraw
{
    const int Seed = 54;

    static readonly HashSet<string> Small = [.. "ass asso assoc association a au d de des du en et l la le les".Split(' ')];

    public readonly record struct Pair(string Stratum, RealMention First, RealMention Second);

    /// <summary>The strata in this order; a pair that belongs to several is in the first that took it.</summary>
    public static List<Pair> Draw(IReadOnlyList<RealMention> mentions)
    {
        // Associations that pay for a campaign bear the candidate's name: they are left out.
        mentions = [.. mentions.Where(x => !Regex.IsMatch(x.Mention.Name, "financement|campagne|candidat", RegexOptions.IgnoreCase))];
        var names = mentions.Select(x => string.Join(' ', Fold.Words(Regex.Replace(x.Mention.Name, @" CA\d+!$", "")).Where(w => !Small.Contains(w)))).ToArray();
        var drawn = new List<Pair>();
        var taken = new HashSet<(int, int)>();
        var equal = EqualNames();
        var near = SimilarNames();

        Take("same name, same contract", 60, equal, (a, b, _) => Open(a, b) && ShareContract(a, b));
        Take("same name, same department", 50, equal, (a, b, _) => Open(a, b) && ShareDepartment(a, b) && !ShareContract(a, b));
        Take("same name, remit only", 25, equal, (a, b, _) => Open(a, b) && Near(a, b));
        Take("same name, elsewhere", 35, equal, (a, b, _) => Open(a, b) && !ShareDepartment(a, b) && !ShareContract(a, b) && !Near(a, b));
        Take("same name, two numbers", 25, equal, (a, b, _) => (ShareDepartment(a, b) || Near(a, b)) && Both(a, b, x => x.Siren) && Of(a).Siren != Of(b).Siren);
        Take("same number, two names", 40, SameSiren(), (_, _, _) => true);
        Take("post against post", 40, near, (a, b, likeness) => Open(a, b) && Sources(a, b, "adulte-relais", "fonjep") && ShareContract(a, b) && likeness >= 0.35);
        Take("reserve against register", 40, equal.Concat(near), (a, b, likeness) => Sources(a, b, "reserve", "register") && likeness >= 0.5 && (ShareDepartment(a, b) || Near(a, b)));
        Take("register against itself", 30, equal.Concat(near), (a, b, likeness) => Sources(a, b, "register", "register") && likeness >= 0.8);
        Take("authority against the rest", 35, near, (a, b, likeness) => Open(a, b) && (Authority(a) || Authority(b)) && likeness >= 0.5);
        Take("names alike from 0.8", 30, near, (a, b, likeness) => Open(a, b) && likeness >= 0.8);
        Take("names alike from 0.6", 30, near, (a, b, likeness) => Open(a, b) && !Sources(a, b, "register", "register") && likeness is >= 0.6 and < 0.8);
        Take("names alike from 0.4", 30, near, (a, b, likeness) => Open(a, b) && !Sources(a, b, "register", "register") && likeness is >= 0.4 and < 0.6);
        Take("any two of one department", 15, AnyTwo(), (a, b, _) => Open(a, b));
        return drawn;

        void Take(string stratum, int count, IEnumerable<(int, int, double)> pairs, Func<int, int, double, bool> belongs)
        {
            var uses = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (a, b) in pairs.Where(x => belongs(x.Item1, x.Item2, x.Item3)).Select(x => (x.Item1, x.Item2)).Distinct().OrderBy(x => Order(x.Item1, x.Item2)))
            {
                if (count == 0) break;
                if (uses.GetValueOrDefault(names[a]) >= 2 || uses.GetValueOrDefault(names[b]) >= 2 || !taken.Add((a, b))) continue;
                uses[names[a]] = uses.GetValueOrDefault(names[a]) + 1;
                if (names[b] != names[a]) uses[names[b]] = uses.GetValueOrDefault(names[b]) + 1;
                drawn.Add(new Pair(stratum, mentions[a], mentions[b]));
                count--;
            }
        }

        ulong Order(int a, int b)
        {
            var (x, y) = (Of(a).Id, Of(b).Id);
            Span<byte> bytes = stackalloc byte[20];
            BinaryPrimitives.WriteInt32BigEndian(bytes, Seed);
            BinaryPrimitives.WriteInt64BigEndian(bytes[4..], Math.Min(x, y));
            BinaryPrimitives.WriteInt64BigEndian(bytes[12..], Math.Max(x, y));
            return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(bytes));
        }

        Mention Of(int i) => mentions[i].Mention;
        bool Both(int a, int b, Func<Mention, string> field) => field(Of(a)).Length > 0 && field(Of(b)).Length > 0;
        bool Open(int a, int b) => !Both(a, b, x => x.Siren);
        bool ShareContract(int a, int b) => Of(a).Contracts.Length > 0 && Of(a).Contracts.Split(',').Intersect(Of(b).Contracts.Split(',')).Any();
        bool ShareDepartment(int a, int b) => Both(a, b, x => x.DepartmentCode) && Of(a).DepartmentCode == Of(b).DepartmentCode;
        bool Near(int a, int b) => !Both(a, b, x => x.DepartmentCode) && Where(a).Intersect(Where(b)).Any();
        IEnumerable<string> Where(int i) => new[] { Of(i).DepartmentCode, Of(i).NearDepartment }.Where(x => x.Length > 0).Distinct();
        bool Sources(int a, int b, string one, string other) => (mentions[a].Source, mentions[b].Source) is var s && (s == (one, other) || s == (other, one));
        bool Authority(int i) => mentions[i].Source is "loire-atlantique" or "montpellier" or "lot" or "somme" or "nievre";

        // Lines of one name; of a crowded name the first thirty by hash, so that all pairs can be looked at.
        List<(int, int, double)> EqualNames() => [.. Enumerable.Range(0, names.Length).Where(i => names[i].Length > 0).GroupBy(i => names[i], StringComparer.Ordinal)
            .SelectMany(g => PairsOf([.. g.OrderBy(i => Order(i, i)).Take(30)])).Select(x => (x.Item1, x.Item2, 1.0))];

        List<(int, int, double)> SameSiren() => [.. Enumerable.Range(0, names.Length).Where(i => Of(i).Siren.Length > 0).GroupBy(i => Of(i).Siren, StringComparer.Ordinal)
            .SelectMany(g => PairsOf([.. g.GroupBy(i => names[i]).Select(x => x.Min())])).Select(x => (x.Item1, x.Item2, 1.0))];

        IEnumerable<(int, int, double)> AnyTwo() => Enumerable.Range(0, names.Length).GroupBy(i => Of(i).DepartmentCode, StringComparer.Ordinal).Where(g => g.Key.Length > 0)
            .SelectMany(g => PairsOf([.. g.OrderBy(i => Order(i, i)).Take(12)])).Where(x => names[x.Item1] != names[x.Item2]).Select(x => (x.Item1, x.Item2, 0.0));

        // Different names of one department, stated or of the remit, by Jaccard's ratio of their four-letter pieces, from 0.35 up. Pieces that more than 400 names hold are not used to meet.
        List<(int, int, double)> SimilarNames()
        {
            var found = new List<(int, int, double)>();
            foreach (var place in Enumerable.Range(0, names.Length).SelectMany(i => Where(i).Select(x => (Place: x, Line: i))).GroupBy(x => x.Place, x => x.Line, StringComparer.Ordinal))
            {
                var heads = place.Where(i => names[i].Length > 3).GroupBy(i => names[i], StringComparer.Ordinal).Select(g => g.OrderBy(i => Order(i, i)).Take(4).ToArray()).ToArray();
                var pieces = heads.Select(x => Pieces(names[x[0]])).ToArray();
                var holders = Enumerable.Range(0, heads.Length).SelectMany(i => pieces[i].Select(p => (p, i))).ToLookup(x => x.p, x => x.i, StringComparer.Ordinal);
                for (var i = 0; i < heads.Length; i++)
                {
                    foreach (var (j, shared) in pieces[i].SelectMany(p => holders[p].Count() > 400 ? [] : holders[p]).Where(j => j > i).CountBy(j => j))
                    {
                        if (shared < 0.2 * Math.Max(pieces[i].Count, pieces[j].Count)) continue;
                        var both = pieces[i].Count(pieces[j].Contains);
                        var likeness = (double)both / (pieces[i].Count + pieces[j].Count - both);
                        if (likeness >= 0.35) found.AddRange(heads[i].SelectMany(a => heads[j].Select(b => (Math.Min(a, b), Math.Max(a, b), likeness))));
                    }
                }
            }
            return found;
        }

        static IEnumerable<(int, int)> PairsOf(int[] lines) => lines.SelectMany(a => lines.Where(b => b > a).Select(b => (a, b)));

        static HashSet<string> Pieces(string name)
        {
            var text = $" {name} ";
            return [.. Enumerable.Range(0, Math.Max(1, text.Length - 3)).Select(i => text.Substring(i, Math.Min(4, text.Length - i)))];
        }
    }
}
