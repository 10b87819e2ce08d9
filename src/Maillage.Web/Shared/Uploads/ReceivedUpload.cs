namespace Maillage.Web.Shared.Uploads;

/// <summary>A file that was sent, stored and, where there is a scanner, scanned.</summary>
/// <param name="StoredName">Its name in the <see cref="UploadFolder"/>.</param>
/// <param name="FileName">What its owner calls it: without a path or control characters, 200 characters at most.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="IsScanned">Whether a scanner looked at it.</param>
public sealed record ReceivedUpload(string StoredName, string FileName, long Bytes, bool IsScanned);
