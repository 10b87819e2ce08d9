using System.Net;
using System.Text;
using Maillage.Testing;

namespace Maillage.Web.Tests.Testing;

/// <summary>The reading of pages that every HTTP test rests on.</summary>
public class PageReadingTests
{
    const string Html = """
        <!DOCTYPE html><html lang="fr"><head><title>Essai</title></head><body><main>
        <h1>Les   quartiers</h1>
        <p role="status">3 lignes</p>
        <h2>Population</h2><p>1&#8239;234 habitants</p><h3>Source</h3><p>Insee</p><h2>Suite</h2><p>Fin</p>
        <table><caption>Par commune</caption><thead><tr><th>Commune</th><th>Habitants</th></tr></thead>
        <tbody><tr><th>Nancy</th><td>104&nbsp;592</td></tr><tr><th>Laxou</th><td>14&nbsp;000</td></tr></tbody></table>
        <dl><dt>Code</dt><dd>QN05401M</dd></dl>
        <a href="/contrats">Les contrats</a>
        <form method="post" action="/envoi">
          <input type="hidden" name="jeton" value="abc">
          <label for="nom">Nom</label><input id="nom" name="nom" value="Avant">
          <label><input type="checkbox" name="public" value="true"> Public</label>
          <label for="ton">Ton</label><select id="ton" name="ton"><option value="1">Clair</option><option value="2">Sombre</option></select>
          <button name="geste" value="garder">Enregistrer</button><button name="geste" value="jeter">Effacer</button>
        </form></main></body></html>
        """;

    [Fact]
    public async Task A_page_is_read_by_its_headings_captions_and_terms()
    {
        using var answers = new Answers();
        var page = await ReadAsync(answers);

        Assert.Equal("Les quartiers", page.Heading);
        Assert.Equal("3 lignes", page.Alert);
        Assert.Equal("1 234 habitants Source Insee", page.Section("Population"));
        Assert.Equal("QN05401M", page.Definition("Code"));
        Assert.Equal(["Nancy", "Laxou"], page.Table("Par commune").Select(row => row["Commune"]));
        Assert.Equal("104 592", page.Table("Par commune")[0]["Habitants"]);
        Assert.Equal("/contrats", page.Link("Les contrats").AbsolutePath);
    }

    [Fact]
    public async Task What_is_not_there_fails_with_what_the_page_reads()
    {
        using var answers = new Answers();
        var page = await ReadAsync(answers);

        var absent = Assert.Throws<PageReadingException>(() => page.Table("Par région"));
        Assert.Contains("Les quartiers", absent.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_filled_by_labels_and_sent_with_the_pressed_button()
    {
        using var answers = new Answers();
        var page = await ReadAsync(answers);
        Assert.Equal("Avant", page.Field("Nom"));

        await page.PressAsync("Enregistrer", ("Nom", "Été"), ("Public", "oui"), ("Ton", "Sombre"));

        Assert.Equal("POST /envoi jeton=abc&nom=%C3%89t%C3%A9&public=true&ton=2&geste=garder", answers.Last);
    }

    static async Task<Page> ReadAsync(Answers answers)
    {
        var client = new HttpClient(answers) { BaseAddress = new Uri("http://localhost/") };
        return await Page.ReadAsync(client, await client.GetAsync("quartiers", TestContext.Current.CancellationToken));
    }

    /// <summary>Answers every request with the page above, and keeps the last one.</summary>
    sealed class Answers : HttpMessageHandler
    {
        public string Last { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
            Last = $"{request.Method} {request.RequestUri!.PathAndQuery}{body}";
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent(Html, Encoding.UTF8, "text/html") };
        }
    }
}
