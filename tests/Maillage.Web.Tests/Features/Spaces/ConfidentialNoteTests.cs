using System.Net;
using System.Text;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Spaces;

/// <summary>A note is for those whom its author names.</summary>
public class ConfidentialNoteTests
{
    const string Secret = "La mairie hésite encore sur le local.";

    [Theory, OnBothDatabases]
    public async Task Only_the_named_read_it_and_nothing_of_it_stands_in_the_database(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        var paul = await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Martin");
        var zoe = await Somebody.AddAsync(site, "zoe@exemple.fr", "Zoé Roux", isAdministrator: true);
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Member), (paul, SpaceRole.Member), (zoe, SpaceRole.Coordinator));
        using var author = await Somebody.BrowserAsync(site, amina);
        using var reader = await Somebody.BrowserAsync(site, paul);
        using var coordinator = await Somebody.BrowserAsync(site, zoe);
        var form = await Page.OpenAsync(author, space.Address + "/notes");

        var note = await form.PressAsync("Enregistrer la note", ("Texte", Secret), ("Paul Martin (en son nom)", "oui"));

        Assert.Contains(Secret, note.Text, StringComparison.Ordinal);
        Assert.Contains(Secret, (await Page.OpenAsync(reader, note.Address.AbsolutePath)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(coordinator, note.Address.AbsolutePath)).Status);
        Assert.Empty((await Page.OpenAsync(coordinator, space.Address + "/notes")).Tables);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var stored = await db.ConfidentialNotes.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(-1, stored.Sealed.AsSpan().IndexOf(Encoding.UTF8.GetBytes("mairie")));
        Assert.Equal(2, await db.SecurityEvents.CountAsync(x => x.Kind == SecurityEventKind.ConfidentialRead, TestContext.Current.CancellationToken));
        Assert.False(await db.AuditValues.AnyAsync(x => x.After!.Contains("mairie"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_its_author_takes_it_away()
    {
        await using var site = await RunningSite.StartAsync();
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        var paul = await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Martin");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Member), (paul, SpaceRole.Member));
        using var author = await Somebody.BrowserAsync(site, amina);
        using var reader = await Somebody.BrowserAsync(site, paul);
        var note = await (await Page.OpenAsync(author, space.Address + "/notes")).PressAsync("Enregistrer la note", ("Texte", Secret), ("Paul Martin (en son nom)", "oui"));
        var seen = await Page.OpenAsync(reader, note.Address.AbsolutePath);
        Assert.DoesNotContain("Retirer la note", seen.Text, StringComparison.Ordinal);

        var after = await note.PressAsync("Retirer la note");

        Assert.Contains("Aucune note pour vous", after.Headings);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(reader, note.Address.AbsolutePath)).Status);
    }

    [Fact]
    public async Task An_empty_note_is_refused_where_it_is_written()
    {
        await using var site = await RunningSite.StartAsync();
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Member));
        using var author = await Somebody.BrowserAsync(site, amina);

        var page = await (await Page.OpenAsync(author, space.Address + "/notes")).PressAsync("Enregistrer la note", ("Texte", "   "));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Écrivez la note.", page.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_cannot_be_moved_to_another_record()
    {
        await using var site = await RunningSite.StartAsync();
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Member));
        using var author = await Somebody.BrowserAsync(site, amina);
        var note = await (await Page.OpenAsync(author, space.Address + "/notes")).PressAsync("Enregistrer la note", ("Texte", Secret));
        var other = await (await Page.OpenAsync(author, space.Address + "/notes")).PressAsync("Enregistrer la note", ("Texte", "Autre"));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            var id = Guid.Parse(note.Address.Segments[^1]);
            var stolen = (await db.ConfidentialNotes.SingleAsync(x => x.Id == id, TestContext.Current.CancellationToken)).Sealed;
            await db.ConfidentialNotes.ExecuteUpdateAsync(x => x.SetProperty(y => y.Sealed, stolen), TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.InternalServerError, (await Page.OpenAsync(author, other.Address.AbsolutePath)).Status);
    }
}
