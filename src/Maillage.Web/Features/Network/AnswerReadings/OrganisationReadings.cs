using Maillage.France.Language;
using Maillage.Web.Features.Network.FindBridges;
using Maillage.Web.Features.Network.FindSilos;

namespace Maillage.Web.Features.Network.AnswerReadings;

/// <summary>Gathers what the network of a space says of one organisation.</summary>
sealed class OrganisationReadings(NetworkReadings readings)
{
    static readonly ActorGrouping[] Groupings = [ActorGrouping.Kind, ActorGrouping.Theme, ActorGrouping.Neighbourhood];

    /// <param name="slug">The space.</param>
    /// <param name="network">Its network.</param>
    /// <param name="place">The organisation.</param>
    public async Task<IReadOnlyList<SaidOfOrganisation>> OfAsync(string slug, SpaceNetwork network, int place)
    {
        var said = new List<SaidOfOrganisation>();
        foreach (var grouping in Groupings)
        {
            var reading = await readings.SilosAsync(network, grouping);
            if ((await readings.GroupedAsync(network, grouping)).GroupOf(place) is not { } own) continue;
            said.AddRange(reading.Telling.Where(x => x.One.Key == own.Key || x.Other.Key == own.Key).Select(x => new SaidOfOrganisation(
                ReadingKey.Silo(grouping, null, x.Key), $"Cloisons par {grouping.Label}", SiloWords.Sentence(reading, x),
                $"{SpaceNetworkAddresses.Silos(slug)}?par={grouping.Slug}&paire={Uri.EscapeDataString(x.Key)}#paire")));
        }
        said.Add(new SaidOfOrganisation(ReadingKey.Passage, "Passerelles", Passages(await readings.BridgesAsync(network, ActorGrouping.Kind), network, place), SpaceNetworkAddresses.Bridges(slug)));
        said.Add(new SaidOfOrganisation(ReadingKey.Suggestion, "Coopérations possibles", "Le réseau lui suggère des coopérations, et le suggère à d’autres, avec leurs raisons.",
            SpaceNetworkAddresses.SuggestionsOf(slug, network.Actors[place].OrganisationId)));
        return said;
    }

    static string Passages(BridgeReading bridges, SpaceNetwork network, int place)
    {
        string NameOf(int x) => FrenchNames.Display(network.Actors[x].Name);
        var partners = bridges.Grouped.Graph.Degree(place);
        List<string> sentences = [partners == 0 ? "Aucun lien n’est encore noté ici." : $"{FrenchFormat.Plural(partners, "partenaire connu", "partenaires connus")} ici."];
        if (bridges.Brokers.FirstOrDefault(x => x.Place == place) is { } broker)
            sentences.Add($"Il se tient surtout en «\u00a0{BridgeWords.MainRole(broker).ToLowerInvariant()}\u00a0»{(broker.Reached.Count == 0 ? "" : $", vers\u00a0: {FrenchFormat.List(broker.Reached.Select(x => x.Label))}")}.");
        if (bridges.Cuts.FirstOrDefault(x => x.Place == place) is { } cut && !bridges.IsSmall) sentences.Add(BridgeWords.Sentence(cut, NameOf));
        return string.Join(" ", sentences);
    }
}

/// <summary>Something that the network says of an organisation.</summary>
/// <param name="Key">By which answers are tied to it.</param>
/// <param name="Title">Where it is said.</param>
/// <param name="Sentence">What.</param>
/// <param name="Href">Where it is shown among the rest.</param>
public sealed record SaidOfOrganisation(string Key, string Title, string Sentence, string Href);
