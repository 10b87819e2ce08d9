using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>The lines passed over above the names of the columns, to be told.</summary>
sealed class TitleLines
{
    string? first;
    int count;

    public void See(IEnumerable<string> cells)
    {
        var text = string.Join(' ', cells.Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Trim()));
        if (text.Length == 0) return;
        first ??= text;
        count++;
    }

    public void AddTo(ICollection<string> repairs)
    {
        if (first is not null)
            repairs.Add($"{FrenchFormat.Plural(count, "ligne de titre ignorée", "lignes de titre ignorées")} au-dessus des noms de colonnes : « {first} »");
    }
}
