using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Maillage.Testing;

namespace Maillage.Web.Tests.Testing;

/// <summary>An application of codes on someone's phone: written from RFC 4648 and RFC 6238, apart from the code of the site.</summary>
sealed class CodeApplication(string secret)
{
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code that it shows now, or some steps of thirty seconds later.</summary>
    public string Code(int stepsLater = 0) => CodeAt(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + stepsLater);

    /// <summary>The code of a step.</summary>
    public string CodeAt(long step)
    {
        var bits = string.Concat(secret.Replace(" ", "", StringComparison.Ordinal).Select(x => Convert.ToString(Alphabet.IndexOf(x, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What applications do.
        var mac = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = mac[19] & 15;
        var number = ((mac[offset] & 127) << 24 | mac[offset + 1] << 16 | mac[offset + 2] << 8 | mac[offset + 3]) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Adds an application by the pages, in a browser that is signed in.</summary>
    /// <returns>The application, and the page that shows the recovery codes.</returns>
    public static async Task<(CodeApplication Application, Page Page)> AddAsync(HttpClient browser, string back = "")
    {
        var page = await Page.OpenAsync(browser, "/mon-compte/protection" + back);
        page = await page.FollowAsync("Ajouter une application de codes");
        var application = new CodeApplication(Page.Words(page.Document.GetElementById("secret-texte")));
        // A step behind: the code of this step stays good for what the test does next.
        return (application, await page.PressAsync("Ajouter l’application", ("Code à six chiffres", application.Code(-1))));
    }
}
