namespace Maillage.Web.Shared.Hosting;

/// <summary>What was configured cannot be, or is not safe: the program does not start. The message is a French sentence that says what to write instead.</summary>
public sealed class RefusedSettingException(string message) : Exception(message);
