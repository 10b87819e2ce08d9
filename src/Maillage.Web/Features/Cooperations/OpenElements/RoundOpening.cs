using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Maillage.Web.Shared.Urns;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.OpenElements;

/// <summary>Opens a wave: at once when answers bear names; once both witnesses have confirmed when they go into an urn.</summary>
sealed class RoundOpening(MaillageDb db, ElementRounds rounds, CooperationHold hold, UrnOpening urns, AuditTrail trail, Digest digest, Outbox outbox, SiteOrigin origin, TimeProvider clock)
{
    public const string List = "personnes";
    public const string FirstWitness = "temoin1";
    public const string SecondWitness = "temoin2";

    /// <summary>Who may be asked: the members of the space who may cooperate, those of the organisations present first. Someone who sits there twice is asked once.</summary>
    public async Task<IReadOnlyList<PossibleVoter>> PossibleAsync(CooperationAccess access, CancellationToken cancel)
    {
        var present = await (
            from actor in db.CooperationActors.AsNoTracking()
            where actor.CooperationId == access.Cooperation.Id && actor.EndedAt == null && actor.Presence == ActorPresence.Present && actor.OrganisationId != null
            join organisation in db.Organisations.AsNoTracking() on actor.OrganisationId equals organisation.Id
            select organisation.MergedInto ?? organisation.Id).ToListAsync(cancel);
        var members = await SpaceMembers.Of(db, access.InSpace.Space.Id).Where(x => x.Membership.Role != SpaceRole.Guest && x.Person.ErasedAt == null).ToListAsync(cancel);
        var numbers = members.Select(x => x.OrganisationId).OfType<int>().Distinct().ToList();
        var merged = await db.Organisations.AsNoTracking().Where(x => numbers.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.MergedInto ?? x.Id, cancel);
        int? Now(int? number) => number is { } known ? merged.GetValueOrDefault(known, known) : null;
        return
        [
            .. members.GroupBy(x => x.Person.Id)
                .Select(x => x.OrderByDescending(y => present.Contains(Now(y.OrganisationId) ?? 0)).ThenByDescending(y => y.OrganisationId is not null).ThenBy(y => y.Membership.Role).First())
                .Select(x => new PossibleVoter(x.Person.Id, x.Person.DisplayName, x.Capacity.OrganisationName.Length > 0 ? x.Capacity.OrganisationName : "en son nom", Now(x.OrganisationId), present.Count == 0 || present.Contains(Now(x.OrganisationId) ?? 0)))
                .OrderByDescending(x => x.IsPresent).ThenBy(x => x.Organisation, StringComparer.CurrentCulture).ThenBy(x => x.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <returns>What is wrong; nothing is opened then.</returns>
    public async Task<IReadOnlyList<FieldError>> OpenAsync(CooperationAccess access, bool isAnonymous, IReadOnlyCollection<Guid> asked, Guid? first, Guid? second, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await rounds.CurrentAsync(access.Cooperation, cancel) is not null) throw new RefusalException("Une vague est déjà en cours", "Une autre personne vient d’en ouvrir une pour cette coopération. Il n’y en a qu’une à la fois.");
        var possible = await PossibleAsync(access, cancel);
        var chosen = possible.Where(x => asked.Contains(x.PersonId)).ToList();
        var witnesses = new[] { first, second }.Select(x => possible.FirstOrDefault(y => y.PersonId == x)).ToArray();
        if (isAnonymous && Check(chosen, witnesses) is { Count: > 0 } errors) return errors;

        var now = clock.GetUtcNow().UtcDateTime;
        var urn = isAnonymous
            ? urns.Prepare($"cooperation {access.Cooperation.Id}", ElementWords.All.Count, [.. chosen.Select(x => (x.PersonId, x.OrganisationId))], [.. witnesses.Select(x => (x!.PersonId, x.OrganisationId!.Value))])
            : null;
        var round = new ElementRound
        {
            Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, Number = (await db.ElementRounds.Where(x => x.CooperationId == access.Cooperation.Id).MaxAsync(x => (int?)x.Number, cancel) ?? 0) + 1,
            UrnId = urn?.Id, AskedBy = access.InSpace.Acting!.Membership.Id, State = urn is null ? ElementRoundState.Running : ElementRoundState.Preparing, OpenedAt = urn is null ? now : null,
        };
        db.ElementRounds.Add(round);
        var wave = $"{access.Cooperation.Title}, vague {round.Number}";
        if (urn is null)
        {
            trail.Record(access.InSpace.Space.Id, access.Actor, ElementActs.Opened, round.Id.ToString(), [new FieldChange("wave", null, wave), new FieldChange("kind", null, "signée")]);
            Tell(access, possible.Select(x => x.PersonId), isAnonymous: false);
        }
        else
        {
            trail.Record(access.InSpace.Space.Id, access.Actor, ElementActs.Prepared, round.Id.ToString(),
            [
                new FieldChange("wave", null, wave), new FieldChange("kind", null, "anonyme"), new FieldChange("first-witness", null, witnesses[0]!.Name, witnesses[0]!.PersonId),
                new FieldChange("second-witness", null, witnesses[1]!.Name, witnesses[1]!.PersonId),
            ]);
            await AskWitnessesAsync(access, [.. witnesses.Select(x => x!.PersonId)], cancel);
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Tells people once that they may answer.</summary>
    public void Tell(CooperationAccess access, IEnumerable<Guid> people, bool isAnonymous)
    {
        var how = isAnonymous ? "une vague anonyme" : "une vague signée";
        foreach (var person in people)
            digest.Tell(person, $"« {access.Cooperation.Title} » vous demande, en une minute, comment se porte la coopération ({how})", ElementAddresses.Answer(access.Slug, access.Cooperation.Number));
    }

    async Task AskWitnessesAsync(CooperationAccess access, IReadOnlyList<Guid> people, CancellationToken cancel)
    {
        // A site that nobody told its address mails no links; the pages of the cooperation say who is awaited.
        if (origin.Value is null) return;
        var address = origin.Url(ElementAddresses.Witness(access.Slug, access.Cooperation.Number));
        foreach (var person in await db.People.AsNoTracking().Where(x => people.Contains(x.Id)).ToListAsync(cancel))
        {
            outbox.Add(person.Email!, person.Id, $"Serez-vous témoin de la vague anonyme de « {access.Cooperation.Title} » ?", $"""
                Bonjour {person.DisplayName},

                {access.InSpace.Viewer!.Name} prépare une vague anonyme sur la coopération « {access.Cooperation.Title} », et vous propose d’en être l’un des deux témoins.

                Vous recevrez six mots, montrés une seule fois, à noter sur un papier. La vague ne s’ouvre, puis ne se clôt, qu’avec les deux témoins.

                Pour accepter :

                {address}

                """, isSecret: false);
        }
    }

    static List<FieldError> Check(List<PossibleVoter> chosen, PossibleVoter?[] witnesses)
    {
        var errors = new List<FieldError>();
        if (!UrnPublication.CanBeEnough([.. chosen.Select(x => x.OrganisationId)]))
            errors.Add(new(List, $"Choisissez au moins {UrnPublication.FewestAnswers} personnes, d’au moins {UrnPublication.FewestOrganisations} organismes : en dessous, rien ne pourrait être montré sans trahir quelqu’un."));
        if (witnesses[0] is null) errors.Add(new(FirstWitness, "Choisissez le premier témoin."));
        else if (witnesses[0]!.OrganisationId is null) errors.Add(new(FirstWitness, "Un témoin l’est pour un organisme : choisissez quelqu’un qui en représente un."));
        if (witnesses[1] is null) errors.Add(new(SecondWitness, "Choisissez le second témoin."));
        else if (witnesses[1]!.OrganisationId is null) errors.Add(new(SecondWitness, "Un témoin l’est pour un organisme : choisissez quelqu’un qui en représente un."));
        if (errors.All(x => x.FieldId == List) && (witnesses[0]!.PersonId == witnesses[1]!.PersonId || witnesses[0]!.OrganisationId == witnesses[1]!.OrganisationId))
            errors.Add(new(SecondWitness, "Les deux témoins sont de deux organismes différents : à eux deux, personne ne les tient."));
        return errors;
    }
}

/// <summary>Someone who may be asked.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Name">As people know them.</param>
/// <param name="Organisation">« Ville de Port-Brume », « en son nom ».</param>
/// <param name="OrganisationId">Null in their own name.</param>
/// <param name="IsPresent">Whether their organisation takes part in the cooperation.</param>
sealed record PossibleVoter(Guid PersonId, string Name, string Organisation, int? OrganisationId, bool IsPresent);
