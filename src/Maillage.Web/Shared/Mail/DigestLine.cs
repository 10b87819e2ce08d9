namespace Maillage.Web.Shared.Mail;

/// <summary>Something to tell a person in their next daily mail.</summary>
public sealed class DigestLine
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>One sentence.</summary>
    public required string Text { get; init; }

    /// <summary>A path of the site where it can be seen.</summary>
    public required string Address { get; init; }

    public required DateTime At { get; init; }
}
