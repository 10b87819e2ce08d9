namespace Maillage.France.Tables;

/// <summary>A file that cannot be read as a table at all. The message, in French, says what was expected and what was seen.</summary>
public sealed class UnreadableFileException : Exception
{
    public UnreadableFileException(string message) : base(message)
    {
    }

    public UnreadableFileException(string message, Exception cause) : base(message, cause)
    {
    }
}
