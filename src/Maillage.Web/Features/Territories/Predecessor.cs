using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>Why a contract of 2024–2030 is said to follow one of 2015–2023.</summary>
public enum PredecessorRule
{
    /// <summary>Both bear on the same territory.</summary>
    SameTerritory,

    /// <summary>It bears on a commune of the EPCI on which the former one bore.</summary>
    CommuneOfFormerEpci,

    /// <summary>A person said so.</summary>
    Correction,

    /// <summary>Nothing in the files tells.</summary>
    None,
}

/// <summary>The words of a <see cref="PredecessorRule"/>.</summary>
public static class PredecessorRuleWords
{
    extension(PredecessorRule rule)
    {
        public string Label => rule switch
        {
            PredecessorRule.SameTerritory => "même territoire",
            PredecessorRule.CommuneOfFormerEpci => "commune de l’intercommunalité qui portait le contrat précédent",
            PredecessorRule.Correction => "indiqué à la main",
            _ => "rien dans les fichiers ne le dit",
        };
    }
}

/// <summary>The contracts of 2015–2023 that a contract of 2024–2030 follows, and the rule that proposes them.</summary>
public sealed record Predecessor(IReadOnlyList<ContractKey> Contracts, PredecessorRule Rule)
{
    /// <summary>Same territory; else a commune inside the former EPCI; else none. Codes are never compared: 45 stand in both generations.</summary>
    /// <param name="territories">The territories of the contract: EPCI and communes.</param>
    /// <param name="formers">The perimeters of 2015–2023, by territory.</param>
    /// <param name="epciOf">The EPCI of a commune.</param>
    /// <param name="correction">What a person said, if anyone did.</param>
    public static Predecessor Decide(
        IReadOnlyCollection<string> territories, ILookup<string, ContractPerimeter> formers, Func<string, string?> epciOf, PredecessorCorrection? correction)
    {
        if (correction is not null)
            return new Predecessor(correction.FormerCode is { } code ? [new ContractKey(Generation.G2015, code)] : [], PredecessorRule.Correction);
        var same = Keys(territories.SelectMany(x => formers[x]));
        if (same.Count > 0) return new Predecessor(same, PredecessorRule.SameTerritory);
        var around = Keys(territories.Select(epciOf).OfType<string>().SelectMany(x => formers[x]));
        return around.Count > 0 ? new Predecessor(around, PredecessorRule.CommuneOfFormerEpci) : new Predecessor([], PredecessorRule.None);
    }

    static List<ContractKey> Keys(IEnumerable<ContractPerimeter> perimeters) => perimeters.Select(x => x.Contract).Distinct().Order().ToList();
}
