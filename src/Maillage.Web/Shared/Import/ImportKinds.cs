namespace Maillage.Web.Shared.Import;

/// <summary>The kinds of files that this version takes, in the order in which a new folder wants them.</summary>
public sealed class ImportKinds(IEnumerable<IImportKind> kinds)
{
    public IReadOnlyList<IImportKind> All { get; } = [.. kinds];

    public IImportKind? Find(string name) => All.FirstOrDefault(x => x.Name == name);
}
