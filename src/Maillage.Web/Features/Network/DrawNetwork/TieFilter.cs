using System.Globalization;
using Maillage.France;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Network.DrawNetwork;

/// <summary>Which part of a network is looked at, as an address says it. What an address says and that means nothing is passed over.</summary>
public sealed record TieFilter
{
    /// <summary>Empty for all.</summary>
    public IReadOnlyList<TieEvidence> Evidence { get; init; } = [];

    /// <summary>Only ties of which something was seen in so many years; null for all.</summary>
    public int? Years { get; init; }

    public OrganisationKind? Kind { get; init; }
    public string? ThemeCode { get; init; }
    public QpvCode? Neighbourhood { get; init; }

    /// <summary>Only ties at least as strong; 0 for all.</summary>
    public double Least { get; init; }

    /// <summary>Only the organisations of the space.</summary>
    public bool IsInSpaceOnly { get; init; }

    public NetworkGrouping Grouping { get; init; }

    /// <summary>What the choices of <see cref="Years"/> are.</summary>
    public static IReadOnlyList<int> YearChoices { get; } = [1, 2, 3, 5];

    /// <summary>What the choices of <see cref="Least"/> are: from a faint tie to one of a whole thing shared by two.</summary>
    public static IReadOnlyList<double> LeastChoices { get; } = [0.1, 0.25, 0.5, 1, 2];

    /// <summary>Whether all is looked at, in whatever colours.</summary>
    public bool IsAll => Query.Length == 0 || this with { Grouping = NetworkGrouping.Kind } == new TieFilter();

    public static TieFilter Read(IEnumerable<string?>? preuve, string? depuis, string? nature, string? theme, string? quartier, string? force, string? espace, string? couleur) => new()
    {
        Evidence = [.. Enum.GetValues<TieEvidence>().Where(x => preuve?.Contains(x.Slug) == true)],
        Years = int.TryParse(depuis, NumberStyles.None, CultureInfo.InvariantCulture, out var years) && YearChoices.Contains(years) ? years : null,
        Kind = int.TryParse(nature, NumberStyles.None, CultureInfo.InvariantCulture, out var kind) && Enum.IsDefined((OrganisationKind)kind) ? (OrganisationKind)kind : null,
        ThemeCode = Theme.Find(theme)?.Code,
        Neighbourhood = QpvCode.TryParse(quartier, out var code) ? code : null,
        Least = double.TryParse(force, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least) && LeastChoices.Contains(least) ? least : 0,
        IsInSpaceOnly = espace == "oui",
        Grouping = NetworkGroupingWords.Read(couleur),
    };

    /// <summary>The same filter as the end of an address; empty when it says nothing.</summary>
    public string Query => Address();

    /// <summary>The filter with more said after it.</summary>
    public string Address(params IEnumerable<(string Name, string? Value)> more) => AddressQuery.Of(
    [
        .. Evidence.Select(x => ("preuve", (string?)x.Slug)), ("depuis", AddressQuery.Number(Years)), ("nature", AddressQuery.Number((int?)Kind)), ("theme", ThemeCode),
        ("quartier", Neighbourhood?.Value), ("force", Least > 0 ? Least.ToString(CultureInfo.InvariantCulture) : null), ("espace", IsInSpaceOnly ? "oui" : null),
        ("couleur", Grouping == NetworkGrouping.Kind ? null : Grouping.Slug), .. more,
    ]);

    public bool Equals(TieFilter? other) => other is not null && Query == other.Query;

    public override int GetHashCode() => Query.GetHashCode(StringComparison.Ordinal);

    /// <summary>The part of a network that is asked for; organisations that it leaves out are gone from it, those without a tie that is left stay.</summary>
    public SpaceNetwork Of(SpaceNetwork network)
    {
        if (IsAll) return network;
        var kept = network.Actors.Where(IsKept).ToList();
        var since = Years is { } years ? network.Day.AddYears(-years) : DateOnly.MinValue;
        var numbers = kept.Select(x => x.OrganisationId).ToHashSet();
        var proofs = network.Ties
            .Where(x => numbers.Contains(network.Actors[x.One].OrganisationId) && numbers.Contains(network.Actors[x.Other].OrganisationId))
            .Select(x => x.Proofs.Where(y => (Evidence.Count == 0 || Evidence.Contains(y.Evidence)) && y.Last >= since).ToList())
            .Where(x => x.Count > 0 && x.Sum(y => BuildNetwork.NetworkAssembly.Strength(y.Weight, y.Last, network.Day, network.HalfLifeDays)) >= Least)
            .SelectMany(x => x);
        return BuildNetwork.NetworkAssembly.Assemble(network.SpaceId, network.Day, network.HalfLifeDays, kept, proofs);
    }

    bool IsKept(NetworkActor actor) => (!IsInSpaceOnly || actor.IsInSpace) && (Kind is null || actor.Kind == Kind) && (ThemeCode is null || actor.Theme?.Code == ThemeCode)
        && (Neighbourhood is not { } place || actor.Neighbourhoods.Contains(place));
}
