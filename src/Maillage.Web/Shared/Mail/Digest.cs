using Maillage.Web.Data;

namespace Maillage.Web.Shared.Mail;

/// <summary>Tells people what happened, at the pace that each chose. What must be acted upon goes through <see cref="Outbox"/> instead, at once and to all.</summary>
public sealed class Digest(MaillageDb db, TimeProvider clock)
{
    /// <summary>Adds a line to the context that does what the line tells.</summary>
    /// <param name="personId">Whom to tell.</param>
    /// <param name="text">One sentence.</param>
    /// <param name="address">A path of the site where it can be seen.</param>
    public void Tell(Guid personId, string text, string address) =>
        db.DigestLines.Add(new DigestLine { Id = Guid.NewGuid(), PersonId = personId, Text = text, Address = address, At = clock.GetUtcNow().UtcDateTime });
}
