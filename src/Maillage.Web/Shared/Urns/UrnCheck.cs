using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Soundness;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Urns;

/// <summary>Tells of urns that wait for answers or witnesses, and that nobody can open any more.</summary>
public sealed class UrnCheck(MaillageDb db, UrnFolder folder)
{
    public async Task<List<CheckFinding>> RunAsync(CancellationToken cancel)
    {
        var waiting = await db.Urns.AsNoTracking().Where(x => x.State == UrnState.Preparing || x.State == UrnState.Open).Select(x => x.Id).ToListAsync(cancel);
        var lost = waiting.Count(x => !folder.Has(x));
        return lost == 0 ? [] : [CheckFinding.Fault($"Urnes : {FrenchFormat.Plural(lost, "vague anonyme est perdue, son fichier", "vagues anonymes sont perdues, leur fichier")} n’étant plus dans « {folder.Path} » (une restauration, par exemple) ; qui les a ouvertes peut les abandonner et en ouvrir d’autres.")];
    }
}
