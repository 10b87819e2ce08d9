using Maillage.Web.Data;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Home.Search;

/// <summary>What the search answers.</summary>
sealed record SearchFindings
{
    /// <summary>What was asked, trimmed; empty when nothing was.</summary>
    public required string Query { get; init; }

    /// <summary>Best first, at most <see cref="SiteSearch.Most"/>.</summary>
    public IReadOnlyList<SearchEntry> Found { get; init; } = [];

    /// <summary>The one page that a code names exactly; null otherwise.</summary>
    public string? Exact { get; init; }

    /// <summary>The place that was asked, when it was given by its coordinates.</summary>
    public PlaceCoordinates? Place { get; init; }

    /// <summary>Whether any contract or neighbourhood is loaded.</summary>
    public required bool HasTerritories { get; init; }

    /// <summary>Things to try, from what is loaded.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
