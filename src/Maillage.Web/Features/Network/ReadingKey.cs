using System.Globalization;

namespace Maillage.Web.Features.Network;

/// <summary>The names by which answers are tied to what they answer: they stay the same while the network changes.</summary>
static class ReadingKey
{
    /// <summary>That it makes, or does not make, the passage between groups; that others depend on it; that it has few ties.</summary>
    public const string Passage = "passage";

    /// <summary>That it might cooperate with others.</summary>
    public const string Suggestion = "possible";

    /// <summary>How two groups are tied.</summary>
    /// <param name="grouping">By what they are grouped.</param>
    /// <param name="house">The organisation whose services they are; null otherwise.</param>
    /// <param name="cell">The key of both.</param>
    public static string Silo(ActorGrouping grouping, int? house, string cell) => house is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"cloison:{grouping.Slug}-{number}:{cell}")
        : $"cloison:{grouping.Slug}:{cell}";
}
