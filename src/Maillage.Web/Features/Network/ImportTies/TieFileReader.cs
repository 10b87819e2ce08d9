using System.Globalization;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Graph.Files;
using Maillage.Web.Features.Network.DeclareTies;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Network.ImportTies;

/// <summary>Reads a file of ties, GraphML or a table, and tells what each line would change. Nothing is written.</summary>
static class TieFileReader
{
    public const int MostTies = 2000;

    /// <summary>A file from outside must not take the memory of the machine.</summary>
    static readonly GraphFileLimits Limits = new(MaxCharacters: 8_000_000, MaxNodes: 10_000, MaxTies: MostTies);

    /// <exception cref="UnreadableFileException">It is no table, or too long.</exception>
    /// <exception cref="GraphFileException">It is no GraphML that can be read.</exception>
    public static IReadOnlyList<FileTie> Read(string path, CancellationToken cancel)
    {
        using var start = File.OpenRead(path);
        var head = new byte[512];
        var count = start.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var text = System.Text.Encoding.Latin1.GetString(head, 0, count).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        start.Position = 0;
        return text.StartsWith('<') ? ReadGraphMl(start, cancel) : ReadTable(path, cancel);
    }

    static List<FileTie> ReadGraphMl(Stream file, CancellationToken cancel)
    {
        var graph = GraphMl.Read(file, new GraphMlOptions { Limits = Limits }, cancel);
        // A number of Maillage, or a SIREN, tells better than a name.
        string[] telling = ["numero", "siren"];
        var keys = telling.Select(x => graph.Attributes.FirstOrDefault(y => y.Name == x)).ToList();
        return [.. graph.Graph.Edges.Select((x, i) => new FileTie(i + 1, NameOf(x.From), NameOf(x.To), "", "", ""))];

        string NameOf(int node) => keys.Select(x => x?.Text(node)).FirstOrDefault(x => !string.IsNullOrWhiteSpace(x)) ?? graph.Names[node];
    }

    static List<FileTie> ReadTable(string path, CancellationToken cancel)
    {
        using var table = TableFile.Open(path);
        var (from, to) = (table.Find("source_numero", "de", "source", "organisme", "from", "un organisme"), table.Find("cible_numero", "à", "a", "target", "cible", "lien_avec", "avec", "et", "to", "l’autre organisme"));
        var isNamed = from >= 0 && to >= 0;
        if (!isNamed) (from, to) = (0, 1);
        if (table.Columns.Count < 2) throw new UnreadableFileException("Deux colonnes au moins sont attendues : un organisme, puis l’autre.");
        var (words, since, until) = isNamed ? (table.Find("lien", "nature", "nature_du_lien", "ce qui les relie", "quoi"), table.Find("depuis", "depuis le", "since", "debut", "du"), table.Find("fin", "jusqu’au", "until", "au")) : (-1, -1, -1);
        var ties = new List<FileTie>();
        // Without names of columns the first line is a tie like another.
        if (!isNamed) ties.Add(new FileTie(1, table.Columns[0], table.Columns[1], "", "", ""));
        while (table.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (ties.Count == MostTies) throw new UnreadableFileException($"Ce fichier dépasse {FrenchFormat.Integer(MostTies)} liens : envoyez-le en plusieurs parties.");
            ties.Add(new FileTie(table.Line, table[from], table[to], At(words), At(since), At(until)) { Damage = table.Problem });
        }
        return ties;

        string At(int column) => column < 0 ? "" : table[column];
    }

    /// <summary>What each tie of a file would change.</summary>
    /// <param name="ties">Those of the file.</param>
    /// <param name="network">Where its organisations are looked for.</param>
    /// <param name="known">The ties that the space has already.</param>
    /// <param name="today">The day.</param>
    public static TieDifference Compare(IEnumerable<FileTie> ties, SpaceNetwork network, IReadOnlyList<DeclaredTie> known, DateOnly today)
    {
        var (added, same, refused) = (new List<NewTie>(), new List<FileTie>(), new List<RefusedTie>());
        var ends = new Dictionary<string, TieEnd>(StringComparer.Ordinal);
        var seen = new HashSet<(int, int, string)>();
        var there = known.Where(x => x.EndedOn is null).Select(x => Key(x.FromId, x.ToId, x.Words)).ToHashSet();
        foreach (var tie in ties)
        {
            var (from, to) = (End(tie.From), End(tie.To));
            var words = tie.Words.Trim() is { Length: > 0 } said ? said : "lien apporté par un fichier";
            var since = tie.Since.Trim().Length == 0 ? today : TypedDate.Read(tie.Since);
            var until = TypedDate.Read(tie.Until);
            var problem = tie.Damage ?? (from.Actor is null ? from.Problem : to.Actor is null ? to.Problem
                : from.Actor == to.Actor ? "Les deux organismes sont le même."
                : words.Length > TieDeclaration.LongestWords ? "Ce qui les relie dépasse deux cents caractères."
                : since is null ? $"« {tie.Since} » n’est pas un jour : écrivez 12/03/2026."
                : since > today || until > today ? "Ce jour n’est pas encore venu."
                : until is null && tie.Until.Trim().Length > 0 ? $"« {tie.Until} » n’est pas un jour : écrivez 12/03/2026."
                : until < since ? "La fin est avant le début." : null);
            if (problem is not null) refused.Add(new RefusedTie(tie, problem));
            else
            {
                var key = Key(from.Actor!.OrganisationId, to.Actor!.OrganisationId, words);
                if (there.Contains(key) || !seen.Add(key)) same.Add(tie);
                else added.Add(new NewTie(tie.Line, from.Actor, to.Actor, words, since!.Value, until));
            }
        }
        return new TieDifference(added, same, refused);

        TieEnd End(string text) => ends.TryGetValue(text, out var end) ? end : ends[text] = TieEnd.Read(network, text);

        static (int, int, string) Key(int one, int other, string words) => (Math.Min(one, other), Math.Max(one, other), Fold.Text(words));
    }
}

/// <summary>A tie as a file writes it.</summary>
/// <param name="Line">Its line; its rank in a GraphML file.</param>
/// <param name="From">An organisation, as written.</param>
/// <param name="To">Another, as written.</param>
/// <param name="Words">What ties them; empty when not told.</param>
/// <param name="Since">Since when; empty when not told.</param>
/// <param name="Until">Until when; empty when it holds, or is not told.</param>
public sealed record FileTie(int Line, string From, string To, string Words, string Since, string Until)
{
    /// <summary>What is wrong with the line as a whole.</summary>
    public string? Damage { get; init; }
}

/// <summary>A tie that a file adds.</summary>
public sealed record NewTie(int Line, NetworkActor From, NetworkActor To, string Words, DateOnly Since, DateOnly? Until)
{
    /// <summary>As the form that confirms carries it: what is read back is checked again.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{From.OrganisationId}\t{To.OrganisationId}\t{TypedDate.Write(Since)}\t{TypedDate.Write(Until)}\t{Words.ReplaceLineEndings(" ").Replace('\t', ' ')}");

    /// <summary>What a form carries, as ties of a file; a line that is none is passed over.</summary>
    public static IEnumerable<FileTie> Read(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(TieFileReader.MostTies)
        .Select((x, i) => (Parts: x.TrimEnd('\r').Split('\t'), i)).Where(x => x.Parts.Length == 5).Select(x => new FileTie(x.i + 1, x.Parts[0], x.Parts[1], x.Parts[4], x.Parts[2], x.Parts[3]));
}

/// <summary>A tie of a file that is not taken, and why.</summary>
public sealed record RefusedTie(FileTie Tie, string Why);

/// <summary>What a file would change.</summary>
public sealed record TieDifference(IReadOnlyList<NewTie> Added, IReadOnlyList<FileTie> Same, IReadOnlyList<RefusedTie> Refused);
