using System.CommandLine;
using Maillage.France;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Commands;

/// <summary><c>maillage comment</c>: the territory's own word on a figure of its portrait.</summary>
static class CommentCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var contract = new Argument<string>("CONTRAT") { Description = "Le code du contrat." };
        var indicator = new Argument<string>("INDICATEUR") { Description = "Le code de l’indicateur, comme taux-pauvrete." };
        var text = new Option<string?>("--text") { HelpName = "TEXTE", Description = "Ce que le territoire dit de ce chiffre ; vide pour retirer ce qui est dit." };
        var by = Said.By();
        var command = new Command("comment", "Écrire le commentaire du territoire sous un chiffre de son portrait.") { contract, indicator, text, by, data };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var program = await CommandServices.OpenAsync(parsed.Folder(data), cancel);
            var snapshot = await TerritoryLoader.LoadAsync(program.Db, cancel);
            if (!ContractCode.TryParse(parsed.GetValue(contract), out var code) || snapshot.FindContract(code) is not { } found)
                return await Said.NoAsync($"« {parsed.GetValue(contract)} » n’est pas un contrat chargé.");
            if (IndicatorCatalogue.Find(parsed.GetValue(indicator)!) is not { } known)
                return await Said.NoAsync($"« {parsed.GetValue(indicator)} » n’est pas un indicateur connu : {string.Join(", ", IndicatorCatalogue.All.Select(x => x.Code))}.");
            var said = (parsed.GetValue(text) ?? "").Trim();
            if (said.Length > FigureCommentWriter.LongestText) return await Said.NoAsync("Ce commentaire est trop long : mille caractères au plus.");
            await program.Get<FigureCommentWriter>().WriteAsync(found.Key, known, said, parsed.GetValue(by)!, null, Actor.Machine, cancel);
            Console.WriteLine(said.Length > 0
                ? $"{found.DisplayName}, {known.Label} : le commentaire est sur le portrait, au nom de « {parsed.GetValue(by)} »."
                : $"{found.DisplayName}, {known.Label} : plus de commentaire au nom de « {parsed.GetValue(by)} ».");
            return 0;
        });
        return command;
    }
}
