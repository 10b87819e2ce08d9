namespace Maillage.Web.Commands.Networks;

/// <summary>All measures, by the words that ask for them.</summary>
static class NetworkMeasures
{
    /// <summary>What is taken when nothing is asked: measures that stay quick on a large network.</summary>
    public const string Usual = "degree,components,core,clustering,leiden";

    public static IReadOnlyList<NetworkMeasure> All { get; } =
        [.. TieMeasures.All, .. CohesionMeasures.All, .. PathMeasures.All, .. BridgingMeasures.All, .. MixingMeasures.All, LayoutMeasure.Only];

    /// <summary>The measures that words separated by commas ask for, each once, in their order; capitals and underscores do not matter.</summary>
    /// <exception cref="UsageException">A word that asks for none.</exception>
    public static IReadOnlyList<NetworkMeasure> Find(IEnumerable<string> words)
    {
        List<NetworkMeasure> found = [];
        foreach (var word in words.SelectMany(x => x.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            var measure = All.FirstOrDefault(x => x.Name.Equals(word.Replace('_', '-'), StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"« {word} » n’est pas une mesure. Mesures connues : {string.Join(", ", All.Select(x => x.Name))}.");
            if (!found.Contains(measure)) found.Add(measure);
        }
        return found.Count > 0 ? found : throw new UsageException($"--measure attend des mesures séparées par des virgules : {string.Join(", ", All.Select(x => x.Name))}.");
    }
}
