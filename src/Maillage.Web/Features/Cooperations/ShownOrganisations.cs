using Maillage.France.Language;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Organisations under the numbers that were written once, followed to those that they were merged into since.</summary>
static class ShownOrganisations
{
    /// <summary>Longer than any chain of merges that a person would make.</summary>
    const int MostMerges = 10;

    public static async Task<IReadOnlyDictionary<int, ShownOrganisation>> OfAsync(MaillageDb db, IEnumerable<int> numbers, CancellationToken cancel)
    {
        var asked = numbers.Distinct().ToList();
        var known = new Dictionary<int, (string Name, int? MergedInto)>();
        for (var (next, i) = (asked, 0); next.Count > 0 && i < MostMerges; i++)
        {
            foreach (var row in await db.Organisations.AsNoTracking().Where(x => next.Contains(x.Id)).Select(x => new { x.Id, x.Name, x.MergedInto }).ToListAsync(cancel)) known[row.Id] = (row.Name, row.MergedInto);
            next = [.. next.Where(known.ContainsKey).Select(x => known[x].MergedInto).OfType<int>().Where(x => !known.ContainsKey(x)).Distinct()];
        }
        var shown = new Dictionary<int, ShownOrganisation>();
        foreach (var number in asked)
        {
            var current = number;
            for (var i = 0; i < MostMerges && known.TryGetValue(current, out var row) && row.MergedInto is { } other && known.ContainsKey(other); i++) current = other;
            if (known.TryGetValue(current, out var found)) shown[number] = new ShownOrganisation(current, FrenchNames.Display(found.Name));
        }
        return shown;
    }
}

/// <summary>An organisation as pages show it: its number of today, and its name.</summary>
sealed record ShownOrganisation(int Id, string Name);
