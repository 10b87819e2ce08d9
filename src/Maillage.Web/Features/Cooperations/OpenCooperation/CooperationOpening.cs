using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.OpenCooperation;

/// <summary>Opens a cooperation from its story.</summary>
sealed class CooperationOpening(MaillageDb db, SpaceWriter writer, CooperationChoices choices, CooperationRosters rosters, AuditTrail trail, Digest digest, TimeProvider clock)
{
    public const int LongestName = 120;
    const int MostGroups = 30;

    public async Task<OpeningChoices> ChoicesAsync(SpaceAccess access, CancellationToken cancel) =>
        new(await choices.OfAsync(access.Space, null, cancel), await choices.ActorsAsync(access.Space, cancel));

    /// <returns>The number of the cooperation, or what is wrong at which field.</returns>
    public async Task<(int? Number, IReadOnlyList<FieldError> Errors)> OpenAsync(SpaceAccess access, TypedOpening typed, OpeningChoices offered, CancellationToken cancel)
    {
        var errors = new List<FieldError>(typed.Story.Check(offered.Story));
        var groups = typed.GroupNames;
        if (groups.Count > MostGroups) errors.Add(new("groupes", "Trente groupes au plus à l’ouverture : vous pourrez en ajouter ensuite."));
        foreach (var group in groups) TypedText.Limit(errors, "groupes", group, LongestName);
        var actors = offered.Actors.Where(x => typed.Actors.Contains(x.Value)).ToList();
        if (errors.Count > 0) return (null, errors);

        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var cooperation = new Cooperation
        {
            Id = Guid.NewGuid(), SpaceId = access.Space.Id, Number = 1 + (await db.Cooperations.Where(x => x.SpaceId == access.Space.Id).MaxAsync(x => (int?)x.Number, cancel) ?? 0),
            Title = "", Story = "", WitnessMembershipId = access.Acting!.Membership.Id, OpenedAt = now, State = CooperationState.Opened, StateSince = now,
        };
        typed.Story.WriteTo(cooperation);
        db.Cooperations.Add(cooperation);
        foreach (var key in actors.Select(x => CooperationChoices.ReadActorKey(x.Value)!.Value))
            db.CooperationActors.Add(new CooperationActor { Id = Guid.NewGuid(), CooperationId = cooperation.Id, OrganisationId = key.Organisation, ServiceId = key.Service, Presence = ActorPresence.Present, Since = now });
        foreach (var group in groups)
            db.CooperationActors.Add(new CooperationActor { Id = Guid.NewGuid(), CooperationId = cooperation.Id, Name = group, Presence = ActorPresence.Present, Since = now });
        trail.Record(access.Space.Id, access.Actor, CooperationActs.Opened, cooperation.Id.ToString(),
        [
            .. typed.Story.ChangesFrom(StoryText.Empty, offered.Story, access.Viewer!.PersonId),
            new FieldChange("actors", null, actors.Count + groups.Count == 0 ? null : string.Join(", ", actors.Select(x => x.Label).Concat(groups))),
        ]);
        await db.SaveChangesAsync(cancel);

        var roster = await rosters.OfAsync(new CooperationAccess(access, cooperation), cancel);
        foreach (var person in roster.Members.Where(x => x.Person.Id != access.Viewer.PersonId && (x.Membership.Id == cooperation.AnimatorMembershipId || roster.Actors.Any(y => y.Speaks(x)))).DistinctBy(x => x.Person.Id))
            digest.Tell(person.Person.Id, $"{access.Viewer.Name} a ouvert dans « {access.Space.Name} » la coopération « {cooperation.Title} », {(person.Membership.Id == cooperation.AnimatorMembershipId ? "que vous animez" : "où votre organisme est nommé")}.", CooperationAddresses.Of(access.Space.Slug, cooperation.Number));
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return (cooperation.Number, []);
    }
}

/// <summary>What can be chosen when a cooperation opens.</summary>
sealed record OpeningChoices(StoryChoices Story, IReadOnlyList<FieldOption> Actors);

/// <summary>What was typed of a cooperation to open.</summary>
/// <param name="Story">Its words.</param>
/// <param name="Actors">Organisations and services of the space, as <see cref="CooperationChoices.ActorKey"/> writes them.</param>
/// <param name="Groups">Groups that are no organisation of the space, one a line.</param>
sealed record TypedOpening(StoryText Story, IReadOnlyList<string> Actors, string Groups)
{
    public IReadOnlyList<string> GroupNames => [.. Groups.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.CurrentCultureIgnoreCase)];

    public static TypedOpening Read(IFormCollection form) => new(StoryText.Read(form), [.. form["acteurs"].OfType<string>()], form.Text("groupes"));
}
