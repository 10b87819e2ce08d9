namespace Maillage.Web.Features.Actors.ListActors;

/// <summary>A kind of line in which organisations appear.</summary>
/// <param name="Slug">Its word in an address.</param>
/// <param name="Label">Its French name.</param>
/// <param name="Holds">Whether an organisation appears there.</param>
sealed record ActorSource(string Slug, string Label, Func<ActorFacts, bool> Holds)
{
    public static IReadOnlyList<ActorSource> All { get; } =
    [
        new("postes", "postes adultes-relais et Fonjep", x => x.Posts > 0),
        new("subventions", "subventions, comme bénéficiaire", x => x.Received > 0),
        new("financeurs", "subventions, comme financeur", x => x.Given > 0),
        new("annuaire", "annuaire du territoire", x => x.Actor.Directory.Count > 0),
        new("repertoire", "répertoire des associations", x => x.Actor.Register is not null),
    ];

    /// <summary>Its rank in <see cref="All"/>; -1 when there is no such source.</summary>
    public static int RankOf(string slug)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i].Slug == slug) return i;
        return -1;
    }
}
