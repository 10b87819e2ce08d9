using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Network.BuildNetwork;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>Networks whose silos and passages are known beforehand.</summary>
static class PlantedNetwork
{
    public static DateOnly Day { get; } = new(2026, 3, 12);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A network of actors with these ties, each of its own.</summary>
    public static SpaceNetwork Of(IReadOnlyList<NetworkActor> actors, IEnumerable<(int One, int Other)> ties) => NetworkAssembly.Assemble(Guid.Empty, Day, 730, actors,
        ties.Select((x, i) => new TieProof(actors[x.One].OrganisationId, actors[x.Other].OrganisationId, TieEvidence.Action, $"action {i}", Day.AddDays(-i), Day.AddDays(-i), 1)));

    public static NetworkActor Actor(int id, OrganisationKind kind, string name = "") => new() { OrganisationId = id, Name = name.Length > 0 ? name : $"Organisme {id}", Kind = kind, IsInSpace = true };

    /// <summary>Two groups of twelve that work among themselves, each in a ring where everybody also knows the third, and one tie between them.</summary>
    public static (List<NetworkActor> Actors, List<(int One, int Other)> Ties) Silo()
    {
        List<NetworkActor> actors = [.. Enumerable.Range(1, 24).Select(x => Actor(x, x <= 12 ? OrganisationKind.Association : OrganisationKind.SocialLandlord))];
        List<(int, int)> ties = [(0, 12)];
        foreach (var start in new[] { 0, 12 })
            for (var i = 0; i < 12; i++)
                foreach (var step in new[] { 1, 3 }) ties.Add((start + i, start + ((i + step) % 12)));
        return (actors, ties);
    }

    /// <summary>A space of these organisations, with declared ties between them, and people who act for some.</summary>
    public static async Task<(Space Space, Person Coordinator)> OpenAsync(RunningSite site, IReadOnlyList<NetworkActor> actors, IEnumerable<(int One, int Other)> ties)
    {
        var coordinator = await Somebody.AddAsync(site, "nadia@exemple.fr", "Nadia Ferrand");
        var opened = await Somebody.SpaceAsync(site, "Réseau des ateliers", (coordinator, SpaceRole.Coordinator));
        await using var scope = site.Services.CreateAsyncScope();
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<SpaceWriter>());
        var space = db.Spaces.Single(x => x.Id == opened.Id);
        foreach (var actor in actors)
        {
            var organisation = new Organisation
            {
                Id = actor.OrganisationId, Name = actor.Name, Kind = actor.Kind, Siren = "", Rna = "", CommuneCode = "", DepartmentCode = "", Standing = OrganisationStanding.Current,
            };
            db.Organisations.Add(organisation);
            db.Entry(organisation).Property("ImportId").CurrentValue = 1;
            writer.Add(space, actor.OrganisationId, actor.Name, OrganisationRole.ProjectHolder, Maillage.Web.Shared.Audit.Actor.Machine);
        }
        var membership = db.Memberships.Single(x => x.SpaceId == space.Id && x.PersonId == coordinator.Id);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        db.DeclaredTies.AddRange(ties.Select((x, i) => new DeclaredTie
        {
            Id = Guid.NewGuid(), SpaceId = space.Id, FromId = actors[x.One].OrganisationId, ToId = actors[x.Other].OrganisationId, Words = $"action {i}", Since = today.AddDays(-300 + i), SaidOn = today.AddDays(-1), MembershipId = membership.Id,
        }));
        await db.SaveChangesAsync(Stop);
        return (space, coordinator);

    }

    /// <summary>Someone who acts for an organisation in a space.</summary>
    public static async Task<Person> MemberAsync(RunningSite site, Space space, int organisationId, string email, string name, SpaceRole role = SpaceRole.Member)
    {
        var added = await Somebody.AddAsync(site, email, name);
        await using var scope = site.Services.CreateAsyncScope();
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<SpaceWriter>());
        var person = db.People.Single(x => x.Id == added.Id);
        var known = db.Spaces.Single(x => x.Id == space.Id);
        var affiliation = writer.Affiliate(known, person, organisationId, $"Organisme {organisationId}", "Chargée de projet", Maillage.Web.Shared.Audit.Actor.Machine);
        writer.Join(known, person, role, affiliation, null, Maillage.Web.Shared.Audit.Actor.Machine);
        await db.SaveChangesAsync(Stop);
        return person;
    }

    /// <summary>The network of a space as it is now.</summary>
    public static async Task<SpaceNetwork> NowAsync(RunningSite site, Space space)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SpaceNetworks>().OfAsync(space, Stop);
    }
}
