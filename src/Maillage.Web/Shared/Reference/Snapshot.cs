using Maillage.Web.Data;

namespace Maillage.Web.Shared.Reference;

/// <summary>
/// Reference data held in memory, immutable, and made anew when an import raises the version. Reading never waits for the
/// database; while a new snapshot is made, readers wait for it a moment, then are given the one before.
/// </summary>
/// <param name="version">What the database holds.</param>
/// <param name="scopes">Gives a database to load from.</param>
/// <param name="load">Makes the snapshot.</param>
public sealed class Snapshot<T>(ReferenceVersion version, IServiceScopeFactory scopes, Func<MaillageDb, CancellationToken, Task<T>> load)
    where T : class
{
    /// <summary>Longer than making a snapshot of the whole country takes.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    readonly Lock gate = new();
    Held? current;
    (long Version, Task<Held> Task)? making;

    public async ValueTask<T> GetAsync(CancellationToken cancel = default)
    {
        var wanted = await version.CurrentAsync(cancel);
        var held = Volatile.Read(ref current);
        if (held is not null && held.Version == wanted) return held.Value;

        var task = MakeAsync(wanted);
        if (held is null) return (await task.WaitAsync(cancel)).Value;
        await Task.WhenAny(task, Task.Delay(Patience, cancel));
        return task.IsCompletedSuccessfully ? task.Result.Value : held.Value;
    }

    Task<Held> MakeAsync(long wanted)
    {
        lock (gate)
        {
            if (making is { } running && (running.Version == wanted || !running.Task.IsCompleted)) return running.Task;
            var task = Task.Run(() => LoadAsync(wanted));
            making = (wanted, task);
            return task;
        }
    }

    async Task<Held> LoadAsync(long wanted)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var value = await load(scope.ServiceProvider.GetRequiredService<MaillageDb>(), CancellationToken.None);
            var held = new Held(wanted, value);
            Volatile.Write(ref current, held);
            return held;
        }
        catch
        {
            // The next reader tries again rather than being told the same failure for ever.
            lock (gate) making = null;
            throw;
        }
    }

    sealed record Held(long Version, T Value);
}
