using Maillage.France.Language;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

/// <summary>Writes the <em>rapprochements à vérifier</em>, the strongest first, and what can be said of each.</summary>
static class DoubtReport
{
    public static async Task<int> WriteAsync(MaillageDb db, int limit, string? place, CancellationToken cancel)
    {
        var code = place?.Trim().ToUpperInvariant() ?? "";
        var doubts =
            from x in db.PossibleIdentities.AsNoTracking()
            join a in db.Mentions on x.First equals a.Id
            join b in db.Mentions on x.Second equals b.Id
            where code == "" || a.CommuneCode == code || b.CommuneCode == code || a.DepartmentCode == code || b.DepartmentCode == code
                || a.Contracts.Contains(code) || b.Contracts.Contains(code)
            orderby x.Confidence descending, x.Id
            select new { Doubt = x, One = EF.Property<int?>(a, "OrganisationId") ?? 0, Other = EF.Property<int?>(b, "OrganisationId") ?? 0 };
        var count = await doubts.CountAsync(cancel);
        if (count == 0)
        {
            Console.WriteLine("Rien à vérifier.");
            return 0;
        }
        var shown = await doubts.Take(limit).ToListAsync(cancel);
        var ids = shown.SelectMany(x => new[] { x.One, x.Other }).ToHashSet();
        var organisations = await db.Organisations.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        foreach (var x in shown)
        {
            Console.WriteLine($"Confiance {FrenchFormat.Percent(x.Doubt.Confidence * 100, 0)}");
            Console.WriteLine("  " + OrganisationText.Line(organisations[x.One]));
            Console.WriteLine("  " + OrganisationText.Line(organisations[x.Other]));
            foreach (var reason in x.Doubt.ReasonsFor.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Console.WriteLine("  pour : " + reason);
            foreach (var reason in x.Doubt.ReasonsAgainst.Split('\n', StringSplitOptions.RemoveEmptyEntries)) Console.WriteLine("  contre : " + reason);
        }
        var (one, other) = (shown[0].One, shown[0].Other);
        Console.WriteLine($"{FrenchFormat.Plural(count, "rapprochement à vérifier", "rapprochements à vérifier")}{(shown.Count < count ? $", dont {FrenchFormat.Integer(shown.Count)} ci-dessus" : "")}.");
        Console.WriteLine($"C’est le même : ./maillage identity merge {one} {other} --reason \"…\" --by \"…\"");
        Console.WriteLine($"Ce n’est pas le même : ./maillage identity refuse {one} {other} --reason \"…\" --by \"…\"");
        return 0;
    }
}
