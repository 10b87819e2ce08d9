using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Cooperations;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.SuggestAbsentActors;

/// <summary>Finds who might be missing from a cooperation, and says why.</summary>
public sealed class AbsentActorFinding(MaillageDb db, NetworkReadings readings)
{
    public const int Most = 6;

    public async Task<AbsentFound> OfAsync(CooperationAccess access, CancellationToken cancel)
    {
        var (space, about) = (access.InSpace.Space, access.Cooperation);
        var network = await readings.NetworkAsync(space, cancel);
        var cooperations = await db.Cooperations.AsNoTracking().Where(x => x.SpaceId == space.Id).OrderBy(x => x.Number).ToListAsync(cancel);
        var ids = db.Cooperations.Where(x => x.SpaceId == space.Id).Select(x => x.Id);
        var actors = await db.CooperationActors.AsNoTracking().Where(x => ids.Contains(x.CooperationId) && x.EndedAt == null).ToListAsync(cancel);
        var merged = await db.Organisations.AsNoTracking().Where(x => x.MergedInto != null).Select(x => new { x.Id, x.MergedInto }).ToDictionaryAsync(x => x.Id, x => x.MergedInto!.Value, cancel);
        var byCooperation = actors.ToLookup(x => x.CooperationId);

        CooperationLikeness Like(Cooperation x) => new(x.Title, x.ThemeCode, x.NeighbourhoodCode?.Value, (int?)x.ObjectKind,
            [.. byCooperation[x.Id].Where(y => x.Id == about.Id || y.Presence == ActorPresence.Present).Select(y => y.OrganisationId).OfType<int>().Select(y => merged.GetValueOrDefault(y, y)).Distinct()]);

        var own = Like(about);
        var ranked = AbsentActorRanking.Rank(own, [.. cooperations.Where(x => x.Id != about.Id).Select(Like)],
            [.. network.Actors.Select(x => new AbsentCandidate(x.OrganisationId, x.Theme?.Code ?? "", [.. x.Neighbourhoods.Select(y => y.Value)], x.IsInSpace))], Most);
        var place = about.NeighbourhoodCode is { } code ? await readings.NeighbourhoodAsync(code.Value) : "";
        var there = own.Organisations.Select(network.PlaceOf).OfType<int>().Select(x => network.Actors[x]).ToList();
        var names = there.Select(x => Fold.Text(x.Name)).Concat(byCooperation[about.Id].Where(x => x.Name.Length > 0).Select(x => Fold.Text(x.Name))).ToList();
        return new AbsentFound(
            [.. ranked.Select(x => (network.Actors[network.PlaceOf(x.OrganisationId)!.Value], Reasons(x)))],
            UsualActors.Missing(about.ThemeCode, [.. there.Select(x => x.Kind).Distinct()], names));

        List<string> Reasons(RankedAbsent absent)
        {
            var reasons = new List<string>();
            if (absent.Cooperations.Count > 0)
            {
                var titles = absent.Cooperations.Take(2).Select(x => $"«\u00a0{x}\u00a0»").ToList();
                reasons.Add($"Présent dans {(absent.Cooperations.Count == 1 ? "une coopération qui ressemble à celle-ci" : $"{FrenchFormat.Integer(absent.Cooperations.Count)} coopérations qui ressemblent à celle-ci")}\u00a0: {FrenchFormat.List(titles)}.");
            }
            if (absent.InPlace) reasons.Add($"Les fichiers disent qu’il agit dans le quartier {place}.");
            if (absent.OnTheme) reasons.Add($"Son thème est celui de la coopération\u00a0: {Theme.Find(about.ThemeCode)?.Label}.");
            return reasons;
        }
    }
}

/// <summary>Who might be missing.</summary>
/// <param name="Organisations">Organisations, those for whom most speaks first, with why.</param>
/// <param name="Kinds">Kinds of actors that are usually concerned, of which nobody is on the list.</param>
public sealed record AbsentFound(IReadOnlyList<(NetworkActor Actor, List<string> Reasons)> Organisations, IReadOnlyList<string> Kinds);
