using System.Security.Cryptography;
using System.Text;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.WriteParts;

/// <summary>Writes lines of the grid: for oneself first, then shared one by one with people whom one saw named.</summary>
sealed class PartWriting(MaillageDb db, CooperationHold hold, LineSeal seal, CooperationRosters rosters, AuditTrail trail, TimeProvider clock)
{
    public const int LongestText = 2000;

    /// <summary>What a person has written in a cooperation, drafts opened for them, by actor and question.</summary>
    public async Task<OwnParts> OfAsync(CooperationAccess access, CancellationToken cancel)
    {
        var roster = await rosters.OfAsync(access, cancel);
        var lines = await OwnLines(access).OrderBy(x => x.Question).ThenBy(x => x.WrittenAt).ToListAsync(cancel);
        var actors = roster.Actors.Concat(roster.Former).ToDictionary(x => x.Id);
        var person = access.InSpace.Viewer!.PersonId;
        var mine = roster.Actors.Where(x => roster.Members.Any(y => y.Person.Id == person && x.Speaks(y))).Select(x => x.Id).ToHashSet();
        return new OwnParts(roster, [.. lines.Select(x => new OwnLine(x, actors[x.ActorId], seal.TextOf(x)))], mine);
    }

    /// <summary>A line that the person wrote themselves.</summary>
    /// <returns>Null for a 404: to everyone else the line does not exist here.</returns>
    public async Task<OwnLine?> FindAsync(CooperationAccess access, Guid id, CancellationToken cancel)
    {
        if (await OwnLines(access).SingleOrDefaultAsync(x => x.Id == id, cancel) is not { } line) return null;
        var actor = (await rosters.OfAsync([access.Cooperation.Id], cancel)).Single(x => x.Id == line.ActorId);
        return new OwnLine(line, actor, seal.TextOf(line));
    }

    public Task<CooperationRoster> RosterAsync(CooperationAccess access, CancellationToken cancel) => rosters.OfAsync(access, cancel);

    /// <summary>Writes a draft.</summary>
    public async Task<IReadOnlyList<FieldError>> WriteAsync(CooperationAccess access, string? actor, string? question, string? text, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var about = (await rosters.OfAsync(access, cancel)).Actors.FirstOrDefault(x => x.Id.ToString() == actor);
        if (about is null) errors.Add(new("acteur", "Choisissez de qui vous parlez."));
        if (!Enum.TryParse<GridQuestion>(question, out var asked) || !Enum.IsDefined(asked)) errors.Add(new("question", "Choisissez à quelle question vous répondez."));
        var plain = Check(errors, text);
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.QuietAsync(access, cancel);
        var id = Guid.NewGuid();
        db.ActorLines.Add(new ActorLine
        {
            Id = id, CooperationId = access.Cooperation.Id, ActorId = about!.Id, Question = asked, AuthorMembershipId = access.InSpace.Acting!.Membership.Id, WrittenAt = clock.GetUtcNow().UtcDateTime, Sealed = seal.Seal(id, plain),
        });
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Changes a draft.</summary>
    public async Task<LineOutcome> RewriteAsync(CooperationAccess access, Guid id, string? text, int? version, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var plain = Check(errors, text);
        if (errors.Count > 0) return new LineOutcome(errors, null);
        return await ChangeAsync(access, id, version, line =>
        {
            if (line.Sealed is null || seal.TextOf(line) == plain) return;
            (line.Sealed, line.WrittenAt) = (seal.Seal(line.Id, plain), clock.GetUtcNow().UtcDateTime);
            line.Version++;
        }, cancel);
    }

    /// <summary>Shares a draft with those whose names were shown.</summary>
    /// <param name="access">The author.</param>
    /// <param name="id">The line.</param>
    /// <param name="audience">With whom.</param>
    /// <param name="seen">What <see cref="Seen"/> was when the names were shown.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>False when the line or its readers changed in between: they are to be shown again, and nothing is shared.</returns>
    public async Task<bool> ShareAsync(CooperationAccess access, Guid id, LineAudience audience, string? seen, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await OwnLines(access).AsTracking().SingleOrDefaultAsync(x => x.Id == id, cancel) is not { Sealed: not null } line) return false;
        var roster = await rosters.OfAsync(access, cancel);
        if (Seen(line, roster.Readers(audience)) != seen) return false;
        (line.Text, line.Sealed, line.Audience, line.ReleasedAt) = (seal.TextOf(line), null, audience, clock.GetUtcNow().UtcDateTime);
        line.Version++;
        Tell(access, CooperationActs.LineShared, line, roster, null, audience.Label);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }

    /// <summary>Makes a shared line a draft again; whoever read it has read it.</summary>
    public async Task TakeBackAsync(CooperationAccess access, Guid id, CancellationToken cancel)
    {
        var roster = await rosters.OfAsync(access, cancel);
        await ChangeAsync(access, id, null, line =>
        {
            if (line.Audience is not { } audience) return;
            Tell(access, CooperationActs.LineTakenBack, line, roster, audience.Label, null);
            (line.Sealed, line.Text, line.Audience, line.ReleasedAt) = (seal.Seal(line.Id, line.Text), "", null, null);
            line.Version++;
        }, cancel);
    }

    /// <summary>Throws a draft away.</summary>
    public Task<LineOutcome> RemoveAsync(CooperationAccess access, Guid id, CancellationToken cancel) => ChangeAsync(access, id, null, line =>
    {
        if (line.Sealed is not null) db.ActorLines.Remove(line);
    }, cancel);

    /// <summary>Names what an author was shown before sharing: the words, and each person who would read them.</summary>
    public static string Seen(ActorLine line, IReadOnlyList<SpaceMember> readers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{line.Version} {string.Join(' ', readers.Select(x => x.Person.Id).Order())}")))[..16];

    async Task<LineOutcome> ChangeAsync(CooperationAccess access, Guid id, int? version, Action<ActorLine> change, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.QuietAsync(access, cancel);
        if (await OwnLines(access).AsTracking().SingleOrDefaultAsync(x => x.Id == id, cancel) is not { } line) return LineOutcome.Done;
        if (version is { } typed && typed != line.Version) return new LineOutcome([], new OwnLine(line, null, seal.TextOf(line)));
        change(line);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return LineOutcome.Done;
    }

    void Tell(CooperationAccess access, AuditAct act, ActorLine line, CooperationRoster roster, string? before, string? after) => trail.Record(
        access.InSpace.Space.Id, access.Actor, act, access.Cooperation.Id.ToString(),
        [
            new FieldChange("actor", null, roster.Actors.Concat(roster.Former).Single(x => x.Id == line.ActorId).Name), new FieldChange("question", null, line.Question.Label), new FieldChange("audience", before, after),
        ]);

    IQueryable<ActorLine> OwnLines(CooperationAccess access)
    {
        var person = access.InSpace.Viewer!.PersonId;
        return db.ActorLines.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id && db.Memberships.Any(y => y.Id == x.AuthorMembershipId && y.PersonId == person));
    }

    static string Check(List<FieldError> errors, string? text)
    {
        var plain = text?.ReplaceLineEndings("\n").Trim() ?? "";
        if (plain.Length == 0) errors.Add(new("texte", "Écrivez la ligne : une phrase suffit."));
        TypedText.Limit(errors, "texte", plain, LongestText);
        return plain;
    }
}

/// <summary>What someone has written in a cooperation.</summary>
/// <param name="Roster">Who is in it.</param>
/// <param name="Lines">Drafts and shared lines.</param>
/// <param name="Mine">The actors to which they belong.</param>
sealed record OwnParts(CooperationRoster Roster, IReadOnlyList<OwnLine> Lines, IReadOnlySet<Guid> Mine);

/// <summary>A line as its author sees it.</summary>
/// <param name="Line">Which.</param>
/// <param name="Actor">Of whom it tells; null where the page knows.</param>
/// <param name="Text">What it says, draft or not.</param>
sealed record OwnLine(ActorLine Line, ShownActor? Actor, string Text)
{
    public bool IsDraft => Line.ReleasedAt is null;
}

/// <summary>What became of a change.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="Kept">The line as another tab kept it in between; null when none did.</param>
sealed record LineOutcome(IReadOnlyList<FieldError> Errors, OwnLine? Kept)
{
    public static LineOutcome Done { get; } = new([], null);

    public bool IsDone => Errors.Count == 0 && Kept is null;
}
