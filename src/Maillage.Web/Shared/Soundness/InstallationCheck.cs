using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Security;
using Maillage.Web.Shared.Urns;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Soundness;

/// <summary>All that <c>check</c> looks at: the database as its engine sees it, the key, who was erased, the history.</summary>
public sealed class InstallationCheck(MaillageDb db, AuditCheck history, KeyCheck keys, ErasedPeople erased, UrnCheck urns)
{
    /// <param name="kept">The heads of chains that someone kept.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<List<CheckFinding>> RunAsync(IReadOnlyList<AuditHead> kept, CancellationToken cancel)
    {
        var findings = (await db.FindFaultsAsync(cancel)).ConvertAll(x => CheckFinding.Fault($"Base de données ({db.Engine}) : {x}"));
        if (findings.Count == 0) findings.Add(CheckFinding.Note($"Base de données ({db.Engine}) : saine."));
        findings.AddRange(await keys.RunAsync(cancel));
        findings.AddRange(await FindReturnedAsync(cancel));
        findings.AddRange(await urns.RunAsync(cancel));
        findings.AddRange(await history.RunAsync(kept, cancel));
        return findings;
    }

    async Task<List<CheckFinding>> FindReturnedAsync(CancellationToken cancel)
    {
        var gone = erased.Read().ToList();
        var back = await db.People.CountAsync(x => gone.Contains(x.Id) && x.ErasedAt == null, cancel);
        return back == 0 ? [] : [CheckFinding.Fault($"Personnes : {FrenchFormat.Plural(back, "personne effacée est revenue", "personnes effacées sont revenues")} avec une sauvegarde ; il faut l’effacer de nouveau.")];
    }
}
