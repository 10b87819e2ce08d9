using System.Globalization;
using Maillage.Web.Shared.Hosting;

namespace Maillage.Web.Shared.Uploads;

/// <summary>What a file that someone sends may be.</summary>
/// <param name="MostBytes">The largest that is taken.</param>
public sealed record UploadSettings(long MostBytes)
{
    const int DefaultMegabytes = 200;
    const int MostMegabytes = 4000;

    /// <summary>Reads <c>Maillage:UploadMegabytes</c>, else the variable <c>MAILLAGE_UPLOAD_MEGABYTES</c>: millions of bytes, 200 when nothing is said.</summary>
    /// <exception cref="RefusedSettingException">What is configured is not such a number: a French sentence says so.</exception>
    public static UploadSettings Read(IConfiguration configuration)
    {
        var text = configuration["Maillage:UploadMegabytes"] is { Length: > 0 } key ? key : configuration["MAILLAGE_UPLOAD_MEGABYTES"];
        if (string.IsNullOrWhiteSpace(text)) return new UploadSettings(DefaultMegabytes * 1_000_000L);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) || megabytes is < 1 or > MostMegabytes)
            throw new RefusedSettingException($"« {text} » n’est pas une taille de fichier en mégaoctets, de 1 à {MostMegabytes} (MAILLAGE_UPLOAD_MEGABYTES).");
        return new UploadSettings(megabytes * 1_000_000L);
    }
}
