using System.Security.Cryptography;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Audit;

/// <summary>Writes what was done into the context that does it: the same <c>SaveChanges</c> keeps the change and its event, or neither.</summary>
public sealed class AuditTrail(MaillageDb db, TimeProvider clock)
{
    /// <summary>The field of an event that holds why it was done.</summary>
    public const string Reason = "reason";

    /// <summary>Adds an event to the context. Fields that did not change are left out; when none is left of those given, nothing is written.</summary>
    /// <param name="spaceId">The chain: a space, or <see cref="Guid.Empty"/> for the site.</param>
    /// <param name="actor">Who, and in what capacity.</param>
    /// <param name="act">What.</param>
    /// <param name="recordId">To which record.</param>
    /// <param name="changes">What its fields were and are; empty for an act that changes none (a sending, an export).</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <returns>The event, or null when nothing changed.</returns>
    public AuditEvent? Record(Guid spaceId, Actor actor, AuditAct act, string recordId, IReadOnlyList<FieldChange> changes, string? reason = null)
    {
        var real = changes.Where(x => x.Before != x.After).ToList();
        if (changes.Count > 0 && real.Count == 0) return null;
        if (!string.IsNullOrWhiteSpace(reason)) real.Add(new FieldChange(Reason, null, reason.Trim()));
        var done = new AuditEvent
        {
            Id = Guid.NewGuid(), SpaceId = spaceId, At = Now(), PersonId = actor.PersonId, MembershipId = actor.MembershipId, OrganisationId = actor.OrganisationId,
            Action = act.Code, RecordKind = act.RecordKind, RecordId = recordId,
        };
        db.AuditEvents.Add(done);
        foreach (var change in real)
        {
            var value = new AuditValue
            {
                EventId = done.Id, Field = change.Field, Before = change.Before, After = change.After, Salt = RandomNumberGenerator.GetBytes(32), About = change.About,
            };
            db.AuditValues.Add(value);
            db.AuditCommitments.Add(new AuditCommitment { EventId = done.Id, Field = change.Field, Mac = Commitment.Of(value) });
        }
        return done;
    }

    /// <summary>To the microsecond: PostgreSQL keeps no more, and the seal must find what was written.</summary>
    DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }
}
