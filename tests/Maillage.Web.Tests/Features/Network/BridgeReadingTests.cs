using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Network.FindBridges;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>Roles, passages and what rests on one, on a graph small enough to count by hand.</summary>
public class BridgeReadingTests
{
    // Three associations that know each other (0, 1, 2), three landlords that do (3, 4, 5), a commune (6) tied to one of each, and a firm (7) that knows the commune alone; 8 knows nobody.
    static readonly NetworkActor[] Actors =
    [
        .. Enumerable.Range(1, 3).Select(x => PlantedNetwork.Actor(x, OrganisationKind.Association)), .. Enumerable.Range(4, 3).Select(x => PlantedNetwork.Actor(x, OrganisationKind.SocialLandlord)),
        PlantedNetwork.Actor(7, OrganisationKind.Commune, "Ville"), PlantedNetwork.Actor(8, OrganisationKind.Firm, "Atelier"), PlantedNetwork.Actor(9, OrganisationKind.Association, "Nouvelle venue"),
    ];

    static BridgeReading Read() => BridgeReading.Of(
        GroupedNetwork.Of(PlantedNetwork.Of(Actors, [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (6, 0), (6, 3), (6, 7)]), ActorGrouping.Kind, x => x), TestContext.Current.CancellationToken);

    [Fact]
    public void The_one_between_three_groups_is_their_liaison()
    {
        var reading = Read();

        var town = reading.Brokers[0];
        // Association with landlord, association with firm, landlord with firm.
        Assert.Equal((6, 3L, 0L, 0L, 0L), (town.Place, town.Liaison, town.Gate, town.Mediator, town.Inner));
        Assert.Equal("Agent de liaison", BridgeWords.MainRole(town));
        Assert.Equal(["Associations", "Bailleurs sociaux", "Entreprises"], town.Reached.Select(x => x.Label));
        // The association that knows the town stands between it and two of its own.
        var gate = reading.Brokers.Single(x => x.Place == 0);
        Assert.Equal((2L, 0L), (gate.Gate, gate.Liaison));
        Assert.Equal("Portier et représentant", BridgeWords.MainRole(gate));
    }

    [Fact]
    public void What_rests_on_one_is_named()
    {
        var reading = Read();

        var town = reading.Cuts[0];
        Assert.Equal((6, 3), (town.Place, town.Parts));
        Assert.Equal(4, town.CutOff.Count);
        Assert.Contains(7, town.CutOff);
        Assert.Equal("Sans Organisme 1, 2 organismes n’auraient plus de chemin connu vers les autres : Organisme 2 et Organisme 3.",
            BridgeWords.Sentence(reading.Cuts.Single(x => x.Place == 0), x => Actors[x].Name).Replace('\u00a0', ' '));
        Assert.Equal([0, 3, 6], reading.Cuts.Select(x => x.Place).Order());
        Assert.False(reading.IsSmall);
    }

    [Fact]
    public void Passages_say_by_whom_and_what_shows_them_and_the_little_tied_are_told()
    {
        var reading = Read();

        Assert.Equal(3, reading.Passages.Count);
        Assert.All(reading.Passages, x => Assert.Equal(1, x.Ties));
        Assert.All(reading.Passages, x => Assert.Single(x.Proofs));
        Assert.Equal([(7, (int?)6), (8, null)], reading.LittleTied.Select(x => (x.Place, x.Partner)));
    }

    [Fact]
    public void A_handful_is_said_to_be_one()
    {
        var reading = BridgeReading.Of(GroupedNetwork.Of(PlantedNetwork.Of([.. Actors.Take(4)], [(0, 1), (1, 3)]), ActorGrouping.Kind, x => x), TestContext.Current.CancellationToken);

        Assert.True(reading.IsSmall);
    }
}
