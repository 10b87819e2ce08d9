namespace Maillage.Web.Features.Cooperations;

/// <summary>A document of a cooperation, which its members can take. It stands in the folder <c>files</c>, which backups hold.</summary>
public sealed class CooperationFile
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>What whoever sent it calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in the folder, which nobody chose.</summary>
    public required string StoredName { get; init; }

    public required DocumentKind Kind { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Whether a scanner looked at it.</summary>
    public required bool IsScanned { get; init; }

    public required Guid SentBy { get; init; }
    public required DateTime SentAt { get; init; }
}
