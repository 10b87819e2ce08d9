using System.Globalization;
using MimeKit;

namespace Maillage.Web.Shared.Mail;

/// <summary>Writes letters as <c>.eml</c> files, for a machine without an SMTP server. The name begins with the time, so that names sort as letters came.</summary>
sealed class FolderCarrier(string folder) : IMailCarrier
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task CarryAsync(MimeMessage letter, CancellationToken cancel)
    {
        var file = Path.Combine(folder, $"{letter.Date.UtcDateTime.ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}-{letter.MessageId!.Split('@')[0]}.eml");
        // Under another name first: whoever lists the folder never reads half a letter.
        var partial = file + ".partial";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        await using (var stream = new FileStream(partial, options)) await letter.WriteToAsync(stream, cancel);
        File.Move(partial, file, overwrite: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
