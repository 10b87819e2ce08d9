namespace Maillage.Web.Features.Spaces;

/// <summary>
/// A note for readers who are named, in a space. Its text is sealed by the key that is not in the database, bound to its id; it has no title outside of it,
/// stands in no search, no export, no log and no history, and passes to nobody when its author leaves.
/// </summary>
public sealed class ConfidentialNote
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }
    public required Guid AuthorId { get; init; }
    public required DateTime WrittenAt { get; init; }

    /// <summary>AES-256-GCM under <c>MasterKey</c>, bound to <see cref="Id"/>.</summary>
    public required byte[] Sealed { get; set; }
}
