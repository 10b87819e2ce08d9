using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// Declares an organisation that no file names. What is declared is a mention like those of files, on a line of a directory that the declarer keeps: the rules
/// bring it together with what files say, now or at a later import, and it keeps its number. The line is private: no public page shows it, nor what it alone tells.
/// </summary>
public sealed class OrganisationDeclaration(MaillageDb db, DataFolder folder)
{
    /// <summary>Adds the line and works out who is who. Declaring the same again changes nothing.</summary>
    /// <param name="said">The name, with the numbers and the commune where they are known; its <see cref="Mention.Id"/> is not read.</param>
    /// <param name="directory">The directory of who declares; see <see cref="DirectoryOf"/>.</param>
    /// <param name="record">Writes the history into the same transaction; called only for a line that is new.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The organisation: a new one, or the one that files and others name already.</returns>
    public async Task<Organisation> DeclareAsync(Mention said, string directory, Action record, CancellationToken cancel)
    {
        var mention = said with { Id = MentionNumber.Of(said) };
        await using var alone = await db.LockAsync(folder, cancel);
        await using (var whole = await db.BeginWriteAsync(cancel))
        {
            if (!await db.Mentions.AnyAsync(x => x.Id == mention.Id, cancel)) db.Add(mention).Property("ImportId").CurrentValue = NoImport;
            if (!await db.DirectoryEntries.AnyAsync(x => x.MentionId == mention.Id && x.List == directory, cancel))
            {
                db.DirectoryEntries.Add(new DirectoryEntry
                {
                    MentionId = mention.Id, List = directory, ShortName = "", Kind = "", Theme = "", CommuneCode = mention.CommuneCode, NeighbourhoodCodes = "", Audience = "", Website = "", Description = "",
                    Visibility = Visibility.Private, ImportId = NoImport,
                });
                record();
            }
            await IdentityKeeper.WantAsync(db, cancel);
            await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        // Interrupted here, the start of the site does it.
        await IdentityKeeper.RefreshAsync(db, folder, cancel);
        var number = await db.Mentions.AsNoTracking().Where(x => x.Id == mention.Id).Select(x => EF.Property<int?>(x, "OrganisationId")).SingleAsync(cancel);
        return await db.Organisations.AsNoTracking().SingleAsync(x => x.Id == number, cancel);
    }

    /// <summary>The directory that a space keeps of what it declares; no file bears such a name.</summary>
    public static string DirectoryOf(Guid spaceId) => Prefix + spaceId;

    /// <summary>The space that keeps a directory; null for one that a file brought.</summary>
    public static Guid? SpaceOf(string directory) =>
        directory.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParse(directory[Prefix.Length..], out var id) ? id : null;

    const string Prefix = "espace:";
    const int NoImport = 0;
}
