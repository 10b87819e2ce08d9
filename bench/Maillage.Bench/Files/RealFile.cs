using Maillage.Bench.Measures;

namespace Maillage.Bench.Files;

/// <summary>The official files: where <c>MAILLAGE_REAL_FILES</c> says, or in <c>../shared/data</c> beside the checkout.</summary>
static class RealFile
{
    public static string Root { get; } = Path.GetFullPath(Environment.GetEnvironmentVariable("MAILLAGE_REAL_FILES") is { Length: > 0 } given
        ? given
        : Path.Combine(PublishedProgram.Cache, "..", "..", "shared", "data"));

    /// <summary>The full path of one, or nothing where it is absent.</summary>
    public static string? Find(string relative) => Path.Combine(Root, relative) is var path && File.Exists(path) ? path : null;
}
