using System.CommandLine;
using System.Globalization;

namespace Maillage.Web.Commands;

/// <summary>The command line: one verb a class. Messages are French, whatever the machine's language.</summary>
public static class MaillageCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = French();
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = French();
        var root = new RootCommand("Maillage : voir son territoire, coopérer, prouver ce qui change.")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            AttachmentCommand.Create(),
            PredecessorCommand.Create(),
            CommentCommand.Create(),
        };
        return await root.Parse(args).InvokeAsync();
    }

    static CultureInfo French() => CultureInfo.GetCultureInfo("fr-FR");
}
