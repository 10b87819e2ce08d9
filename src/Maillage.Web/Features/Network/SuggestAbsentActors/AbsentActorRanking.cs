namespace Maillage.Web.Features.Network.SuggestAbsentActors;

/// <summary>
/// Who is usually there and is not: ranks absent actors of a cooperation by the cooperations that resemble it and by what files say. Pure. Each thing in common makes a cooperation
/// more like another; each such cooperation speaks for those who took part in it.
/// </summary>
public static class AbsentActorRanking
{
    /// <param name="about">The cooperation, with who is already on its list, whatever their presence.</param>
    /// <param name="others">The other cooperations of the space.</param>
    /// <param name="candidates">The organisations that might be concerned.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<RankedAbsent> Rank(CooperationLikeness about, IReadOnlyList<CooperationLikeness> others, IReadOnlyList<AbsentCandidate> candidates, int count)
    {
        var listed = about.Organisations.ToHashSet();
        var alike = others.Select(x => (Other: x, Likeness: Likeness(about, x))).Where(x => x.Likeness > 0).ToList();
        return
        [
            .. candidates.Where(x => !listed.Contains(x.OrganisationId)).Select(candidate =>
            {
                var seen = alike.Where(x => x.Other.Organisations.Contains(candidate.OrganisationId)).OrderByDescending(x => x.Likeness).ThenBy(x => x.Other.Title, StringComparer.Ordinal).ToList();
                var inPlace = about.Neighbourhood is { Length: > 0 } place && candidate.Neighbourhoods.Contains(place);
                var onTheme = about.Theme.Length > 0 && candidate.Theme == about.Theme;
                // In the place and on the theme is more than either; either without a cooperation alike is little.
                var score = seen.Sum(x => x.Likeness) + (inPlace ? 1 : 0) + (onTheme ? 1 : 0) + (inPlace && onTheme ? 0.5 : 0) + (candidate.IsInSpace ? 0.25 : 0);
                return new RankedAbsent(candidate.OrganisationId, score, [.. seen.Select(x => x.Other.Title)], inPlace, onTheme);
            }).Where(x => x.Cooperations.Count > 0 || x.InPlace || x.OnTheme).OrderByDescending(x => x.Score).ThenBy(x => x.OrganisationId).Take(count),
        ];
    }

    /// <summary>How much two cooperations resemble one another, from 0.</summary>
    public static double Likeness(CooperationLikeness one, CooperationLikeness other)
    {
        double likeness = 0;
        if (one.Theme.Length > 0 && one.Theme == other.Theme) likeness += 1;
        if (one.Neighbourhood is { Length: > 0 } && one.Neighbourhood == other.Neighbourhood) likeness += 1;
        if (one.ObjectKind is { } kind && other.ObjectKind == kind) likeness += 0.25;
        // Those who share partners are about the same world.
        var shared = one.Organisations.Intersect(other.Organisations).Count();
        var all = one.Organisations.Union(other.Organisations).Count();
        if (all > 0) likeness += (double)shared / all;
        return likeness;
    }
}

/// <summary>What makes cooperations alike.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Theme">The code of its theme; empty when not told.</param>
/// <param name="Neighbourhood">The code of its neighbourhood; null when not told.</param>
/// <param name="ObjectKind">What it is about.</param>
/// <param name="Organisations">The organisations on its list.</param>
public sealed record CooperationLikeness(string Title, string Theme, string? Neighbourhood, int? ObjectKind, IReadOnlyList<int> Organisations);

/// <summary>An organisation that might be concerned.</summary>
public sealed record AbsentCandidate(int OrganisationId, string Theme, IReadOnlyList<string> Neighbourhoods, bool IsInSpace);

/// <summary>An absent actor, with why.</summary>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Score">What speaks for it, together.</param>
/// <param name="Cooperations">The cooperations alike in which it takes part, the most alike first.</param>
/// <param name="InPlace">Whether files say that it acts in the neighbourhood.</param>
/// <param name="OnTheme">Whether it is about the theme.</param>
public sealed record RankedAbsent(int OrganisationId, double Score, IReadOnlyList<string> Cooperations, bool InPlace, bool OnTheme);
