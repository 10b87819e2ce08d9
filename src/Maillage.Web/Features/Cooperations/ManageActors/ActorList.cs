using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.ManageActors;

/// <summary>Says who is around the table of a cooperation, who is not, and whom to invite.</summary>
sealed class ActorList(MaillageDb db, CooperationHold hold, CooperationChoices choices, CooperationRosters rosters, AuditTrail trail, TimeProvider clock)
{
    const int LongestName = 120;

    /// <summary>How many are offered: whoever searches for « association » is to search better.</summary>
    const int Most = 20;

    public Task<CooperationRoster> OfAsync(CooperationAccess access, CancellationToken cancel) => rosters.OfAsync(access, cancel);

    public Task<IReadOnlyList<FieldOption>> ChoicesAsync(CooperationAccess access, CancellationToken cancel) => choices.ActorsAsync(access.InSpace.Space, cancel);

    /// <summary>The organisations of the directory whose words begin so.</summary>
    public async Task<IReadOnlyList<SearchEntry>> SearchAsync(string? question, CancellationToken cancel)
    {
        var words = Fold.Text(question).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        // The search knows communes and neighbourhoods too: it is asked for more than are shown.
        return [.. (await db.SearchAsync(words, 200, cancel)).Where(x => x.Kind == OrganisationSearch.Kind).Take(Most)];
    }

    /// <summary>The numbers of the organisations of the space: whom its coordination can invite at once.</summary>
    public async Task<IReadOnlySet<int>> InSpaceAsync(CooperationAccess access, CancellationToken cancel) =>
        (await CapacityForm.OrganisationsAsync(db, access.InSpace.Space.Id, cancel)).Select(x => x.Id).ToHashSet();

    /// <summary>Adds an organisation or a service of the space.</summary>
    /// <returns>What is wrong; null when it is done.</returns>
    public async Task<string?> AddOfSpaceAsync(CooperationAccess access, string? key, string? presence, CancellationToken cancel)
    {
        if ((await ChoicesAsync(access, cancel)).All(x => x.Value != key) || CooperationChoices.ReadActorKey(key) is not { } chosen) return "Choisissez un organisme ou un service de la liste.";
        return await AddAsync(access, chosen.Organisation, chosen.Service, "", presence, cancel);
    }

    /// <summary>Adds an organisation of the directory.</summary>
    public async Task<string?> AddFoundAsync(CooperationAccess access, string? number, string? presence, CancellationToken cancel)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !await db.Organisations.AnyAsync(x => x.Id == id && x.Standing == OrganisationStanding.Current, cancel))
            return "Cet organisme n’est plus dans le répertoire : cherchez-le de nouveau.";
        return await AddAsync(access, id, null, "", presence, cancel);
    }

    /// <summary>Adds a group that is no organisation.</summary>
    public async Task<string?> AddGroupAsync(CooperationAccess access, string? name, string? presence, CancellationToken cancel)
    {
        var text = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0) return "Écrivez le nom du groupe.";
        if (text.Length > LongestName) return "Ce nom est trop long : cent vingt caractères au plus.";
        return await AddAsync(access, null, null, text, presence, cancel);
    }

    async Task<string?> AddAsync(CooperationAccess access, int? organisation, Guid? service, string name, string? presence, CancellationToken cancel)
    {
        if (Read(presence) is not { } asked) return "Dites s’il est présent, absent ou à inviter.";
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var roster = await rosters.OfAsync(access, cancel);
        var added = new CooperationActor { Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, OrganisationId = organisation, ServiceId = service, Name = name, Presence = asked, Since = clock.GetUtcNow().UtcDateTime };
        if (roster.Actors.FirstOrDefault(x => IsSame(x, added)) is { } present) return $"« {present.Name} » est déjà sur la liste : {present.Actor.Presence.Label}.";
        db.CooperationActors.Add(added);
        await db.SaveChangesAsync(cancel);
        var shown = (await rosters.OfAsync(access, cancel)).Actors.Single(x => x.Id == added.Id);
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ActorAdded, access.Cooperation.Id.ToString(), [new FieldChange("actor", null, shown.Name), new FieldChange("presence", null, asked.Label)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }

    /// <summary>Changes whether an actor is there.</summary>
    public Task MoveAsync(CooperationAccess access, Guid id, ActorPresence presence, CancellationToken cancel) => ChangeAsync(access, id, isOnList: true, (actor, name) =>
    {
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ActorMoved, access.Cooperation.Id.ToString(), [new FieldChange("actor", null, name), new FieldChange("presence", actor.Presence.Label, presence.Label)]);
        actor.Presence = presence;
    }, cancel);

    /// <summary>Takes an actor off the list; what was said of it stays.</summary>
    public Task TakeOffAsync(CooperationAccess access, Guid id, CancellationToken cancel) => ChangeAsync(access, id, isOnList: true, (actor, name) =>
    {
        actor.EndedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ActorTakenOff, access.Cooperation.Id.ToString(), [new FieldChange("actor", name, null)]);
    }, cancel);

    /// <summary>Puts an actor back on the list.</summary>
    public Task PutBackAsync(CooperationAccess access, Guid id, CancellationToken cancel) => ChangeAsync(access, id, isOnList: false, (actor, name) =>
    {
        actor.EndedAt = null;
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ActorPutBack, access.Cooperation.Id.ToString(), [new FieldChange("actor", null, name)]);
    }, cancel);

    async Task ChangeAsync(CooperationAccess access, Guid id, bool isOnList, Action<CooperationActor, string> change, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var roster = await rosters.OfAsync(access, cancel);
        if ((isOnList ? roster.Actors : roster.Former).FirstOrDefault(x => x.Id == id) is not { } shown) return;
        // One that was added again in between is on the list once.
        if (!isOnList && roster.Actors.Any(x => IsSame(x, shown.Actor))) return;
        change(await db.CooperationActors.SingleAsync(x => x.Id == id, cancel), shown.Name);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    static bool IsSame(ShownActor present, CooperationActor other) => other.OrganisationId is null
        ? present.Actor.OrganisationId is null && Fold.Text(present.Actor.Name) == Fold.Text(other.Name)
        : (present.Organisation?.Id == other.OrganisationId || present.Actor.OrganisationId == other.OrganisationId) && present.Actor.ServiceId == other.ServiceId;

    public static ActorPresence? Read(string? presence) => Enum.TryParse<ActorPresence>(presence, out var read) && Enum.IsDefined(read) ? read : null;
}
