using System.CommandLine;
using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Commands;

/// <summary><c>maillage attachment list|set|clear</c>: the contract of a neighbourhood, as the rules say it and as a person corrects it.</summary>
static class AttachmentCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var command = new Command("attachment", "Voir et corriger le rattachement des quartiers aux contrats.") { data };

        var all = new Option<bool>("--all") { Description = "Tous les quartiers, et non ceux qui sont à vérifier." };
        var list = new Command("list", "Lister les rattachements à vérifier, avec leur règle.") { all };
        list.SetAction((parsed, cancel) => ListAsync(parsed.Folder(data), parsed.GetValue(all), cancel));

        var code = new Argument<string>("QUARTIER") { Description = "Le code du quartier." };
        var contract = new Argument<string>("CONTRAT") { Description = "Le code du contrat de la même génération, ou « aucun »." };
        var (reason, by) = (Said.Reason(), Said.By());
        var set = new Command("set", "Dire soi-même à quel contrat un quartier appartient ; les imports suivants le gardent.") { code, contract, reason, by };
        set.SetAction((parsed, cancel) => SetAsync(
            parsed.Folder(data), parsed.GetValue(code)!, parsed.GetValue(contract)!, parsed.GetValue(reason)!, parsed.GetValue(by)!, cancel));

        var cleared = new Argument<string>("QUARTIER") { Description = "Le code du quartier." };
        var clear = new Command("clear", "Revenir à la règle.") { cleared };
        clear.SetAction((parsed, cancel) => ClearAsync(parsed.Folder(data), parsed.GetValue(cleared)!, cancel));

        command.Add(list);
        command.Add(set);
        command.Add(clear);
        return command;
    }

    static async Task<int> ListAsync(DataFolder folder, bool all, CancellationToken cancel)
    {
        await using var program = await CommandServices.OpenAsync(folder, cancel);
        var snapshot = await TerritoryLoader.LoadAsync(program.Db, cancel);
        var shown = snapshot.Neighbourhoods.Values.Where(x => all || x.Attachment.Rule.WantsCheck).OrderBy(x => x.Code).ToList();
        foreach (var x in shown)
        {
            var candidates = x.Attachment.Candidates.Count > 1 ? $" (possibles : {FrenchFormat.List(x.Attachment.Candidates.Select(y => y.Code.Value))})" : "";
            Console.WriteLine($"{x.Code}  {x.DisplayName}, {x.CommuneNames} → {x.Attachment.Contract?.Code.Value ?? "aucun"} · {x.Attachment.Rule.Label}{candidates}");
        }
        Console.WriteLine(shown.Count == 0 ? "Rien à vérifier." : FrenchFormat.Plural(shown.Count, "quartier", "quartiers") + ".");
        return 0;
    }

    static async Task<int> SetAsync(DataFolder folder, string code, string contract, string reason, string by, CancellationToken cancel)
    {
        await using var program = await CommandServices.OpenAsync(folder, cancel);
        var snapshot = await TerritoryLoader.LoadAsync(program.Db, cancel);
        if (!QpvCode.TryParse(code, out var neighbourhood) || !snapshot.Neighbourhoods.TryGetValue(neighbourhood, out var info))
            return await Said.NoAsync($"« {code} » n’est pas un quartier chargé.");
        ContractCode? chosen = null;
        if (!contract.Equals("aucun", StringComparison.OrdinalIgnoreCase))
        {
            if (!ContractCode.TryParse(contract, out var read) || snapshot.FindContract(read, info.Generation) is null)
                return await Said.NoAsync($"« {contract} » n’est pas un contrat {info.Generation.Years} chargé.");
            chosen = read;
        }
        await program.Get<CorrectionWriter>().SetAttachmentAsync(neighbourhood, chosen, new SaidWord(reason, by), Actor.Machine, cancel);
        Console.WriteLine($"{info.DisplayName} ({neighbourhood}) : {(chosen is { } key ? $"rattaché au contrat {key}" : "rattaché à aucun contrat")}, dit par {by}. Les imports suivants le gardent.");
        return 0;
    }

    static async Task<int> ClearAsync(DataFolder folder, string code, CancellationToken cancel)
    {
        await using var program = await CommandServices.OpenAsync(folder, cancel);
        if (!QpvCode.TryParse(code, out var neighbourhood) || !await program.Get<CorrectionWriter>().ClearAttachmentAsync(neighbourhood, Actor.Machine, cancel))
            return await Said.NoAsync($"Le rattachement de « {code} » n’a pas été corrigé : la règle vaut déjà.");
        Console.WriteLine($"{neighbourhood} : la règle vaut de nouveau.");
        return 0;
    }
}
