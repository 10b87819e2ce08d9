using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.ChangeSettings;

/// <summary>Changes how a space reads its network. Of two people who do at once, the second is told what the first kept.</summary>
sealed class NetworkTuning(MaillageDb db, SpaceWriter writer, AuditTrail trail)
{
    public async Task<NetworkSettings> OfAsync(SpaceAccess access, CancellationToken cancel) =>
        await db.NetworkSettings.AsNoTracking().SingleOrDefaultAsync(x => x.SpaceId == access.Space.Id, cancel) ?? new NetworkSettings { SpaceId = access.Space.Id, Version = 0 };

    /// <param name="access">The space.</param>
    /// <param name="typed">In days.</param>
    /// <param name="version">The version from which it was typed.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What is wrong at which field, and the settings that someone else kept in between.</returns>
    public async Task<(IReadOnlyList<FieldError> Errors, NetworkSettings? Kept)> SaveAsync(SpaceAccess access, string? typed, int? version, CancellationToken cancel)
    {
        if (!int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < NetworkSettings.LeastHalfLifeDays or > NetworkSettings.MostHalfLifeDays)
            return ([new FieldError("demi-vie", $"Écrivez un nombre de jours, de {NetworkSettings.LeastHalfLifeDays} à {FrenchFormat.Integer(NetworkSettings.MostHalfLifeDays)}.")], null);
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var settings = await db.NetworkSettings.SingleOrDefaultAsync(x => x.SpaceId == access.Space.Id, cancel);
        var before = settings?.HalfLifeDays ?? NetworkSettings.UsualHalfLifeDays;
        // The same number typed twice is no conflict.
        if (before == days) return ([], null);
        if ((settings?.Version ?? 0) != version) return ([], settings ?? new NetworkSettings { SpaceId = access.Space.Id, Version = 0 });
        if (settings is null) db.NetworkSettings.Add(new NetworkSettings { SpaceId = access.Space.Id, HalfLifeDays = days });
        else (settings.HalfLifeDays, settings.Version) = (days, settings.Version + 1);
        trail.Record(access.Space.Id, access.Actor, NetworkActs.Changed, access.Space.Id.ToString(), [new FieldChange("half-life", FrenchFormat.Integer(before), FrenchFormat.Integer(days))]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return ([], null);
    }
}
