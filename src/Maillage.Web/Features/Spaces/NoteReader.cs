namespace Maillage.Web.Features.Spaces;

/// <summary>Someone whom the author of a confidential note named as its reader.</summary>
public sealed class NoteReader
{
    public required Guid NoteId { get; init; }
    public required Guid PersonId { get; init; }
}
