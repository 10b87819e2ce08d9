using Maillage.Web.Data;

namespace Maillage.Web.Shared.Archives;

/// <summary>
/// A kind of public record that the site keeps (Code du patrimoine, articles L.211-1 and L.211-4), how long it serves, and what becomes of it then. Declared beside the
/// code that keeps it. The durations are proposals of ours: the archives say whether they hold, each time that a list is submitted to them.
/// </summary>
/// <param name="Key">Never changes: lists carry it.</param>
/// <param name="Name">« Espaces de contrats, fermés ».</param>
/// <param name="Content">What is in it.</param>
/// <param name="Years">The <em>durée d’utilité administrative</em>, in years.</param>
/// <param name="From">What these years are counted from: « la fermeture de l’espace ».</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Piece">What its pieces are called: one, then several.</param>
/// <param name="FindAsync">The records that ended at this moment or before, which is their years ago.</param>
/// <param name="DestroyAsync">
/// Destroys these records, in the present transaction, and says how many pieces are gone; whoever calls it asked for the visa. Null for what this program destroys in no case.
/// </param>
public sealed record PublicRecord(
    string Key, string Name, string Content, int Years, string From, FinalFate Fate, (string One, string Many) Piece,
    Func<MaillageDb, DateTime, CancellationToken, Task<IReadOnlyList<DueRecord>>> FindAsync, Func<MaillageDb, IReadOnlyList<string>, CancellationToken, Task<int>>? DestroyAsync = null);

/// <summary>A record past its time.</summary>
/// <param name="Id">Within its kind.</param>
/// <param name="Title">As people know it.</param>
/// <param name="StartedAt">The date of the oldest of what it holds, UTC.</param>
/// <param name="EndedAt">From when its years are counted, UTC.</param>
/// <param name="Pieces">How many pieces are in it.</param>
public sealed record DueRecord(string Id, string Title, DateTime StartedAt, DateTime EndedAt, int Pieces);
