namespace Maillage.Web.Shared.Backup;

/// <summary>A backup cannot be made or restored; the message is a French sentence for whoever asked.</summary>
public sealed class BackupException(string message) : Exception(message);
