using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.SuggestCooperations;

/// <summary>Sets a suggestion aside for an organisation: it is not interested, or the two work together already, which then makes a declared tie. Both can be undone.</summary>
sealed class SuggestionAnswering(MaillageDb db, SpaceWriter writer, AuditTrail trail, TimeProvider clock)
{
    public const int Longest = 200;

    DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    public static bool MayAnswer(SpaceAccess access, int organisationId) => access.ActsFor(organisationId) || access.Coordinates;

    public async Task RefuseAsync(SpaceAccess access, int organisationId, int otherId, CancellationToken cancel)
    {
        if (!MayAnswer(access, organisationId) || organisationId == otherId) return;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await StandingAsync(access.Space.Id, organisationId, otherId, cancel) is not null) return;
        if (await AddAsync(access, organisationId, otherId, SuggestionAnswerKind.NotInterested, cancel) is null) return;
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> TellDoneAsync(SpaceAccess access, int organisationId, int otherId, string? since, string? words, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (!DateOnly.TryParseExact(since, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day)) errors.Add(new("depuis", "Donnez un jour, même approché."));
        else if (day > Today || day.Year < 1900) errors.Add(new("depuis", "Ce jour n’est pas passé\u00a0: depuis quand travaillez-vous ensemble\u00a0?"));
        if (string.IsNullOrWhiteSpace(words)) errors.Add(new("quoi", "Dites en quelques mots ce que vous faites ensemble."));
        else if (words.Trim().Length > Longest) errors.Add(new("quoi", "C’est trop long\u00a0: deux cents caractères au plus."));
        if (errors.Count > 0 || !MayAnswer(access, organisationId) || organisationId == otherId) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await StandingAsync(access.Space.Id, organisationId, otherId, cancel) is not null) return [];
        if (await AddAsync(access, organisationId, otherId, SuggestionAnswerKind.AlreadyDone, cancel) is not { } names) return [];
        var tie = new DeclaredTie
        {
            Id = Guid.NewGuid(), SpaceId = access.Space.Id, FromId = organisationId, ToId = otherId, Words = words!.Trim(), Since = day, SaidOn = Today, MembershipId = access.Acting!.Membership.Id,
        };
        db.DeclaredTies.Add(tie);
        trail.Record(access.Space.Id, access.Actor, EncounterActs.Tied, tie.Id.ToString(),
            [new FieldChange("organisation", null, names.One), new FieldChange("other-organisation", null, names.Other), new FieldChange("link", null, tie.Words)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Shows a suggestion again. A tie that « already done » declared stays: whoever no longer wants it ends it among the ties.</summary>
    public async Task UndoAsync(SpaceAccess access, Guid id, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await db.SuggestionAnswers.SingleOrDefaultAsync(x => x.Id == id && x.SpaceId == access.Space.Id && x.UndoneAt == null, cancel) is not { } answer || !MayAnswer(access, answer.OrganisationId)) return;
        answer.UndoneAt = clock.GetUtcNow().UtcDateTime;
        var (one, other) = await NamesAsync(answer.OrganisationId, answer.OtherId, cancel);
        trail.Record(access.Space.Id, access.Actor, EncounterActs.SuggestionRestored, answer.Id.ToString(),
            [new FieldChange("organisation", null, one), new FieldChange("other-organisation", null, other), new FieldChange("answer", answer.Kind.Label, null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    Task<SuggestionAnswer?> StandingAsync(Guid spaceId, int organisationId, int otherId, CancellationToken cancel) =>
        db.SuggestionAnswers.FirstOrDefaultAsync(x => x.SpaceId == spaceId && x.OrganisationId == organisationId && x.OtherId == otherId && x.UndoneAt == null, cancel);

    async Task<(string One, string Other)?> AddAsync(SpaceAccess access, int organisationId, int otherId, SuggestionAnswerKind kind, CancellationToken cancel)
    {
        var (one, other) = await NamesAsync(organisationId, otherId, cancel);
        if (one.Length == 0 || other.Length == 0) return null;
        var membership = access.Capacities.FirstOrDefault(x => x.OrganisationId == organisationId)?.Membership ?? access.Acting!.Membership;
        var answer = new SuggestionAnswer { Id = Guid.NewGuid(), SpaceId = access.Space.Id, OrganisationId = organisationId, OtherId = otherId, Kind = kind, MembershipId = membership.Id, At = clock.GetUtcNow().UtcDateTime };
        db.SuggestionAnswers.Add(answer);
        trail.Record(access.Space.Id, access.Actor, EncounterActs.SuggestionAnswered, answer.Id.ToString(),
            [new FieldChange("organisation", null, one), new FieldChange("other-organisation", null, other), new FieldChange("answer", null, kind.Label)]);
        return (one, other);
    }

    async Task<(string One, string Other)> NamesAsync(int one, int other, CancellationToken cancel)
    {
        var names = await db.Organisations.AsNoTracking().Where(x => x.Id == one || x.Id == other).ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
        return (FrenchNames.Display(names.GetValueOrDefault(one)), FrenchNames.Display(names.GetValueOrDefault(other)));
    }
}
