using System.CommandLine;
using System.Text;
using Maillage.France.Language;
using Maillage.Web.Shared.Backup;

namespace Maillage.Web.Commands;

/// <summary><c>maillage backup</c> and <c>maillage restore</c>.</summary>
static class BackupCommand
{
    const string Variable = "MAILLAGE_BACKUP_PASSPHRASE";
    const int ShortestPassphrase = 12;

    public static Command CreateBackup()
    {
        var data = DataOption.Create();
        var file = File("La sauvegarde à écrire ; ce fichier ne doit pas exister.");
        var keyless = new Option<bool>("--without-key") { Description = "Laisser la clé de côté : sans elle, gardée ailleurs, ce qui est confidentiel ne s’ouvrira plus." };
        var command = new Command("backup", $"Sauvegarder tout, pendant que l’on travaille ; la clé est mise sous une phrase de passe ({Variable}, ou tapée).") { file, data, keyless };
        command.SetAction(async (parsed, cancel) =>
        {
            string? passphrase = null;
            if (!parsed.GetValue(keyless))
            {
                passphrase = Passphrase("Phrase de passe de la sauvegarde : ");
                if (passphrase is null || passphrase.Length < ShortestPassphrase)
                    return await Said.NoAsync($"Il faut une phrase de passe d’au moins {ShortestPassphrase} caractères, dans {Variable} ou tapée ; ou --without-key.");
            }
            await using var program = await CommandServices.OpenAsync(parsed.Folder(data), cancel);
            try
            {
                var manifest = await program.Get<BackupWriter>().WriteAsync(Path.GetFullPath(parsed.GetValue(file)!), passphrase, cancel);
                Console.WriteLine($"Sauvegarde écrite : {FrenchFormat.Plural(manifest.Tables.Sum(x => x.Rows), "ligne", "lignes")}, {FrenchFormat.Plural(manifest.Files.Count, "fichier", "fichiers")}, {FrenchFormat.FileSize(new FileInfo(parsed.GetValue(file)!).Length)}.");
                if (passphrase is null) Console.WriteLine("La clé n’y est pas : gardez maillage.key ailleurs, en lieu sûr.");
                return 0;
            }
            catch (BackupException e)
            {
                return await Said.NoAsync(e.Message);
            }
        });
        return command;
    }

    public static Command CreateRestore()
    {
        var data = DataOption.Create();
        var file = File("La sauvegarde à restaurer.");
        var command = new Command("restore", "Restaurer une sauvegarde dans une installation vide, sur SQLite comme sur PostgreSQL.") { file, data };
        command.SetAction(async (parsed, cancel) =>
        {
            // Not prepared: there must be nothing yet.
            await using var program = CommandServices.OpenBare(parsed.Folder(data));
            try
            {
                var done = await program.Get<BackupRestorer>().RestoreAsync(Path.GetFullPath(parsed.GetValue(file)!), () => Passphrase("Phrase de passe de la sauvegarde : "), cancel);
                Console.WriteLine($"Sauvegarde du {FrenchFormat.Date(DateOnly.FromDateTime(done.Manifest.MadeAt))} restaurée sur {program.Db.Engine} : {done.Words}. Personne n’y est connecté.");
                if (done.GivenUpMails > 0) Console.WriteLine($"{FrenchFormat.Plural(done.GivenUpMails, "courriel attendait et ne sera pas envoyé", "courriels attendaient et ne seront pas envoyés")}.");
                if (!done.HasKey) Console.WriteLine("La clé n’était pas dans la sauvegarde : remettez maillage.key avant de servir le site.");
                if (done.ErasedAgain > 0) Console.WriteLine($"{FrenchFormat.Plural(done.ErasedAgain, "personne effacée depuis cette sauvegarde a été effacée de nouveau", "personnes effacées depuis cette sauvegarde ont été effacées de nouveau")}.");
                Console.WriteLine("Vérifiez maintenant avec ./maillage check");
                return 0;
            }
            catch (BackupException e)
            {
                return await Said.NoAsync(e.Message);
            }
        });
        return command;
    }

    static Argument<string> File(string description) => new("FICHIER") { Description = description };

    /// <summary>Never an argument: the list of processes would show it.</summary>
    static string? Passphrase(string question)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;
        if (Console.IsInputRedirected) return Console.ReadLine();
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace && typed.Length > 0) typed.Length--;
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
