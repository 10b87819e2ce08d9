namespace Maillage.Web.Shared.Uploads;

/// <summary>A file that someone sent is not taken, and nothing of it is kept. The message is a French sentence.</summary>
/// <param name="message">What is wrong and how to put it right.</param>
/// <param name="status">The HTTP status of the answer.</param>
/// <param name="logged">What the security log is told; null for what is a mere mistake.</param>
public sealed class UploadRefusedException(string message, int status = StatusCodes.Status400BadRequest, string? logged = null) : Exception(message)
{
    public int Status => status;

    public string? Logged => logged;
}
