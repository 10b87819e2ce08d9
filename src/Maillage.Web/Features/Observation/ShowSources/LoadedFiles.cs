using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation.ShowSources;

/// <summary>What is loaded for all to see: the last import of each data set. Those before it are its history.</summary>
static class LoadedFiles
{
    public static async Task<List<ImportRecord>> FindAsync(MaillageDb db, CancellationToken cancel)
    {
        var imports = await db.Imports.AsNoTracking().Where(x => x.Visibility == Visibility.Public).ToListAsync(cancel);
        return imports.GroupBy(x => (x.Kind, x.Topic, x.Scope)).Select(x => x.MaxBy(y => y.Id)!).OrderBy(x => x.Id).ToList();
    }
}
