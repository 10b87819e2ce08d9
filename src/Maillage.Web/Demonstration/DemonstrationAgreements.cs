using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Demonstration;

/// <summary>
/// What the invented cooperations agreed on and do not, and their life: the health bus has a charter in two versions, an objection that was lifted, a town that deliberated, a
/// disagreement that is followed; those of the first job meet, and try a lever.
/// </summary>
sealed class DemonstrationAgreements(MaillageDb db, AuditTrail trail, TimeProvider clock)
{
    readonly Dictionary<string, SpaceMember> members = [];

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Tells it; does nothing where it is told, or where the cooperations are not.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (await db.Spaces.SingleOrDefaultAsync(x => x.Name == DemonstrationPeople.ContractSpace, cancel) is not { } space || await db.SpaceLevers.AnyAsync(x => x.SpaceId == space.Id, cancel)) return;
        var cooperations = await db.Cooperations.Where(x => x.SpaceId == space.Id).OrderBy(x => x.Number).ToListAsync(cancel);
        if (cooperations.Count < 2) return;
        foreach (var member in await SpaceMembers.Of(db, space.Id).ToListAsync(cancel)) members[member.Person.DisplayName] = member;

        await using var whole = await db.BeginWriteAsync(cancel);
        await BusAsync(cooperations[0], cancel);
        await FirstJobAsync(space, cooperations[1], cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    async Task BusAsync(Cooperation bus, CancellationToken cancel)
    {
        var first = Charter(bus, 1, "Maud Serrano", 300, "", "Qu’une consultation infirmière se tienne chaque mardi au pied des immeubles.", "Une réunion par mois, d’une heure, debout s’il le faut. La mairie invite, chacun note à son tour.",
            "Les quatre maisons se retrouvent à égalité ; aucune ne parle au nom des autres.", "Tout ce qui engage le mardi : le lieu, l’horaire, qui vient.", "", "");
        var second = Charter(bus, 2, "Nadia Ferrand", 120, "On a compris que les noms circulaient trop, et qu’on ne savait pas comment s’arrêter.",
            "Que plus personne aux Jardins d’Alembert ne renonce à un soin faute de pouvoir descendre. Une consultation infirmière se tient chaque mardi au pied des immeubles.",
            "Une réunion par mois, d’une heure. La mairie invite, chacun note à son tour. Une absence se dit la veille.",
            "Les quatre maisons se retrouvent à égalité ; aucune ne parle au nom des autres. Deux parents de l’école sont invités quatre fois par an.", "Tout ce qui engage le mardi : le lieu, l’horaire, qui vient. Le budget reste à chaque maison.",
            "Aucun nom de patient ne sort du bus, ni par courriel, ni en réunion. Les chiffres se disent à quatre, avant d’être montrés.", "On prévient trois mois avant. Le minibus reste jusqu’à la fin de l’année scolaire.");
        Answer(first, "Maud Serrano", 298, CharterAnswerKind.Consent, "");
        Answer(second, "Nadia Ferrand", 119, CharterAnswerKind.Consent, "");
        Answer(second, "Maud Serrano", 118, CharterAnswerKind.Reservation, "Quatre fois par an, c’est peu pour les parents.");
        var objection = Answer(second, "Claire Aubrun", 117, CharterAnswerKind.Objection, "L’agence ne peut pas signer une durée de préavis sans l’accord de sa direction.");
        (objection.Hearing, objection.LiftedAt, objection.Lifting) = ("Le préavis vaut pour les personnes au travail ; chaque maison le confirme par son propre acte.", Now.AddDays(-95), "Ainsi dit, cela me va.");

        var town = await db.CooperationActors.Where(x => x.CooperationId == bus.Id && x.OrganisationId != null).OrderBy(x => x.Since).Select(x => x.OrganisationId!.Value).FirstAsync(cancel);
        db.AdoptedActs.Add(new AdoptedAct
        {
            Id = Guid.NewGuid(), CooperationId = bus.Id, CharterId = second.Id, OrganisationId = town, Authority = "Conseil municipal", Day = Day(80), Reference = "Délibération n° 37", Address = "", FileId = null,
            RecordedBy = Who("Maud Serrano"), RecordedAt = Now.AddDays(-78),
        });
        db.CooperationSteps.Add(new CooperationStep
        {
            Id = Guid.NewGuid(), CooperationId = bus.Id, From = CooperationState.Opened, State = CooperationState.Formal, MembershipId = Who("Nadia Ferrand"), At = Now.AddDays(-75),
            Reason = "La commune a délibéré ; les autres maisons suivent.",
        });
        (bus.State, bus.StateSince, bus.LastSignAt) = (CooperationState.Formal, Now.AddDays(-75), Now.AddDays(-12));
        trail.Record(bus.SpaceId, members["Nadia Ferrand"].Capacity.Actor, LifeActs.Formalised, bus.Id.ToString(), [new FieldChange("state", CooperationState.Opened.Label, CooperationState.Formal.Label)]);

        var actors = await db.CooperationActors.Where(x => x.CooperationId == bus.Id && x.Presence == ActorPresence.Present).OrderBy(x => x.Since).ToListAsync(cancel);
        var disagreement = new Disagreement
        {
            Id = Guid.NewGuid(), CooperationId = bus.Id, Number = 1, Subject = "Ouvrir aussi le samedi", Stake = "Ceux qui travaillent en semaine ne viennent pas. Les deux infirmières, elles, sont au bout de leurs forces.",
            Decision = "Deux samedis à l’essai au printemps, avec une troisième infirmière ; rien de plus d’ici là.", ReviewOn = Day(-25), OpenedBy = Who("Maud Serrano"), OpenedAt = Now.AddDays(-60),
        };
        db.Disagreements.Add(disagreement);
        Position(disagreement, actors[0].Id, "", "Maud Serrano", 60, "Le samedi, le parking est plein de gens qui nous demandent où est le bus.");
        Position(disagreement, actors[^1].Id, "", "Nadia Ferrand", 58, "Le minibus est à l’école de foot le samedi matin. On peut en parler, pas le prendre.");
        Position(disagreement, null, "Les deux infirmières", "Maud Serrano", 55, "Pas sans une troisième. Ce n’est pas un non, c’est un corps qui dit stop.");

        Meeting(bus, 42, "Bilan de l’automne", "17 h, salle des associations", "Trente passages en moyenne. Le cahier commun tient. On prépare l’essai du samedi.", [.. actors.Take(3)]);
        Meeting(bus, 12, "Point du mois", "17 h, mairie de Montberne", "La troisième infirmière est trouvée pour deux samedis.", [.. actors]);
        Meeting(bus, -18, "Préparer les deux samedis", "17 h, pôle de santé", "", []);
        Task(bus, "Demander le minibus pour deux samedis", "Nadia Ferrand", -4, 12);
        Task(bus, "Écrire aux parents de l’école", "Maud Serrano", 3, 20);
        Task(bus, "Afficher les horaires dans les halls", null, null, 10);

        var conditions = await db.CooperationConditions.Where(x => x.CooperationId == bus.Id && !x.Helps).ToListAsync(cancel);
        foreach (var condition in conditions)
        {
            if (condition.Kind == ConditionKind.Method)
                Use(condition, "regles-de-fonctionnement", "Maud Serrano", 230, "Un seul cahier de rendez-vous, tenu par l’accueil de la mairie, ouvert aux trois autres.", LeverOutcome.Helped, "Plus un doublon depuis deux mois. Il a fallu qu’une maison accepte de le tenir pour les autres.", 55);
            if (condition.Kind == ConditionKind.Postures)
                Use(condition, "tomber-la-veste", "Nadia Ferrand", 150, "Commencer par une heure dans le bus, chacun à une tâche qui n’est pas la sienne.", LeverOutcome.Partly, "Ceux qui sont venus ne parlent plus pareil. Ceux qui ne sont pas venus, si.", 70);
        }
    }

    async Task FirstJobAsync(Space space, Cooperation job, CancellationToken cancel)
    {
        var own = new SpaceLever
        {
            Id = Guid.NewGuid(), SpaceId = space.Id, Code = "le-cafe-de-dix-minutes", Title = "Le café de dix minutes", Text = "Avant chaque permanence, dix minutes sans dossier : qui est fatigué, qui est content, qui part tôt. On ne le saute pas quand on est en retard.",
            IsBarrier = false, Family = ConditionKind.Postures, AddedBy = Who("Inès Kaddour"), AddedAt = Now.AddDays(-90),
        };
        db.SpaceLevers.Add(own);
        var actors = await db.CooperationActors.Where(x => x.CooperationId == job.Id && x.Presence == ActorPresence.Present).OrderBy(x => x.Since).ToListAsync(cancel);
        Meeting(job, 30, "Premier bilan des jeudis", "Mission locale", "Vingt-deux jeunes reçus, neuf bilans de santé. Le lieu reste la question.", actors);
        job.LastSignAt = Now.AddDays(-28);
        foreach (var condition in await db.CooperationConditions.Where(x => x.CooperationId == job.Id && !x.Helps).ToListAsync(cancel))
        {
            if (condition.Kind == ConditionKind.Material) Use(condition, "tester-en-petit", "Inès Kaddour", 28, "Trois jeudis au foyer de jeunes travailleurs, puis on compare avec les trois précédents.", null, "", 0);
            if (condition.Kind == ConditionKind.Skills) Use(condition, own.Code, "Karim Belhadj", 85, "Le café, chaque jeudi, avec une question : qu’est-ce que ta maison ne peut pas faire ?", LeverOutcome.Helped, "On sait maintenant qui appeler, et pour quoi.", 40);
        }
    }

    CharterVersion Charter(Cooperation cooperation, int number, string author, int daysAgo, string reason, string purposes, string rules, string governance, string deciding, string confidentiality, string leaving)
    {
        var version = new CharterVersion
        {
            Id = Guid.NewGuid(), CooperationId = cooperation.Id, Number = number, Purposes = purposes, Rules = rules, Governance = governance, DecisionWay = DecisionWay.Consent, Deciding = deciding, Confidentiality = confidentiality,
            Leaving = leaving, Reason = reason, WrittenBy = Who(author), WrittenAt = Now.AddDays(-daysAgo),
        };
        db.CharterVersions.Add(version);
        return version;
    }

    CharterAnswer Answer(CharterVersion version, string author, int daysAgo, CharterAnswerKind kind, string words)
    {
        var answer = new CharterAnswer { Id = Guid.NewGuid(), CharterId = version.Id, MembershipId = Who(author), Kind = kind, Words = words, AnsweredAt = Now.AddDays(-daysAgo) };
        db.CharterAnswers.Add(answer);
        return answer;
    }

    void Position(Disagreement disagreement, Guid? actor, string holder, string author, int daysAgo, string words) => db.DisagreementPositions.Add(new DisagreementPosition
    {
        Id = Guid.NewGuid(), DisagreementId = disagreement.Id, ActorId = actor, Holder = holder, Words = words, WrittenBy = Who(author), WrittenAt = Now.AddDays(-daysAgo),
    });

    void Meeting(Cooperation cooperation, int daysAgo, string title, string place, string notes, IReadOnlyList<CooperationActor> present)
    {
        var meeting = new CooperationMeeting { Id = Guid.NewGuid(), CooperationId = cooperation.Id, Day = Day(daysAgo), Title = title, Place = place, Notes = notes };
        db.CooperationMeetings.Add(meeting);
        db.MeetingPresences.AddRange(present.Select(x => new MeetingPresence { MeetingId = meeting.Id, ActorId = x.Id }));
    }

    void Task(Cooperation cooperation, string title, string? taker, int? dueDaysAgo, int addedDaysAgo) => db.CooperationTasks.Add(new CooperationTask
    {
        Id = Guid.NewGuid(), CooperationId = cooperation.Id, Title = title, MembershipId = taker is null ? null : Who(taker), DueOn = dueDaysAgo is { } days ? Day(days) : null, AddedAt = Now.AddDays(-addedDaysAgo),
    });

    void Use(CooperationCondition condition, string lever, string author, int daysAgo, string trial, LeverOutcome? outcome, string words, int toldDaysAgo) => db.LeverUses.Add(new LeverUse
    {
        Id = Guid.NewGuid(), CooperationId = condition.CooperationId, ConditionId = condition.Id, LeverCode = lever, Trial = trial, StartedOn = Day(daysAgo), StartedBy = Who(author), Outcome = outcome, OutcomeWords = words,
        OutcomeOn = outcome is null ? null : Day(toldDaysAgo), OutcomeBy = outcome is null ? null : Who(author),
    });

    Guid Who(string name) => members[name].Membership.Id;

    DateOnly Day(int daysAgo) => DateOnly.FromDateTime(Now).AddDays(-daysAgo);
}
