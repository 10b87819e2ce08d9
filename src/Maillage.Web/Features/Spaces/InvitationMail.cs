using Maillage.France.Language;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Security;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Spaces;

/// <summary>Writes the mail of an invitation, with a link that it makes anew: an earlier one opens nothing any more.</summary>
sealed class InvitationMail(Outbox outbox, SiteOrigin origin, TimeProvider clock)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <param name="invitation">Its link and its dates are set.</param>
    /// <param name="space">To which.</param>
    /// <param name="inviter">Who invites, by name.</param>
    /// <param name="capacity">As what, in words.</param>
    /// <param name="name">To greet the person; empty when unknown.</param>
    public void Write(Invitation invitation, Space space, string inviter, string capacity, string name)
    {
        var secret = Secret.New();
        var now = clock.GetUtcNow().UtcDateTime;
        (invitation.KeyHash, invitation.SentAt, invitation.EndsAt) = (Secret.Hash(secret), now, now + Life);
        outbox.Add(invitation.Email, null, $"Invitation à rejoindre « {space.Name} »", $"""
            Bonjour{(name.Length > 0 ? " " + name : "")},

            {inviter} vous invite à rejoindre l’espace « {space.Name} » sur Maillage, en qualité de : {capacity}.

            Pour voir l’invitation et l’accepter, ouvrez ce lien :

            {origin.Url(SpaceAddresses.Invitation + secret)}

            Il est valable jusqu’au {FrenchFormat.Date(DateOnly.FromDateTime(invitation.EndsAt.InFrance()))}, et ne sert qu’une fois. Si vous n’attendiez pas cette invitation, ignorez ce courriel : rien n’est créé tant que vous n’acceptez pas.

            """, isSecret: true);
    }
}
