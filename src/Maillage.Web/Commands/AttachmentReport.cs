using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Commands;

/// <summary>Tells, after an import, how neighbourhoods were attached to contracts and what contracts follow, rule by rule.</summary>
static class AttachmentReport
{
    public static async Task WriteAsync(CommandServices program, CancellationToken cancel)
    {
        var snapshot = await TerritoryLoader.LoadAsync(program.Db, cancel);
        foreach (var generation in new[] { Generation.G2015, Generation.G2024 })
        {
            var neighbourhoods = snapshot.Neighbourhoods.Values.Where(x => x.Generation == generation).ToList();
            if (neighbourhoods.Count == 0 || !snapshot.ContractsOf(generation).Any()) continue;
            Console.WriteLine($"Rattachement des quartiers de {(int)generation} aux contrats {generation.Years} :");
            foreach (var rule in neighbourhoods.GroupBy(x => x.Attachment.Rule).OrderBy(x => x.Key))
                Console.WriteLine($"  {FrenchFormat.Integer(rule.Count()),6}  {rule.Key.Label}");
        }
        var current = snapshot.ContractsOf(Generation.G2024).ToList();
        if (current.Count > 0 && snapshot.ContractsOf(Generation.G2015).Any())
        {
            Console.WriteLine("Contrat précédent des contrats 2024–2030 :");
            foreach (var rule in current.GroupBy(x => x.Predecessor.Rule).OrderBy(x => x.Key))
                Console.WriteLine($"  {FrenchFormat.Integer(rule.Count()),6}  {rule.Key.Label}");
        }
        if (snapshot.Neighbourhoods.Values.Any(x => x.Attachment.Rule.WantsCheck))
            Console.WriteLine("À vérifier : ./maillage attachment list ; à corriger : ./maillage attachment set QUARTIER CONTRAT --reason \"…\" --by \"…\"");
    }
}
