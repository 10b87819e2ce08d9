namespace Maillage.Web.Shared.Import;

/// <summary>The file can be read but is of another kind, or lacks what must be known of it. The message is French.</summary>
public sealed class UnrecognisedFileException(string message) : Exception(message);
