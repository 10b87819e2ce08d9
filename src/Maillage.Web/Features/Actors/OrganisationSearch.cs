using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// What the one search knows of organisations: those that changed are written again, the others stay. Their entries stand below zero, where those of other
/// kinds never come.
/// </summary>
static class OrganisationSearch
{
    public const string Kind = "organisation";

    /// <summary>The entries to write.</summary>
    public static StagedTable Entries { get; } = new("search_entries", "id",
        new("id", StagedType.Long, IsKey: true), new("kind", StagedType.Text), new("title", StagedType.Text), new("subtitle", StagedType.Text),
        new("address", StagedType.Text), new("words", StagedType.Text), new("weight", StagedType.Integer));

    /// <summary>The entries of those that are to be found.</summary>
    public static async Task<IEnumerable<object?[]>> RowsAsync(MaillageDb db, IReadOnlyList<Organisation> changed, CancellationToken cancel)
    {
        var communes = await db.Communes.AsNoTracking().Select(x => new { x.Code, x.Name }).ToDictionaryAsync(x => x.Code.Value, x => x.Name, cancel);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(x => x.Code.Value, x => x.Name, cancel);
        return changed.Where(x => x.Standing == OrganisationStanding.Current).Select(x =>
        {
            var place = communes.GetValueOrDefault(x.CommuneCode) ?? departments.GetValueOrDefault(x.DepartmentCode) ?? "";
            return new object?[]
            {
                -(long)x.Id, Kind, FrenchNames.Display(x.Name), FrenchFormat.Capitalised(x.Kind.Label) + (place.Length > 0 ? " · " + place : ""),
                $"/acteurs/{x.Id}", Fold.Text($"{x.Name} {place} {x.Siren} {x.Rna}"), 500_000,
            };
        });
    }

    /// <summary>Puts the staged entries in place of those of the staged organisations; runs inside the transaction that changed them.</summary>
    public static async Task ReplaceAsync(Stage stage, StagedTable organisations, CancellationToken cancel)
    {
        await stage.ExecuteAsync($"DELETE FROM search_entries WHERE id IN (SELECT -id FROM {stage.NameOf(organisations)})", cancel);
        var columns = string.Join(", ", Entries.Columns.Select(x => x.Name));
        // In the order of the key: SQLite's index of words is written out each time a number comes after a greater one.
        await stage.ExecuteAsync($"INSERT INTO search_entries ({columns}) SELECT {columns} FROM {stage.NameOf(Entries)} ORDER BY id", cancel);
    }
}
