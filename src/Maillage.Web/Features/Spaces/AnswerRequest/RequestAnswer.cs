using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.AnswerRequest;

/// <summary>Answers someone who asks to join: accepted in a capacity, or refused. The answer goes by mail at once.</summary>
sealed class RequestAnswer(MaillageDb db, SpaceWriter writer, AuditTrail trail, Outbox outbox, SiteOrigin origin, TimeProvider clock)
{
    public Task<IReadOnlyList<NamedPart>> OrganisationsAsync(SpaceAccess access, CancellationToken cancel) => CapacityForm.OrganisationsAsync(db, access.Space.Id, cancel);

    /// <returns>Null for a request that is not there, or is answered.</returns>
    public Task<AskedEntry?> FindAsync(SpaceAccess access, Guid requestId, CancellationToken cancel) => (
        from request in db.JoinRequests
        where request.Id == requestId && request.SpaceId == access.Space.Id && request.AnsweredAt == null
        join person in db.People on request.PersonId equals person.Id
        select new AskedEntry(request, person)).SingleOrDefaultAsync(cancel);

    /// <returns>What is wrong at which field; empty when it is done, or another coordinator was quicker.</returns>
    public async Task<IReadOnlyList<FieldError>> AcceptAsync(
        SpaceAccess access, Guid requestId, TypedCapacity typed, IReadOnlyList<NamedPart> organisations, CancellationToken cancel)
    {
        var (capacity, errors) = CapacityForm.Read(typed, organisations);
        if (capacity is null) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await FindAsync(access, requestId, cancel) is not { } asked) return [];
        Close(asked, access, true, SpaceActs.RequestAccepted);
        await writer.PlaceAsync(access.Space, asked.Person, capacity, access.Actor, cancel);
        outbox.Add(asked.Person.Email!, asked.Person.Id, $"Vous êtes dans l’espace « {access.Space.Name} »", $"""
            Bonjour {asked.Person.DisplayName},

            {access.Viewer!.Name} a accepté votre demande : vous êtes dans l’espace « {access.Space.Name} », en qualité de : {capacity.Label}.

            {origin.Url(access.Space.Address)}

            """, isSecret: false);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    public async Task RefuseAsync(SpaceAccess access, Guid requestId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await FindAsync(access, requestId, cancel) is not { } asked) return;
        Close(asked, access, false, SpaceActs.RequestRefused);
        outbox.Add(asked.Person.Email!, asked.Person.Id, $"Votre demande pour « {access.Space.Name} »", $"""
            Bonjour {asked.Person.DisplayName},

            {access.Viewer!.Name} n’a pas donné suite à votre demande de rejoindre l’espace « {access.Space.Name} ».

            """, isSecret: false);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    void Close(AskedEntry asked, SpaceAccess access, bool isAccepted, AuditAct act)
    {
        (asked.Request.AnsweredAt, asked.Request.AnsweredBy, asked.Request.IsAccepted) = (clock.GetUtcNow().UtcDateTime, access.Viewer!.PersonId, isAccepted);
        trail.Record(access.Space.Id, access.Actor, act, asked.Request.Id.ToString(), [new FieldChange("person", null, asked.Person.DisplayName, asked.Person.Id)]);
    }
}

/// <summary>A request with who makes it, both to be changed.</summary>
sealed record AskedEntry(JoinRequest Request, Person Person);
