using System.Net;
using System.Text.Json;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>What the site keeps of a person is theirs to see, correct, take and erase.</summary>
public class MyDataTests
{
    [Theory, OnBothDatabases]
    public async Task A_person_sees_and_takes_away_what_is_kept(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Member));
        using var browser = await Somebody.BrowserAsync(site, amina);

        var page = await Page.OpenAsync(browser, "/mon-compte/mes-donnees");
        var file = await browser.GetAsync(new Uri(site.Address, "/mon-compte/mes-donnees.json"), TestContext.Current.CancellationToken);

        Assert.Equal("amina@exemple.fr", page.Table("Compte").Single()["Courriel"]);
        Assert.Equal("Réseau des ateliers", page.Table("Espaces").Single()["Espace"]);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        using var json = JsonDocument.Parse(await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Diallo", json.RootElement.GetProperty("Compte")[0].GetProperty("nom").GetString());
        Assert.Equal("membre", json.RootElement.GetProperty("Espaces")[0].GetProperty("role").GetString());
    }

    [Fact]
    public async Task A_corrected_name_is_told_in_the_history_and_an_empty_one_is_refused()
    {
        await using var site = await RunningSite.StartAsync();
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, amina);
        var page = await Page.OpenAsync(browser, "/mon-compte/mes-donnees");

        var refused = await page.PressAsync("Corriger", ("Prénom", ""), ("Nom", "Diallo-Martin"));
        var done = await refused.PressAsync("Corriger", ("Prénom", "Amina"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Diallo-Martin", refused.Field("Nom"));
        Assert.Equal("Diallo-Martin", done.Table("Compte").Single()["Nom"]);
        Assert.Contains(done.Table("Ce que l’historique dit de moi"), x => x["Avant"] == "Amina Diallo" && x["Après"] == "Amina Diallo-Martin");
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_person_leaves_no_name_anywhere(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var amina = await Somebody.AddAsync(site, "amina.erasable@exemple.fr", "Amina Effaçable");
        var paul = await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Martin");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Member), (paul, SpaceRole.Coordinator));
        using var browser = await Somebody.BrowserAsync(site, amina);
        var page = await Page.OpenAsync(browser, "/mon-compte/mes-donnees");
        var hesitant = await page.PressAsync("Effacer mon compte pour toujours", ("Pour confirmer, écrivez EFFACER", "oui"));
        Assert.Equal(HttpStatusCode.BadRequest, hesitant.Status);

        await hesitant.PressAsync("Effacer mon compte pour toujours", ("Pour confirmer, écrivez EFFACER", "EFFACER"));

        Assert.Equal("/connexion", (await Page.OpenAsync(browser, "/espaces")).Address.AbsolutePath);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        foreach (var text in await EveryTextAsync(db)) Assert.DoesNotContain("rasable", text, StringComparison.OrdinalIgnoreCase);
        foreach (var text in await EveryTextAsync(db)) Assert.DoesNotContain("Effaçable", text, StringComparison.Ordinal);
        // That someone was a member stays, without a name.
        Assert.Equal(2, await db.Memberships.CountAsync(x => x.SpaceId == space.Id, TestContext.Current.CancellationToken));
        Assert.True(await db.AuditErasures.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_alone_animates_a_space_hands_it_over_first()
    {
        await using var site = await RunningSite.StartAsync();
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Coordinator));
        using var browser = await Somebody.BrowserAsync(site, amina);

        var page = await Page.OpenAsync(browser, "/mon-compte/mes-donnees");

        Assert.Contains("Vous êtes seul à animer « Réseau des ateliers »", page.Section("Effacer mon compte"), StringComparison.Ordinal);
        Assert.DoesNotContain("pour toujours", page.Section("Effacer mon compte"), StringComparison.Ordinal);
    }

    /// <summary>Every text of every table of people, as a thief of the database would read it.</summary>
    static async Task<List<string>> EveryTextAsync(MaillageDb db)
    {
        var texts = new List<string>();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var table in db.Model.GetEntityTypes().Select(x => x.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names are the model's own.
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                for (var i = 0; i < reader.FieldCount; i++)
                    if (reader.GetValue(i) is string text) texts.Add(text);
        }
        return texts;
    }
}
