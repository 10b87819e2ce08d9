using Maillage.Web.Data;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Demonstration;

/// <summary>Ties that the invented people of the agglomeration know and that no file tells.</summary>
static class DemonstrationNetwork
{
    static readonly (string From, string To, string Words, int YearsAgo, int SaidDaysAgo, bool IsOver)[] All =
    [
        ("Centre social Les Glycines", "Corvane Habitat", "Corvane Habitat prête une salle au pied de la tour", 3, 40, false),
        ("Centre social Les Glycines", "Conseil citoyen de La Haute Borne", "préparent ensemble la fête du quartier", 2, 120, false),
        ("La Cordée des docks", "Corvane Habitat", "orientent des locataires vers les chantiers d’insertion", 1, 60, false),
        ("Caisse des familles de Corvane", "Centre social Les Glycines", "permanence des droits, un jeudi sur deux", 4, 500, false),
        ("Commune de Port-Lanvelle", "La Cordée des docks", "partageaient un chargé de mission", 5, 800, true),
    ];

    /// <summary>Declares them where none is declared yet.</summary>
    public static async Task EnsureAsync(MaillageDb db, AuditTrail trail, TimeProvider clock, CancellationToken cancel)
    {
        if (await db.Spaces.FirstOrDefaultAsync(x => x.Kind == SpaceKind.Contract, cancel) is not { } space || await db.DeclaredTies.AnyAsync(x => x.SpaceId == space.Id, cancel)) return;
        var names = All.SelectMany(x => new[] { x.From, x.To }).Distinct().ToList();
        var known = (await db.Mentions.Where(x => names.Contains(x.Name)).Select(x => new { x.Name, Organisation = EF.Property<int?>(x, "OrganisationId") }).ToListAsync(cancel))
            .Where(x => x.Organisation is not null).GroupBy(x => x.Name).ToDictionary(x => x.Key, x => x.Min(y => y.Organisation!.Value), StringComparer.Ordinal);
        var membership = await db.Memberships.Where(x => x.SpaceId == space.Id && x.Role == SpaceRole.Coordinator).Select(x => x.Id).FirstAsync(cancel);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var (from, to, words, years, days, isOver) in All)
        {
            if (!known.TryGetValue(from, out var one) || !known.TryGetValue(to, out var other)) continue;
            var tie = new DeclaredTie
            {
                Id = Guid.NewGuid(), SpaceId = space.Id, FromId = one, ToId = other, Words = words, Since = today.AddYears(-years), SaidOn = today.AddDays(-days), EndedOn = isOver ? today.AddDays(-days) : null, MembershipId = membership,
            };
            db.DeclaredTies.Add(tie);
            trail.Record(space.Id, Actor.Machine, NetworkActs.Declared, tie.Id.ToString(), [new FieldChange("from", null, from), new FieldChange("to", null, to), new FieldChange("link", null, words)]);
        }
        await db.SaveChangesAsync(cancel);
    }
}
