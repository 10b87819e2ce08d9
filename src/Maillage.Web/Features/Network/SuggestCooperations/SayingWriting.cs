using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.SuggestCooperations;

/// <summary>Writes what an organisation looks for or brings, and ends it.</summary>
sealed class SayingWriting(MaillageDb db, SpaceWriter writer, AuditTrail trail, TimeProvider clock)
{
    public const int Longest = 300;

    /// <returns>What is wrong at which field; empty when it is written.</returns>
    public async Task<IReadOnlyList<FieldError>> SayAsync(SpaceAccess access, int organisationId, TypedSaying typed, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (typed.Kind is not ("cherche" or "propose")) errors.Add(new("genre", "Dites si vous cherchez ou si vous proposez."));
        if (string.IsNullOrWhiteSpace(typed.Text)) errors.Add(new("dit", "Écrivez ce que vous cherchez, ou ce que vous proposez."));
        else if (typed.Text.Trim().Length > Longest) errors.Add(new("dit", "C’est trop long\u00a0: trois cents caractères au plus."));
        if (!string.IsNullOrEmpty(typed.Theme) && Theme.Find(typed.Theme) is null) errors.Add(new("sur", "Choisissez un thème de la liste."));
        if (errors.Count > 0 || !access.ActsFor(organisationId)) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var membership = access.Capacities.First(x => x.OrganisationId == organisationId).Membership;
        var saying = new CooperationSaying
        {
            Id = Guid.NewGuid(), SpaceId = access.Space.Id, OrganisationId = organisationId, Kind = typed.Kind == "propose" ? SayingKind.Offered : SayingKind.Sought, Text = typed.Text!.Trim(),
            ThemeCode = typed.Theme ?? "", NeighbourhoodCode = QpvCode.TryParse(typed.Neighbourhood, out var code) ? code : null, MembershipId = membership.Id, At = clock.GetUtcNow().UtcDateTime,
        };
        db.CooperationSayings.Add(saying);
        trail.Record(access.Space.Id, access.Actor, EncounterActs.Said, saying.Id.ToString(),
        [
            new FieldChange("organisation", null, await NameAsync(organisationId, cancel)), new FieldChange("kind", null, saying.Kind.Label), new FieldChange("comment", null, saying.Text),
            new FieldChange("theme", null, Theme.Find(saying.ThemeCode)?.Label), new FieldChange("territory", null, saying.NeighbourhoodCode?.Value),
        ]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    public async Task EndAsync(SpaceAccess access, Guid id, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await db.CooperationSayings.SingleOrDefaultAsync(x => x.Id == id && x.SpaceId == access.Space.Id && x.EndedAt == null, cancel) is not { } saying || !access.ActsFor(saying.OrganisationId)) return;
        saying.EndedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.Space.Id, access.Actor, EncounterActs.SayingEnded, saying.Id.ToString(),
            [new FieldChange("organisation", await NameAsync(saying.OrganisationId, cancel), null), new FieldChange("comment", saying.Text, null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    async Task<string> NameAsync(int id, CancellationToken cancel) => FrenchNames.Display(await db.Organisations.AsNoTracking().Where(x => x.Id == id).Select(x => x.Name).SingleOrDefaultAsync(cancel));
}

/// <summary>What the form of a saying holds.</summary>
sealed record TypedSaying(string? Kind, string? Text, string? Theme, string? Neighbourhood);
