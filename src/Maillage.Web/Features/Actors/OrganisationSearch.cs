using Maillage.France.Language;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors;

/// <summary>What the one search knows of organisations: those that changed are written again, the others stay.</summary>
static class OrganisationSearch
{
    public const string Kind = "organisation";

    /// <summary>Runs inside the transaction that changed them.</summary>
    public static async Task ReplaceAsync(MaillageDb db, IReadOnlyList<Organisation> changed, CancellationToken cancel)
    {
        var communes = await db.Communes.AsNoTracking().Select(x => new { x.Code, x.Name }).ToDictionaryAsync(x => x.Code.Value, x => x.Name, cancel);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(x => x.Code.Value, x => x.Name, cancel);
        await db.ReplaceSearchEntriesAsync(Kind, changed.Select(x => (long)x.Id), changed.Where(x => x.Standing == OrganisationStanding.Current).Select(x =>
        {
            var place = communes.GetValueOrDefault(x.CommuneCode) ?? departments.GetValueOrDefault(x.DepartmentCode) ?? "";
            return ((long)x.Id, new SearchText(
                FrenchNames.Display(x.Name),
                Sentence(x.Kind.Label) + (place.Length > 0 ? " · " + place : ""),
                $"/acteurs/{x.Id}",
                Fold.Text($"{x.Name} {place} {x.Siren} {x.Rna}"),
                500_000));
        }), cancel);
    }

    static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
