using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>A cooperation of a space with the people around it: Amina coordinates, Léo tells it for the social centre, Zoé is a member for the town, Inès a guest.</summary>
sealed class AgreedCooperation : IAsyncDisposable
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public required RunningSite Site { get; init; }
    public required Space Space { get; init; }
    public required Guid Id { get; init; }
    public required Person Amina { get; init; }
    public required Person Leo { get; init; }
    public required Person Zoe { get; init; }
    public required HttpClient Coordinator { get; init; }
    public required HttpClient Witness { get; init; }
    public required HttpClient Member { get; init; }

    public string Address => $"{Space.Address}/cooperations/1";

    public static async Task<AgreedCooperation> StartAsync(RunningSite site)
    {
        var (amina, leo, zoe) = (await Somebody.AddAsync(site, "amina@exemple.fr"), await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit"), await Somebody.AddAsync(site, "zoe@exemple.fr", "Zoé Martin"));
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Coordinator));
        var id = Guid.NewGuid();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var (db, writer) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<SpaceWriter>());
            Organisation[] houses = [Named(901, "Centre social du Vallon"), Named(902, "Ville de Port-Brume")];
            foreach (var house in houses)
            {
                db.Add(house);
                db.Entry(house).Property("ImportId").CurrentValue = 1;
                writer.Add(space, house.Id, house.Name, OrganisationRole.State, Actor.Machine);
            }
            var witness = writer.Join(space, leo, SpaceRole.Member, writer.Affiliate(space, leo, 901, houses[0].Name, "Directeur", Actor.Machine), null, Actor.Machine);
            writer.Join(space, zoe, SpaceRole.Member, writer.Affiliate(space, zoe, 902, houses[1].Name, "Cheffe de projet", Actor.Machine), null, Actor.Machine);
            var opened = new DateTime(2026, 1, 12, 9, 0, 0, DateTimeKind.Utc);
            db.Cooperations.Add(new Cooperation
            {
                Id = id, SpaceId = space.Id, Number = 1, Title = "Un été au pied des tours", Story = "Tout a commencé par un banc.", WitnessMembershipId = witness.Id, OpenedAt = opened,
                State = CooperationState.Opened, StateSince = opened,
            });
            foreach (var house in houses) db.CooperationActors.Add(new CooperationActor { Id = Guid.NewGuid(), CooperationId = id, OrganisationId = house.Id, Presence = ActorPresence.Present, Since = opened });
            await db.SaveChangesAsync(Stop);
        }
        return new AgreedCooperation
        {
            Site = site, Space = space, Id = id, Amina = amina, Leo = leo, Zoe = zoe, Coordinator = await Somebody.BrowserAsync(site, amina), Witness = await Somebody.BrowserAsync(site, leo),
            Member = await Somebody.BrowserAsync(site, zoe),
        };
    }

    static Organisation Named(int id, string name) =>
        new() { Id = id, Name = name, Kind = OrganisationKind.Association, Siren = "", Rna = "", CommuneCode = "", DepartmentCode = "", Standing = OrganisationStanding.Current };

    public Task<Page> OpenAsync(HttpClient browser, string page) => Page.OpenAsync(browser, $"{Address}/{page}");

    public async Task ChangeAsync(Func<MaillageDb, Task> change)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await change(db);
        await db.SaveChangesAsync(Stop);
    }

    public async Task<T> ReadAsync<T>(Func<MaillageDb, Task<T>> read)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<MaillageDb>());
    }

    public Task<List<string>> ToldAsync(Person person) => ReadAsync(db => db.DigestLines.Where(x => x.PersonId == person.Id).Select(x => x.Text).ToListAsync(Stop));

    public async Task<Page> CharterAsync() =>
        await (await OpenAsync(Witness, "accord/charte")).PressAsync("Enregistrer cette version", ("Buts", "Faire vivre le pied des tours en été."), ("Manière de décider", "Par consentement"), ("Confidentialité (facultatif)", "Rien des familles ne sort d’ici."));

    public ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Coordinator, Witness, Member }) browser.Dispose();
        return ValueTask.CompletedTask;
    }
}
