using Maillage.France.Language;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Observation.ShowSources;

/// <summary>What was found in a file, as a few sentences that can be sent to whoever publishes it.</summary>
static class ProducerLetter
{
    public static string Write(ImportRecord import, IReadOnlyList<QualityFinding> findings) =>
        $"Bonjour, en lisant votre fichier « {import.FileName} » ({FrenchFormat.Plural(import.Lines, "ligne", "lignes")}), nous avons trouvé {FrenchFormat.List(findings.Select(x => x.Words))}. "
        + $"Pour que chacun puisse le réutiliser sans erreur, vous pourriez {FrenchFormat.List(findings.Select(x => x.Request).Distinct())}. Merci de le publier !";
}
