using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Finds the waves of a cooperation, whom they ask and who is their witness.</summary>
public sealed class ElementRounds(MaillageDb db)
{
    /// <summary>The wave that is being prepared or answered; null when there is none.</summary>
    public Task<ElementRound?> CurrentAsync(Cooperation cooperation, CancellationToken cancel) =>
        db.ElementRounds.SingleOrDefaultAsync(x => x.CooperationId == cooperation.Id && (x.State == ElementRoundState.Preparing || x.State == ElementRoundState.Running), cancel);

    /// <summary>Whether this person may answer the wave: on its list when it is anonymous; any member who may cooperate when it is open.</summary>
    public async Task<bool> AsksAsync(ElementRound round, Guid person, CancellationToken cancel) =>
        round.UrnId is not { } urn || await db.UrnVoters.AnyAsync(x => x.UrnId == urn && x.PersonId == person, cancel);

    /// <summary>The two witnesses of a wave, by name; empty when it is open.</summary>
    public async Task<IReadOnlyList<RoundWitness>> WitnessesAsync(ElementRound round, CancellationToken cancel) => round.UrnId is not { } urn ? [] : await (
        from witness in db.UrnWitnesses.AsNoTracking()
        where witness.UrnId == urn
        join person in db.People.AsNoTracking() on witness.PersonId equals person.Id
        join organisation in db.Organisations.AsNoTracking() on witness.OrganisationId equals organisation.Id
        orderby person.FamilyName, person.GivenName, person.Id
        select new RoundWitness(witness.PersonId, person.GivenName + " " + person.FamilyName, organisation.Name, witness.ConfirmedAt != null)).ToListAsync(cancel);

    /// <summary>Whom an anonymous wave asks, by name.</summary>
    public async Task<IReadOnlyList<AskedPerson>> AskedAsync(ElementRound round, CancellationToken cancel) => round.UrnId is not { } urn ? [] : [.. (await (
        from voter in db.UrnVoters.AsNoTracking()
        where voter.UrnId == urn
        join person in db.People.AsNoTracking() on voter.PersonId equals person.Id
        join organisation in db.Organisations.AsNoTracking() on voter.OrganisationId equals organisation.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        select new { Person = person, Organisation = organisation == null ? "en son nom" : organisation.Name }).ToListAsync(cancel))
        .Select(x => new AskedPerson(x.Person.Id, x.Person.DisplayName, x.Organisation)).OrderBy(x => x.Name, StringComparer.CurrentCulture)];
}

/// <summary>A witness of a wave.</summary>
public sealed record RoundWitness(Guid PersonId, string Name, string Organisation, bool HasConfirmed);

/// <summary>Someone whom a wave asks.</summary>
public sealed record AskedPerson(Guid PersonId, string Name, string Organisation);
