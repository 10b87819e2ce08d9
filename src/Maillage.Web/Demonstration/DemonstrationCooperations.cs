using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;
using static Maillage.Web.Features.Cooperations.ActorPresence;
using static Maillage.Web.Features.Cooperations.ConditionKind;
using static Maillage.Web.Features.Cooperations.ConditionState;
using static Maillage.Web.Features.Cooperations.GridQuestion;
using static Maillage.Web.Features.Cooperations.LineAudience;

namespace Maillage.Web.Demonstration;

/// <summary>
/// Three cooperations of the invented contract. Their story: health goes up to a neighbourhood without doctors; those of employment and those of health, whom nothing
/// tied, receive young people together without a cent; two towns put their youth services under one authority.
/// </summary>
sealed class DemonstrationCooperations(MaillageDb db, LineSeal seal, AuditTrail trail, TimeProvider clock)
{
    readonly Dictionary<string, int> organisations = [];
    readonly Dictionary<string, SpaceMember> members = [];

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Tells them; does nothing where they are told.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        if (await db.Spaces.SingleOrDefaultAsync(x => x.Name == DemonstrationPeople.ContractSpace, cancel) is not { } space || await db.Cooperations.AnyAsync(x => x.SpaceId == space.Id, cancel)) return;
        foreach (var member in await SpaceMembers.Of(db, space.Id).ToListAsync(cancel)) members[member.Person.DisplayName] = member;
        foreach (var part in await CapacityForm.OrganisationsAsync(db, space.Id, cancel)) organisations[part.Name] = part.Id;
        var gardens = await db.Neighbourhoods.Where(x => x.Name == InventedOrganisations.Gardens).Select(x => x.Code).SingleAsync(cancel);

        await using var whole = await db.BeginWriteAsync(cancel);
        Bus(space, gardens);
        FirstJob(space);
        Youth(space);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    void Bus(Space space, France.QpvCode gardens)
    {
        var bus = Open(space, 1, "Le bus santé monte à Montberne", "Maud Serrano", 410, """
            Aux Jardins d’Alembert, le dernier médecin est parti à l’été. En septembre, trois mères de l’école nous ont dit la même semaine qu’elles descendaient à Port-Lanvelle en deux bus pour un vaccin. J’en ai parlé à Claire, de l’agence de santé, dans le couloir d’une réunion qui portait sur tout autre chose. Elle cherchait où poser un dépistage.

            Le pôle de santé des docks avait deux infirmières volontaires et pas de véhicule. L’agglomération avait un minibus qui dormait le mardi. On a fait une liste de ce que chacun avait, sur une nappe. Le premier mardi, neuf personnes sont venues. Le quatrième, trente et une.

            Ce qui a coincé : les rendez-vous, pris dans trois carnets différents. Ce qui a aidé : personne n’a demandé à qui appartenait le projet avant le sixième mardi.
            """, "Une permanence de soins infirmiers et de prévention, le mardi, au pied des immeubles.");
        (bus.NeighbourhoodCode, bus.ThemeCode, bus.Goal) = (gardens, "sante", "Que plus personne aux Jardins d’Alembert ne renonce à un soin faute de pouvoir descendre.");
        (bus.ObjectKind, bus.Layout, bus.Form) = (CooperationObject.Project, CooperationLayout.Both, CooperationForm.Partnership);
        (bus.AnimatorMembershipId, bus.AnimatorMandate, bus.AnimatorDays) = (members["Nadia Ferrand"].Membership.Id, "confié par le comité technique du contrat, pour un an", 1.5);
        (bus.Means, bus.BudgetCents) = ("Le minibus de l’agglomération un jour par semaine ; deux infirmières du pôle de santé ; la salle des associations quand il pleut.", 620_000);
        bus.DeveloperPosition = "Entre les maisons : elle tient l’agenda commun, rappelle l’objet, et laisse la parole aux soignantes.";
        db.SideArrangements.Add(new SideArrangement
        {
            Id = Guid.NewGuid(), CooperationId = bus.Id, Kind = SideArrangementKind.Purchase, Parties = "Auvelle Agglomération et un garage de Valdauvelle", Object = "l’entretien du minibus", Day = Day(380),
        });

        var town = Actor(bus, "Commune de Montberne-les-Vignes", Present, 410);
        var agency = Actor(bus, "Agence de santé de Corvane", Present, 410);
        var carers = Actor(bus, "Pôle de santé des docks", Present, 402);
        var agglomeration = Actor(bus, "Auvelle Agglomération", Present, 402);
        Actor(bus, "Caisse des familles de Corvane", Absent, 300);
        Group(bus, "les médecins libéraux de Montberne", Absent, 300);
        Actor(bus, "Mission locale du Val d’Auvelle", ToInvite, 90);
        Group(bus, "les parents de l’école des Jardins", ToInvite, 60);

        Line(town, Purpose, "Maud Serrano", 200, Members, "Que le quartier entré dans la politique de la ville en 2024 voie arriver autre chose qu’une enquête.");
        Line(town, Brings, "Maud Serrano", 200, Members, "La salle des associations, la place de stationnement, et mon téléphone le mardi.");
        Line(town, FearsToLose, "Maud Serrano", 140, Actors, "Si le bus marche trop bien, on me dira qu’un cabinet n’est plus nécessaire.");
        Line(agency, Purpose, "Claire Aubrun", 190, Members, "Dépister plus tôt. C’est notre indicateur, et c’est aussi ce que demandent les gens.");
        Line(agency, Takes, "Claire Aubrun", 190, Members, "Un accès à un quartier où nous n’avions personne, et une preuve que l’aller-vers tient dans la durée.");
        Line(agency, Brings, "Maud Serrano", 140, Members, "Une légitimité : quand l’agence est là, les soignants viennent.");
        Line(carers, Brings, "Claire Aubrun", 150, Members, "Deux infirmières, qui connaissent les familles par leur prénom.");
        Line(carers, FearsToLose, "Nadia Ferrand", 120, Members, "Je crois qu’elles craignent de s’épuiser : le mardi est pris sur leur repos.");
        Line(agglomeration, Brings, "Nadia Ferrand", 180, Members, "Le minibus, et le temps d’animation.");
        Line(agglomeration, Takes, "Nadia Ferrand", 180, Members, "Un exemple à raconter aux trois autres communes.");
        Draft(agglomeration, FearsToLose, "Nadia Ferrand", 30, "Que le minibus soit repris dès que le service des transports en aura besoin.");

        Condition(bus, Material, true, "Un minibus libre le mardi", "Nadia Ferrand", 400, (150, Lessened, "Deux mardis pris par les sorties scolaires."), (40, Still, "Agenda partagé avec le service des transports : c’est réglé."));
        Condition(bus, Skills, true, "Une infirmière qui a grandi dans le quartier", "Maud Serrano", 395);
        Condition(bus, Method, false, "Des rendez-vous pris dans trois carnets", "Claire Aubrun", 380, (200, Lessened, "Un cahier commun, tenu par l’accueil de la mairie."), (60, Gone, "Plus un seul doublon depuis deux mois."));
        Condition(bus, Postures, false, "Chacun craint que l’autre lui prenne son public", "Nadia Ferrand", 250, (70, Lessened, "On en a parlé à voix haute, c’est déjà beaucoup."));
    }

    void FirstJob(Space space)
    {
        var job = Open(space, 2, "Premier emploi, première visite", "Karim Belhadj", 150, """
            Sur cent jeunes que j’accompagne, je ne sais pas lesquels dorment mal, lesquels voient flou. Ce n’est pas ma question, m’a-t-on appris. Inès, de la prévention spécialisée, me disait qu’un garçon avait raté trois entretiens parce qu’il n’entendait pas d’une oreille.

            On a demandé à l’agence de santé ce qui existait. Un bilan gratuit existait ; personne chez nous ne le savait. Depuis, nous recevons ensemble, un jeudi sur deux : la mission locale, Le Passe-rive, et une médiatrice du pôle de santé. Une table, trois chaises, du café.

            Il n’y a pas de budget et personne n’en réclame. Ce qui manque, c’est un lieu qui ne soit chez aucun de nous.
            """, "Une permanence commune emploi et santé pour les seize à vingt-cinq ans.");
        (job.ThemeCode, job.Territory, job.Goal) = ("emploi", "les quatre communes de l’agglomération", "Qu’un souci de santé n’arrête plus un premier emploi.");
        (job.ObjectKind, job.Layout, job.Form, job.BudgetCents) = (CooperationObject.Project, CooperationLayout.Horizontal, CooperationForm.Network, 0);
        (job.AnimatorMembershipId, job.AnimatorMandate, job.AnimatorDays) = (members["Inès Kaddour"].Membership.Id, "choisie par les trois équipes", 0.5);
        job.Means = "Un jeudi sur deux, une table, le temps de trois équipes.";

        var mission = Actor(job, "Mission locale du Val d’Auvelle", Present, 150);
        var street = Actor(job, "Prévention spécialisée Le Passe-rive", Present, 150);
        var carers = Actor(job, "Pôle de santé des docks", Present, 120);
        var agency = Actor(job, "Agence de santé de Corvane", Absent, 100);
        Actor(job, "Maison de l’emploi d’Auvelle", ToInvite, 45);
        Group(job, "des jeunes passés par la permanence", ToInvite, 45);

        Line(mission, Purpose, "Karim Belhadj", 100, Members, "Que mes jeunes tiennent leur emploi au-delà du premier mois.");
        Line(mission, Takes, "Karim Belhadj", 100, Members, "J’apprends à poser une question que je n’osais pas poser.");
        Line(mission, FearsToLose, "Karim Belhadj", 80, Leaders, "Mon temps d’entretien est compté ; celui-ci n’entre dans aucune case.");
        Line(street, Brings, "Inès Kaddour", 95, Members, "Les jeunes qui ne viendraient pas d’eux-mêmes.");
        Line(street, FearsToLose, "Inès Kaddour", 95, Members, "La confiance de la rue, si ce qui se dit ici se retrouvait dans un dossier.");
        Line(street, Purpose, "Karim Belhadj", 60, Members, "Pour moi, ils viennent d’abord pour que les institutions voient ce qu’ils voient.");
        Line(carers, Brings, "Inès Kaddour", 90, Members, "Une médiatrice qui sait dire « ce n’est pas grave » et « il faut y aller ».");
        Line(agency, Brings, "Claire Aubrun", 50, Members, "Le bilan de santé gratuit. Nous ne venons pas encore le jeudi, faute de quelqu’un.");

        Condition(job, Material, false, "Pas de lieu neutre", "Inès Kaddour", 140, (60, Still, "Le foyer de jeunes travailleurs prête une salle pour essayer."));
        Condition(job, Method, true, "Rien ne s’écrit sans l’accord du jeune", "Karim Belhadj", 130, (30, Still, ""));
        Condition(job, Skills, false, "Personne ne connaît les droits de l’autre maison", "Karim Belhadj", 130, (45, Lessened, "Une matinée d’échange entre équipes."));
        Condition(job, Postures, true, "On se tutoie", "Inès Kaddour", 120);
    }

    void Youth(Space space)
    {
        var youth = Open(space, 3, "Un accueil jeunesse pour deux rives", "Loïc Tanguy", 60, """
            Valdauvelle a des locaux et plus assez d’animateurs ; Port-Lanvelle a des animateurs et un toit qui fuit. Les jeunes, eux, traversent le pont depuis toujours.

            Hélène et moi en avons parlé au retour d’un comité. L’idée n’est pas que l’une fasse pour l’autre : c’est une seule équipe, que les deux maires dirigent ensemble, et qu’on peut défaire si cela ne va pas.
            """, "Un service jeunesse commun aux deux villes.");
        (youth.ThemeCode, youth.Territory) = ("jeunesse", "Valdauvelle et Port-Lanvelle");
        (youth.ObjectKind, youth.Layout, youth.Form) = (CooperationObject.Organisational, CooperationLayout.Horizontal, CooperationForm.Pooling);
        youth.Pooling = "Sept agents, sous l’autorité conjointe des deux maires ; chaque ville garde ses postes. On revient en arrière par simple délibération, à la fin de chaque année scolaire.";
        var one = Actor(youth, "Commune de Valdauvelle", Present, 60);
        var other = Actor(youth, "Commune de Port-Lanvelle", Present, 60);
        Actor(youth, "Centre social Les Glycines", ToInvite, 40);
        Group(youth, "les agents des deux services", Absent, 50);
        Line(one, Brings, "Hélène Castan", 35, Members, "Trois locaux ouverts jusqu’à vingt et une heures.");
        Line(one, FearsToLose, "Hélène Castan", 35, Members, "La proximité : une équipe commune peut devenir l’équipe de personne.");
        Line(other, Brings, "Loïc Tanguy", 30, Members, "Quatre animateurs et vingt ans de relations avec les clubs du port.");
        Line(other, FearsToLose, "Hélène Castan", 20, Members, "Je pense que Port-Lanvelle craint de passer pour la petite sœur.");
        Condition(youth, Method, false, "Les agents n’ont pas encore été consultés", "Loïc Tanguy", 50);
        Condition(youth, Postures, true, "Deux responsables qui s’appellent sans passer par leurs cabinets", "Loïc Tanguy", 50);
    }

    Cooperation Open(Space space, int number, string title, string witness, int daysAgo, string story, string subject)
    {
        var cooperation = new Cooperation
        {
            Id = Guid.NewGuid(), SpaceId = space.Id, Number = number, Title = title, Story = story, WitnessMembershipId = members[witness].Membership.Id, OpenedAt = Now.AddDays(-daysAgo), Object = subject,
            State = CooperationState.Opened, StateSince = Now.AddDays(-daysAgo),
        };
        db.Cooperations.Add(cooperation);
        trail.Record(space.Id, members[witness].Capacity.Actor, CooperationActs.Opened, cooperation.Id.ToString(),
            [new FieldChange("name", null, title), new FieldChange("story", null, story, members[witness].Person.Id), new FieldChange("object", null, subject)]);
        return cooperation;
    }

    CooperationActor Actor(Cooperation cooperation, string organisation, ActorPresence presence, int daysAgo) =>
        Add(new CooperationActor { Id = Guid.NewGuid(), CooperationId = cooperation.Id, OrganisationId = organisations[organisation], Presence = presence, Since = Now.AddDays(-daysAgo) });

    void Group(Cooperation cooperation, string name, ActorPresence presence, int daysAgo) =>
        Add(new CooperationActor { Id = Guid.NewGuid(), CooperationId = cooperation.Id, Name = name, Presence = presence, Since = Now.AddDays(-daysAgo) });

    CooperationActor Add(CooperationActor actor)
    {
        db.CooperationActors.Add(actor);
        return actor;
    }

    void Line(CooperationActor actor, GridQuestion question, string author, int daysAgo, LineAudience audience, string text) => db.ActorLines.Add(new ActorLine
    {
        Id = Guid.NewGuid(), CooperationId = actor.CooperationId, ActorId = actor.Id, Question = question, AuthorMembershipId = members[author].Membership.Id, WrittenAt = Now.AddDays(-daysAgo), Text = text, Audience = audience,
        ReleasedAt = Now.AddDays(-daysAgo), Version = 2,
    });

    void Draft(CooperationActor actor, GridQuestion question, string author, int daysAgo, string text)
    {
        var id = Guid.NewGuid();
        db.ActorLines.Add(new ActorLine { Id = id, CooperationId = actor.CooperationId, ActorId = actor.Id, Question = question, AuthorMembershipId = members[author].Membership.Id, WrittenAt = Now.AddDays(-daysAgo), Sealed = seal.Seal(id, text) });
    }

    void Condition(Cooperation cooperation, ConditionKind kind, bool helps, string text, string author, int daysAgo, params (int DaysAgo, ConditionState State, string Text)[] notes)
    {
        var id = Guid.NewGuid();
        db.CooperationConditions.Add(new CooperationCondition { Id = id, CooperationId = cooperation.Id, Kind = kind, Helps = helps, Text = text, Day = Day(daysAgo), MembershipId = members[author].Membership.Id });
        foreach (var note in notes)
            db.ConditionNotes.Add(new ConditionNote { Id = Guid.NewGuid(), ConditionId = id, Day = Day(note.DaysAgo), State = note.State, Text = note.Text, MembershipId = members[author].Membership.Id, WrittenAt = Now.AddDays(-note.DaysAgo) });
    }

    DateOnly Day(int daysAgo) => DateOnly.FromDateTime(Now).AddDays(-daysAgo);
}
