using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Funding;

/// <summary>The public amounts and posts of the loaded files, in memory, immutable, found by who gives, who receives and where.</summary>
public sealed class FundingSnapshot
{
    readonly FrozenDictionary<int, GrantFact[]> received;
    readonly FrozenDictionary<int, GrantFact[]> given;
    readonly FrozenDictionary<int, PostFact[]> postsOf;
    readonly FrozenDictionary<ContractKey, PostFact[]> postsByContract;
    readonly FrozenDictionary<ContractKey, GrantFact[]> grantsByContract;
    readonly FrozenDictionary<QpvCode, GrantFact[]> grantsByNeighbourhood;

    FundingSnapshot(List<GrantFact> grants, List<PostFact> posts)
    {
        Grants = grants;
        Posts = posts;
        received = Group(grants, x => x.Beneficiary);
        given = Group(grants, x => x.Giver);
        postsOf = Group(posts, x => x.Organisation);
        postsByContract = Group(posts.SelectMany(x => x.Contracts.Select(y => (Key: y, Fact: x))), x => x.Key, x => x.Fact);
        grantsByContract = Group(grants.Where(x => x.Contract is not null), x => x.Contract!.Value);
        grantsByNeighbourhood = Group(grants.SelectMany(x => x.Neighbourhoods.Select(y => (Key: y, Fact: x))), x => x.Key, x => x.Fact);
        Years = grants.Select(x => x.Year).Concat(posts.Select(x => x.Year)).Distinct().Order().ToList();
        GrantYears = grants.Select(x => x.Year).Distinct().Order().ToList();
        Sources = grants.Select(x => x.Source).Distinct().Order().ToList();
        Stages = grants.Select(x => x.Stage).Distinct().Order().ToList();
        PostYears = posts.Select(x => x.Year).Distinct().Order().ToList();
    }

    public IReadOnlyList<GrantFact> Grants { get; }

    public IReadOnlyList<PostFact> Posts { get; }

    /// <summary>The years of which a file speaks, amounts and posts together.</summary>
    public IReadOnlyList<int> Years { get; }

    public IReadOnlyList<int> GrantYears { get; }

    public IReadOnlyList<int> PostYears { get; }

    /// <summary>The kinds of files of which there is a line.</summary>
    public IReadOnlyList<GrantSource> Sources { get; }

    /// <summary>The stages of which there is a line.</summary>
    public IReadOnlyList<GrantStage> Stages { get; }

    /// <summary>The contracts that a line of amounts names.</summary>
    public IEnumerable<ContractKey> GrantedContracts => grantsByContract.Keys;

    /// <summary>The organisations that give, those that give most lines first.</summary>
    public IEnumerable<int> Givers => given.OrderByDescending(x => x.Value.Length).ThenBy(x => x.Key).Select(x => x.Key);

    public bool IsGiver(int organisation) => given.ContainsKey(organisation);

    /// <summary>What an organisation received or asked for, the latest first.</summary>
    public IReadOnlyList<GrantFact> ReceivedBy(int organisation) => received.GetValueOrDefault(organisation, []);

    public IReadOnlyList<GrantFact> GivenBy(int organisation) => given.GetValueOrDefault(organisation, []);

    public IReadOnlyList<PostFact> PostsOf(int organisation) => postsOf.GetValueOrDefault(organisation, []);

    /// <summary>The posts beside a contract, of its own generation: those of the contract before are another series.</summary>
    public IReadOnlyList<PostFact> PostsOf(ContractKey contract) => postsByContract.GetValueOrDefault(contract, []);

    /// <summary>The amounts whose lines name a contract.</summary>
    public IReadOnlyList<GrantFact> GrantsFor(ContractKey contract) => grantsByContract.GetValueOrDefault(contract, []);

    /// <summary>The amounts whose lines name a neighbourhood.</summary>
    public IReadOnlyList<GrantFact> GrantsFor(QpvCode neighbourhood) => grantsByNeighbourhood.GetValueOrDefault(neighbourhood, []);

    public static async Task<FundingSnapshot> LoadAsync(MaillageDb db, CancellationToken cancel)
    {
        var organisations = await db.Mentions.AsNoTracking()
            .Where(x => EF.Property<int?>(x, "OrganisationId") != null)
            .Select(x => new { x.Id, Organisation = EF.Property<int?>(x, "OrganisationId") })
            .ToDictionaryAsync(x => x.Id, x => x.Organisation!.Value, cancel);
        var contracts = (await db.Contracts.AsNoTracking().Select(x => new { x.Generation, x.Code }).ToListAsync(cancel))
            .Select(x => new ContractKey(x.Generation, x.Code)).ToHashSet();
        var sources = await db.Imports.AsNoTracking().Select(x => new { x.Id, x.Kind }).ToDictionaryAsync(x => x.Id, x => GrantSourceWords.OfImport(x.Kind), cancel);
        var themes = new Dictionary<string, Theme?>(StringComparer.Ordinal);

        var grants = new List<GrantFact>();
        await foreach (var x in db.Grants.AsNoTracking()
                           .Where(x => x.Visibility == Visibility.Public)
                           .Select(x => new
                           {
                               x.Id,
                               x.BeneficiaryMention,
                               x.GiverMention,
                               x.Year,
                               x.Stage,
                               x.AmountCents,
                               x.Theme,
                               x.Scheme,
                               x.ContractCode,
                               x.NeighbourhoodCodes,
                               x.DecidedOn,
                               x.PaidFrom,
                               x.ImportId,
                           })
                           .AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!organisations.TryGetValue(x.BeneficiaryMention, out var beneficiary) || !organisations.TryGetValue(x.GiverMention, out var giver)) continue;
            grants.Add(new GrantFact
            {
                Id = x.Id,
                Beneficiary = beneficiary,
                Giver = giver,
                Year = x.Year,
                Stage = x.Stage,
                Source = sources.GetValueOrDefault(x.ImportId),
                AmountCents = x.AmountCents,
                Theme = ThemeOf(x.Theme.Length > 0 ? x.Theme : x.Scheme),
                Contract = Contracts(x.ContractCode, x.Year).Select(y => (ContractKey?)y).FirstOrDefault(),
                Neighbourhoods = x.NeighbourhoodCodes.Length == 0 ? [] : [.. x.NeighbourhoodCodes.Split(' ').Select(y => QpvCode.TryParse(y, out var code) ? code : (QpvCode?)null).OfType<QpvCode>()],
                DecidedOn = x.DecidedOn,
                PaidFrom = x.PaidFrom,
            });
        }
        var posts = new List<PostFact>();
        await foreach (var x in db.Posts.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            if (organisations.TryGetValue(x.MentionId, out var holder))
                posts.Add(new PostFact(holder, x.Kind, x.Year, x.Number, [.. Contracts(x.ContractCodes, x.Year)], x.ContractCodes.Length > 0, x.DepartmentCode, x.RateCents));
        grants.Sort((x, y) => y.Year != x.Year ? y.Year.CompareTo(x.Year) : y.AmountCents != x.AmountCents ? y.AmountCents.CompareTo(x.AmountCents) : x.Id.CompareTo(y.Id));
        posts.Sort((x, y) => y.Year != x.Year ? y.Year.CompareTo(x.Year) : string.CompareOrdinal(x.Number, y.Number));
        return new FundingSnapshot(grants, posts);

        Theme? ThemeOf(string text)
        {
            ref var theme = ref CollectionsMarshal.GetValueRefOrAddDefault(themes, text, out var known);
            return known ? theme : theme = Theme.Of(text);
        }

        // Until 2023 codes are of 2015; in 2024 and after, of 2024 where such a contract is loaded.
        IEnumerable<ContractKey> Contracts(string codes, int year)
        {
            if (codes.Length == 0) yield break;
            foreach (var text in codes.Split(' '))
            {
                if (!ContractCode.TryParse(text, out var code)) continue;
                var (current, former) = (new ContractKey(Generation.G2024, code), new ContractKey(Generation.G2015, code));
                if (year >= 2024 && contracts.Contains(current)) yield return current;
                else if (contracts.Contains(former)) yield return former;
            }
        }
    }

    static FrozenDictionary<TKey, TValue[]> Group<TKey, TValue>(IEnumerable<TValue> all, Func<TValue, TKey> key) where TKey : notnull => Group(all, key, x => x);

    static FrozenDictionary<TKey, TValue[]> Group<T, TKey, TValue>(IEnumerable<T> all, Func<T, TKey> key, Func<T, TValue> value) where TKey : notnull =>
        all.GroupBy(key, value).ToFrozenDictionary(x => x.Key, x => x.ToArray());
}
