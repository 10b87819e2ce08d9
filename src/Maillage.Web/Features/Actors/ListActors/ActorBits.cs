namespace Maillage.Web.Features.Actors.ListActors;

/// <summary>What the directory counts of an organisation, packed: sixty thousand of them stand side by side in memory and are read in one go.</summary>
/// <param name="Years">A bit a year.</param>
/// <param name="Themes">A bit a theme.</param>
/// <param name="Commune">The commune of its seat; -1 when unknown.</param>
/// <param name="Department">The first of its departments; -1 when it has none.</param>
/// <param name="Giver">The first of its givers; -1 when it has none.</param>
/// <param name="Kind">Its <see cref="OrganisationKind"/>.</param>
/// <param name="Sources">A bit for each of <see cref="ActorSource.All"/>.</param>
/// <param name="IsFormer">Whether the register says that it is no more.</param>
/// <param name="HasMore">Whether it has several departments or givers, which then stand in its facts.</param>
readonly record struct ActorBits(ulong Years, uint Themes, int Commune, int Department, int Giver, byte Kind, byte Sources, bool IsFormer, bool HasMore)
{
    /// <summary>By place in the index.</summary>
    public static ActorBits[] Of(ActorIndex index) => Array.ConvertAll(index.Facts, x => new ActorBits(
        x.Years, x.Themes, x.Commune, x.Departments.Length > 0 ? x.Departments[0] : -1, x.Givers.Length > 0 ? x.Givers[0] : -1, (byte)x.Actor.Kind, SourcesOf(x),
        x.Actor.Standing == OrganisationStanding.Former, x.Departments.Length > 1 || x.Givers.Length > 1));

    static byte SourcesOf(ActorFacts facts)
    {
        var sources = 0;
        for (var i = 0; i < ActorSource.All.Count; i++)
            if (ActorSource.All[i].Holds(facts)) sources |= 1 << i;
        return (byte)sources;
    }
}
