using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Maillage.Web.Shared.Reference;

/// <summary>
/// What follows from reference data and costs to work out (a drawing, a comparison), kept as long as the snapshot it was worked out
/// from. Not a cache of pages: it holds no text and depends on nothing else.
/// </summary>
public sealed class ReferenceMemo<TKey, TValue> where TKey : notnull
{
    readonly ConditionalWeakTable<object, ConcurrentDictionary<TKey, Lazy<Task<TValue>>>> bySnapshot = [];

    /// <summary>The value for a key of this snapshot, worked out once; a failure is not kept.</summary>
    public async Task<TValue> GetAsync(object snapshot, TKey key, Func<Task<TValue>> make)
    {
        var values = bySnapshot.GetOrCreateValue(snapshot);
        var lazy = values.GetOrAdd(key, _ => new Lazy<Task<TValue>>(make));
        try
        {
            return await lazy.Value;
        }
        catch
        {
            values.TryRemove(new KeyValuePair<TKey, Lazy<Task<TValue>>>(key, lazy));
            throw;
        }
    }
}
