using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.BuildNetwork;

/// <summary>Gathers all that draws the network of a space. What files say of a contract is worked out once for each state of the reference data.</summary>
sealed class NetworkLoader(
    MaillageDb db, Snapshot<TerritorySnapshot> territories, Snapshot<ActorSnapshot> actors, Snapshot<FundingSnapshot> funding, TerritoryFundings fundings,
    ReferenceMemo<ContractKey, FileEvidence> files)
{
    /// <summary>How many numbers go into one query.</summary>
    const int Batch = 500;

    public async Task<SpaceNetwork> LoadAsync(Space space, DateOnly day, CancellationToken cancel)
    {
        var (places, known, money) = (await territories.GetAsync(cancel), await actors.GetAsync(cancel), await funding.GetAsync(cancel));
        var stated = space is { ContractGeneration: { } generation, ContractCode: { } code } && places.Contracts.GetValueOrDefault(new ContractKey(generation, code)) is { } contract
            ? await files.GetAsync(money, contract.Key, () => ReadFilesAsync(contract, places, known, money, cancel))
            : FileEvidence.None;
        var own = await ReadOwnAsync(space, cancel);
        var halfLife = await db.NetworkSettings.AsNoTracking().Where(x => x.SpaceId == space.Id).Select(x => (int?)x.HalfLifeDays).FirstOrDefaultAsync(cancel) ?? NetworkSettings.UsualHalfLifeDays;
        var until = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var inSpace = await db.SpaceOrganisations.AsNoTracking().Where(x => x.SpaceId == space.Id && (x.EndedAt == null || x.EndedAt > until)).Select(x => x.OrganisationId).Distinct().ToListAsync(cancel);

        var named = inSpace.Concat(own.Organisations).ToHashSet();
        var others = await OthersAsync(named.Where(x => known.Find(x) is null), known, cancel);
        var here = inSpace.Select(NumberOf).ToHashSet();
        var all = named.Select(NumberOf).Concat(stated.Organisations).Distinct().Select(Actor).OfType<NetworkActor>().ToList();
        var proofs = stated.Proofs.Concat(own.Proofs(NumberOf)).Concat(FileEvidence.Fundings([.. all.Select(x => x.OrganisationId)], money.ReceivedBy));
        return NetworkAssembly.Assemble(space.Id, day, halfLife, all, proofs);

        int NumberOf(int number) => others.TryGetValue(number, out var today) ? today.Id : number;

        NetworkActor? Actor(int number) => known.Find(number) is { } actor
            ? new NetworkActor
            {
                OrganisationId = actor.Id, Name = actor.DisplayName, Kind = actor.Kind, Siren = actor.Siren, Theme = actor.Theme ?? stated.Themes.GetValueOrDefault(actor.Id),
                Neighbourhoods = stated.Neighbourhoods.GetValueOrDefault(actor.Id, []), CommuneCode = actor.CommuneCode, IsInSpace = here.Contains(actor.Id), HasPage = true,
            }
            : others.Values.FirstOrDefault(x => x.Id == number) is { } other
                ? new NetworkActor { OrganisationId = other.Id, Name = FrenchNames.Display(other.Name), Kind = other.Kind, Siren = other.Siren, CommuneCode = other.CommuneCode, IsInSpace = here.Contains(other.Id) }
                : null;
    }

    /// <summary>Organisations without a public page: those that only the space knows, and those that another took, by the number under which they were asked.</summary>
    async Task<Dictionary<int, Organisation>> OthersAsync(IEnumerable<int> numbers, ActorSnapshot known, CancellationToken cancel)
    {
        var found = new Dictionary<int, Organisation>();
        var asked = numbers.ToDictionary(x => x, x => x);
        while (asked.Count > 0)
        {
            var next = new Dictionary<int, int>();
            foreach (var some in asked.Values.Distinct().Chunk(Batch))
            {
                var rows = (await db.Organisations.AsNoTracking().Where(x => some.Contains(x.Id)).ToListAsync(cancel)).ToDictionary(x => x.Id);
                foreach (var (first, number) in asked)
                {
                    if (!rows.TryGetValue(number, out var row)) continue;
                    if (row is { Standing: OrganisationStanding.Gone, MergedInto: { } other }) next[first] = other;
                    else found[first] = row;
                }
            }
            asked = next;
        }
        return found;
    }

    async Task<OwnEvidence> ReadOwnAsync(Space space, CancellationToken cancel)
    {
        var mine = db.Cooperations.Where(x => x.SpaceId == space.Id).Select(x => x.Id);
        return new OwnEvidence
        {
            Slug = space.Slug,
            Cooperations = await db.Cooperations.AsNoTracking().Where(x => x.SpaceId == space.Id).OrderBy(x => x.Number).ToListAsync(cancel),
            Actors = await db.CooperationActors.AsNoTracking().Where(x => mine.Contains(x.CooperationId)).ToListAsync(cancel),
            Meetings = await db.CooperationMeetings.AsNoTracking().Where(x => mine.Contains(x.CooperationId)).ToListAsync(cancel),
            Presences = await db.MeetingPresences.AsNoTracking().Where(x => db.CooperationMeetings.Any(y => y.Id == x.MeetingId && mine.Contains(y.CooperationId))).ToListAsync(cancel),
            Declared = await db.DeclaredTies.AsNoTracking().Where(x => x.SpaceId == space.Id).OrderBy(x => x.Id).ToListAsync(cancel),
        };
    }

    async Task<FileEvidence> ReadFilesAsync(ContractInfo contract, TerritorySnapshot places, ActorSnapshot known, FundingSnapshot money, CancellationToken cancel)
    {
        // A contract and those that it follows speak of the same organisations.
        List<ContractInfo> family = [contract, .. contract.Predecessor.Contracts.Select(x => places.Contracts.GetValueOrDefault(x)).OfType<ContractInfo>()];
        var quarters = family.SelectMany(x => x.Neighbourhoods).DistinctBy(x => x.Code).ToDictionary(x => x.Code, x => (x.DisplayName, x.Address));
        var grants = family.SelectMany(x => money.GrantsFor(x.Key)).Concat(quarters.Keys.SelectMany(money.GrantsFor)).DistinctBy(x => x.Id).ToList();
        var purposes = new Dictionary<long, string>(grants.Count);
        foreach (var some in grants.Select(x => x.Id).Chunk(Batch))
            foreach (var row in await db.Grants.AsNoTracking().Where(x => some.Contains(x.Id)).Select(x => new { x.Id, x.Purpose }).ToListAsync(cancel)) purposes[row.Id] = row.Purpose;
        var tied = await fundings.TiedAsync(cancel);
        var days = await db.Imports.AsNoTracking().ToDictionaryAsync(x => x.Id, x => DateOnly.FromDateTime(x.AppliedAt.InFrance()), cancel);
        var stated = known.All.SelectMany(x => x.Directory.SelectMany(y => y.NeighbourhoodCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(z => (x.Id, Place: QpvCode.TryParse(z, out var code) ? code : default(QpvCode?), Day: days.GetValueOrDefault(y.ImportId))))).Where(x => x.Place is not null).Select(x => (x.Id, x.Place!.Value, x.Day));
        return FileEvidence.Of(grants, purposes, family.SelectMany(x => tied.Of(x.Key).Keys), stated, quarters, x => known.Find(x)?.DisplayName);
    }
}
