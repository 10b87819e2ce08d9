using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Graph.Files;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Maillage.Web.Shared.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.ImportTies;

/// <summary>Takes a file of ties: first what it would change, then, once a person confirmed, the change. The file itself is gone as soon as it was read.</summary>
sealed class TieBringing(MaillageDb db, SpaceNetworks networks, SpaceWriter writer, AuditTrail trail, UploadReader uploads, UploadFolder folder, SecurityLog log)
{
    const string Field = "fichier";
    const int LongestSource = 100;

    public async Task<SentTies> ReadAsync(SpaceAccess access, HttpContext context, CancellationToken cancel)
    {
        ReceivedUpload? upload = null;
        try
        {
            upload = await uploads.ReceiveAsync(context, Field, new Dictionary<string, string>(StringComparer.Ordinal), cancel);
            var ties = await Task.Run(() => TieFileReader.Read(folder.PathOf(upload.StoredName), cancel), cancel);
            return new SentTies(upload.FileName, await CompareAsync(access, ties, cancel), null, StatusCodes.Status200OK);
        }
        catch (UploadRefusedException e)
        {
            if (e.Logged is { } logged)
            {
                log.Add(SecurityEventKind.UploadRefused, access.Actor.PersonId, logged);
                await db.SaveChangesAsync(cancel);
            }
            return new SentTies("", null, e.Message, e.Status);
        }
        catch (Exception e) when (e is UnreadableFileException or GraphFileException)
        {
            return new SentTies("", null, e.Message, StatusCodes.Status400BadRequest);
        }
        finally
        {
            if (upload is not null) folder.Remove(upload.StoredName);
        }
    }

    /// <summary>Writes the ties that a person saw; those that stopped being true in between are left out.</summary>
    public async Task<int> BringAsync(SpaceAccess access, string carried, string source, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var difference = await CompareAsync(access, NewTie.Read(carried), cancel);
        if (difference.Added.Count == 0) return 0;
        var name = source.Trim() is { Length: > LongestSource } text ? text[..LongestSource] : source.Trim();
        foreach (var tie in difference.Added)
            db.DeclaredTies.Add(new DeclaredTie
            {
                Id = Guid.NewGuid(), SpaceId = access.Space.Id, FromId = tie.From.OrganisationId, ToId = tie.To.OrganisationId, Words = tie.Words, Since = tie.Since,
                SaidOn = tie.Until ?? networks.Today, EndedOn = tie.Until, MembershipId = access.Acting!.Membership.Id, Source = name,
            });
        trail.Record(access.Space.Id, access.Actor, NetworkActs.Brought, access.Space.Id.ToString(),
            [new FieldChange("file", null, name), new FieldChange("ties", null, FrenchFormat.Integer(difference.Added.Count))]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return difference.Added.Count;
    }

    async Task<TieDifference> CompareAsync(SpaceAccess access, IEnumerable<FileTie> ties, CancellationToken cancel)
    {
        var network = await networks.NowAsync(access.Space, cancel);
        var known = await db.DeclaredTies.AsNoTracking().Where(x => x.SpaceId == access.Space.Id).ToListAsync(cancel);
        return TieFileReader.Compare(ties, network, known, networks.Today);
    }
}

/// <summary>What became of a file that was sent.</summary>
/// <param name="FileName">What its owner calls it.</param>
/// <param name="Difference">What it would change; null when it was refused.</param>
/// <param name="Error">Why it was refused.</param>
/// <param name="Status">The HTTP status of the answer.</param>
sealed record SentTies(string FileName, TieDifference? Difference, string? Error, int Status);
