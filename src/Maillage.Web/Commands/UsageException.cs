namespace Maillage.Web.Commands;

/// <summary>The command was asked in a way that cannot be followed. The message is French.</summary>
sealed class UsageException(string message) : Exception(message);
