using Maillage.France;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>Who appears for a contract, in a commune, with a giver or about a theme: how many, and those of whom there is most to read.</summary>
/// <param name="Count">As many as the list to which the address leads.</param>
/// <param name="First">Places in the index, at most <see cref="Most"/> and one, so that the organisation itself can be left out.</param>
sealed record ActorGroup(int Count, IReadOnlyList<int> First)
{
    public const int Most = 8;

    public static ActorGroup Of(ActorIndex index, IEnumerable<int> places)
    {
        var all = places.Where(x => index.Facts[x].Actor.Standing == OrganisationStanding.Current).ToList();
        var first = all.OrderByDescending(x => index.Facts[x].Lines).ThenBy(x => x).Take(Most + 1).ToList();
        return new ActorGroup(all.Count, first);
    }
}

/// <summary>What an organisation shares with others.</summary>
/// <param name="Title">« Pour le même contrat : Métropole du Grand Nancy ».</param>
/// <param name="Address">The directory with the same filter.</param>
/// <param name="Count">How many organisations share it, this one included.</param>
/// <param name="Others">At most <see cref="ActorGroup.Most"/>, by name.</param>
sealed record SharedWith(string Title, string Address, int Count, IReadOnlyList<ActorInfo> Others)
{
    /// <summary>The groups of an organisation: who asks for one says how to name, to reach and to make it.</summary>
    public static IEnumerable<(string Title, string Query, Func<IEnumerable<int>> Places)> Of(ActorIndex index, ActorFacts facts)
    {
        var actor = facts.Actor;
        // Of its contracts, the one of today.
        if (facts.Contracts.Count > 0 && index.Territories.Contracts.GetValueOrDefault(facts.Contracts.MaxBy(x => x.Generation)) is { } contract)
            yield return ($"Pour le même contrat : {contract.DisplayName} ({contract.Key.Generation.Years})",
                $"contrat={contract.Key.Code}{(contract.Key.Generation == Generation.G2015 ? "&generation=2015" : "")}", () => index.Of(contract.Key));
        if (index.CommuneName(actor.CommuneCode) is { Length: > 0 } commune)
            yield return ($"Siège dans la même commune : {commune}", $"commune={actor.CommuneCode}", () => index.SeatedIn(actor.CommuneCode));
        if (facts.Departments.Length == 0)
        {
            if (facts.Givers.Length > 0)
                yield return ($"Même financeur : {index.Facts[index.Givers[facts.Givers[0]]].Actor.DisplayName}", $"financeur={index.Facts[index.Givers[facts.Givers[0]]].Actor.Id}",
                    () => index.HelpedBy(facts.Givers[0]));
            yield break;
        }
        var (department, there) = (facts.Departments[0], index.DepartmentName(index.Departments[facts.Departments[0]]));
        if (facts.Givers.Length > 0)
        {
            var giver = index.Facts[index.Givers[facts.Givers[0]]].Actor;
            yield return ($"Même financeur : {giver.DisplayName} ({there})", $"departement={index.Departments[department]}&financeur={giver.Id}",
                () => index.HelpedBy(facts.Givers[0]).Where(x => Array.IndexOf(index.Facts[x].Departments, department) >= 0));
        }
        if (facts.Theme is { } theme)
        {
            var bit = 1u << IndexOf(theme);
            yield return ($"Même thème : {theme.Label} ({there})", $"theme={theme.Code}&departement={index.Departments[department]}",
                () => index.Within(department).Where(x => (index.Facts[x].Themes & bit) != 0));
        }
    }

    static int IndexOf(Theme theme)
    {
        for (var i = 0; i < Theme.All.Count; i++)
            if (Theme.All[i] == theme) return i;
        return 0;
    }
}
