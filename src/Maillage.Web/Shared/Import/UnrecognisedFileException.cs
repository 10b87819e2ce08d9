namespace Maillage.Web.Shared.Import;

/// <summary>The file can be read but is of another kind, or lacks what must be known of it. The message is French, and names the options of the command line.</summary>
/// <param name="message">For whoever typed a command.</param>
/// <param name="onScreen">For whoever reads a page, where options have the names of fields; the same when null.</param>
public sealed class UnrecognisedFileException(string message, string? onScreen = null) : Exception(message)
{
    public string OnScreen { get; } = onScreen ?? message;
}
