using System.Globalization;

namespace Maillage.Graph.Files;

/// <summary>A graph file that cannot be read. The message, in French, says where, what is wrong, and what to do.</summary>
public sealed class GraphFileException : Exception
{
    /// <summary>What a file may quote of itself in a message, in characters.</summary>
    const int MaxQuoted = 60;

    static readonly NumberFormatInfo French = new() { NumberGroupSeparator = "\u202F" };

    GraphFileException(GraphFileProblem problem, int? line, string sentence, Exception? cause = null)
        : base(line is null ? sentence : string.Create(CultureInfo.InvariantCulture, $"Ligne {line} : {char.ToLowerInvariant(sentence[0])}{sentence[1..]}"), cause) =>
        (Problem, Line) = (problem, line);

    /// <summary>What is wrong.</summary>
    public GraphFileProblem Problem { get; }

    /// <summary>The line of the file, from 1, on which the record starts; null where the whole file is meant.</summary>
    public int? Line { get; }

    internal static GraphFileException FieldMissing(int line, int expected, int found) => new(GraphFileProblem.FieldMissing, line,
        $"{expected} colonnes sont attendues, {found} se {(found == 1 ? "lit" : "lisent")} ; vérifiez le séparateur.");

    internal static GraphFileException FieldTooMany(int line, int found) => new(GraphFileProblem.FieldTooMany, line,
        $"{found} colonnes se lisent où deux noms et un poids sont attendus ; nommez les deux colonnes à lire, ou mettez entre guillemets les noms qui contiennent le séparateur.");

    internal static GraphFileException NameEmpty(int line) => new(GraphFileProblem.NameEmpty, line, "Un des deux noms est vide ; complétez la ligne ou retirez-la.");

    internal static GraphFileException NotANumber(int line, ReadOnlySpan<char> text) => new(GraphFileProblem.NotANumber, line,
        $"« {Quoted(text)} » n’est pas un nombre ; écrivez par exemple 2.5.");

    internal static GraphFileException WeightNotPositive(int line, ReadOnlySpan<char> text) => new(GraphFileProblem.WeightNotPositive, line,
        $"Le poids « {Quoted(text)} » n’est pas au-dessus de zéro ; un lien sans force se retire de la liste.");

    internal static GraphFileException ColumnUnknown(int line, string column, IEnumerable<string> found) => new(GraphFileProblem.ColumnUnknown, line,
        $"La colonne « {Quoted(column)} » n’existe pas ; le fichier a : {string.Join(", ", found.Take(20).Select(x => $"« {Quoted(x)} »"))}.");

    internal static GraphFileException HeaderMissing(string column) => new(GraphFileProblem.ColumnUnknown, null,
        $"Le fichier est vide : la colonne « {Quoted(column)} » ne s’y trouve pas.");

    internal static GraphFileException QuoteOpen(int line) => new(GraphFileProblem.QuoteOpen, line,
        "Un guillemet ouvert n’est jamais refermé, ou la ligne dépasse un million de caractères.");

    internal static GraphFileException NotText(int line) => new(GraphFileProblem.NotText, line,
        "Le fichier contient des caractères nuls : ce n’est pas du texte. Enregistrez-le en CSV ou en texte.");

    internal static GraphFileException TooManyCharacters(long bound) => new(GraphFileProblem.TooLarge, null, $"Le fichier dépasse {Count(bound)} caractères : il est refusé par prudence.");

    internal static GraphFileException TooManyNodes(int line, int bound) => new(GraphFileProblem.TooLarge, line, $"Le graphe dépasse {Count(bound)} nœuds : il est refusé par prudence.");

    internal static GraphFileException TooManyTies(int line, int bound) => new(GraphFileProblem.TooLarge, line, $"Le graphe dépasse {Count(bound)} liens : il est refusé par prudence.");

    internal static GraphFileException NotXml(int line, Exception? cause) => new(GraphFileProblem.NotXml, line,
        "Le XML est illisible à partir d’ici, ou le fichier déclare un type de document (DOCTYPE), ce qui est refusé par prudence.", cause);

    internal static GraphFileException NotGraphMl(int line, string lacks) => new(GraphFileProblem.NotGraphMl, line, $"Ce n’est pas du GraphML : {lacks}.");

    internal static GraphFileException NodeUnknown(int line, string id) => new(GraphFileProblem.NodeUnknown, line, $"Le lien mène au nœud « {Quoted(id)} », que le fichier ne contient pas.");

    internal static GraphFileException NodeTwice(int line, string id) => new(GraphFileProblem.NodeTwice, line, $"Deux nœuds portent l’identifiant « {Quoted(id)} ».");

    internal static GraphFileException DirectionsMixed(int line) => new(GraphFileProblem.DirectionsMixed, line,
        "Le graphe mêle des liens orientés et des liens non orientés ; choisissez l’un ou l’autre.");

    internal static GraphFileException NotSimple(int line, string what) => new(GraphFileProblem.NotSimple, line, $"Le fichier contient {what}, que Maillage ne lit pas ; enregistrez un graphe simple.");

    static string Count(long number) => number.ToString("#,0", French);

    static string Quoted(ReadOnlySpan<char> text) => text.Length <= MaxQuoted ? text.ToString() : string.Concat(text[..MaxQuoted], "…");
}
