using Maillage.France.Language;

namespace Maillage.Web.Shared.Import;

/// <summary>How the counts of an import are said, on the command line and on the page of the data.</summary>
public static class ImportWords
{
    public static string Counts(ImportRecord import) => Counts(import.Added, import.Changed, import.Unchanged, import.Removed);

    public static string Counts(int added, int changed, int unchanged, int removed) => string.Join(", ",
        FrenchFormat.Plural(added, "ajouté", "ajoutés"),
        FrenchFormat.Plural(changed, "modifié", "modifiés"),
        FrenchFormat.Plural(unchanged, "inchangé", "inchangés"),
        FrenchFormat.Plural(removed, "retiré", "retirés"));
}
