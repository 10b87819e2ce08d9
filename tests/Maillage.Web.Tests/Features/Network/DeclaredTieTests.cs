using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Maillage.Testing;
using Maillage.Web.Features.Spaces;
using static Maillage.Web.Tests.Features.Network.NetworkOfDocks;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>Ties that people declare, one by one or from a file.</summary>
public class DeclaredTieTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_member_declares_a_tie_ends_it_and_undoes_that(DatabaseKind kind)
    {
        await using var docks = await StartAsync(kind);
        var page = await docks.OpenAsync("/liens");

        var shown = await page.PressAsync("Déclarer ce lien", ("Un organisme", "boxe sans frontieres"), ("L’autre organisme", "15"), ("Ce qui les relie", "Se prêtent le gymnase"), ("Depuis le", "2020-01-15"));
        var again = await shown.PressAsync("Déclarer ce lien", ("Un organisme", "Régie des docks"), ("L’autre organisme", "999 123 029"), ("Ce qui les relie", "se prêtent le gymnase"), ("Depuis le", "2020-01-15"));
        var network = await docks.OpenAsync($"?organisme={Boxe}");
        var ended = await shown.PressAsync("N’a plus cours : Boxe sans frontières et Régie des docks");
        var resumed = await ended.PressAsync("Annuler la fin : Boxe sans frontières et Régie des docks");

        Assert.Equal(("Boxe sans frontières", "Régie des docks", "Se prêtent le gymnase", "tient toujours"), (shown.Table("Liens déclarés")[0]["Organisme"], shown.Table("Liens déclarés")[0]["et"], shown.Table("Liens déclarés")[0]["Ce qui les relie"], shown.Table("Liens déclarés")[0]["Fini le"]));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("déjà déclaré", again.Alert, StringComparison.Ordinal);
        Assert.Contains("lien déclaré : Se prêtent le gymnase", network.Section("Boxe sans frontières"), StringComparison.Ordinal);
        Assert.DoesNotContain("tient toujours", ended.Table("Liens déclarés")[0]["Fini le"], StringComparison.Ordinal);
        Assert.Equal("tient toujours", resumed.Table("Liens déclarés")[0]["Fini le"]);
        var told = (await Page.OpenAsync(docks.Browser, docks.Space.Address + "/historique")).Text;
        Assert.Contains("a déclaré un lien", told, StringComparison.Ordinal);
        Assert.Contains("a repris un lien", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        await using var docks = await StartAsync();
        var page = await docks.OpenAsync("/liens");

        var unknown = await page.PressAsync("Déclarer ce lien", ("Un organisme", "Amicale des pêcheurs"), ("L’autre organisme", "Régie des docks"), ("Ce qui les relie", ""), ("Depuis le", "2199-01-01"));
        var same = await page.PressAsync("Déclarer ce lien", ("Un organisme", "15"), ("L’autre organisme", "Régie des docks"), ("Ce qui les relie", "x"), ("Depuis le", "2020-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Contains("« Amicale des pêcheurs » n’est pas dans ce réseau", unknown.Alert, StringComparison.Ordinal);
        Assert.Contains("Dites ce qui les relie", unknown.Alert, StringComparison.Ordinal);
        Assert.Contains("Ce jour n’est pas encore venu", unknown.Alert, StringComparison.Ordinal);
        Assert.Equal("Amicale des pêcheurs", unknown.Field("Un organisme"));
        Assert.Contains("C’est le même organisme", same.Alert, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_shows_what_it_adds_and_what_is_refused_with_its_line_before_anything_is_written(DatabaseKind kind)
    {
        await using var docks = await StartAsync(kind);
        const string File = "de;à;lien;depuis\nBoxe sans frontières;Régie des docks;Se prêtent le gymnase;15/01/2020\nBoxe sans frontières;Amicale des pêcheurs;Amis;15/01/2020\nRégie des docks;999123029;se prêtent le gymnase;\nRégie des docks;Brume Habitat;Chantier;demain\n";

        var difference = await SendAsync(docks, "liens.csv", File);

        Assert.Equal(HttpStatusCode.OK, difference.Status);
        Assert.Equal("2", Assert.Single(difference.Table("Liens ajoutés"))["Ligne"]);
        Assert.Equal(["3", "5"], difference.Table("Lignes refusées").Select(x => x["Ligne"]));
        Assert.Contains("« Amicale des pêcheurs » n’est pas dans ce réseau", difference.Table("Lignes refusées")[0]["Pourquoi"], StringComparison.Ordinal);
        Assert.Contains("« demain » n’est pas un jour", difference.Table("Lignes refusées")[1]["Pourquoi"], StringComparison.Ordinal);
        Assert.Single(difference.Table("Liens déjà là"));
        Assert.DoesNotContain("Liens déclarés", (await docks.OpenAsync("/liens")).Tables);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(docks.Site.Installation.Data, "uploads")));

        var brought = await difference.PressAsync("Ajouter ce lien");
        var twice = await difference.PressAsync("Ajouter ce lien");

        Assert.Contains("par le fichier liens.csv", Assert.Single(brought.Table("Liens déclarés"))["Dit par"], StringComparison.Ordinal);
        Assert.Single(twice.Table("Liens déclarés"));
    }

    [Fact]
    public async Task What_the_site_wrote_as_GraphML_it_reads_and_what_is_no_table_is_refused()
    {
        await using var docks = await StartAsync();
        var written = await docks.Browser.GetByteArrayAsync(docks.Address + ".graphml", Stop);

        var difference = await SendAsync(docks, "reseau.graphml", Encoding.UTF8.GetString(written));
        var page = await SendAsync(docks, "liens.csv", "<!DOCTYPE html><html><body>Connexion</body></html>");
        var guest = await docks.AsAsync("invite@exemple.fr", SpaceRole.Guest);

        Assert.Equal(3, difference.Table("Liens ajoutés").Count);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Le fichier n’a pas été pris", page.Headings);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(docks.Address + "/liens", Stop)).StatusCode);
    }

    static async Task<Page> SendAsync(NetworkOfDocks docks, string name, string text)
    {
        var page = await docks.OpenAsync("/liens");
        var form = Assert.Single(page.Document.Forms.OfType<IHtmlFormElement>(), x => x.Action.EndsWith("/fichier", StringComparison.Ordinal));
        using var sent = new MultipartFormDataContent();
        foreach (var input in form.Elements.OfType<IHtmlInputElement>().Where(x => x.Type != "file" && x.Name is { Length: > 0 })) sent.Add(new StringContent(input.Value), input.Name!);
        sent.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "fichier", name);
        return await Page.ReadAsync(docks.Browser, await docks.Browser.PostAsync(new Uri(docks.Browser.BaseAddress!, form.GetAttribute("action")), sent, Stop));
    }
}
