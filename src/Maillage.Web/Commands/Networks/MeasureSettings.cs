using Maillage.Graph;
using Maillage.Graph.Communities;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>How measures are taken.</summary>
sealed record MeasureSettings
{
    /// <summary>What Leiden makes as high as can be.</summary>
    public CommunityQuality Quality { get; init; } = CommunityQuality.Modularity();

    /// <summary>What <see cref="Quality"/> is called, in French.</summary>
    public string QualityName { get; init; } = "modularité";

    /// <summary>Draws all that is drawn: the same one gives the same result.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Sources of the sampled betweenness, two or more.</summary>
    public int Samples { get; init; } = 1000;

    /// <summary>Random networks with which figures are compared; 0 to compare with none.</summary>
    public int Draws { get; init; } = 999;

    /// <summary>Null for one a processor.</summary>
    public int? Threads { get; init; }

    /// <summary>What weights say where paths have lengths.</summary>
    public TieLength Length { get; init; }

    public ChanceOptions Chance(IProgress<double> progress) => new(Draws, Seed, Threads: Threads, Progress: progress);
}
