using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Network.FindSilos;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>Silos that were planted are found, with what chance would give; what is too small says so.</summary>
public class SiloReadingTests
{
    static SiloReading Read(IReadOnlyList<NetworkActor> actors, IEnumerable<(int, int)> ties) =>
        SiloReading.Of(GroupedNetwork.Of(PlantedNetwork.Of(actors, ties), ActorGrouping.Kind, x => x), TestContext.Current.CancellationToken);

    [Fact]
    public void A_planted_silo_is_said_with_what_chance_would_give()
    {
        var (actors, ties) = PlantedNetwork.Silo();

        var reading = Read(actors, ties);

        Assert.False(reading.IsTooSmall);
        var silo = reading.Telling.First();
        Assert.Equal((1L, SiloLevel.FarFewer), (silo.Seen, silo.Level));
        // Half of 49 ties, hardly less since nobody ties with themselves.
        Assert.InRange(silo.Expected, 24, 27);
        Assert.Equal(
            $"« Associations » et « Bailleurs sociaux » ne partagent qu’un lien ; on en attendrait {Math.Round(silo.Expected)} si les liens se formaient au hasard.",
            SiloWords.Sentence(reading, silo).Replace('\u00a0', ' '));
        Assert.All(reading.Cells.Where(x => x.IsWithin), x => Assert.True(x.Level is SiloLevel.More or SiloLevel.FarMore));
        Assert.Contains("restent à l’intérieur d’un même groupe", SiloWords.Outward(reading), StringComparison.Ordinal);
        Assert.Contains("plus à leurs semblables qu’au hasard", SiloWords.Alike(reading), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_network_says_the_same()
    {
        var (actors, ties) = PlantedNetwork.Silo();

        Assert.Equal(Read(actors, ties).Cells.Select(x => (x.Key, x.Seen, x.Expected, x.Chance)), Read(actors, ties.AsEnumerable().Reverse()).Cells.Select(x => (x.Key, x.Seen, x.Expected, x.Chance)));
    }

    [Fact]
    public void A_network_that_is_too_small_says_so_and_colours_nothing()
    {
        NetworkActor[] actors = [.. Enumerable.Range(1, 5).Select(x => PlantedNetwork.Actor(x, x < 3 ? OrganisationKind.Association : OrganisationKind.Commune))];

        var reading = Read(actors, [(0, 1), (2, 3), (1, 2), (3, 4)]);

        Assert.True(reading.IsTooSmall);
        Assert.All(reading.Cells, x => Assert.Equal(SiloLevel.TooFew, x.Level));
        Assert.Equal("5 organismes et 4 liens : trop peu pour comparer au hasard. Les nombres sont montrés, sans couleur ; ils parleront quand le réseau aura grandi.", SiloWords.TooSmall(reading).Replace('\u00a0', ' '));
    }

    [Fact]
    public void A_case_of_few_ties_says_that_it_says_nothing()
    {
        var (actors, ties) = PlantedNetwork.Silo();
        actors.Add(PlantedNetwork.Actor(25, OrganisationKind.Firm));
        ties.Add((24, 0));

        var reading = Read(actors, ties);

        var cell = reading.Cells.Single(x => x.One.Label == "Associations" && x.Other.Label == "Entreprises");
        Assert.Equal(SiloLevel.TooFew, cell.Level);
        Assert.EndsWith("trop peu, vu et attendu, pour en dire quelque chose.", SiloWords.Sentence(reading, cell), StringComparison.Ordinal);
    }

    [Fact]
    public void Being_neighbours_is_not_working_together()
    {
        var (actors, _) = PlantedNetwork.Silo();
        var network = Maillage.Web.Features.Network.BuildNetwork.NetworkAssembly.Assemble(Guid.Empty, PlantedNetwork.Day, 730, actors,
            [new TieProof(1, 13, TieEvidence.Territory, "Le Vallon", PlantedNetwork.Day, PlantedNetwork.Day, 1), new TieProof(1, 2, TieEvidence.Meeting, "réunion", PlantedNetwork.Day, PlantedNetwork.Day, 1)]);

        Assert.Equal(1, GroupedNetwork.WorkTies(network).EdgeCount);
    }

    [Fact]
    public void Services_of_one_house_that_share_nothing_are_said()
    {
        ActorGroup[] services = [new("a", "Habitat", [0]), new("b", "Santé", [0]), new("c", "Sport", [0])];
        IReadOnlySet<string>[] things = [Things(0, 10), Things(10, 20), Things(0, 10)];

        var reading = SiloReading.OfServices(services, things);

        var silo = reading.Cells.Single(x => x.Key == "a~b");
        Assert.Equal((0L, 5d, SiloLevel.FarFewer), (silo.Seen, silo.Expected, silo.Level));
        Assert.Equal("« Habitat » et « Santé » n’ont aucune coopération, action ou réunion en commun ; on en attendrait cinq si chacun prenait part au hasard à ce que fait la maison.",
            SiloWords.Sentence(reading, silo).Replace('\u00a0', ' '));
        Assert.Equal(SiloLevel.More, reading.Cells.Single(x => x.Key == "a~c").Level);
        Assert.True(SiloReading.OfServices([.. services.Take(1)], [.. things.Take(1)]).IsTooSmall);

        static HashSet<string> Things(int from, int to) => [.. Enumerable.Range(from, to - from).Select(x => $"{x}")];
    }
}
