using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Maillage.Bench.Measures;

/// <summary>What a first visit to a page fetches, in kB of 1,000 bytes, compressed as a browser asks (brotli).</summary>
/// <param name="Page">The page itself.</param>
/// <param name="PlainPage">The same, uncompressed.</param>
/// <param name="Assets">The style sheets, scripts and preloaded files that it names.</param>
readonly partial record struct PageWeight(double Page, double PlainPage, double Assets)
{
    public static async Task<PageWeight> OfAsync(Uri page)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        var html = await BytesAsync(client, page, "identity");
        var assets = 0;
        foreach (var asset in Named(Encoding.UTF8.GetString(html)).Distinct()) assets += (await BytesAsync(client, new Uri(page, asset), "br")).Length;
        return new PageWeight((await BytesAsync(client, page, "br")).Length / 1000.0, html.Length / 1000.0, assets / 1000.0);
    }

    static IEnumerable<string> Named(string html)
    {
        foreach (Match tag in Links().Matches(html))
            if (Fetched().IsMatch(tag.Value) && Address().Match(tag.Value) is { Success: true } address)
                yield return WebUtility.HtmlDecode(address.Groups[1].Value);
    }

    static async Task<byte[]> BytesAsync(HttpClient client, Uri address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", encoding);
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    [GeneratedRegex("<(?:link|script)\\b[^>]*>")]
    private static partial Regex Links();

    [GeneratedRegex("^<script\\b[^>]*\\bsrc=|\\brel=\"(?:stylesheet|preload|modulepreload|icon)\"")]
    private static partial Regex Fetched();

    [GeneratedRegex("\\b(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex Address();
}
