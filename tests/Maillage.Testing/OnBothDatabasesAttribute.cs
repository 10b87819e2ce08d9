using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Maillage.Testing;

/// <summary>
/// Runs a theory once on each database: <c>[Theory, OnBothDatabases] public async Task It_holds(DatabaseKind kind)</c>.
/// The row of PostgreSQL carries the trait <c>Needs=postgres</c>, so that a fast run leaves it out.
/// Further arguments of the test, if any, are the constants given here, the same on both.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnBothDatabasesAttribute(params object?[] arguments) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([
            new TheoryDataRow([DatabaseKind.Sqlite, .. arguments]),
            new TheoryDataRow([DatabaseKind.PostgreSql, .. arguments]) { Traits = { ["Needs"] = ["postgres"] } },
        ]);

    /// <summary>The rows are known before the run: that is what lets a filter see their traits.</summary>
    public override bool SupportsDiscoveryEnumeration() => true;
}
