using Maillage.France.Language;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Network.BuildNetwork;

/// <summary>What people of a space say: their cooperations, their meetings, the ties that they declare.</summary>
sealed record OwnEvidence
{
    public required string Slug { get; init; }
    public required IReadOnlyList<Cooperation> Cooperations { get; init; }
    public required IReadOnlyList<CooperationActor> Actors { get; init; }
    public required IReadOnlyList<CooperationMeeting> Meetings { get; init; }
    public required IReadOnlyList<MeetingPresence> Presences { get; init; }
    public required IReadOnlyList<DeclaredTie> Declared { get; init; }

    /// <summary>The numbers of all organisations that it names, as they were written.</summary>
    public IEnumerable<int> Organisations => Actors.Select(x => x.OrganisationId).OfType<int>().Concat(Declared.SelectMany(x => new[] { x.FromId, x.ToId }));

    /// <param name="numberOf">The number that an organisation has today.</param>
    public IEnumerable<TieProof> Proofs(Func<int, int> numberOf) => [.. Together(numberOf), .. Met(numberOf), .. Said(numberOf)];

    IEnumerable<TieProof> Together(Func<int, int> numberOf)
    {
        var actors = Actors.Where(x => x is { Presence: ActorPresence.Present, OrganisationId: not null }).ToLookup(x => x.CooperationId);
        foreach (var cooperation in Cooperations)
        {
            var opened = Day(cooperation.OpenedAt);
            // While it lives it ties those who are in it, today as yesterday; asleep or closed, it counts until it was so.
            var until = cooperation.State.IsLively ? DateOnly.MaxValue : Day(cooperation.StateSince);
            var shares = actors[cooperation.Id].GroupBy(x => (Organisation: numberOf(x.OrganisationId!.Value), x.ServiceId)).OrderBy(x => x.Key.Organisation).ThenBy(x => x.Key.ServiceId).Select(x =>
            {
                var since = x.Min(y => Day(y.Since));
                var ended = x.Any(y => y.EndedAt is null) ? DateOnly.MaxValue : x.Max(y => Day(y.EndedAt!.Value));
                return new Share(x.Key.Organisation, x.Key.ServiceId, since > opened ? since : opened, ended < until ? ended : until);
            }).Where(x => x.Last >= x.First).ToList();
            foreach (var proof in new SharedThing(TieEvidence.Cooperation, $"« {cooperation.Title} »", 1, CooperationAddresses.Of(Slug, cooperation.Number)).Proofs(shares)) yield return proof;
        }
    }

    IEnumerable<TieProof> Met(Func<int, int> numberOf)
    {
        var cooperations = Cooperations.ToDictionary(x => x.Id);
        var actors = Actors.Where(x => x.OrganisationId is not null).ToDictionary(x => x.Id);
        var present = Presences.Where(x => actors.ContainsKey(x.ActorId)).ToLookup(x => x.MeetingId, x => actors[x.ActorId]);
        foreach (var meeting in Meetings.OrderBy(x => x.Day).ThenBy(x => x.Id))
        {
            var shares = present[meeting.Id].Select(x => (Organisation: numberOf(x.OrganisationId!.Value), x.ServiceId)).Distinct().OrderBy(x => x.Organisation).ThenBy(x => x.ServiceId)
                .Select(x => new Share(x.Organisation, x.ServiceId, meeting.Day, meeting.Day)).ToList();
            var address = cooperations.TryGetValue(meeting.CooperationId, out var cooperation) ? CooperationAddresses.Of(Slug, cooperation.Number) : null;
            foreach (var proof in new SharedThing(TieEvidence.Meeting, $"{meeting.Title}, {FrenchFormat.Date(meeting.Day)}", 1, address).Proofs(shares)) yield return proof;
        }
    }

    IEnumerable<TieProof> Said(Func<int, int> numberOf) => Declared.Select(x => new TieProof(
        numberOf(x.FromId), numberOf(x.ToId), TieEvidence.Declared, x.Words, x.Since, x.EndedOn ?? (x.SaidOn > x.Since ? x.SaidOn : x.Since), 1, SpaceNetworkAddresses.Ties(Slug))
    { IsDirected = true });

    static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(utc.InFrance());
}
