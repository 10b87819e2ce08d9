using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Soundness;

/// <summary>Whether the key that the database does not hold opens what the database holds under it: the keys of data protection.</summary>
public sealed class KeyCheck(MaillageDb db, DataFolder folder)
{
    public async Task<List<CheckFinding>> RunAsync(CancellationToken cancel)
    {
        var keys = await db.DataProtectionKeys.AsNoTracking().ToListAsync(cancel);
        // To read the key would make one where there is none, and hide that it was lost.
        if (!MasterKey.IsGiven(folder))
            return keys.Count == 0 ? [] : [CheckFinding.Fault($"La clé de l’installation manque ({folder.KeyFile}) : les sessions et les notes confidentielles ne s’ouvrent plus.")];
        MasterKey master;
        try
        {
            master = MasterKey.Read(folder);
        }
        catch (InvalidOperationException e)
        {
            return [CheckFinding.Fault(e.Message)];
        }
        var closed = keys.Where(x => !Opens(master, x.Xml)).Select(x => CheckFinding.Fault($"La clé de l’installation n’ouvre pas la clé de session « {x.FriendlyName} ».")).ToList();
        return closed.Count > 0 ? closed : [CheckFinding.Note($"Clés : {FrenchFormat.Plural(keys.Count, "clé de session s’ouvre", "clés de session s’ouvrent")} avec la clé de l’installation.")];
    }

    static bool Opens(MasterKey master, string? xml)
    {
        try
        {
            foreach (var wrapped in XElement.Parse(xml ?? "").Descendants("wrapped")) master.Open(WrappedKeys.Use, Convert.FromBase64String(wrapped.Value));
            return true;
        }
        catch (Exception e) when (e is CryptographicException or XmlException or FormatException)
        {
            return false;
        }
    }
}
