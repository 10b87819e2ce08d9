using System.CommandLine;
using System.Data.Common;
using Maillage.France.Language;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Soundness;
using MimeKit;

namespace Maillage.Web.Commands;

/// <summary><c>maillage check</c>: whether nothing is broken, altered or missing.</summary>
static class CheckCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var heads = new Option<FileInfo?>("--heads") { HelpName = "FICHIER", Description = "Comparer aux empreintes notées un autre jour, une par ligne comme --print les écrit, ou le courriel (.eml) qui les portait." };
        var print = new Option<bool>("--print") { Description = "Écrire les empreintes du jour, à confier à qui n’administre pas le site." };
        var command = new Command("check", "Vérifier la base, la clé et l’historique scellé ; une ligne par constat, code 1 si quelque chose ne va pas.") { data, heads, print };
        command.SetAction(async (parsed, cancel) =>
        {
            var kept = new List<AuditHead>();
            if (parsed.GetValue(heads) is { } file)
            {
                if (!file.Exists) return await Said.NoAsync($"Le fichier « {file.Name} » n’existe pas.");
                kept.AddRange((await ReadAsync(file, cancel)).Select(AuditHead.Read).OfType<AuditHead>());
                if (kept.Count == 0) return await Said.NoAsync($"Le fichier « {file.Name} » ne contient aucune empreinte.");
            }
            try
            {
                await using var program = await CommandServices.OpenAsync(parsed.Folder(data), cancel);
                var findings = await program.Get<InstallationCheck>().RunAsync(kept, cancel);
                foreach (var finding in findings) Console.WriteLine($"{(finding.IsFault ? "✗" : "·")} {finding.Text}");
                if (parsed.GetValue(print))
                    foreach (var head in await program.Get<AuditHeads>().AllAsync(cancel)) Console.WriteLine(head.Line);
                var faults = findings.Count(x => x.IsFault);
                Console.WriteLine(faults == 0 ? "Tout est en ordre." : $"{FrenchFormat.Plural(faults, "constat demande", "constats demandent")} qu’on y regarde.");
                return faults == 0 ? 0 : 1;
            }
            catch (DbException e)
            {
                Console.WriteLine($"✗ Base de données : elle ne se lit pas jusqu’au bout ({e.Message}).");
                return 1;
            }
        });
        return command;
    }

    /// <summary>The lines of a text, or of the text of a mail as readers of mail save it: there, a long line is cut for the journey.</summary>
    static async Task<string[]> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        if (!string.Equals(file.Extension, ".eml", StringComparison.OrdinalIgnoreCase)) return await File.ReadAllLinesAsync(file.FullName, cancel);
        using var letter = await MimeMessage.LoadAsync(file.FullName, cancel);
        return (letter.TextBody ?? "").Split('\n');
    }
}
