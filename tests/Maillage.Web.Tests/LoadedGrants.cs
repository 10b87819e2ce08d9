using System.Globalization;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests;

/// <summary>What the database holds of amounts, as short lines that a test can compare.</summary>
static class LoadedGrants
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>« ville 2018 Accordé 1500.00 Club de voile », by year, beneficiary and amount.</summary>
    public static Task<string[]> GrantsAsync(this Workbench bench) => bench.ReadAsync(async db =>
    {
        var names = await db.Mentions.AsNoTracking().ToDictionaryAsync(x => x.Id, x => x.Name, Stop);
        var grants = await db.Grants.AsNoTracking().ToListAsync(Stop);
        return grants
            .Select(x => string.Create(CultureInfo.InvariantCulture, $"{names[x.GiverMention]} {x.Year} {x.Stage} {x.AmountCents / 100m:0.00} {names[x.BeneficiaryMention]}"))
            .Order(StringComparer.Ordinal).ToArray();
    });

    /// <summary>The mention of a name.</summary>
    public static Task<Mention> MentionAsync(this Workbench bench, string name) => bench.ReadAsync(db => db.Mentions.AsNoTracking().SingleAsync(x => x.Name == name, Stop));

    /// <summary>What the file's producer could put right, as « MissingIdentifier 2 ».</summary>
    public static string Quality(this ImportOutcome outcome) => string.Join(", ", outcome.Quality.Select(x => $"{x.Kind} {x.Count}"));
}
