using System.Security.Cryptography;
using System.Text;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.KeepNotes;

/// <summary>Writes and reads confidential notes. Whoever is neither author nor named reader finds nothing, whatever their role.</summary>
sealed class ConfidentialNotes(MaillageDb db, SpaceWriter writer, MasterKey key, SecurityLog log, TimeProvider clock)
{
    public const int LongestText = 20_000;

    const string Use = "confidential-note";

    /// <summary>The notes of a space that this person may read, the latest first; their text is not opened.</summary>
    public async Task<IReadOnlyList<ListedNote>> ListAsync(SpaceAccess access, CancellationToken cancel) => [.. (await (
        from note in VisibleTo(access)
        join author in db.People.AsNoTracking() on note.AuthorId equals author.Id
        orderby note.WrittenAt descending
        select new { Note = note, Author = author }).ToListAsync(cancel)).Select(x => new ListedNote(x.Note.Id, x.Note.WrittenAt, x.Author.DisplayName, x.Note.AuthorId == access.Viewer!.PersonId))];

    /// <summary>Opens a note, with a line in the security log.</summary>
    /// <returns>Null for a 404.</returns>
    public async Task<OpenedNote?> ReadAsync(SpaceAccess access, Guid id, CancellationToken cancel)
    {
        if (await VisibleTo(access).SingleOrDefaultAsync(x => x.Id == id, cancel) is not { } note) return null;
        var readers = await (from reader in db.NoteReaders.AsNoTracking() where reader.NoteId == id join person in db.People.AsNoTracking() on reader.PersonId equals person.Id select person).ToListAsync(cancel);
        var author = await db.People.AsNoTracking().SingleAsync(x => x.Id == note.AuthorId, cancel);
        var text = Encoding.UTF8.GetString(key.Open(Use, note.Sealed, note.Id.ToByteArray()));
        log.Add(SecurityEventKind.ConfidentialRead, access.Viewer!.PersonId, $"note {note.Id}");
        await db.SaveChangesAsync(cancel);
        return new OpenedNote(note.Id, note.WrittenAt, author.DisplayName, note.AuthorId == access.Viewer.PersonId, text, [.. readers.Select(x => x.DisplayName).Order(StringComparer.CurrentCulture)]);
    }

    /// <summary>Writes a note for members of the space.</summary>
    /// <param name="access">The author, in the space.</param>
    /// <param name="text">What to keep, trimmed, of <see cref="LongestText"/> characters at most.</param>
    /// <param name="readers">Whom the author names: members of the space other than themselves; others are left out.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<Guid> WriteAsync(SpaceAccess access, string text, IReadOnlyCollection<Guid> readers, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var id = Guid.NewGuid();
        var plain = Encoding.UTF8.GetBytes(text);
        db.ConfidentialNotes.Add(new ConfidentialNote
        {
            Id = id, SpaceId = access.Space.Id, AuthorId = access.Viewer!.PersonId, WrittenAt = clock.GetUtcNow().UtcDateTime, Sealed = key.Seal(Use, plain, id.ToByteArray()),
        });
        CryptographicOperations.ZeroMemory(plain);
        var members = await db.Memberships.Where(x => x.SpaceId == access.Space.Id && x.EndedAt == null && readers.Contains(x.PersonId) && x.PersonId != access.Viewer.PersonId)
            .Select(x => x.PersonId).Distinct().ToListAsync(cancel);
        db.NoteReaders.AddRange(members.Select(x => new NoteReader { NoteId = id, PersonId = x }));
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return id;
    }

    /// <summary>Takes a note away for ever; its author alone may.</summary>
    public async Task<bool> RemoveAsync(SpaceAccess access, Guid id, CancellationToken cancel)
    {
        var author = access.Viewer!.PersonId;
        return await db.ConfidentialNotes.Where(x => x.Id == id && x.SpaceId == access.Space.Id && x.AuthorId == author).ExecuteDeleteAsync(cancel) > 0;
    }

    IQueryable<ConfidentialNote> VisibleTo(SpaceAccess access)
    {
        var (space, person) = (access.Space.Id, access.Viewer!.PersonId);
        return db.ConfidentialNotes.AsNoTracking()
            .Where(x => x.SpaceId == space && (x.AuthorId == person || db.NoteReaders.Any(y => y.NoteId == x.Id && y.PersonId == person)));
    }
}

/// <summary>A note of the list, unopened.</summary>
sealed record ListedNote(Guid Id, DateTime WrittenAt, string Author, bool IsMine);

/// <summary>A note with its text, and who else can read it.</summary>
sealed record OpenedNote(Guid Id, DateTime WrittenAt, string Author, bool IsMine, string Text, IReadOnlyList<string> Readers);
