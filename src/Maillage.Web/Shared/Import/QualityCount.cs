namespace Maillage.Web.Shared.Import;

/// <summary>Counts what could be put right in a file while it is read, and keeps the first example of each.</summary>
public sealed class QualityCount
{
    readonly SortedDictionary<QualityKind, (int Count, string Example)> counts = [];

    public IEnumerable<QualityFinding> Findings => counts.Select(x => new QualityFinding(x.Key, x.Value.Count, x.Value.Example));

    public void Add(QualityKind kind, string example) =>
        counts[kind] = counts.TryGetValue(kind, out var known) ? (known.Count + 1, known.Example) : (1, example.Length > 80 ? example[..80] : example);
}
