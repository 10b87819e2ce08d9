using System.Globalization;
using Maillage.Web.Data;
using Maillage.Web.Shared.Urns;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.ShowElements;

/// <summary>The waves of a cooperation with what may be shown of each: of an anonymous one, nothing before it is closed.</summary>
sealed class ElementHistory(MaillageDb db)
{
    /// <summary>The latest first. Those that were given up, or whose witnesses are awaited, are left out.</summary>
    public async Task<IReadOnlyList<ElementWave>> OfAsync(Cooperation cooperation, CancellationToken cancel)
    {
        var rounds = await db.ElementRounds.AsNoTracking().Where(x => x.CooperationId == cooperation.Id && (x.State == ElementRoundState.Closed || x.State == ElementRoundState.Running && x.UrnId == null))
            .OrderByDescending(x => x.Number).ToListAsync(cancel);
        if (rounds.Count == 0) return [];
        var open = rounds.Where(x => !x.IsAnonymous).Select(x => x.Id).ToList();
        var urns = rounds.Select(x => x.UrnId).OfType<Guid>().ToList();
        var signed = (await (
            from answer in db.ElementAnswers.AsNoTracking()
            where open.Contains(answer.RoundId)
            join person in db.People.AsNoTracking() on answer.PersonId equals person.Id
            join membership in db.Memberships.AsNoTracking() on answer.MembershipId equals membership.Id
            join affiliation in db.Affiliations.AsNoTracking() on membership.AffiliationId equals affiliation.Id into affiliations
            from affiliation in affiliations.DefaultIfEmpty()
            join organisation in db.Organisations.AsNoTracking() on affiliation.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            select new { Person = person, Organisation = organisation == null ? "en son nom" : organisation.Name, Answer = answer }).ToListAsync(cancel))
            .Select(x => new SignedAnswer(x.Person.DisplayName, x.Organisation, x.Answer)).OrderBy(x => x.Name, StringComparer.CurrentCulture).ToLookup(x => x.Answer.RoundId);
        var totals = (await db.UrnTotals.AsNoTracking().Where(x => urns.Contains(x.UrnId)).ToListAsync(cancel)).ToLookup(x => x.UrnId);
        var altered = (await db.Urns.AsNoTracking().Where(x => urns.Contains(x.Id) && x.IsAltered).Select(x => x.Id).ToListAsync(cancel)).ToHashSet();
        return [.. rounds.Select(x => x.UrnId is { } urn
            ? new ElementWave(x, [.. ElementWords.All.Select(y => ReadingOf(totals[urn].FirstOrDefault(z => z.Question == (int)y)))], [], altered.Contains(urn))
            : new ElementWave(x, [.. ElementWords.All.Select(y => ScaleReading.Of([.. signed[x.Id].Select(z => z.Answer.ChoiceOf(y))]))], [.. signed[x.Id]], false))];
    }

    static ScaleReading? ReadingOf(UrnTotal? total) => total is null ? null
        : new ScaleReading(total.MedianTwice, total.Spread, total.Histogram.Length == 0 ? null : [.. total.Histogram.Split(' ').Select(x => int.Parse(x, CultureInfo.InvariantCulture))]);
}
