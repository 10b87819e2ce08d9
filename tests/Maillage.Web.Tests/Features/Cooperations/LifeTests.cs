using System.IO.Compression;
using System.Net;
using System.Text;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Cooperations.RemindSilence;
using Maillage.Web.Shared.Backup;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>A cooperation sleeps, wakes, ends with a story and opens again; meetings, tasks and documents are kept; silence is told once.</summary>
public class LifeTests
{
    static CancellationToken Stop => AgreedCooperation.Stop;

    [Fact]
    public async Task It_sleeps_wakes_closes_with_its_story_and_opens_again()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        var life = await there.OpenAsync(there.Witness, "vie");
        var sleep = await life.FollowAsync("Mettre en sommeil");
        Assert.Contains("Plus rien n’est demandé à personne", sleep.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await sleep.PressAsync("Mettre en sommeil")).Status);
        var asleep = await sleep.PressAsync("Mettre en sommeil", ("Pourquoi", "Jusqu’à l’été."));
        Assert.Contains("En sommeil depuis le", asleep.Text, StringComparison.Ordinal);
        // It is still written in while it sleeps.
        Assert.Equal(HttpStatusCode.OK, (await there.CharterAsync()).Status);
        var awake = await (await asleep.FollowAsync("Réveiller la coopération")).PressAsync("Réveiller la coopération", ("Pourquoi", "L’été revient."));
        Assert.Contains("Ouverte depuis le", awake.Text, StringComparison.Ordinal);

        var task = await there.OpenAsync(there.Member, "vie/taches");
        var closing = await (await there.OpenAsync(there.Coordinator, "vie")).FollowAsync("Clore la coopération");
        var half = await closing.PressAsync("Clore la coopération", ("Ce qu’elle a produit", "Huit semaines d’animations."), ("Pourquoi", "L’été est fini."));
        Assert.Equal(HttpStatusCode.BadRequest, half.Status);
        Assert.Equal("Huit semaines d’animations.", half.Field("Ce qu’elle a produit"));
        var closed = await half.PressAsync("Clore la coopération", ("Ce qui est gardé", "Le local, par le centre social."), ("Ce que nous avons appris", "Commencer en février."));
        Assert.Contains("Commencer en février.", closed.Section("Récit de clôture"), StringComparison.Ordinal);
        Assert.Contains("Cette coopération est close", closed.Text, StringComparison.Ordinal);

        var refused = await task.PressAsync("Ajouter la tâche", ("Ce qui est à faire", "Trop tard."));
        Assert.Equal((HttpStatusCode.Conflict, "Cette coopération est close"), (refused.Status, refused.Heading));
        Assert.Equal(HttpStatusCode.NotFound, (await there.OpenAsync(there.Member, "accord/charte")).Status);
        Assert.Empty((await there.OpenAsync(there.Member, "accord")).Document.QuerySelectorAll("main form"));
        var again = await (await closed.FollowAsync("Rouvrir la coopération")).PressAsync("Rouvrir la coopération", ("Pourquoi", "Un second été."));
        Assert.Contains("Commencer en février.", again.Text, StringComparison.Ordinal);
        Assert.Contains("Réouverture", again.Section("Ligne de vie"), StringComparison.Ordinal);
        Assert.Contains("Première charte", again.Section("Ligne de vie"), StringComparison.Ordinal);
        Assert.Equal([CooperationState.Dormant, CooperationState.Opened, CooperationState.Closed, CooperationState.Opened],
            await there.ReadAsync(db => db.CooperationSteps.OrderBy(x => x.At).Select(x => x.State).ToListAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task Three_months_of_silence_are_told_once_by_two_nodes_and_again_only_after_something_happened(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var site = RunningSite.Start(installation);
        await using var other = RunningSite.Start(installation);
        await using var there = await AgreedCooperation.StartAsync(site);
        var now = DateTime.UtcNow;
        await there.ChangeAsync(async db =>
        {
            var cooperation = await db.Cooperations.SingleAsync(Stop);
            (cooperation.StateSince, cooperation.LastSignAt) = (now.AddMonths(-9), now.AddMonths(-3).AddDays(2));
            var coming = new Disagreement
            {
                Id = Guid.NewGuid(), CooperationId = there.Id, Number = 1, Subject = "Les horaires", Stake = "Tard.", ReviewOn = DateOnly.FromDateTime(now.AddDays(5)), OpenedBy = cooperation.WitnessMembershipId,
                OpenedAt = now.AddMonths(-4),
            };
            db.Disagreements.Add(coming);
        });
        await TellAsync(site, other);
        Assert.Empty(await there.ToldAsync(there.Leo));

        await there.ChangeAsync(async db =>
        {
            (await db.Cooperations.SingleAsync(Stop)).LastSignAt = now.AddMonths(-3).AddDays(-2);
            (await db.Disagreements.SingleAsync(Stop)).ReviewOn = DateOnly.FromDateTime(now.AddDays(-1));
        });
        // Someone writes while both look: each has read that nothing was told when it comes to tell.
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            await using var whole = await db.BeginWriteAsync(Stop);
            await db.Cooperations.ExecuteUpdateAsync(x => x.SetProperty(y => y.Title, y => y.Title), Stop);
            var both = TellAsync(site, other);
            await Task.Delay(TimeSpan.FromSeconds(2), Stop);
            await whole.RollbackAsync(Stop);
            await both;
        }
        await TellAsync(site, other);
        var told = await there.ToldAsync(there.Leo);
        Assert.Equal(2, told.Count);
        Assert.Contains("la mettre en sommeil, ou la clore", Assert.Single(told, x => x.Contains("Rien n’a été noté", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Single(told, x => x.Contains("revenir au désaccord « Les horaires »", StringComparison.Ordinal));
        // Those who lead are told, and nobody else.
        Assert.Empty(await there.ToldAsync(there.Amina));

        // A meeting that was held is a sign of life; so is what is written.
        await there.ChangeAsync(async db =>
        {
            (await db.Cooperations.SingleAsync(Stop)).SilenceToldAt = now.AddMonths(-5);
            db.CooperationMeetings.Add(new CooperationMeeting { Id = Guid.NewGuid(), CooperationId = there.Id, Day = DateOnly.FromDateTime(now.AddMonths(-1)), Title = "Point" });
        });
        await TellAsync(site, other);
        Assert.Equal(2, (await there.ToldAsync(there.Leo)).Count);
        await there.ChangeAsync(db => db.CooperationMeetings.ExecuteDeleteAsync(Stop));
        await TellAsync(site, other);
        Assert.Equal(3, (await there.ToldAsync(there.Leo)).Count);

        // One that sleeps is left in peace, and a coordinator hears of one that nobody leads any more.
        await there.ChangeAsync(async db =>
        {
            (await db.Cooperations.SingleAsync(Stop)).SilenceToldAt = null;
            (await db.Cooperations.SingleAsync(Stop)).State = CooperationState.Dormant;
        });
        await TellAsync(site, other);
        Assert.Equal(3, (await there.ToldAsync(there.Leo)).Count);
        await there.ChangeAsync(async db =>
        {
            (await db.Cooperations.SingleAsync(Stop)).State = CooperationState.Formal;
            (await db.Memberships.SingleAsync(x => x.PersonId == there.Leo.Id, Stop)).EndedAt = now;
        });
        await TellAsync(site, other);
        Assert.Single(await there.ToldAsync(there.Amina));
    }

    [Fact]
    public async Task Writing_is_a_sign_of_life()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        Assert.Null(await there.ReadAsync(db => db.Cooperations.Select(x => x.LastSignAt).SingleAsync(Stop)));
        await (await there.OpenAsync(there.Member, "vie/taches")).PressAsync("Ajouter la tâche", ("Ce qui est à faire", "Réserver la salle"));
        Assert.NotNull(await there.ReadAsync(db => db.Cooperations.Select(x => x.LastSignAt).SingleAsync(Stop)));
    }

    [Fact]
    public async Task Meetings_are_kept_with_who_was_there_and_go_to_calendars()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        var form = await (await there.OpenAsync(there.Member, "vie")).FollowAsync("Inscrire une réunion");
        var kept = await form.PressAsync("Inscrire la réunion", ("Titre", "Point de rentrée"), ("Jour", "2026-09-14"), ("Heure et lieu (facultatif)", "14 h, centre social"), ("Centre social du Vallon", "oui"));
        Assert.Equal("Centre social du Vallon", kept.Definition("Qui y était"));
        var (mine, theirs) = (await Page.OpenAsync(there.Member, kept.Address.AbsolutePath), await Page.OpenAsync(there.Witness, kept.Address.AbsolutePath));
        await theirs.PressAsync("Enregistrer", ("Ce qui s’est dit et décidé (facultatif)", "On commence en octobre."), ("Ville de Port-Brume", "oui"));
        var late = await mine.PressAsync("Enregistrer", ("Ce qui s’est dit et décidé (facultatif)", "On commence en novembre."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("On commence en novembre.", late.Field("Ce qui s’est dit et décidé (facultatif)"));
        Assert.Contains("On commence en octobre.", late.Text, StringComparison.Ordinal);

        var calendar = await there.Member.GetAsync(kept.Link("Mettre à mon agenda"), Stop);
        var text = await calendar.Content.ReadAsStringAsync(Stop);
        Assert.Equal("text/calendar", calendar.Content.Headers.ContentType?.MediaType);
        Assert.Contains("SUMMARY:Point de rentrée", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260914", text, StringComparison.Ordinal);
        Assert.DoesNotContain("octobre", text, StringComparison.Ordinal);
        Assert.Contains("Point de rentrée", (await there.OpenAsync(there.Member, "vie")).Section("Ligne de vie"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_given_done_said_late_and_passes_on_when_its_taker_leaves()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        var form = await there.OpenAsync(there.Witness, "vie/taches");
        var page = await form.PressAsync("Ajouter la tâche", ("Ce qui est à faire", "Réserver la salle"), ("Par qui (facultatif)", "Zoé Martin (Ville de Port-Brume)"), ("Pour le (facultatif)", "2026-02-01"));
        page = await page.PressAsync("Ajouter la tâche", ("Ce qui est à faire", "Écrire aux familles"));
        Assert.Contains("en retard", page.Text, StringComparison.Ordinal);
        Assert.Contains("Zoé Martin (Ville de Port-Brume), pour le 1er février 2026.", page.Text, StringComparison.Ordinal);
        Assert.Contains(await there.ToldAsync(there.Zoe), x => x.Contains("Léo Petit vous confie une tâche dans « Un été au pied des tours » : Réserver la salle", StringComparison.Ordinal));
        page = await (await there.OpenAsync(there.Member, "vie/taches")).PressAsync("La prendre : Écrire aux familles");
        page = await page.PressAsync("C’est fait : Écrire aux familles");
        Assert.Contains("Faite le", page.Text, StringComparison.Ordinal);

        var zoe = await there.ReadAsync(db => db.Memberships.SingleAsync(x => x.PersonId == there.Zoe.Id, Stop));
        var end = await Page.OpenAsync(there.Coordinator, $"{there.Space.Address}/membres/{zoe.Id}/fin");
        Assert.Contains("1 tâche à faire dans une coopération", end.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_known_by_their_content_taken_by_members_alone_and_held_by_backups()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n");
        var page = await SendAsync(there, "compte rendu.pdf", pdf);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("PDF, 30 octets ; déposé par Zoé Martin (Ville de Port-Brume)", page.Text, StringComparison.Ordinal);

        foreach (var (name, content) in new (string, byte[])[] { ("page.pdf", [0x4D, 0x5A, 0x90, 0, 3, 0]), ("macro.docx", Macro()), ("archive.zip", Archive("x.txt")), ("noms.txt", [0x41, 0, 0x42]) })
        {
            var refused = await SendAsync(there, name, content);
            Assert.Equal((name, HttpStatusCode.BadRequest), (name, refused.Status));
            Assert.Contains("n’est pas, par son contenu, d’un genre que l’on garde ici", refused.Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(there, "affiche", Archive("word/document.xml", "[Content_Types].xml"))).Status);
        Assert.Contains("affiche.docx", (await there.OpenAsync(there.Member, "vie/fichiers")).Links);

        var link = page.Link("compte rendu.pdf");
        var taken = await there.Witness.GetAsync(link, Stop);
        Assert.Equal(pdf, await taken.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal("attachment", taken.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(["nosniff"], taken.Headers.GetValues("X-Content-Type-Options"));
        using var stranger = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Roy"));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(link, Stop)).StatusCode);
        using var anyone = site.NewClient(followRedirects: false);
        Assert.NotEqual(HttpStatusCode.OK, (await anyone.GetAsync(link, Stop)).StatusCode);

        var backup = Path.Combine(site.Installation.Data, "sauvegarde.zip");
        await using (var scope = site.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<BackupWriter>().WriteAsync(backup, "une phrase que je garde", Stop);
        await using (var zip = await ZipFile.OpenReadAsync(backup, Stop))
        {
            var stored = await there.ReadAsync(db => db.CooperationFiles.Where(x => x.Kind == DocumentKind.Pdf).Select(x => x.StoredName).SingleAsync(Stop));
            Assert.DoesNotContain("compte", stored, StringComparison.Ordinal);
            Assert.Equal(pdf.Length, zip.GetEntry($"files/{stored}")?.Length);
        }
        // The folder of uploads keeps nothing of them.
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(site.Installation.Data, "uploads")));
        var gone = await (await there.OpenAsync(there.Member, "vie/fichiers")).PressAsync("Retirer compte rendu.pdf");
        Assert.DoesNotContain("compte rendu.pdf", gone.Links);
        Assert.Equal(HttpStatusCode.NotFound, (await there.Witness.GetAsync(link, Stop)).StatusCode);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(site.Installation.Data, "files")));
    }

    static async Task TellAsync(params RunningSite[] nodes)
    {
        // On threads of their own: SQLite waits for whoever writes without giving its thread back.
        await Task.WhenAll(nodes.Select(node => Task.Run(async () =>
        {
            await using var scope = node.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<CooperationReminding>().TellAsync(Stop);
        }, Stop)));
    }

    static async Task<Page> SendAsync(AgreedCooperation there, string name, byte[] content)
    {
        var page = await there.OpenAsync(there.Member, "vie/fichiers");
        var form = page.Document.Forms.Single(x => x.Action.EndsWith("/envoi", StringComparison.Ordinal));
        using var sent = new MultipartFormDataContent();
        sent.Add(new StringContent(form.QuerySelector("input[type=hidden]")!.GetAttribute("value")!), "__RequestVerificationToken");
        sent.Add(new ByteArrayContent(content), "fichier", name);
        return await Page.ReadAsync(there.Member, await there.Member.PostAsync(new Uri(page.Address, form.GetAttribute("action")), sent, Stop));
    }

    static byte[] Macro() => Archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

    static byte[] Archive(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries)
                using (var written = zip.CreateEntry(entry).Open()) written.Write("<x/>"u8);
        return stream.ToArray();
    }
}
