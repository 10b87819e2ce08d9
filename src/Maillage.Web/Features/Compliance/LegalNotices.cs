using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Compliance;

/// <summary>Reads the legal notice.</summary>
public sealed class LegalNotices(MaillageDb db)
{
    /// <returns>An empty one when nothing was filled yet.</returns>
    public async Task<LegalNotice> ReadAsync(CancellationToken cancel) => await db.LegalNotices.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new LegalNotice();
}
