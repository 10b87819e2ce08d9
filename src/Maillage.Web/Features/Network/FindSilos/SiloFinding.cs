using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.FindSilos;

/// <summary>Finds the silos of a space as an address asks for them.</summary>
sealed class SiloFinding(MaillageDb db, NetworkReadings readings, NetworkReplies replies)
{
    /// <param name="space">The space.</param>
    /// <param name="by">« nature », « theme », « quartier » or « service ».</param>
    /// <param name="house">The number of the organisation whose services are looked at.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<SiloFound> OfAsync(Space space, string? by, string? house, CancellationToken cancel)
    {
        var network = await readings.NetworkAsync(space, cancel);
        var grouping = ActorGroupingWords.Of(by);
        var answers = await replies.OfAsync(space, cancel);
        if (grouping != ActorGrouping.Service) return new SiloFound(network, grouping, await readings.SilosAsync(network, grouping), [], null, answers);
        var numbers = network.Actors.Where(x => x.IsInSpace).Select(x => x.OrganisationId).ToList();
        var services = await db.OrganisationServices.AsNoTracking().Where(x => numbers.Contains(x.OrganisationId) && x.ClosedAt == null).OrderBy(x => x.Name).ToListAsync(cancel);
        var houses = services.GroupBy(x => x.OrganisationId).OrderByDescending(x => x.Count()).ThenBy(x => x.Key).Select(x => network.Actors[network.PlaceOf(x.Key)!.Value]).ToList();
        var asked = houses.FirstOrDefault(x => x.OrganisationId.ToString(CultureInfo.InvariantCulture) == house) ?? houses.FirstOrDefault();
        if (asked is null) return new SiloFound(network, grouping, SiloReading.OfServices([], []), houses, null, answers);
        var own = services.Where(x => x.OrganisationId == asked.OrganisationId).ToList();
        var place = network.PlaceOf(asked.OrganisationId)!.Value;
        var things = HouseThings.Of(network, asked.OrganisationId);
        return new SiloFound(network, grouping,
            SiloReading.OfServices([.. own.Select(x => new ActorGroup(x.Id.ToString("N"), x.Name, [place]))], [.. own.Select(x => things.GetValueOrDefault(x.Id) ?? new HashSet<string>())]),
            houses, asked, answers);
    }
}

/// <summary>The silos that an address asks for.</summary>
/// <param name="Network">In which network.</param>
/// <param name="Grouping">By what organisations are grouped.</param>
/// <param name="Reading">What is read.</param>
/// <param name="Houses">The organisations of which services are known.</param>
/// <param name="House">The one whose services are looked at.</param>
/// <param name="Replies">What organisations answer.</param>
public sealed record SiloFound(SpaceNetwork Network, ActorGrouping Grouping, SiloReading Reading, IReadOnlyList<NetworkActor> Houses, NetworkActor? House, ILookup<string, ShownReply> Replies)
{
    public string KeyOf(SiloCell cell) => ReadingKey.Silo(Grouping, House?.OrganisationId, cell.Key);

    public string Sentence(SiloCell cell) => SiloWords.Sentence(Reading, cell);

    /// <summary>What an address says to find them again.</summary>
    public IEnumerable<(string Name, string? Value)> Query => [("par", Grouping.Slug), ("maison", House?.OrganisationId.ToString(CultureInfo.InvariantCulture))];

    public string NameOf(int place) => FrenchNames.Display(Network.Actors[place].Name);
}
