using Maillage.Web.Data;

namespace Maillage.Web.Shared.Import;

/// <summary>What a staged table changes in its live twin.</summary>
sealed record ComparisonCounts(int Added, int Changed, int Unchanged, int Gone, int Repeated)
{
    public bool Differs => Added + Changed + Gone > 0;
}

/// <summary>Compares what a file says with what is loaded, and applies the difference.</summary>
abstract class Comparison
{
    /// <summary>The way that suits the rows: by their codes, or by their whole content.</summary>
    public static async Task<Comparison> OpenAsync(Stage stage, StagedTable table, CancellationToken cancel) =>
        table.ListColumn is null ? new KeyedComparison(stage, table) : await ContentComparison.OpenAsync(stage, table, cancel);

    /// <summary>Whether a row that was read has to be staged; what is known not to differ need not be.</summary>
    public virtual bool Wants(object?[] values) => true;

    /// <summary>Lines that say the same twice are taken once; gives those that contradict each other, which are refused.</summary>
    public abstract Task<IReadOnlyList<RejectedLine>> SettleRepeatedAsync(CancellationToken cancel);

    /// <summary>Works out the difference within the scope; writes nothing into the live table.</summary>
    public abstract Task<ComparisonCounts> CompareAsync(Scope scope, ScopeChoice choice, CancellationToken cancel);

    /// <summary>Writes the difference into the live table; must run inside the transaction.</summary>
    public abstract Task ApplyAsync(int importId, CancellationToken cancel);
}
