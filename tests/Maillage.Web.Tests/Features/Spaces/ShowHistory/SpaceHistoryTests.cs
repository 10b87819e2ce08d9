using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Spaces.ShowHistory;

/// <summary>The history of a space, as its members read it and take it away.</summary>
public partial class SpaceHistoryTests
{
    const string Caption = "Historique de Réseau des ateliers";
    const string Address = "/espaces/reseau-des-ateliers/historique";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Members_read_who_did_what_and_others_do_not(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (coordinator, member, guest) = (await Somebody.AddAsync(site, "amina@exemple.fr"), await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Petit"), await Somebody.AddAsync(site, "ines@exemple.fr", "Inès Roy"));
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (coordinator, SpaceRole.Coordinator), (member, SpaceRole.Member), (guest, SpaceRole.Guest));
        await UseAsync(site, async (db, trail) =>
        {
            var mine = await db.Memberships.SingleAsync(x => x.PersonId == coordinator.Id, Stop);
            trail.Record(space.Id, new Actor(coordinator.Id, mine.Id), SpaceActs.Changed, space.Id.ToString(), [new FieldChange("purpose", "Se connaître.", "Agir <ensemble>.")], "La charte a changé");
            await db.SaveChangesAsync(Stop);
            // As an erasure leaves it.
            var paul = await db.AuditValues.Where(x => x.About == member.Id).ToListAsync(Stop);
            db.AuditValues.RemoveRange(paul);
            db.AuditErasures.AddRange(paul.Select(x => new AuditErasure { EventId = x.EventId, Field = x.Field, ErasedBy = Guid.NewGuid() }));
            await db.SaveChangesAsync(Stop);
        });

        using var paulsBrowser = await Somebody.BrowserAsync(site, member);
        var page = await Page.OpenAsync(paulsBrowser, Address);
        var rows = page.Table(Caption);
        var onlyMembers = (await page.PressAsync("Filtrer", ("Ce qui a changé", "Participation d’un membre"))).Table(Caption);
        using var guestsBrowser = await Somebody.BrowserAsync(site, guest);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(5, rows.Count);
        var changed = rows[0];
        Assert.Equal(("Amina Diallo (coordination)", "a modifié l’espace"), (changed["Qui"], changed["Quoi"]));
        Assert.Equal(("Objet : Se connaître. → Agir <ensemble>.", "La charte a changé"), (changed["Ce qui a changé"], changed["Pourquoi"]));
        Assert.Contains(rows, x => x["Qui"] == "Maillage (commande ou tâche du site)" && x["Quoi"] == "a ouvert l’espace" && x["Ce qui a changé"].Contains("Nom : Réseau des ateliers", StringComparison.Ordinal));
        Assert.Contains(rows, x => x["Ce qui a changé"].Contains("Personne : effacé", StringComparison.Ordinal) && x["Ce qui a changé"].Contains("Rôle : membre", StringComparison.Ordinal));
        Assert.DoesNotContain("Paul Petit", string.Join(' ', rows.SelectMany(x => x.Values)), StringComparison.Ordinal);
        Assert.Equal(3, onlyMembers.Count);
        Assert.DoesNotContain("CSV", page.Links);
        Assert.Equal(HttpStatusCode.NotFound, (await paulsBrowser.GetAsync(Address + ".csv", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await guestsBrowser.GetAsync(Address, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await paulsBrowser.GetAsync("/espaces/inconnu/historique", Stop)).StatusCode);
        Assert.Equal("/connexion", (await site.GetAsync(Address)).Address.AbsolutePath);
    }

    [Theory, OnBothDatabases]
    public async Task A_download_is_told_in_the_history_and_in_the_security_log(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var coordinator = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (coordinator, SpaceRole.Coordinator));
        using var browser = await Somebody.BrowserAsync(site, coordinator);
        var page = await Page.OpenAsync(browser, Address);

        var file = await browser.GetStringAsync(page.Link("CSV"), Stop);
        var again = await Page.OpenAsync(browser, Address);

        Assert.Contains("quand;qui;qualite;quoi;champ;avant;apres;pourquoi;evenement", file, StringComparison.Ordinal);
        Assert.Contains(";a ouvert l’espace;nom;;Réseau des ateliers;", file, StringComparison.Ordinal);
        var told = again.Table(Caption)[0];
        Assert.Equal(("Amina Diallo (coordination)", "a téléchargé l’espace", "Fichier : historique, CSV"), (told["Qui"], told["Quoi"], told["Ce qui a changé"]));
        await UseAsync(site, async (db, _) => Assert.Equal("historique de reseau-des-ateliers, CSV", (await db.SecurityEvents.SingleAsync(x => x.Kind == SecurityEventKind.Export, Stop)).Detail));
        foreach (var form in new[] { "xlsx", "json" }) Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"{Address}.{form}", Stop)).StatusCode);
    }

    [Theory, OnBothDatabases]
    public async Task A_long_history_has_pages_of_fifty(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var coordinator = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (coordinator, SpaceRole.Coordinator));
        await UseAsync(site, async (db, trail) =>
        {
            for (var i = 0; i < 60; i++) trail.Record(space.Id, new Actor(coordinator.Id), SpaceActs.Changed, space.Id.ToString(), [new FieldChange("name", $"{i}", $"{i + 1}")]);
            await db.SaveChangesAsync(Stop);
        });
        using var browser = await Somebody.BrowserAsync(site, coordinator);

        var first = await Page.OpenAsync(browser, Address + "?genre=space");
        var second = await first.FollowAsync("Page 2");

        Assert.Equal(50, first.Table(Caption).Count);
        Assert.Equal(11, second.Table(Caption).Count);
        Assert.Equal("Espace", second.Field("Ce qui a changé"));
        Assert.Equal(11, (await Page.OpenAsync(browser, Address + "?genre=space&page=99")).Table(Caption).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_takes_the_chain_away_can_verify_it_alone(DatabaseKind kind)
    {
        const string python = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(python), "No Python here");
        await using var site = await RunningSite.StartAsync(kind);
        var coordinator = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (coordinator, SpaceRole.Coordinator));
        using var browser = await Somebody.BrowserAsync(site, coordinator);
        using var folder = new TemporaryFolder();
        var program = folder.Write("verify.py", Program().Match(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "security.md"), Stop)).Groups[1].Value);

        var chain = await browser.GetStringAsync((await Page.OpenAsync(browser, Address)).Link("Chaîne scellée"), Stop);
        AuditHead? head = null;
        await UseAsync(site, async (db, _) => head = await new AuditHeads(db).OfAsync(space.Id, "", Stop));

        Assert.Equal((0, $"3 {head!.Hash}"), await VerifyAsync(chain));
        Assert.Equal(1, (await VerifyAsync(chain.Replace("Se connaître", "Se connaitre", StringComparison.Ordinal))).ExitCode);
        Assert.Equal(1, (await VerifyAsync(chain.Replace("space.created", "space.changed", StringComparison.Ordinal))).ExitCode);
        Assert.Contains(head.Line.Trim(), (await Page.OpenAsync(browser, Address)).Section("Empreintes du jour"), StringComparison.Ordinal);

        async Task<(int ExitCode, string Output)> VerifyAsync(string text)
        {
            using var process = Process.Start(new ProcessStartInfo(python, [program, folder.Write("chain.json", text)]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = await process.StandardOutput.ReadToEndAsync(Stop);
            await process.WaitForExitAsync(Stop);
            return (process.ExitCode, output.Trim());
        }
    }

    static async Task UseAsync(RunningSite site, Func<MaillageDb, AuditTrail, Task> use)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<AuditTrail>());
    }

    [GeneratedRegex("```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();
}
