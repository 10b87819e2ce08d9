using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Maillage.Web.Features.Compliance.MailHeads;

/// <summary>
/// Who receives the heads of the chains each day. A change of recipients is itself in the chain of the site and is told by mail to those who were there before it, so that
/// nobody can put others in their place in silence before rewriting what they keep.
/// </summary>
sealed class HeadRecipients(MaillageDb db, AuditTrail trail, Outbox outbox, SiteOrigin origin, TimeProvider clock)
{
    const int LongestName = 120;
    const int LongestEmail = 254;

    public async Task<IReadOnlyList<HeadRecipient>> ListAsync(CancellationToken cancel) =>
        await db.HeadRecipients.AsNoTracking().Where(x => x.EndedAt == null).OrderBy(x => x.Since).ToListAsync(cancel);

    public Task<HeadMailing?> LastAsync(CancellationToken cancel) => db.HeadMailings.AsNoTracking().OrderByDescending(x => x.Day).FirstOrDefaultAsync(cancel);

    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> AddAsync(string organisation, string email, Viewer by, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        // The name goes into the subjects of mails, which are one line.
        if (organisation.Length == 0 || organisation.Any(char.IsControl)) errors.Add(new("organisme", "Écrivez le nom de l’organisme."));
        if (organisation.Length > LongestName) errors.Add(new("organisme", $"Ce nom est trop long : {LongestName} caractères au plus."));
        if (email.Length > LongestEmail || !MailboxAddress.TryParse(email, out var parsed) || parsed.Address != email || !email.Contains('@', StringComparison.Ordinal))
            errors.Add(new("courriel", "Écrivez une adresse comme archives@exemple.fr."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        var present = await ListAsync(cancel);
        if (present.Any(x => Fold.Text(x.Organisation) == Fold.Text(organisation))) errors.Add(new("organisme", "Cet organisme reçoit déjà les empreintes : il en faut d’autres."));
        if (present.Any(x => string.Equals(x.Email, email, StringComparison.OrdinalIgnoreCase))) errors.Add(new("courriel", "Cette adresse reçoit déjà les empreintes."));
        if (errors.Count > 0) return errors;
        var added = new HeadRecipient { Id = Guid.NewGuid(), Organisation = organisation, Email = email, Since = clock.GetUtcNow().UtcDateTime };
        db.HeadRecipients.Add(added);
        trail.Record(Guid.Empty, new Actor(by.PersonId), ComplianceActs.RecipientAdded, added.Id.ToString(), [new FieldChange("organisation", null, organisation), new FieldChange("email", null, email)]);
        Tell(present, $"{organisation} recevra désormais les empreintes de l’historique", $"{by.Name} a ajouté {organisation} aux organismes qui gardent les empreintes de l’historique.", [.. present, added]);
        outbox.Add(email, null, "Vous allez garder les empreintes d’un historique", $"""
            Bonjour,

            {by.Name}, qui administre {Site}, demande à {organisation} de garder chaque jour les empreintes de son historique.
            Un courriel par jour les portera, dès que deux organismes au moins ont été choisis. Gardez-les : ils permettent de prouver que l’historique n’a pas été récrit.
            Si ce n’est pas convenu avec vous, répondez à qui administre le site.

            """, isSecret: false);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        // The index of the addresses that receive: someone else added this one in between.
        catch (DbUpdateException)
        {
            return [new("courriel", "Cette adresse reçoit déjà les empreintes.")];
        }
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Ends one. Doing it again changes nothing.</summary>
    public async Task RemoveAsync(Guid id, Viewer by, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var present = await ListAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        // Of two people at once, one ends it and tells.
        if (await db.HeadRecipients.Where(x => x.Id == id && x.EndedAt == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.EndedAt, now), cancel) == 0) return;
        var gone = present.Single(x => x.Id == id);
        trail.Record(Guid.Empty, new Actor(by.PersonId), ComplianceActs.RecipientRemoved, id.ToString(), [new FieldChange("organisation", gone.Organisation, null), new FieldChange("email", gone.Email, null)]);
        Tell(present, $"{gone.Organisation} ne reçoit plus les empreintes de l’historique", $"{by.Name} a retiré {gone.Organisation} des organismes qui gardent les empreintes de l’historique.", [.. present.Where(x => x.Id != id)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    string Site => origin.Value is { } site ? $"le site {site}" : "le site Maillage";

    void Tell(IReadOnlyList<HeadRecipient> former, string subject, string what, IReadOnlyList<HeadRecipient> after)
    {
        var rest = after.Count >= HeadRecipient.Least ? $"Elles vont maintenant à : {FrenchFormat.List(after.Select(x => x.Organisation))}."
            : after.Count == 0 ? "Plus personne ne les reçoit : elles ne partent plus."
            : $"Il ne reste que {after[0].Organisation} : elles ne partent plus tant qu’il n’y a pas deux organismes.";
        foreach (var one in former)
        {
            outbox.Add(one.Email, null, subject, $"""
                Bonjour,

                Sur {Site}, {what}
                {rest}

                Vous êtes prévenu parce que vous les receviez avant ce changement. Il est inscrit dans l’historique du site.
                Gardez les empreintes que vous avez ; si ce changement vous étonne, demandez pourquoi à l’exploitant.

                """, isSecret: false);
        }
    }
}
