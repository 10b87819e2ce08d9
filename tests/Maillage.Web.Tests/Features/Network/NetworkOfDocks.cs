using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>A space with five organisations, a cooperation of three of them, a meeting of two, and people who come in.</summary>
sealed class NetworkOfDocks : IAsyncDisposable
{
    public const int Ville = 11;
    public const int Centre = 12;
    public const int Bailleur = 13;
    public const int Boxe = 14;
    public const int Regie = 15;

    NetworkOfDocks(RunningSite site, Space space, Person coordinator, HttpClient browser) => (Site, Space, Coordinator, Browser) = (site, space, coordinator, browser);

    public RunningSite Site { get; }

    public Space Space { get; }

    public Person Coordinator { get; }

    /// <summary>The browser of the person who coordinates.</summary>
    public HttpClient Browser { get; }

    public string Address => SpaceNetworkAddresses.Of(Space.Slug);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<NetworkOfDocks> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, bool hasCooperation = true)
    {
        var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            foreach (var (id, name, nature) in new[]
                     {
                         (Ville, "Ville de Port-Brume", OrganisationKind.Commune), (Centre, "Centre social Les Tilleuls", OrganisationKind.Association), (Bailleur, "Brume Habitat", OrganisationKind.SocialLandlord),
                         (Boxe, "Boxe sans frontières", OrganisationKind.Association), (Regie, "Régie des docks", OrganisationKind.Cooperative),
                     })
            {
                var organisation = new Organisation { Id = id, Name = name, Kind = nature, Siren = id == Boxe ? "999123029" : "", Rna = "", CommuneCode = "", DepartmentCode = "", Standing = OrganisationStanding.Current };
                db.Organisations.Add(organisation);
                db.Entry(organisation).Property("ImportId").CurrentValue = 1;
            }
            await db.SaveChangesAsync(Stop);
        }
        var space = await Somebody.SpaceAsync(site, "Réseau des docks", (person, SpaceRole.Coordinator));
        var docks = new NetworkOfDocks(site, space, person, await Somebody.BrowserAsync(site, person));
        await docks.WriteAsync(async (db, writer, _) =>
        {
            foreach (var id in new[] { Ville, Centre, Bailleur, Boxe, Regie }) writer.Add(space, id, $"organisme {id}", OrganisationRole.ProjectHolder, Actor.Machine);
            await Task.CompletedTask;
        });
        if (hasCooperation) await docks.CooperateAsync("Le bus santé des docks", 1, Ville, Centre, Bailleur);
        return docks;
    }

    /// <summary>Writes into the space, with an event as each use case writes one.</summary>
    public async Task WriteAsync(Func<MaillageDb, SpaceWriter, AuditTrail, Task> write)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await write(db, scope.ServiceProvider.GetRequiredService<SpaceWriter>(), scope.ServiceProvider.GetRequiredService<AuditTrail>());
        await db.SaveChangesAsync(Stop);
    }

    /// <summary>A cooperation that began two years ago, with a meeting of its first two actors half a year ago.</summary>
    public Task CooperateAsync(string title, int number, params int[] organisations) => WriteAsync(async (db, _, trail) =>
    {
        var membership = await db.Memberships.FirstAsync(x => x.SpaceId == Space.Id, Stop);
        var since = DateTime.UtcNow.AddYears(-2);
        var cooperation = new Cooperation
        {
            Id = Guid.NewGuid(), SpaceId = Space.Id, Number = number, Title = title, Story = "…", WitnessMembershipId = membership.Id, OpenedAt = since, State = CooperationState.Opened, StateSince = since,
        };
        db.Cooperations.Add(cooperation);
        var actors = organisations.Select(x => new CooperationActor { Id = Guid.NewGuid(), CooperationId = cooperation.Id, OrganisationId = x, Presence = ActorPresence.Present, Since = since }).ToList();
        db.CooperationActors.AddRange(actors);
        var meeting = new CooperationMeeting { Id = Guid.NewGuid(), CooperationId = cooperation.Id, Day = DateOnly.FromDateTime(DateTime.UtcNow.AddMonths(-6)), Title = "Réunion de lancement" };
        db.CooperationMeetings.Add(meeting);
        db.MeetingPresences.AddRange(actors.Take(2).Select(x => new MeetingPresence { MeetingId = meeting.Id, ActorId = x.Id }));
        trail.Record(Space.Id, Actor.Machine, CooperationActs.Opened, cooperation.Id.ToString(), [new FieldChange("name", null, title)]);
    });

    public async Task<HttpClient> AsAsync(string email, SpaceRole? role)
    {
        var person = await Somebody.AddAsync(Site, email, "Zoé Roux");
        if (role is { } given) await WriteAsync((_, writer, _) => { writer.Join(Space, person, given, null, null, Actor.Machine); return Task.CompletedTask; });
        return await Somebody.BrowserAsync(Site, person);
    }

    public Task<Page> OpenAsync(string query = "") => Page.OpenAsync(Browser, Address + query);

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
