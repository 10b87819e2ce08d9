namespace Maillage.Graph.Measures;

/// <summary>
/// Which ties there are, asked and changed many million times: open addressing with linear probing, no marks left by what was removed (Knuth, The Art
/// of Computer Programming 3, 6.4, algorithm R).
/// </summary>
sealed class TieSet
{
    readonly ulong[] places;
    readonly int shift;

    public TieSet(int ties)
    {
        var bits = Math.Max(2, 33 - System.Numerics.BitOperations.LeadingZeroCount((uint)ties));
        (places, shift) = (new ulong[1L << bits], 64 - bits);
    }

    /// <summary>Makes this set the same as another of as many ties.</summary>
    public void CopyFrom(TieSet other) => Array.Copy(other.places, places, places.Length);

    public bool Contains(ulong tie) => places[Find(tie)] == tie;

    public void Add(ulong tie) => places[Find(tie)] = tie;

    public void Remove(ulong tie)
    {
        var hole = Find(tie);
        for (var at = Next(hole); places[at] != 0; at = Next(at))
        {
            // What would no longer be found across the hole moves into it.
            var home = Home(places[at]);
            if (hole < at ? home > hole && home <= at : home > hole || home <= at) continue;
            places[hole] = places[at];
            hole = at;
        }
        places[hole] = 0;
    }

    int Find(ulong tie)
    {
        var at = Home(tie);
        while (places[at] != 0 && places[at] != tie) at = Next(at);
        return at;
    }

    int Home(ulong tie) => (int)((tie * 0x9E3779B97F4A7C15) >> shift);

    int Next(int place) => (place + 1) & (places.Length - 1);
}
