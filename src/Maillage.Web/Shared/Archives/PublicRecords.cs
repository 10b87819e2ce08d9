using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Shared.Archives;

/// <summary>
/// All kinds of public records that the site keeps. The security log is none of them: it serves the safety of the site for a year
/// (<see cref="Privacy.Retention"/>). The history of the site itself has no end of use while the site lives.
/// </summary>
public static class PublicRecords
{
    public static IReadOnlyList<PublicRecord> All { get; } = [.. SpaceArchives.All, .. ImportArchives.All];

    /// <exception cref="KeyNotFoundException">A list of a version that declared another kind.</exception>
    public static PublicRecord Of(string key) => All.FirstOrDefault(x => x.Key == key) ?? throw new KeyNotFoundException($"No public record is called {key}.");
}
