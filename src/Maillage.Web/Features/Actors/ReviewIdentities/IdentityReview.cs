using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors.ReviewIdentities;

/// <summary>The pairs of organisations that wait for a person's word, and that word.</summary>
sealed class IdentityReview(MaillageDb db, DataFolder folder, AuditTrail trail, TimeProvider clock)
{
    public const int PageSize = 20;

    public async Task<(int Total, IReadOnlyList<ReviewedPair> Pairs)> ListAsync(int page, CancellationToken cancel)
    {
        var total = await db.PossibleIdentities.CountAsync(cancel);
        var found = await (
            from doubt in db.PossibleIdentities.AsNoTracking()
            join a in db.Mentions.AsNoTracking() on doubt.First equals a.Id
            join b in db.Mentions.AsNoTracking() on doubt.Second equals b.Id
            orderby doubt.Confidence descending, doubt.Id
            select new { Doubt = doubt, One = EF.Property<int?>(a, "OrganisationId") ?? 0, Other = EF.Property<int?>(b, "OrganisationId") ?? 0 })
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var ids = found.SelectMany(x => new[] { x.One, x.Other }).ToHashSet();
        var organisations = await db.Organisations.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        return (total,
        [
            .. found.Where(x => organisations.ContainsKey(x.One) && organisations.ContainsKey(x.Other)).Select(x => new ReviewedPair(
                organisations[x.One], organisations[x.Other], x.Doubt.Confidence, Lines(x.Doubt.ReasonsFor), Lines(x.Doubt.ReasonsAgainst))),
        ]);
    }

    /// <summary>Says that two organisations are one, or are not; imports keep it.</summary>
    /// <returns>False when one of them is no longer there, or the word changes nothing.</returns>
    public async Task<bool> SayAsync(int first, int second, bool areSame, string reason, Viewer by, CancellationToken cancel)
    {
        if (await NamedOrganisation.FindAsync(db, first, cancel) is not { } one || await NamedOrganisation.FindAsync(db, second, cancel) is not { } other) return false;
        if (one.Organisation.Id == other.Organisation.Id) return false;
        // Into the same context: the decision's own transaction keeps both.
        trail.Record(Guid.Empty, new Actor(by.PersonId), areSame ? ActorActs.Merged : ActorActs.Parted, $"{one.Organisation.Id}-{other.Organisation.Id}",
            [new FieldChange("organisation", null, one.Organisation.Name), new FieldChange("other-organisation", null, other.Organisation.Name)], reason);
        await IdentityDecider.SayAsync(
            db, folder, [.. one.Mentions.Select(x => x.Mention.Id)], [.. other.Mentions.Select(x => x.Mention.Id)], areSame, reason.Trim(), "administration du site", clock, cancel);
        return true;
    }

    static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A pair to look at.</summary>
/// <param name="One">The first.</param>
/// <param name="Other">The second.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="For">What speaks for one organisation.</param>
/// <param name="Against">What speaks against.</param>
sealed record ReviewedPair(Organisation One, Organisation Other, double Confidence, IReadOnlyList<string> For, IReadOnlyList<string> Against);
