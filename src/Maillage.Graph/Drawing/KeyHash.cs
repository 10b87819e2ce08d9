namespace Maillage.Graph.Drawing;

/// <summary>A number drawn from a key, the same on every machine and every day: <see cref="string.GetHashCode()"/> changes at each start.</summary>
static class KeyHash
{
    /// <summary>From -1 (included) to 1 (excluded).</summary>
    /// <param name="key">Any text.</param>
    /// <param name="salt">Gives several numbers to one key.</param>
    public static double Signed(string key, ulong salt)
    {
        // FNV-1a, then a generator whose first number differs wholly for keys that differ by their last digit.
        var hash = 14695981039346656037UL ^ salt;
        foreach (var letter in key) hash = (hash ^ letter) * 1099511628211UL;
        return (2 * new SplitMix64(hash).Unit()) - 1;
    }
}
