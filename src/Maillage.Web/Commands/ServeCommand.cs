using System.CommandLine;
using Maillage.Web.Data;

namespace Maillage.Web.Commands;

/// <summary><c>maillage serve</c>: the web server.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var urls = new Option<string>("--urls") { HelpName = "ADRESSE", Description = "Où écouter.", DefaultValueFactory = _ => "http://localhost:5080" };
        var demo = new Option<bool>("--demo") { Description = "Servir la démonstration : un territoire inventé, mis dans le dossier s’il est vide." };
        var command = new Command("serve", "Servir le site.") { data, urls, demo };
        command.SetAction((parsed, cancel) => MaillageSite.RunAsync(
            parsed.Folder(data), Environment.GetEnvironmentVariable(DatabaseServices.Variable), parsed.GetValue(urls)!, parsed.GetValue(demo), cancel));
        return command;
    }
}
