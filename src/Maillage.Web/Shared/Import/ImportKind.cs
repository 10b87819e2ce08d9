using Maillage.France.Tables;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Import;

/// <summary>A kind of file that Maillage takes (neighbourhoods, contracts, …).</summary>
public interface IImportKind
{
    /// <summary>Its word on the command line, English as all verbs.</summary>
    string Name { get; }

    /// <summary>What it holds, in French, plural: « quartiers prioritaires ».</summary>
    string Label { get; }

    /// <summary>What a file of this kind looks like, in a French sentence, for whoever gave another one.</summary>
    string Expected { get; }

    /// <summary>What it looks for among the columns of a file, where a person may say which column is what; else empty.</summary>
    IReadOnlyList<ImportField> Fields => [];

    /// <summary>What a person may say of a file of this kind, beyond its territory, its year, its source and its licence.</summary>
    ImportSayings Sayings => ImportSayings.None;

    /// <summary>The way to read this file, or null when its columns are not those of this kind.</summary>
    Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel);
}

/// <summary>What only some kinds want to be told.</summary>
[Flags]
public enum ImportSayings
{
    None = 0,
    Tolerance = 1,
    Generation = 2,
    Giver = 4,
    List = 8,
    Numbers = 16,
    Visibility = 32,
}

/// <summary>A file being read: what it fills, and what it says of itself.</summary>
public interface IImportLayout
{
    /// <summary>What within the kind: a generation, a layout and its year.</summary>
    string Topic { get; }

    /// <summary>Where the file comes from, when the person does not say.</summary>
    string DefaultSource { get; }

    /// <summary>Its licence, when the person does not say.</summary>
    string DefaultLicence { get; }

    StagedTable Table { get; }

    Scope Scope { get; }

    /// <summary>French sentences about the file as a whole, known once it is read.</summary>
    IEnumerable<string> Notes { get; }

    /// <summary>Who may see its rows, and what is said of the file.</summary>
    Visibility Visibility => Visibility.Public;

    /// <summary>What whoever publishes the file could put right, known once it is read.</summary>
    IEnumerable<QualityFinding> Quality => [];

    /// <summary>Called once no other import runs, before the first row: what the layout must know of the database.</summary>
    Task BeginAsync(MaillageDb db, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The reader's current row as it was meant, where the reader finds it wrong and this layout is certain of what it says; else null.</summary>
    TableReader? Mend(TableReader row) => null;

    /// <summary>Checks the reader's current row and gives what it holds to the sink.</summary>
    void Take(TableReader row, RowSink sink);

    /// <summary>Called once after the last row.</summary>
    void End(RowSink sink) { }

    /// <summary>Tables that follow from the first and are applied with it, in order; not counted.</summary>
    IEnumerable<(StagedTable Table, Scope Scope, IEnumerable<object?[]> Rows)> Companions => [];

    /// <summary>Runs inside the transaction, before the rows are applied.</summary>
    Task BeforeApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Runs inside the transaction, once the rows are applied (the search index, for one).</summary>
    Task AfterApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => Task.CompletedTask;
}
