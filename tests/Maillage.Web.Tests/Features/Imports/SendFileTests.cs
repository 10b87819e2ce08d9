using System.Net;
using System.Text;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Imports;

/// <summary>What may be sent, and that nothing is kept of what may not.</summary>
public class SendFileTests
{
    const string Contracts = "code_cv;lib_cv;codgeo;insee_dep;pop\nCN05403M;54 - Métropole du Grand Nancy;245400676;54;20000\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string[] Kept(RunningSite site) => [.. Directory.EnumerateFiles(Directory.CreateDirectory(Path.Combine(site.Installation.Data, "uploads")).FullName)];

    static async Task<T> ReadAsync<T>(RunningSite site, Func<MaillageDb, Task<T>> read)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<MaillageDb>());
    }

    static Task<List<string>> RefusalsAsync(RunningSite site) =>
        ReadAsync(site, db => db.SecurityEvents.Where(x => x.Kind == SecurityEventKind.UploadRefused).Select(x => x.Detail).ToListAsync(Stop));

    static async Task<HttpClient> AdministratorAsync(RunningSite site) =>
        await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));

    static async Task AssertNothingIsKeptAsync(RunningSite site)
    {
        Assert.Empty(Kept(site));
        Assert.Equal(0, await ReadAsync(site, db => db.ImportJobs.CountAsync(Stop)));
    }

    [Fact]
    public async Task What_is_not_a_table_by_its_content_is_refused_with_a_sentence_whatever_its_name()
    {
        await using var site = await RunningSite.StartAsync();
        var client = await AdministratorAsync(site);
        var program = new byte[2048];
        "MZ"u8.CopyTo(program);
        var contents = new (string Name, byte[] Content, string Said)[]
        {
            ("donnees.csv", program, "un programme"),
            ("donnees.csv", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>Connexion</body></html>"), "Ce fichier est une page web"),
            ("donnees.txt", Encoding.UTF8.GetBytes("#!/bin/sh\nrm -rf /\n"), "un programme"),
            ("donnees.xlsx", Encoding.UTF8.GetBytes("%PDF-1.7"), "un document PDF"),
            ("donnees.json", Encoding.UTF8.GetBytes("{\"a\": "), "JSON est abîmé"),
            ("donnees.ods", [0x50, 0x4B, 3, 4, 0, 0], "abîmé"),
            ("vide.csv", [], "qui ne soit pas vide"),
        };
        foreach (var (name, content, said) in contents)
        {
            var page = await SentFile.SendAsync(client, name, content, ("annee", "2024"));

            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(said, page.Alert, StringComparison.Ordinal);
            // What was said is still there.
            Assert.Equal("2024", page.Field("Année (facultatif)"));
        }
        await AssertNothingIsKeptAsync(site);
        Assert.NotEmpty(await RefusalsAsync(site));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_cut_off_while_it_arrives()
    {
        await using var site = await RunningSite.StartAsync(settings: new Dictionary<string, string> { ["Maillage:UploadMegabytes"] = "1" });
        var client = await AdministratorAsync(site);
        var large = Encoding.UTF8.GetBytes(Contracts + new string('\n', 1_000_000));

        var page = await SentFile.SendAsync(client, "contrats.csv", large);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("Ce fichier dépasse 1,0 Mo", page.Alert, StringComparison.Ordinal);
        await AssertNothingIsKeptAsync(site);
        // The page said so beforehand.
        Assert.Contains("de 1,0 Mo au plus", (await Page.OpenAsync(client, "/administration/imports/nouveau")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_file_within_the_bound_passes_where_the_server_refuses_others()
    {
        await using var site = await RunningSite.StartAsync();
        var client = await AdministratorAsync(site);
        // The server itself takes 30 MB a request, and 28 MB a form.
        var page = await SentFile.SendAsync(client, "contrats.csv", Encoding.UTF8.GetBytes(Contracts + new string('\n', 40_000_000)));

        Assert.Equal("contrats.csv", page.Heading);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task What_the_antivirus_finds_or_cannot_look_at_is_refused()
    {
        await using var clam = await ClamDaemon.StartAsync();
        await using (var site = await RunningSite.StartAsync(settings: new Dictionary<string, string> { ["Maillage:ClamAv"] = clam.Socket }))
        {
            var client = await AdministratorAsync(site);

            var infected = await SentFile.SendAsync(client, "annuaire.csv", ClamDaemon.Eicar);

            Assert.Equal(HttpStatusCode.BadRequest, infected.Status);
            Assert.Contains("L’antivirus a trouvé quelque chose dans ce fichier (Eicar-Maillage.UNOFFICIAL) : il n’est pas gardé.", infected.Alert, StringComparison.Ordinal);
            await AssertNothingIsKeptAsync(site);
            Assert.Equal(["fichier infecté\u00a0: Eicar-Maillage.UNOFFICIAL"], await RefusalsAsync(site));

            var clean = await SentFile.ReadAsync(client, "contrats.csv", Contracts);
            Assert.Equal("rien trouvé", clean.Definition("Antivirus"));
            Assert.Contains("ils sont vérifiés (ClamAV ", (await Page.OpenAsync(client, "/administration")).Definition("Antivirus des fichiers envoyés"), StringComparison.Ordinal);
        }
        await clam.DisposeAsync();
        await using (var site = await RunningSite.StartAsync(settings: new Dictionary<string, string> { ["Maillage:ClamAv"] = clam.Address }))
        {
            var client = await AdministratorAsync(site);

            var unseen = await SentFile.SendAsync(client, "contrats.csv", Contracts);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, unseen.Status);
            Assert.Contains("Ce fichier n’a pas pu être vérifié par l’antivirus, et n’est donc pas gardé.", unseen.Alert, StringComparison.Ordinal);
            await AssertNothingIsKeptAsync(site);
            Assert.Contains("L’antivirus ne répond pas", (await Page.OpenAsync(client, "/administration")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_the_file_before_it_writes_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        var client = await AdministratorAsync(site);
        using var forged = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Contracts)), "fichier", "contrats.csv" } };
        using var wrong = new MultipartFormDataContent { { new StringContent("faux"), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(Contracts)), "fichier", "contrats.csv" } };

        foreach (var form in new[] { forged, wrong })
        {
            var answer = await client.PostAsync(new Uri(site.Address, "/administration/imports/envoi"), form, Stop);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("La page avait expiré", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
        await AssertNothingIsKeptAsync(site);
    }

    [Fact]
    public async Task The_file_stands_under_a_name_that_nobody_chose_and_no_address_reaches_it()
    {
        await using var site = await RunningSite.StartAsync();
        var client = await AdministratorAsync(site);

        var page = await SentFile.SendAsync(client, "../../wwwroot/contrats.csv", Contracts);

        Assert.Equal("contrats.csv", page.Heading);
        var kept = Path.GetFileName(Assert.Single(Kept(site)));
        Assert.DoesNotContain("contrats", kept, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Kept(site)[0]));
        foreach (var path in new[] { "/uploads/" + kept, "/" + kept }) Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(site.Address, path), Stop)).StatusCode);
    }

    [Fact]
    public async Task Whoever_does_not_run_the_site_finds_none_of_these_pages()
    {
        await using var site = await RunningSite.StartAsync();
        var administrator = await AdministratorAsync(site);
        var job = (await SentFile.ReadAsync(administrator, "contrats.csv", Contracts)).Address.AbsolutePath;
        var client = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "amina@exemple.fr"));

        foreach (var path in new[] { "/administration/imports", "/administration/imports/nouveau", "/administration/imports/envoi", job, job + "/rejets.csv", "/administration/imports/1", "/administration/imports/1/rejets.csv", "/administration/taches" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(site.Address, path), Stop)).StatusCode);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Contracts)), "fichier", "contrats.csv" } };
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new Uri(site.Address, "/administration/imports/envoi"), form, Stop)).StatusCode);
        Assert.Single(Kept(site));
    }

    [Fact]
    public async Task Too_many_files_in_little_time_are_refused()
    {
        await using var site = await RunningSite.StartAsync();
        var client = await AdministratorAsync(site);
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++)
        {
            using var form = new MultipartFormDataContent { { new StringContent("x"), "nature" } };
            statuses.Add((await client.PostAsync(new Uri(site.Address, "/administration/imports/envoi"), form, Stop)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, statuses[29]);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[30]);
    }

    [Fact]
    public async Task The_demonstration_takes_no_real_file()
    {
        await using var site = await RunningSite.StartAsync();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            await db.SetAsync(Setting.Demonstration, "1", Stop);
            await db.SaveChangesAsync(Stop);
        }
        var client = await AdministratorAsync(site);

        var page = await Page.OpenAsync(client, "/administration/imports/nouveau");

        Assert.Contains("Ce site est la démonstration", page.Text, StringComparison.Ordinal);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Contracts)), "fichier", "contrats.csv" } };
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new Uri(site.Address, "/administration/imports/envoi"), form, Stop)).StatusCode);
        await AssertNothingIsKeptAsync(site);
    }
}
