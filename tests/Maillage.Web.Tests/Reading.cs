using Maillage.Web.Shared.Import;

namespace Maillage.Web.Tests;

/// <summary>Lets a test be written with an ordinary keyboard, and read the counts of an import at a glance.</summary>
static class Reading
{
    /// <summary>The text with plain spaces where French has no-break ones.</summary>
    public static string Plain(this string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    /// <summary>All notes, one a line, with plain spaces.</summary>
    public static string Said(this ImportOutcome outcome) => string.Join('\n', outcome.Notes).Plain();

    /// <summary>"+1 ~2 =3 -4 !5": added, changed, unchanged, removed, rejected.</summary>
    public static string Counts(this ImportOutcome outcome) =>
        $"+{outcome.Added} ~{outcome.Changed} ={outcome.Unchanged} -{outcome.Removed} !{outcome.RejectedLines}";

    /// <summary>Each rejected line as "line, column, value: reason", with plain spaces.</summary>
    public static string[] Rejects(this ImportOutcome outcome) => [.. outcome.Rejected.Select(Text)];

    public static string Text(this RejectedLine line) => $"{line.Line}, {line.Column}, {line.Value}: {line.Reason}".Plain();
}
