namespace Maillage.Web.Shared.Audit;

/// <summary>An organisation that does not run the site and keeps, each day, the heads of its chains.</summary>
public sealed class HeadRecipient
{
    /// <summary>Fewer could be talked into silence: nothing is sent until there are two.</summary>
    public const int Least = 2;

    public required Guid Id { get; init; }

    /// <summary>Its name, in words.</summary>
    public required string Organisation { get; init; }

    public required string Email { get; init; }
    public required DateTime Since { get; init; }
    public DateTime? EndedAt { get; set; }
}
