using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Compliance;

/// <summary>Each duty has a draft that a word processor opens, in which what the program knows is written already.</summary>
public class DraftTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Each_draft_opens_and_carries_what_is_known(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind, settings: new Dictionary<string, string> { ["Maillage:Origin"] = "https://maillage.exemple.fr" });
        await FillNoticeAsync(site);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var drafts = new Dictionary<string, string>();

        foreach (var duty in LegalDuties.All) drafts[duty.Key] = await TextAsync(await browser.GetAsync(new Uri(site.Address, $"/administration/conformite/{duty.Key}/brouillon.odt"), Stop), duty.Name);

        Assert.All(drafts.Values, x => Assert.Contains("Communauté du Port & Cie", x, StringComparison.Ordinal));
        Assert.All(drafts.Values, x => Assert.Contains("https://maillage.exemple.fr", x, StringComparison.Ordinal));
        Assert.All(drafts.Values, x => Assert.Contains("[À compléter", x, StringComparison.Ordinal));
        Assert.All(ProcessingRegister.All, x => Assert.Contains(x.Name, drafts["registre"], StringComparison.Ordinal));
        Assert.All(ProcessingRegister.All.SelectMany(x => x.Data), x => Assert.Contains(x.Words, drafts["registre"], StringComparison.Ordinal));
        Assert.All(BrowserStorage.All, x => Assert.Contains(x.Purpose, drafts["traceurs"], StringComparison.Ordinal));
        Assert.Contains("Société d’hébergement", drafts["sous-traitants"], StringComparison.Ordinal);
        Assert.Contains(kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL", drafts["hebergement"], StringComparison.Ordinal);
        Assert.Contains("aucun serveur d’envoi n’est configuré", drafts["hebergement"], StringComparison.Ordinal);
        Assert.Contains("RGAA 4.1.2", drafts["accessibilite"], StringComparison.Ordinal);
        Assert.Contains("Lignes rejetées d’imports remplacés", drafts["archives"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_known_is_a_gap_and_not_an_invention()
    {
        await using var site = await RunningSite.StartAsync();
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));

        var text = await TextAsync(await browser.GetAsync(new Uri(site.Address, "/administration/conformite/information/brouillon.odt"), Stop), "Information des personnes et mentions légales");

        foreach (var gap in new[] { "organisme", "éditeur", "siège", "direction de la publication", "hébergeur" }) Assert.Contains($"[À compléter : {gap}]", text, StringComparison.Ordinal);
    }

    /// <summary>The text of an ODT file, once its parts are sound.</summary>
    static async Task<string> TextAsync(HttpResponseMessage answer, string title)
    {
        Assert.Equal((HttpStatusCode.OK, "application/vnd.oasis.opendocument.text"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        // Readers look here for the type: the first part, stored as it is.
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", Encoding.ASCII.GetString(bytes, 30, 47));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var listed = Part(zip, "META-INF/manifest.xml").Descendants().Select(x => (string?)x.Attributes().FirstOrDefault(y => y.Name.LocalName == "full-path")).OfType<string>().ToArray();
        Assert.Equal(zip.Entries.Select(x => x.FullName).Except(["mimetype", "META-INF/manifest.xml"]).Order(), listed.Except(["/"]).Order());
        var styles = Part(zip, "styles.xml").Descendants().Concat(Part(zip, "content.xml").Descendants()).Where(x => x.Name.LocalName is "style" or "list-style").Select(x => Attribute(x, "name")).ToHashSet();
        var content = Part(zip, "content.xml");
        Assert.Empty(content.Descendants().Where(x => x.Name.LocalName is not "table").Select(x => Attribute(x, "style-name")).OfType<string>().Where(x => !styles.Contains(x)).Distinct());
        var headings = content.Descendants().Where(x => x.Name.LocalName == "h").ToArray();
        Assert.Equal(title.Plain(), headings[0].Value.Plain());
        Assert.Equal(["1"], headings.Where(x => Attribute(x, "outline-level") == "1").Select(x => Attribute(x, "outline-level")));
        // Each row of a table has as many cells as its header.
        foreach (var table in content.Descendants().Where(x => x.Name.LocalName == "table"))
            Assert.Single(table.Descendants().Where(x => x.Name.LocalName == "table-row").Select(x => x.Elements().Count()).Distinct());
        return string.Join('\n', content.Descendants().Where(x => x.Name.LocalName is "h" or "p").Select(x => x.Value)).Plain();
    }

    static XElement Part(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream).Root!;
    }

    static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(x => x.Name.LocalName == name)?.Value;

    static async Task FillNoticeAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        db.LegalNotices.Add(new LegalNotice { Publisher = "Communauté du Port & Cie", Host = "Société d’hébergement", Version = 1 });
        await db.SaveChangesAsync(Stop);
    }
}
