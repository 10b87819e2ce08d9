using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.FollowTasks;

/// <summary>Keeps what the people of a cooperation said they would do.</summary>
sealed class TaskFollowing(MaillageDb db, CooperationHold hold, AuditTrail trail, Digest digest, TimeProvider clock)
{
    const int LongestTitle = 300;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    /// <summary>What is to be done, the most urgent first, then what was done, the latest first.</summary>
    public async Task<IReadOnlyList<CooperationTask>> ListAsync(CooperationAccess access, CancellationToken cancel)
    {
        var all = await db.CooperationTasks.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id).ToListAsync(cancel);
        return [.. all.Where(x => x.DoneAt is null).OrderBy(x => x.DueOn is null).ThenBy(x => x.DueOn).ThenBy(x => x.AddedAt), .. all.Where(x => x.DoneAt is not null).OrderByDescending(x => x.DoneAt)];
    }

    /// <summary>Who may take a task: the members of the space who may work there, each once.</summary>
    public async Task<IReadOnlyList<SpaceMember>> TakersAsync(CooperationAccess access, CancellationToken cancel) =>
        [.. (await MemberNames.OfSpaceAsync(db, access.InSpace.Space.Id, cancel)).Values.Where(x => x.IsThere && SpaceRights.May(x.Membership.Role, false, SpaceAction.Cooperate)).OrderBy(x => x.Label, StringComparer.CurrentCulture)];

    public async Task<IReadOnlyList<FieldError>> AddAsync(CooperationAccess access, string title, string? taker, string? due, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (title.Length == 0) errors.Add(new("tache", "Dites ce qui est à faire."));
        if (title.Length > LongestTitle) errors.Add(new("tache", "C’est trop long : trois cents caractères au plus."));
        var day = TypedDate.Read(due);
        if (!string.IsNullOrWhiteSpace(due) && day is null) errors.Add(new("pour", "Cette date ne se lit pas : écrivez-la comme 12/03/2026."));
        var who = string.IsNullOrEmpty(taker) ? null : (await TakersAsync(access, cancel)).FirstOrDefault(x => x.Membership.Id.ToString() == taker);
        if (!string.IsNullOrEmpty(taker) && who is null) errors.Add(new("qui", "Cette personne n’est plus dans l’espace : choisissez-en une autre."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var task = new CooperationTask { Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, Title = title, MembershipId = who?.Membership.Id, DueOn = day, AddedAt = clock.GetUtcNow().UtcDateTime };
        db.CooperationTasks.Add(task);
        trail.Record(access.InSpace.Space.Id, access.Actor, LifeActs.TaskAdded, task.Id.ToString(),
        [
            new FieldChange("cooperation", null, access.Cooperation.Title), new FieldChange("subject", null, title), new FieldChange("person", null, who?.Person.DisplayName, who?.Person.Id),
            new FieldChange("due-on", null, day is { } on ? FrenchFormat.Date(on) : null),
        ]);
        Tell(access, task, who);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Gives a task to someone, or to nobody.</summary>
    public async Task GiveAsync(CooperationAccess access, Guid id, string? taker, CancellationToken cancel)
    {
        var takers = await TakersAsync(access, cancel);
        var who = takers.FirstOrDefault(x => x.Membership.Id.ToString() == taker);
        if (who is null && !string.IsNullOrEmpty(taker)) return;
        await ChangeAsync(access, id, async task =>
        {
            if (task.MembershipId == who?.Membership.Id) return;
            var before = (await MemberNames.OfSpaceAsync(db, access.InSpace.Space.Id, cancel)).Values.FirstOrDefault(x => x.Membership.Id == task.MembershipId);
            // Two names of two people cannot stand in one value that is erased with one of them.
            trail.Record(access.InSpace.Space.Id, access.Actor, LifeActs.TaskTaken, id.ToString(),
                [new FieldChange("subject", null, task.Title), new FieldChange("from", before?.Person.DisplayName, null, before?.Person.Id), new FieldChange("to", null, who?.Person.DisplayName, who?.Person.Id)]);
            task.MembershipId = who?.Membership.Id;
            Tell(access, task, who);
        }, cancel);
    }

    public Task FinishAsync(CooperationAccess access, Guid id, bool isDone, CancellationToken cancel) => ChangeAsync(access, id, task =>
    {
        if (task.DoneAt is not null == isDone) return Task.CompletedTask;
        task.DoneAt = isDone ? clock.GetUtcNow().UtcDateTime : null;
        task.DoneBy = isDone ? access.InSpace.Acting!.Membership.Id : null;
        trail.Record(access.InSpace.Space.Id, access.Actor, isDone ? LifeActs.TaskDone : LifeActs.TaskUndone, id.ToString(), [new FieldChange("subject", null, task.Title)]);
        return Task.CompletedTask;
    }, cancel);

    public Task RemoveAsync(CooperationAccess access, Guid id, CancellationToken cancel) => ChangeAsync(access, id, task =>
    {
        db.CooperationTasks.Remove(task);
        trail.Record(access.InSpace.Space.Id, access.Actor, LifeActs.TaskRemoved, id.ToString(), [new FieldChange("subject", task.Title, null)]);
        return Task.CompletedTask;
    }, cancel);

    async Task ChangeAsync(CooperationAccess access, Guid id, Func<CooperationTask, Task> change, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await db.CooperationTasks.SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel) is not { } task) return;
        await change(task);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    void Tell(CooperationAccess access, CooperationTask task, SpaceMember? who)
    {
        if (who is null || who.Person.Id == access.InSpace.Viewer!.PersonId) return;
        digest.Tell(who.Person.Id, $"{access.InSpace.Viewer.Name} vous confie une tâche dans « {access.Cooperation.Title} » : {task.Title}", CooperationAddresses.Tasks(access.Slug, access.Cooperation.Number));
    }
}
