using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Network.SuggestAbsentActors;
using Maillage.Web.Features.Spaces;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>Who might be missing from a cooperation, and why.</summary>
public class AbsentActorTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static readonly CooperationLikeness About = new("Bus santé", "sante", "QN05401M", 1, [1, 2]);

    [Fact]
    public void Those_of_cooperations_alike_come_first_and_who_is_listed_is_not_suggested()
    {
        var ranked = AbsentActorRanking.Rank(About,
            [new("Ateliers cuisine", "sante", "QN05401M", 1, [1, 3]), new("Tournoi", "sport", null, 0, [4]), new("Dépistage", "sante", null, null, [3, 5])],
            [new(1, "sante", ["QN05401M"], true), new(3, "", [], true), new(4, "sport", [], true), new(5, "", [], true), new(6, "sante", ["QN05401M"], false), new(7, "sante", [], false)], 10);

        Assert.Equal([3, 6, 5, 7], ranked.Select(x => x.OrganisationId));
        Assert.Equal(["Ateliers cuisine", "Dépistage"], ranked[0].Cooperations);
        Assert.Equal((true, true), (ranked[1].InPlace, ranked[1].OnTheme));
    }

    [Fact]
    public void The_usual_ones_are_asked_about_where_nobody_speaks_for_them()
    {
        Assert.Equal(["le bailleur social", "le conseil citoyen", "la commune"], UsualActors.Missing("logement", [OrganisationKind.Association], ["les amis du vallon"]));
        Assert.Equal(["la commune"], UsualActors.Missing("logement", [OrganisationKind.SocialLandlord], ["conseil citoyen du vallon"]));
    }

    [Fact]
    public async Task The_space_names_them_with_reasons()
    {
        await using var site = await RunningSite.StartAsync();
        NetworkActor[] actors = [.. Enumerable.Range(1, 4).Select(x => PlantedNetwork.Actor(x, OrganisationKind.Association))];
        var (space, nadia) = await PlantedNetwork.OpenAsync(site, actors, []);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var witness = db.Memberships.Single(x => x.SpaceId == space.Id && x.PersonId == nadia.Id);
        var (about, other) = (Cooperation(1, "Bus santé"), Cooperation(2, "Ateliers cuisine"));
        db.Cooperations.AddRange(about, other);
        db.CooperationActors.AddRange(Present(about, 1), Present(other, 1), Present(other, 2));
        await db.SaveChangesAsync(Stop);
        var access = new CooperationAccess(new SpaceAccess(space, null, [], null), about);

        var found = await scope.ServiceProvider.GetRequiredService<AbsentActorFinding>().OfAsync(access, Stop);

        var (actor, reasons) = Assert.Single(found.Organisations);
        Assert.Equal(2, actor.OrganisationId);
        Assert.Equal("Présent dans une coopération qui ressemble à celle-ci : « Ateliers cuisine ».", Assert.Single(reasons).Replace('\u00a0', ' '));
        Assert.Contains("le conseil citoyen", found.Kinds);

        Cooperation Cooperation(int number, string title) => new()
        {
            Id = Guid.NewGuid(), SpaceId = space.Id, Number = number, Title = title, Story = "Une histoire.", WitnessMembershipId = witness.Id, OpenedAt = DateTime.UtcNow, State = CooperationState.Opened, StateSince = DateTime.UtcNow, ThemeCode = "sante",
        };

        static CooperationActor Present(Cooperation cooperation, int organisation) =>
            new() { Id = Guid.NewGuid(), CooperationId = cooperation.Id, OrganisationId = organisation, Presence = ActorPresence.Present, Since = DateTime.UtcNow };
    }
}
