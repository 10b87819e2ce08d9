namespace Maillage.Web.Shared.Networks;

/// <summary>A number drawn from a key, the same on every machine and every day: <see cref="string.GetHashCode()"/> changes at each start.</summary>
static class StableHash
{
    /// <summary>From 0 (included) to 1 (excluded).</summary>
    /// <param name="key">Any text.</param>
    /// <param name="salt">Gives several numbers to one key.</param>
    public static double Unit(string key, uint salt = 0)
    {
        // FNV-1a, then the finaliser of MurmurHash3, without which keys that differ by their last digit stand side by side.
        var hash = 2166136261u ^ (salt * 0x9E3779B9u);
        foreach (var letter in key) hash = (hash ^ letter) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
        return (hash ^ (hash >> 16)) / 4294967296.0;
    }
}
