using System.Collections.Concurrent;
using Maillage.Testing;

namespace Maillage.Web.Tests.Testing;

/// <summary>One of the same thing for each database, made when first asked for and shared by tests that only read it.</summary>
/// <param name="make">Makes it on a database; skips the test on PostgreSQL where there is none.</param>
sealed class OnePerDatabase<T>(Func<DatabaseKind, Task<T>> make) : IAsyncDisposable where T : IAsyncDisposable
{
    readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<T>>> made = [];

    public Task<T> OnAsync(DatabaseKind kind) => made.GetOrAdd(kind, x => new Lazy<Task<T>>(() => make(x))).Value;

    /// <summary>Ends those that were made; one that could not be has nothing to end.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var one in made.Values)
            if (one.Value.IsCompletedSuccessfully) await (await one.Value).DisposeAsync();
    }
}
