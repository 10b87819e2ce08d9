using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.ManageData;

/// <summary>All that the site keeps of a person, for them to see and take away.</summary>
sealed class MyData(MaillageDb db, OwnCooperations cooperations)
{
    public async Task<IReadOnlyList<DataPart>> OfAsync(Guid id, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().SingleAsync(x => x.Id == id, cancel);
        var passkeys = await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().AsNoTracking().Where(x => x.UserId == id).ToListAsync(cancel);
        var affiliations = await (
            from affiliation in db.Affiliations.AsNoTracking()
            where affiliation.PersonId == id
            join organisation in db.Organisations.AsNoTracking() on affiliation.OrganisationId equals organisation.Id
            select new { organisation.Name, affiliation.Title, affiliation.AcceptedAt, affiliation.EndedAt }).ToListAsync(cancel);
        var memberships = await (
            from membership in db.Memberships.AsNoTracking()
            where membership.PersonId == id
            join space in db.Spaces.AsNoTracking() on membership.SpaceId equals space.Id
            orderby membership.Since
            select new { space.Name, membership.Role, membership.College, membership.Since, membership.EndedAt }).ToListAsync(cancel);
        var requests = await (
            from request in db.JoinRequests.AsNoTracking()
            where request.PersonId == id
            join space in db.Spaces.AsNoTracking() on request.SpaceId equals space.Id
            select new { space.Name, request.Message, request.At }).ToListAsync(cancel);
        var mine = db.Memberships.Where(x => x.PersonId == id).Select(x => x.Id);
        var replies = await db.NetworkReplies.AsNoTracking().Where(x => mine.Contains(x.MembershipId)).OrderBy(x => x.At).Select(x => new { x.Text, x.At }).ToListAsync(cancel);
        var sayings = await db.CooperationSayings.AsNoTracking().Where(x => mine.Contains(x.MembershipId)).OrderBy(x => x.At).Select(x => new { x.Kind, x.Text, x.At }).ToListAsync(cancel);
        var introductions = await db.Introductions.AsNoTracking().Where(x => mine.Contains(x.AskedBy)).OrderBy(x => x.AskedAt).Select(x => new { x.Message, x.AskedAt }).ToListAsync(cancel);
        var sessions = await db.Sessions.AsNoTracking().Where(x => x.PersonId == id).OrderBy(x => x.StartedAt).ToListAsync(cancel);
        var security = await db.SecurityEvents.AsNoTracking().Where(x => x.PersonId == id).OrderByDescending(x => x.At).ToListAsync(cancel);
        var acts = await db.AuditEvents.AsNoTracking().Where(x => x.PersonId == id).OrderByDescending(x => x.At).ToListAsync(cancel);
        var told = await (
            from value in db.AuditValues.AsNoTracking()
            where value.About == id
            join change in db.AuditEvents.AsNoTracking() on value.EventId equals change.Id
            orderby change.At descending
            select new { change.At, change.Action, value.Field, value.Before, value.After }).ToListAsync(cancel);
        var mails = await db.MailMessages.AsNoTracking().Where(x => x.PersonId == id).OrderByDescending(x => x.CreatedAt).ToListAsync(cancel);
        var signed = await (
            from answer in db.ElementAnswers.AsNoTracking()
            where answer.PersonId == id
            join round in db.ElementRounds.AsNoTracking() on answer.RoundId equals round.Id
            join cooperation in db.Cooperations.AsNoTracking() on round.CooperationId equals cooperation.Id
            orderby answer.AnsweredAt
            select new { cooperation.Title, round.Number, Answer = answer }).ToListAsync(cancel);
        // That one was asked, and whether as a witness: whether one answered is never told, since this file would outlive the wave.
        var asked = await (
            from round in db.ElementRounds.AsNoTracking()
            where db.UrnVoters.Any(x => x.UrnId == round.UrnId && x.PersonId == id) || db.UrnWitnesses.Any(x => x.UrnId == round.UrnId && x.PersonId == id)
            join cooperation in db.Cooperations.AsNoTracking() on round.CooperationId equals cooperation.Id
            orderby round.OpenedAt
            select new
            {
                cooperation.Title,
                round.Number,
                Organisation = db.UrnVoters.Where(x => x.UrnId == round.UrnId && x.PersonId == id).Select(x => x.OrganisationId).FirstOrDefault(),
                IsWitness = db.UrnWitnesses.Any(x => x.UrnId == round.UrnId && x.PersonId == id),
            }).ToListAsync(cancel);
        var notes = await db.ConfidentialNotes.CountAsync(x => x.AuthorId == id, cancel);
        var ties = await (
            from tie in db.DeclaredTies.AsNoTracking()
            join membership in db.Memberships.AsNoTracking() on tie.MembershipId equals membership.Id
            where membership.PersonId == id
            join space in db.Spaces.AsNoTracking() on tie.SpaceId equals space.Id
            orderby tie.Since
            select new { space.Name, tie.Words, tie.Since, tie.SaidOn }).ToListAsync(cancel);
        return
        [
            new("Compte", [("prenom", "Prénom"), ("nom", "Nom"), ("courriel", "Courriel"), ("ouvert_le", "Ouvert le"), ("administration", "Administration"), ("rythme_des_courriels", "Courriels"), ("mot_de_passe", "Mot de passe"), ("second_facteur", "Code"), ("cles_d_acces", "Clés d’accès")],
                [[person.GivenName, person.FamilyName, person.Email, person.CreatedAt, person.IsAdministrator, person.MailPace.Label, person.PasswordHash is not null, person.TwoFactorEnabled, passkeys.Count]]),
            new("Organismes", [("organisme", "Organisme"), ("fonction", "Fonction"), ("accepte_le", "Accepté le"), ("termine_le", "Terminé le")], [.. affiliations.Select(x => new object?[] { x.Name, x.Title, x.AcceptedAt, x.EndedAt })]),
            new("Espaces", [("espace", "Espace"), ("role", "Rôle"), ("college", "Collège"), ("depuis", "Depuis"), ("jusqu_a", "Jusqu’au")], [.. memberships.Select(x => new object?[] { x.Name, x.Role.Label, x.College?.Label, x.Since, x.EndedAt })]),
            new("Demandes d’entrée", [("espace", "Espace"), ("message", "Message"), ("le", "Le")], [.. requests.Select(x => new object?[] { x.Name, x.Message, x.At })]),
            new("Écrit pour un organisme, dans le réseau d’un espace", [("quoi", "Quoi"), ("texte", "Texte"), ("le", "Le")],
            [
                .. replies.Select(x => new object?[] { "réponse", x.Text, x.At }), .. sayings.Select(x => new object?[] { x.Kind.Label, x.Text, x.At }),
                .. introductions.Select(x => new object?[] { "demande de rencontre", x.Message, x.AskedAt }),
            ]),
            new("Notes confidentielles écrites", [("nombre", "Nombre")], [[notes]]),
            .. (await cooperations.OfAsync(id, cancel)).Select(x => new DataPart(x.Title, x.Columns, x.Rows)),
            new("Liens que j’ai déclarés", [("espace", "Espace"), ("lien", "Lien"), ("depuis", "Depuis"), ("dit_le", "Dit le")], [.. ties.Select(x => new object?[] { x.Name, x.Words, FrenchFormat.Date(x.Since), FrenchFormat.Date(x.SaidOn) })]),
            new("Réponses signées sur une coopération", [("cooperation", "Coopération"), ("vague", "Vague"), ("le", "Le"), .. ElementWords.All.SelectMany(x => new[] { (x.Code, x.Label), ($"{x.Code}_phrase", $"Phrase sur : {x.Label}") })],
                [.. signed.Select(x => new object?[] { x.Title, x.Number, x.Answer.AnsweredAt }.Concat(ElementWords.All.SelectMany(y => new object?[] { x.Answer.ChoiceOf(y) is > 0 and var degree ? y.Degrees[degree - 1] : "passe", x.Answer.WordsOf(y) })).ToArray())]),
            new("Vagues anonymes où je suis sollicité", [("cooperation", "Coopération"), ("vague", "Vague"), ("organisme", "Pour l’organisme numéro"), ("temoin", "Témoin")], [.. asked.Select(x => new object?[] { x.Title, x.Number, x.Organisation, x.IsWitness })]),
            new("Sessions", [("appareil", "Appareil"), ("facon", "Façon"), ("depuis", "Depuis"), ("vu_le", "Vu le")], [.. sessions.Select(x => new object?[] { x.Device, x.Method.Label, x.StartedAt, x.SeenAt })]),
            new("Journal de sécurité", [("le", "Le"), ("quoi", "Quoi"), ("detail", "À propos"), ("adresse_ip", "Adresse IP")], [.. security.Select(x => new object?[] { x.At, x.Kind.Label, x.Detail, x.Origin })]),
            new("Ce que j’ai fait", [("le", "Le"), ("quoi", "Quoi"), ("dossier", "Dossier")], [.. acts.Select(x => new object?[] { x.At, AuditActs.All.TryGetValue(x.Action, out var act) ? act.Words : x.Action, $"{x.RecordKind} {x.RecordId}" })]),
            new("Ce que l’historique dit de moi", [("le", "Le"), ("quoi", "Quoi"), ("champ", "Champ"), ("avant", "Avant"), ("apres", "Après")], [.. told.Select(x => new object?[] { x.At, AuditActs.All.TryGetValue(x.Action, out var act) ? act.Words : x.Action, AuditFieldWords.Of(x.Field), x.Before, x.After })]),
            new("Courriels", [("le", "Le"), ("objet", "Objet"), ("envoye_le", "Envoyé le")], [.. mails.Select(x => new object?[] { x.CreatedAt, x.Subject, x.SentAt })]),
        ];
    }
}

/// <summary>A part of what is kept of a person.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Columns">For each, its name in the download and its heading on the page.</param>
/// <param name="Rows">Texts, numbers, yes or no, and times in UTC.</param>
sealed record DataPart(string Title, IReadOnlyList<(string Name, string Heading)> Columns, IReadOnlyList<object?[]> Rows);
