using System.CommandLine;
using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Commands;

/// <summary><c>maillage predecessor list|set|clear</c>: the contract of 2015–2023 that a contract of 2024–2030 follows.</summary>
static class PredecessorCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var command = new Command("predecessor", "Voir et corriger le contrat 2015–2023 que suit chaque contrat 2024–2030.") { data };

        var list = new Command("list", "Lister les contrats, celui qu’ils suivent et la règle.");
        list.SetAction((parsed, cancel) => ListAsync(parsed.Folder(data), cancel));

        var code = new Argument<string>("CONTRAT") { Description = "Le code du contrat 2024–2030." };
        var former = new Argument<string>("PRÉCÉDENT") { Description = "Le code du contrat 2015–2023, ou « aucun »." };
        var (reason, by) = (Said.Reason(), Said.By());
        var set = new Command("set", "Dire soi-même quel contrat il suit ; les imports suivants le gardent.") { code, former, reason, by };
        set.SetAction((parsed, cancel) => SetAsync(
            parsed.Folder(data), parsed.GetValue(code)!, parsed.GetValue(former)!, parsed.GetValue(reason)!, parsed.GetValue(by)!, cancel));

        var cleared = new Argument<string>("CONTRAT") { Description = "Le code du contrat 2024–2030." };
        var clear = new Command("clear", "Revenir à la règle.") { cleared };
        clear.SetAction((parsed, cancel) => ClearAsync(parsed.Folder(data), parsed.GetValue(cleared)!, cancel));

        command.Add(list);
        command.Add(set);
        command.Add(clear);
        return command;
    }

    static async Task<int> ListAsync(DataFolder folder, CancellationToken cancel)
    {
        await using var program = await CommandServices.OpenAsync(folder, cancel);
        var snapshot = await TerritoryLoader.LoadAsync(program.Db, cancel);
        foreach (var x in snapshot.ContractsOf(Generation.G2024))
        {
            var formers = x.Predecessor.Contracts.Count == 0 ? "aucun" : FrenchFormat.List(x.Predecessor.Contracts.Select(y => y.Code.Value));
            Console.WriteLine($"{x.Key.Code}  {x.DisplayName} ← {formers} · {x.Predecessor.Rule.Label}");
        }
        return 0;
    }

    static async Task<int> SetAsync(DataFolder folder, string code, string former, string reason, string by, CancellationToken cancel)
    {
        await using var program = await CommandServices.OpenAsync(folder, cancel);
        var snapshot = await TerritoryLoader.LoadAsync(program.Db, cancel);
        if (!ContractCode.TryParse(code, out var contract) || snapshot.FindContract(contract, Generation.G2024) is not { } info)
            return await Said.NoAsync($"« {code} » n’est pas un contrat 2024–2030 chargé.");
        ContractCode? chosen = null;
        if (!former.Equals("aucun", StringComparison.OrdinalIgnoreCase))
        {
            if (!ContractCode.TryParse(former, out var read) || snapshot.FindContract(read, Generation.G2015) is null)
                return await Said.NoAsync($"« {former} » n’est pas un contrat 2015–2023 chargé.");
            chosen = read;
        }
        await program.Get<CorrectionWriter>().SetPredecessorAsync(contract, chosen, new SaidWord(reason, by), Actor.Machine, cancel);
        Console.WriteLine($"{info.DisplayName} ({contract}) : {(chosen is { } key ? $"suit le contrat {key}" : "ne suit aucun contrat")}, dit par {by}. Les imports suivants le gardent.");
        return 0;
    }

    static async Task<int> ClearAsync(DataFolder folder, string code, CancellationToken cancel)
    {
        await using var program = await CommandServices.OpenAsync(folder, cancel);
        if (!ContractCode.TryParse(code, out var contract) || !await program.Get<CorrectionWriter>().ClearPredecessorAsync(contract, Actor.Machine, cancel))
            return await Said.NoAsync($"Le contrat précédent de « {code} » n’a pas été corrigé : la règle vaut déjà.");
        Console.WriteLine($"{contract} : la règle vaut de nouveau.");
        return 0;
    }
}
