using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Archives;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Archives;
using Maillage.Web.Shared.Import;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Archives;

/// <summary>What is past its time is proposed to the archives, and nothing of it is destroyed before their visa.</summary>
public class DisposalTests
{
    const string Address = "/administration/archives";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_job_of_two_nodes_proposes_what_is_past_its_time_once_and_destroys_nothing(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var site = RunningSite.Start(installation);
        await PastAsync(site);
        var before = await CountsAsync(site);

        // The jobs of nodes that start, at once.
        await using var one = RunningSite.Start(installation);
        await using var two = RunningSite.Start(installation);
        await Task.WhenAll(ProposeAsync(one), ProposeAsync(two), ProposeAsync(site));
        await ProposeAsync(site);

        Assert.Equal(before, await CountsAsync(site));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var lists = await db.DisposalLists.AsNoTracking().OrderBy(x => x.Kind).ToListAsync(Stop);
        Assert.Equal([("contract-space", FinalFate.Keep), ("other-space", FinalFate.Sort), ("rejected-lines", FinalFate.Destroy)], lists.Select(x => (x.Kind, x.Fate)));
        Assert.All(lists, x => Assert.Equal(DisposalState.Proposed, x.State));
        var titles = await db.DisposalItems.AsNoTracking().OrderBy(x => x.Title).Select(x => x.Title).ToListAsync(Stop);
        // Neither the space closed lately, nor the open one, nor the lines of what is loaded, nor those replaced lately.
        Assert.Equal(["Ancien contrat", "Ancien réseau", "vieux.csv (Préfecture)"], titles);
        Assert.Equal(3, await db.AuditEvents.CountAsync(x => x.Action == "disposal.proposed" && x.PersonId == null, Stop));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_destroyed_before_the_visa_nor_without_a_word_copied_and_only_what_is_listed_is(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        await PastAsync(site);
        await ProposeAsync(site);
        var before = await CountsAsync(site);
        var page = await OpenAsync(site, browser, "rejected-lines");
        Assert.Equal("1 dossier de 2019 à 2022, 2 lignes", page.Definition("Étendue"));
        Assert.DoesNotContain("Détruire", page.Headings);
        var row = Assert.Single(page.Table("Dossiers du bordereau"));
        Assert.Equal(("vieux.csv (Préfecture)", "2"), (row["Dossier"], row["Lignes"]));

        // The form that the page does not show yet, sent all the same.
        var early = await SendAsync(browser, page, "detruire", ("copie", ""));
        Assert.Equal(HttpStatusCode.Conflict, early.Status);
        Assert.Equal(before, await CountsAsync(site));

        var incomplete = await page.PressAsync("Enregistrer la réponse", ("Réponse", "Visa : les archives acceptent"), ("Référence", "AD-2026-17"));
        Assert.Equal(HttpStatusCode.BadRequest, incomplete.Status);
        Assert.Equal("AD-2026-17", incomplete.Field("Référence"));
        Assert.Contains("Écrivez qui a signé", incomplete.Alert, StringComparison.Ordinal);
        var approved = await incomplete.PressAsync("Enregistrer la réponse", ("Date", "2026-03-12"), ("Signataire", "Mme Roux, directrice"));
        Assert.Equal("AD-2026-17, le 12 mars 2026, Mme Roux, directrice", approved.Definition("Visa"));
        Assert.Contains("Vous allez détruire 1 dossier de 2019 à 2022, 2 lignes : « vieux.csv (Préfecture) ».", approved.Section("Détruire"), StringComparison.Ordinal);
        Assert.Equal(before, await CountsAsync(site));

        var slip = await approved.PressAsync("Détruire ces dossiers", ("Référence du visa, recopiée", "AD-2026-71"));
        Assert.Equal((HttpStatusCode.BadRequest, "AD-2026-71"), (slip.Status, slip.Field("Référence du visa, recopiée")));
        Assert.Equal(before, await CountsAsync(site));

        var done = await slip.PressAsync("Détruire ces dossiers", ("Référence du visa, recopiée", "AD-2026-17"));
        Assert.Contains("Détruit", done.Text, StringComparison.Ordinal);
        Assert.Equal(before with { Lines = before.Lines - 2 }, await CountsAsync(site));
        var told = done.Table($"Historique du {done.Heading}");
        Assert.Equal(["a détruit ce que le visa permet", "a enregistré le visa des archives", "a proposé un bordereau au visa des archives"], told.Select(x => x["Quoi"]));
        Assert.Contains("2 lignes", told[0]["Ce qui a changé"], StringComparison.Ordinal);
        // Again, and by whoever kept the page open: once is all.
        Assert.Equal(HttpStatusCode.Conflict, (await approved.PressAsync("Détruire ces dossiers", ("Référence du visa, recopiée", "AD-2026-17"))).Status);
        await ProposeAsync(site);
        Assert.Equal(before with { Lines = before.Lines - 2 }, await CountsAsync(site));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_archives_keep_leaves_as_its_sealed_history_after_their_visa(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var (old, recent) = await PastAsync(site);
        await ProposeAsync(site);
        var before = await CountsAsync(site);
        var page = await OpenAsync(site, browser, "contract-space");
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(page.Address + $"/versement/{old}.json"), Stop)).StatusCode);

        var approved = await page.PressAsync("Enregistrer la réponse", ("Réponse", "Visa : les archives acceptent"), ("Référence", "AD-2026-18"), ("Date", "2026-03-12"), ("Signataire", "Mme Roux"));

        Assert.DoesNotContain("Détruire", approved.Headings);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(browser, approved, "detruire", ("copie", "AD-2026-18"))).Status);
        var chain = await browser.GetStringAsync(approved.Link("Historique scellé de Ancien contrat"), Stop);
        Assert.Contains("\"space.created\"", chain, StringComparison.Ordinal);
        // Only what the list names.
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(new Uri(page.Address + $"/versement/{recent}.json"), Stop)).StatusCode);
        var done = await approved.PressAsync("Enregistrer le versement", ("Numéro du versement", "2345 W"));
        Assert.Contains("2345 W", done.Definition("Versé"), StringComparison.Ordinal);
        Assert.Equal(before with { Events = before.Events + 1 }, await CountsAsync(site));
    }

    [Theory, OnBothDatabases]
    public async Task What_the_archives_refuse_stays_and_is_not_proposed_again_for_a_year(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        await PastAsync(site);
        await ProposeAsync(site);
        var before = await CountsAsync(site);
        var page = await OpenAsync(site, browser, "rejected-lines");

        var silent = await page.PressAsync("Enregistrer la réponse", ("Réponse", "Refus"), ("Référence", "AD-1"), ("Date", "2026-03-12"), ("Signataire", "Mme Roux"));
        Assert.Contains("Dites pourquoi les archives refusent", silent.Alert, StringComparison.Ordinal);
        var refused = await silent.PressAsync("Enregistrer la réponse", ("Raison du refus (facultatif)", "À trier avec nous."));
        // Someone who had the page open, too late: what they typed is shown again.
        var late = await page.PressAsync("Enregistrer la réponse", ("Réponse", "Visa : les archives acceptent"), ("Référence", "AD-2"), ("Date", "2026-03-12"), ("Signataire", "M. Lenoir"));

        Assert.Equal("À trier avec nous.", refused.Definition("Raison du refus"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("référence « AD-2 »", late.Text, StringComparison.Ordinal);
        Assert.Equal("AD-1, le 12 mars 2026, Mme Roux", late.Definition("Refus"));
        await ProposeAsync(site);
        Assert.Equal(1, await ListsAsync(site, "rejected-lines"));
        await ChangeAsync(site, db => db.DisposalLists.ExecuteUpdateAsync(x => x.SetProperty(y => y.ProposedAt, y => DateTime.UtcNow.AddDays(-366)), Stop));
        await ProposeAsync(site);
        Assert.Equal(2, await ListsAsync(site, "rejected-lines"));
        Assert.Equal(before, await CountsAsync(site));
    }

    [Theory, OnBothDatabases]
    public async Task The_list_downloads_as_a_table_and_as_a_text_to_sign(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        await PastAsync(site);
        await ProposeAsync(site);
        var page = await OpenAsync(site, browser, "rejected-lines");

        var csv = await browser.GetStringAsync(page.Link("CSV"), Stop);
        using var sheet = new MemoryStream(await browser.GetByteArrayAsync(page.Link("Tableur"), Stop));
        var odt = await browser.GetAsync(page.Link("Bordereau à signer (ODT)"), Stop);

        Assert.Contains("vieux.csv (Préfecture)", csv, StringComparison.Ordinal);
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString(sheet.ToArray(), 0, 2));
        Assert.Equal("application/vnd.oasis.opendocument.text", odt.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void Each_kind_of_public_record_says_how_long_it_serves_and_only_what_is_to_be_destroyed_can_be()
    {
        Assert.Equal(PublicRecords.All.Count, PublicRecords.All.Select(x => x.Key).Distinct().Count());
        Assert.All(PublicRecords.All, x => Assert.True(x.Years > 0 && x.DestroyAsync is null == (x.Fate != FinalFate.Destroy), x.Key));
    }

    sealed record Counts(int Spaces, int Memberships, int Events, int Values, int Imports, int Lines);

    static async Task<Counts> CountsAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var spaces = await db.Spaces.Select(x => x.Id).ToListAsync(Stop);
        return new Counts(
            spaces.Count, await db.Memberships.CountAsync(Stop), await db.AuditEvents.CountAsync(x => spaces.Contains(x.SpaceId), Stop), await db.AuditValues.CountAsync(x => db.AuditEvents.Any(y => y.Id == x.EventId && y.RecordKind == "space" && y.Action == "space.created"), Stop),
            await db.Imports.CountAsync(Stop), await db.RejectedLines.CountAsync(Stop));
    }

    static async Task<int> ListsAsync(RunningSite site, string kind)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().DisposalLists.CountAsync(x => x.Kind == kind, Stop);
    }

    /// <summary>All that the hourly job does.</summary>
    static async Task ProposeAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(Stop);
        await scope.ServiceProvider.GetRequiredService<DisposalProposer>().ProposeAsync(Stop);
    }

    static async Task ChangeAsync(RunningSite site, Func<MaillageDb, Task> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await change(scope.ServiceProvider.GetRequiredService<MaillageDb>());
    }

    static async Task<Page> OpenAsync(RunningSite site, HttpClient browser, string kind)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<MaillageDb>().DisposalLists.Where(x => x.Kind == kind).Select(x => x.Id).SingleAsync(Stop);
        var home = await Page.OpenAsync(browser, "/administration");
        Assert.Contains("3 bordereaux attendent le visa des archives.", home.Text, StringComparison.Ordinal);
        return await (await home.FollowAsync("Archives publiques")).FollowAsync($"N° {id}");
    }

    /// <summary>Sends a form that the page does not show.</summary>
    static async Task<Page> SendAsync(HttpClient browser, Page page, string form, params (string Name, string Value)[] fields)
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", token), .. fields.Select(x => KeyValuePair.Create(x.Name, x.Value))]);
        return await Page.ReadAsync(browser, await browser.PostAsync(page.Address, content, Stop));
    }

    /// <summary>Closed spaces and replaced imports, old and recent, and what is not over at all.</summary>
    /// <returns>The old space of a contract, and one closed lately.</returns>
    static async Task<(Guid Old, Guid Recent)> PastAsync(RunningSite site)
    {
        var nadia = await Somebody.AddAsync(site, "nadia@exemple.fr");
        await using var scope = site.Services.CreateAsyncScope();
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<SpaceWriter>());
        var now = DateTime.UtcNow;
        var old = await SpaceAsync(SpaceKind.Contract, "Ancien contrat", now.AddYears(-10).AddDays(-1));
        await SpaceAsync(SpaceKind.Network, "Ancien réseau", now.AddYears(-5).AddDays(-1));
        var recent = await SpaceAsync(SpaceKind.Contract, "Contrat clos", now.AddYears(-10).AddDays(1));
        await SpaceAsync(SpaceKind.Network, "Réseau vivant", null);
        var (first, second) = (Import("vieux.csv", new DateTime(2019, 5, 2, 8, 0, 0, DateTimeKind.Utc), "grants", "54"), Import("suivant.csv", new DateTime(2022, 5, 2, 8, 0, 0, DateTimeKind.Utc), "grants", "54"));
        var third = Import("courant.csv", now.AddYears(-2).AddDays(1), "grants", "54");
        // Old, but still what is loaded of its department.
        var alone = Import("seul.csv", new DateTime(2019, 5, 2, 8, 0, 0, DateTimeKind.Utc), "grants", "57");
        db.Imports.AddRange(first, second, third, alone);
        await db.SaveChangesAsync(Stop);
        foreach (var import in new[] { first, first, second, third, alone }) db.RejectedLines.Add(new RejectedLine(3, "montant", "x", "Ce n’est pas un montant.") { ImportId = import.Id });
        await db.SaveChangesAsync(Stop);
        return (old.Id, recent.Id);

        async Task<Space> SpaceAsync(SpaceKind kind, string name, DateTime? closedAt)
        {
            var space = await writer.OpenAsync(new NewSpace(kind, name, "Agir ensemble.", null, "Meurthe-et-Moselle"), Maillage.Web.Shared.Audit.Actor.Machine, Stop);
            space.ClosedAt = closedAt;
            writer.Join(space, nadia, SpaceRole.Coordinator, null, null, Maillage.Web.Shared.Audit.Actor.Machine);
            await db.SaveChangesAsync(Stop);
            return space;
        }
    }

    static ImportRecord Import(string file, DateTime at, string kind, string scope) => new()
    {
        Kind = kind, Topic = "", Scope = scope, FileName = file, FileHash = file, FileFormat = "csv", Source = "Préfecture", Licence = "", AppliedAt = at, Lines = 3, Added = 1, Changed = 0, Unchanged = 0, Removed = 0,
        Rejected = 1, Notes = "", Visibility = Visibility.Public, Quality = "",
    };
}
