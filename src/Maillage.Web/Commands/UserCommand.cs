using System.CommandLine;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Commands;

/// <summary><c>maillage user add|reset|role</c>: the first administrator, and whoever lost all access.</summary>
static class UserCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        return new Command("user", "Ouvrir un compte, rendre un accès perdu, donner l’administration du site.") { data, Adding(data), Resetting(data), Role(data) };
    }

    static Command Adding(Option<string?> data)
    {
        var email = Email();
        var given = new Option<string>("--given-name") { HelpName = "PRÉNOM", Description = "Le prénom.", Required = true };
        var family = new Option<string>("--family-name") { HelpName = "NOM", Description = "Le nom.", Required = true };
        var administrator = new Option<bool>("--administrator") { Description = "Donner aussi l’administration du site." };
        var command = new Command("add", "Ouvrir un compte ; le mot de passe est lu sur l’entrée standard, ou inventé et affiché une fois.") { email, given, family, administrator };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var program = await CommandServices.OpenAsync(parsed.Folder(data), cancel);
            var (password, invented) = await PasswordAsync(cancel);
            var (person, errors) = await program.Get<AccountKeeper>().OpenAsync(
                parsed.GetValue(email)!, parsed.GetValue(given)!, parsed.GetValue(family)!, password, parsed.GetValue(administrator), Actor.Machine, cancel);
            if (person is null) return await Said.NoAsync(string.Join(' ', errors));
            Console.WriteLine($"Le compte de {person.DisplayName} ({person.Email}) est ouvert{(person.IsAdministrator ? ", avec l’administration du site" : "")}.");
            if (invented) Tell(password);
            return 0;
        });
        return command;
    }

    static Command Resetting(Option<string?> data)
    {
        var email = Email();
        var command = new Command("reset", "Donner un nouveau mot de passe, retirer les seconds facteurs et fermer les sessions.") { email };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var program = await CommandServices.OpenAsync(parsed.Folder(data), cancel);
            if (await program.Get<UserManager<Person>>().FindByEmailAsync(parsed.GetValue(email)!) is not { } person) return await UnknownAsync(parsed.GetValue(email)!);
            var (password, invented) = await PasswordAsync(cancel);
            var errors = await program.Get<AccountKeeper>().ResetAsync(person, password, Actor.Machine, cancel);
            if (errors.Count > 0) return await Said.NoAsync(string.Join(' ', errors));
            Console.WriteLine($"{person.DisplayName} a un nouveau mot de passe ; ses seconds facteurs sont retirés et ses sessions fermées.");
            if (invented) Tell(password);
            return 0;
        });
        return command;
    }

    static Command Role(Option<string?> data)
    {
        var email = Email();
        var role = new Argument<string>("RÔLE") { Description = "administrator ou none. Les rôles dans un espace se donnent dans l’espace." };
        role.AcceptOnlyFromAmong("administrator", "none");
        var command = new Command("role", "Donner ou retirer l’administration du site.") { email, role };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var program = await CommandServices.OpenAsync(parsed.Folder(data), cancel);
            if (await program.Get<UserManager<Person>>().FindByEmailAsync(parsed.GetValue(email)!) is not { } person) return await UnknownAsync(parsed.GetValue(email)!);
            var wanted = parsed.GetValue(role) == "administrator";
            var changed = await program.Get<AccountKeeper>().SetAdministratorAsync(person, wanted, Actor.Machine, cancel);
            Console.WriteLine((changed, wanted) switch
            {
                (false, true) => $"{person.DisplayName} administre déjà le site.",
                (false, false) => $"{person.DisplayName} n’administre pas le site.",
                (true, true) => $"{person.DisplayName} administre maintenant le site.",
                (true, false) => $"{person.DisplayName} n’administre plus le site.",
            });
            return 0;
        });
        return command;
    }

    static Argument<string> Email() => new("COURRIEL") { Description = "L’adresse de courriel du compte." };

    static Task<int> UnknownAsync(string email) => Said.NoAsync($"Aucun compte n’a l’adresse « {email} ».");

    /// <summary>Never an argument: the list of processes and the history of the shell would show it.</summary>
    static async Task<(string Password, bool Invented)> PasswordAsync(CancellationToken cancel)
    {
        if (Console.IsInputRedirected && (await Console.In.ReadLineAsync(cancel))?.Trim() is { Length: > 0 } given) return (given, false);
        return (Secret.New()[..20], true);
    }

    static void Tell(string password) => Console.WriteLine($"Mot de passe, affiché cette seule fois : {password}");
}
