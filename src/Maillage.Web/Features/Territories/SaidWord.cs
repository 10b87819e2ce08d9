using System.Globalization;

namespace Maillage.Web.Features.Territories;

/// <summary>What a person says above a rule: why, in whose name, and what was said already when they began to write.</summary>
/// <param name="Reason">In one sentence.</param>
/// <param name="By">An organisation or a function, not a person.</param>
/// <param name="Seen">A <see cref="Mark"/>; null for who looks at nothing first, as the command line.</param>
public sealed record SaidWord(string Reason, string By, string? Seen = null)
{
    /// <summary>What a form carries to tell later whether what it showed still stands: zero when nothing was said.</summary>
    /// <param name="at">When the word that was shown was said; null when none was.</param>
    // To the microsecond, which both engines keep.
    public static string Mark(DateTime? at) => at is { } known ? (known.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture) : "0";

    internal bool HasSeen(DateTime? at) => Seen is null || Seen == Mark(at);
}
