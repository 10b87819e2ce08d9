namespace Maillage.Graph.Files;

/// <summary>What a graph file was refused for; <see cref="GraphFileException"/> says it in a French sentence.</summary>
public enum GraphFileProblem
{
    /// <summary>A line that holds one name where two are needed.</summary>
    FieldMissing,

    /// <summary>More fields than two names and a weight, where no column was named.</summary>
    FieldTooMany,

    /// <summary>A name of nothing but blanks.</summary>
    NameEmpty,

    /// <summary>A weight, or another number, that does not read as one.</summary>
    NotANumber,

    /// <summary>A weight that is not a finite number above zero.</summary>
    WeightNotPositive,

    /// <summary>A named column that the first line does not have.</summary>
    ColumnUnknown,

    /// <summary>A quote that is never closed, or a line of more than a million characters.</summary>
    QuoteOpen,

    /// <summary>Null characters: not a text.</summary>
    NotText,

    /// <summary>More characters, nodes or ties than <see cref="GraphFileLimits"/> allows.</summary>
    TooLarge,

    /// <summary>Not well-formed XML, or XML with a document type, which may hide an attack.</summary>
    NotXml,

    /// <summary>XML that is not GraphML, or GraphML that lacks what it must have.</summary>
    NotGraphMl,

    /// <summary>A tie to a node that the file does not have.</summary>
    NodeUnknown,

    /// <summary>Two nodes of one identifier.</summary>
    NodeTwice,

    /// <summary>Directed and undirected ties in one graph.</summary>
    DirectionsMixed,

    /// <summary>GraphML that says more than a graph: nested graphs, hyperedges, several graphs.</summary>
    NotSimple,
}
