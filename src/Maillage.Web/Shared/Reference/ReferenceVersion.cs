using System.Globalization;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Reference;

/// <summary>
/// The version of the reference data, as the database tells it: an import by another process or another node raises it.
/// Asked at most four times a second, so that a page costs no query for it.
/// </summary>
public sealed class ReferenceVersion(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(250);

    readonly SemaphoreSlim asking = new(1, 1);
    long version = -1;
    long askedAt;

    public async ValueTask<long> CurrentAsync(CancellationToken cancel)
    {
        if (IsFresh) return Interlocked.Read(ref version);
        await asking.WaitAsync(cancel);
        try
        {
            if (IsFresh) return version;
            await using var scope = scopes.CreateAsyncScope();
            var text = await scope.ServiceProvider.GetRequiredService<MaillageDb>().SettingAsync(Setting.ReferenceVersion, cancel);
            Interlocked.Exchange(ref version, text is null ? 0 : long.Parse(text, CultureInfo.InvariantCulture));
            Interlocked.Exchange(ref askedAt, clock.GetTimestamp());
            return version;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    bool IsFresh => Interlocked.Read(ref version) >= 0 && clock.GetElapsedTime(Interlocked.Read(ref askedAt)) < Freshness;
}
