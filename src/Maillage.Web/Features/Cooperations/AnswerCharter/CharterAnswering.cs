using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.AnswerCharter;

/// <summary>Keeps what each person at work answers to the charter of today, how an objection was heard, and that its author lifted it.</summary>
sealed class CharterAnswering(MaillageDb db, CooperationHold hold, AuditTrail trail, TimeProvider clock)
{
    const int LongestWords = 2000;

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="access">Who answers.</param>
    /// <param name="charterId">The version that was on their screen.</param>
    /// <param name="kind">The answer; null when none was chosen.</param>
    /// <param name="words">Its words.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What is wrong at which field; empty when it is kept.</returns>
    public async Task<IReadOnlyList<FieldError>> AnswerAsync(CooperationAccess access, Guid? charterId, CharterAnswerKind? kind, string words, CancellationToken cancel)
    {
        if (kind is null) return [new("reponse", "Choisissez une réponse.")];
        if (kind.Value.NeedsWords && words.Length == 0)
            return [new("mots", kind == CharterAnswerKind.Objection ? "Dites la raison de votre objection : c’est elle que le groupe va entendre." : "Dites votre réserve en quelques mots.")];
        if (words.Length > LongestWords) return [new("mots", "C’est trop long : deux mille caractères au plus.")];
        var said = kind.Value.NeedsWords ? words : "";

        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var latest = await db.CharterVersions.Where(x => x.CooperationId == access.Cooperation.Id).OrderByDescending(x => x.Number).FirstOrDefaultAsync(cancel);
        if (latest is null || latest.Id != charterId) return [new("reponse", "Une nouvelle version de la charte vient d’être écrite : lisez-la, puis répondez à celle-ci.")];
        var person = access.InSpace.Viewer!.PersonId;
        var answer = await (
            from given in db.CharterAnswers
            join membership in db.Memberships on given.MembershipId equals membership.Id
            where given.CharterId == latest.Id && membership.PersonId == person
            select given).FirstOrDefaultAsync(cancel);
        var acting = access.InSpace.Acting!.Membership.Id;
        var (before, beforeWords) = (answer?.Kind.Label, answer?.Words);
        if (answer is null)
        {
            answer = new CharterAnswer { Id = Guid.NewGuid(), CharterId = latest.Id, MembershipId = acting, Kind = kind.Value, Words = said, AnsweredAt = Now };
            db.CharterAnswers.Add(answer);
        }
        else
        {
            if (answer.Kind == kind && answer.Words == said && answer.MembershipId == acting && answer.LiftedAt is null) return [];
            (answer.Kind, answer.Words, answer.MembershipId, answer.AnsweredAt, answer.Hearing, answer.LiftedAt, answer.Lifting) = (kind.Value, said, acting, Now, "", null, "");
        }
        trail.Record(access.InSpace.Space.Id, access.Actor, AgreementActs.Answered, answer.Id.ToString(),
        [
            new FieldChange("cooperation", null, access.Cooperation.Title), new FieldChange("version", null, Maillage.France.Language.FrenchFormat.Integer(latest.Number)),
            new FieldChange("answer", before, answer.Kind.Label, person), new FieldChange("words", beforeWords, said, person),
        ]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>An objection to the charter of this cooperation that is not lifted; null for a 404.</summary>
    public async Task<CharterAnswer?> ObjectionAsync(CooperationAccess access, Guid id, CancellationToken cancel) =>
        await FindAsync(access, id, cancel) is { Kind: CharterAnswerKind.Objection, LiftedAt: null } answer ? answer : null;

    /// <summary>Tells how the group heard an objection.</summary>
    public async Task<IReadOnlyList<FieldError>> HearAsync(CooperationAccess access, Guid id, string hearing, CancellationToken cancel)
    {
        if (hearing.Length == 0) return [new("entendue", "Dites en quelques mots comment elle a été entendue.")];
        if (hearing.Length > LongestWords) return [new("entendue", "C’est trop long : deux mille caractères au plus.")];
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await FindAsync(access, id, cancel) is not { Kind: CharterAnswerKind.Objection } answer) return [];
        var author = await db.Memberships.Where(x => x.Id == answer.MembershipId).Select(x => x.PersonId).SingleAsync(cancel);
        trail.Record(access.InSpace.Space.Id, access.Actor, AgreementActs.Heard, id.ToString(), [new FieldChange("hearing", answer.Hearing.Length == 0 ? null : answer.Hearing, hearing, author)]);
        answer.Hearing = hearing;
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Lifts an objection: its author alone does.</summary>
    public async Task LiftAsync(CooperationAccess access, Guid id, string lifting, CancellationToken cancel)
    {
        var said = lifting.Length > LongestWords ? lifting[..LongestWords] : lifting;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var person = access.InSpace.Viewer!.PersonId;
        if (await FindAsync(access, id, cancel) is not { Kind: CharterAnswerKind.Objection, LiftedAt: null } answer || !await db.Memberships.AnyAsync(x => x.Id == answer.MembershipId && x.PersonId == person, cancel)) return;
        (answer.LiftedAt, answer.Lifting) = (Now, said);
        trail.Record(access.InSpace.Space.Id, access.Actor, AgreementActs.Lifted, id.ToString(), [new FieldChange("answer", answer.Kind.Label, "objection levée", person), new FieldChange("lifting", null, said.Length == 0 ? null : said, person)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    async Task<CharterAnswer?> FindAsync(CooperationAccess access, Guid id, CancellationToken cancel) => await (
        from answer in db.CharterAnswers
        where answer.Id == id
        join version in db.CharterVersions on answer.CharterId equals version.Id
        where version.CooperationId == access.Cooperation.Id
        select answer).SingleOrDefaultAsync(cancel);
}
