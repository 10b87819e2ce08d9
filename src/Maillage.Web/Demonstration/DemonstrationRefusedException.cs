namespace Maillage.Web.Demonstration;

/// <summary>The demonstration was asked of a database that holds real data. The message is French.</summary>
sealed class DemonstrationRefusedException(string message) : Exception(message);
