using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>
/// A space where a cooperation can be told: its coordinator Amina of the town, Léo of the health centre, Paul of a club that is in the space and in no cooperation, and a guest, Zoé.
/// </summary>
sealed class Cooperating : IAsyncDisposable
{
    public required RunningSite Site { get; init; }
    public required Space Space { get; init; }
    public required Person Amina { get; init; }
    public required Person Leo { get; init; }
    public required Person Paul { get; init; }
    public required HttpClient Coordinator { get; init; }
    public required HttpClient Carer { get; init; }
    public required HttpClient Outsider { get; init; }
    public required HttpClient Guest { get; init; }

    public string List => Space.Address + "/cooperations";
    public string First => List + "/1";

    public static async Task<Cooperating> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var site = await RunningSite.StartAsync(kind);
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        var paul = await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Martin");
        var zoe = await Somebody.AddAsync(site, "zoe@exemple.fr", "Zoé Roux");
        await using var scope = site.Services.CreateAsyncScope();
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<SpaceWriter>());
        foreach (var (id, name) in new[] { (12, "Ville de Port-Brume"), (13, "Maison de santé du Port"), (14, "Club des Brumes"), (15, "Lycée de la Rade") })
        {
            var organisation = new Organisation { Id = id, Name = name, Kind = OrganisationKind.Commune, Siren = "", Rna = "", CommuneCode = "", DepartmentCode = "", Standing = OrganisationStanding.Current };
            db.Organisations.Add(organisation);
            db.Entry(organisation).Property("ImportId").CurrentValue = 1;
            db.SearchEntries.Add(new SearchEntry { Id = -id, Kind = "organisation", Title = name, Subtitle = "Organisme", Address = $"/acteurs/{id}", Words = Maillage.France.Language.Fold.Text(name), Weight = 1 });
        }
        db.OrganisationServices.Add(new OrganisationService { Id = Guid.NewGuid(), OrganisationId = 12, Name = "Direction de l’habitat" });
        var space = await writer.OpenAsync(new NewSpace(SpaceKind.Network, "Réseau des ateliers", "Agir ensemble.", null, "Meurthe-et-Moselle"), Actor.Machine, Cancel);
        foreach (var (id, name) in new[] { (12, "Ville de Port-Brume"), (13, "Maison de santé du Port"), (14, "Club des Brumes") }) writer.Add(space, id, name, OrganisationRole.ProjectHolder, Actor.Machine);
        writer.Join(space, amina, SpaceRole.Coordinator, writer.Affiliate(space, amina, 12, "Ville de Port-Brume", "Cheffe de projet", Actor.Machine), null, Actor.Machine);
        writer.Join(space, leo, SpaceRole.Member, writer.Affiliate(space, leo, 13, "Maison de santé du Port", "Infirmier", Actor.Machine), null, Actor.Machine);
        writer.Join(space, paul, SpaceRole.Member, writer.Affiliate(space, paul, 14, "Club des Brumes", "Entraîneur", Actor.Machine), null, Actor.Machine);
        writer.Join(space, zoe, SpaceRole.Guest, null, null, Actor.Machine);
        await db.SaveChangesAsync(Cancel);
        return new Cooperating
        {
            Site = site, Space = space, Amina = amina, Leo = leo, Paul = paul, Coordinator = await Somebody.BrowserAsync(site, amina), Carer = await Somebody.BrowserAsync(site, leo),
            Outsider = await Somebody.BrowserAsync(site, paul), Guest = await Somebody.BrowserAsync(site, zoe),
        };
    }

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Léo tells the first cooperation: his house and the town are there.</summary>
    public async Task<Page> OpenFirstAsync() => await (await Page.OpenAsync(Carer, List + "/nouvelle")).PressAsync(
        "Ouvrir la coopération", ("Titre", "Le bus santé"), ("Récit", "Trois familles ne trouvaient plus de médecin.\nOn a prêté un local."), ("Ville de Port-Brume", "oui"), ("Maison de santé du Port", "oui"));

    /// <summary>Writes a draft and comes to its page.</summary>
    public async Task<Page> DraftAsync(HttpClient browser, string actor, string question, string text)
    {
        var form = await Page.OpenAsync(browser, First + "/parts");
        var written = await form.PressAsync("Garder en brouillon", ("De qui parlez-vous", actor), ("À quelle question répondez-vous", question), ("Votre ligne", text));
        var line = written.Document.QuerySelectorAll(".m-own-line").Single(x => x.TextContent.Contains(text, StringComparison.Ordinal)).QuerySelector("a")!;
        return await Page.OpenAsync(browser, line.GetAttribute("href")!);
    }

    /// <summary>Shares a draft whose page one is on.</summary>
    public static async Task<Page> ShareAsync(Page draft, string audience) => await (await draft.FollowAsync(audience)).PressAsync("Partager la ligne");

    public async Task<T> InDatabaseAsync<T>(Func<MaillageDb, Task<T>> ask)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<MaillageDb>());
    }

    public Task<List<string>> ActionsAsync() => InDatabaseAsync(db => db.AuditEvents.Where(x => x.SpaceId == Space.Id && x.RecordKind == "cooperation").Select(x => x.Action).ToListAsync(Cancel));

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Coordinator, Carer, Outsider, Guest }) browser.Dispose();
        await Site.DisposeAsync();
    }
}
