using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// What all pages about organisations ask, worked out once for a state of the reference data: each organisation has a place, which is its rank by name,
/// and lists of places stand in that order. Immutable, safe to share between requests.
/// </summary>
sealed class ActorIndex
{
    /// <summary>As many years as a mask has bits: the latest are kept.</summary>
    const int MostYears = 64;

    readonly Dictionary<int, int> placeOf;
    readonly Dictionary<ContractKey, int[]> byContract = [];
    readonly Dictionary<QpvCode, int[]> byNeighbourhood = [];
    readonly ILookup<string, int> byCommune;
    readonly ILookup<int, int> byDepartment;
    readonly int[][] byGiver;

    public ActorIndex(ActorSnapshot actors, FundingSnapshot funding, TerritorySnapshot territories, TerritoryActors tied)
    {
        (Actors, Funding, Territories, Tied) = (actors, funding, territories, tied);
        Facts = actors.All.Select(x => new ActorFacts { Actor = x }).ToArray();
        placeOf = Facts.Select((x, place) => (x.Actor.Id, place)).ToDictionary(x => x.Id, x => x.place);
        Years = funding.Years.TakeLast(MostYears).ToArray();
        Givers = funding.Givers.Where(placeOf.ContainsKey).Select(x => placeOf[x]).ToArray();
        Communes = actors.All.Select(x => x.CommuneCode).Where(x => x.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();
        Departments = actors.All.Select(x => x.DepartmentCode).Concat(funding.Posts.Select(x => x.DepartmentCode))
            .Where(x => x.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();

        DepartmentsByName = Enumerable.Range(0, Departments.Length).OrderBy(x => DepartmentName(Departments[x]), FrenchOrder.Comparer).ToArray();
        PostLists = funding.Posts.Select(x => (x.Kind, x.Year)).ToHashSet();

        byGiver = Receive();
        HoldPosts();
        Tie();
        byDepartment = Enumerable.Range(0, Facts.Length).SelectMany(x => Facts[x].Departments.Select(y => (Department: y, Place: x)))
            .ToLookup(x => x.Department, x => x.Place);
        foreach (var facts in Facts) facts.Commune = facts.Actor.CommuneCode.Length == 0 ? -1 : Array.BinarySearch(Communes, facts.Actor.CommuneCode, StringComparer.Ordinal);
        byCommune = Enumerable.Range(0, Facts.Length).Where(x => Facts[x].Commune >= 0).ToLookup(x => Facts[x].Actor.CommuneCode);
        Words = new ActorWords(Facts.Select(x => $"{x.Actor.Folded} {x.Actor.Siren} {Fold.Text(x.Actor.Rna)} {Fold.Text(CommuneName(x.Actor.CommuneCode))}"));
    }

    public ActorSnapshot Actors { get; }

    public FundingSnapshot Funding { get; }

    public TerritorySnapshot Territories { get; }

    public TerritoryActors Tied { get; }

    /// <summary>By place.</summary>
    public ActorFacts[] Facts { get; }

    /// <summary>Years of amounts and posts, oldest first; a year's bit is its rank here.</summary>
    public int[] Years { get; }

    /// <summary>The places of those who give, those that give most lines first; givers are told by their rank here.</summary>
    public int[] Givers { get; }

    /// <summary>The kinds of posts and the years of which a file is loaded.</summary>
    public IReadOnlySet<(PostKind Kind, int Year)> PostLists { get; }

    /// <summary>Codes, in their order; departments are told by their rank here.</summary>
    public string[] Departments { get; }

    /// <summary>The ranks of departments in the order of their names.</summary>
    public int[] DepartmentsByName { get; }

    /// <summary>The communes of seats, codes in their order; communes are told by their rank here.</summary>
    public string[] Communes { get; }

    public ActorWords Words { get; }

    public int? PlaceOf(int organisation) => placeOf.TryGetValue(organisation, out var place) ? place : null;

    public ActorFacts? Find(int organisation) => placeOf.TryGetValue(organisation, out var place) ? Facts[place] : null;

    public IReadOnlyList<int> Of(ContractKey contract) => byContract.GetValueOrDefault(contract, []);

    public IReadOnlyList<int> Of(QpvCode neighbourhood) => byNeighbourhood.GetValueOrDefault(neighbourhood, []);

    public IEnumerable<int> SeatedIn(string commune) => byCommune[commune];

    /// <summary>By the rank of the department.</summary>
    public IEnumerable<int> Within(int department) => byDepartment[department];

    /// <summary>Who received from a giver, told by its rank among <see cref="Givers"/>.</summary>
    public IReadOnlyList<int> HelpedBy(int giver) => byGiver[giver];

    /// <summary>Empty when unknown.</summary>
    public string CommuneName(string code) => InseeCode.TryParse(code, out var insee) && Territories.Communes.TryGetValue(insee, out var commune) ? commune.Name : "";

    public string DepartmentName(string code) => DepartmentCode.TryParse(code, out var department) ? Territories.DepartmentName(department) : code;

    /// <summary>The commune of its seat, else its department; null when no file says.</summary>
    public string? PlaceName(ActorInfo actor)
    {
        var commune = CommuneName(actor.CommuneCode);
        return commune.Length > 0 ? commune : actor.DepartmentCode.Length > 0 ? DepartmentName(actor.DepartmentCode) : null;
    }

    /// <summary>« 2013–2015 et 2019 »; null when no line gives a year.</summary>
    public string? YearsOf(ActorFacts facts) => facts.Years == 0 ? null : YearWords.Say(Years.Where((_, i) => (facts.Years >> i & 1) == 1));

    ulong BitOf(int year)
    {
        var rank = Array.BinarySearch(Years, year);
        return rank < 0 ? 0 : 1UL << rank;
    }

    int[][] Receive()
    {
        var ranks = Givers.Select((x, i) => (Facts[x].Actor.Id, i)).ToDictionary(x => x.Id, x => x.i);
        var themes = Theme.All.Select((x, i) => (x, i)).ToDictionary(x => x.x, x => x.i);
        var received = new int[Theme.All.Count];
        var helped = Givers.Select(_ => new List<int>()).ToArray();
        for (var place = 0; place < Facts.Length; place++)
        {
            var facts = Facts[place];
            Array.Clear(received);
            var givers = new List<int>();
            foreach (var grant in Funding.ReceivedBy(facts.Actor.Id))
            {
                switch (grant.Stage)
                {
                    case GrantStage.Planned: facts.Planned++; break;
                    case GrantStage.Granted: facts.Granted++; break;
                    default: facts.Paid++; break;
                }
                facts.Years |= BitOf(grant.Year);
                if (grant.Theme is { } theme) received[themes[theme]]++;
                if (ranks.TryGetValue(grant.Giver, out var giver) && !givers.Contains(giver)) givers.Add(giver);
            }
            foreach (var grant in Funding.GivenBy(facts.Actor.Id))
            {
                facts.Given++;
                facts.Years |= BitOf(grant.Year);
            }
            foreach (var giver in givers) helped[giver].Add(place);
            facts.Givers = givers.Count == 0 ? [] : [.. givers];
            for (var i = 0; i < received.Length; i++)
                if (received[i] > 0) facts.Themes |= 1u << i;
            if (facts.Actor.Theme is { } own) facts.Themes |= 1u << themes[own];
            facts.Theme = facts.Actor.Theme ?? (facts.Themes == 0 ? null : Theme.All[Array.IndexOf(received, received.Max())]);
        }
        return [.. helped.Select(x => x.ToArray())];
    }

    void HoldPosts()
    {
        foreach (var facts in Facts)
        {
            var posts = Funding.PostsOf(facts.Actor.Id);
            var departments = new List<int>(1);
            Add(facts.Actor.DepartmentCode);
            foreach (var post in posts)
            {
                facts.Years |= BitOf(post.Year);
                Add(post.DepartmentCode);
            }
            if (posts.Count > 0)
            {
                // The latest come first.
                facts.PostYear = posts[0].Year;
                facts.Posts = posts.TakeWhile(x => x.Year == facts.PostYear).Select(x => (x.Kind, x.Number)).Distinct().Count();
            }
            facts.Departments = departments.Count == 0 ? [] : [.. departments];

            void Add(string code)
            {
                if (code.Length == 0) return;
                var rank = Array.BinarySearch(Departments, code, StringComparer.Ordinal);
                if (!departments.Contains(rank)) departments.Add(rank);
            }
        }
    }

    void Tie()
    {
        var contracts = new Dictionary<int, List<ContractKey>>();
        foreach (var key in Territories.Contracts.Keys.Order())
        {
            var there = PlacesOf(Tied.Of(key).Keys);
            if (there.Length == 0) continue;
            byContract[key] = there;
            Note(contracts, there, key);
        }
        var neighbourhoods = new Dictionary<int, List<QpvCode>>();
        foreach (var code in Territories.Neighbourhoods.Keys.Order())
        {
            var there = PlacesOf(Tied.Of(code).Keys);
            if (there.Length == 0) continue;
            byNeighbourhood[code] = there;
            Note(neighbourhoods, there, code);
        }
        foreach (var (place, keys) in contracts) Facts[place].Contracts = keys;
        foreach (var (place, codes) in neighbourhoods) Facts[place].Neighbourhoods = codes;

        int[] PlacesOf(IEnumerable<int> organisations) => organisations.Where(placeOf.ContainsKey).Select(x => placeOf[x]).Order().ToArray();

        static void Note<T>(Dictionary<int, List<T>> all, int[] places, T what)
        {
            foreach (var place in places)
            {
                if (!all.TryGetValue(place, out var own)) all[place] = own = [];
                own.Add(what);
            }
        }
    }
}
