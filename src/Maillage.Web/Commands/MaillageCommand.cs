using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Maillage.Web.Shared.Hosting;

namespace Maillage.Web.Commands;

/// <summary>The command line: one verb a class. Messages are French, whatever the machine's language.</summary>
public static class MaillageCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = French();
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = French();
        // Not a RootCommand: it would call itself by the name of its file, and people type ./maillage.
        var root = new Command("./maillage", "Maillage : voir son territoire, coopérer, prouver ce qui change.")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            AttachmentCommand.Create(),
            PredecessorCommand.Create(),
            IdentityCommand.Create(),
            CommentCommand.Create(),
            UserCommand.Create(),
            BackupCommand.CreateBackup(),
            BackupCommand.CreateRestore(),
            CheckCommand.Create(),
            GraphCommand.Create(),
            new HelpOption { Description = "Afficher cette aide." },
            new VersionOption { Description = "Afficher la version." },
        };
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (UsageException e)
        {
            return await Said.NoAsync(e.Message);
        }
        catch (RefusedSettingException e)
        {
            return await Said.NoAsync(e.Message);
        }
        catch (OperationCanceledException)
        {
            return await Said.NoAsync("Interrompu : rien de ce qui n’était pas terminé n’a été écrit.");
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync("Une erreur inattendue est survenue ; rien de ce qui n’était pas terminé n’a été écrit. Détail pour qui la répare :");
            await Console.Error.WriteLineAsync(e.ToString());
            return 1;
        }
    }

    static CultureInfo French() => CultureInfo.GetCultureInfo("fr-FR");
}
