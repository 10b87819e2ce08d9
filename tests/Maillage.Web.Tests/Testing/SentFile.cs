using System.Diagnostics;
using System.Text;
using AngleSharp.Html.Dom;
using Maillage.Testing;

namespace Maillage.Web.Tests.Testing;

/// <summary>A file that an administrator sends by the page of imports, and the page that follows it.</summary>
static class SentFile
{
    const string Form = "/administration/imports/nouveau";

    public static Task<Page> SendAsync(HttpClient client, string name, string text, params (string Field, string Value)[] said) => SendAsync(client, name, Encoding.UTF8.GetBytes(text), said);

    /// <summary>Fills the form and sends it, as a browser does: the fields in their order, then the file.</summary>
    public static async Task<Page> SendAsync(HttpClient client, string name, byte[] content, params (string Field, string Value)[] said)
    {
        var page = await Page.OpenAsync(client, Form);
        var form = Assert.Single(page.Document.Forms.OfType<IHtmlFormElement>(), x => x.Action.EndsWith("/envoi", StringComparison.Ordinal));
        using var sent = new MultipartFormDataContent();
        foreach (var field in form.Elements)
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "file" } file:
                    sent.Add(new ByteArrayContent(content), file.Name!, name);
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    sent.Add(new StringContent(Said(said, input.Name) ?? input.Value), input.Name);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    sent.Add(new StringContent(Said(said, select.Name) ?? select.Value ?? ""), select.Name);
                    break;
            }
        }
        return await Page.ReadAsync(client, await client.PostAsync(new Uri(client.BaseAddress!, form.GetAttribute("action")), sent, TestContext.Current.CancellationToken));
    }

    /// <summary>Waits until nothing moves on the page of a file, and gives that page.</summary>
    public static async Task<Page> FollowAsync(HttpClient client, Page page)
    {
        for (var waited = Stopwatch.StartNew(); page.Document.QuerySelector("[data-moving]") is not null; page = await Page.OpenAsync(client, page.Address.AbsolutePath))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), $"It still moves: {page.Text}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        return page;
    }

    /// <summary>Sends a file and waits until it was read.</summary>
    public static async Task<Page> ReadAsync(HttpClient client, string name, string text, params (string Field, string Value)[] said) =>
        await FollowAsync(client, await SendAsync(client, name, text, said));

    static string? Said((string Field, string Value)[] said, string field) => said.Where(x => x.Field == field).Select(x => x.Value).FirstOrDefault();
}
