using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network;

/// <summary>Finds the answers that stand beside what the network says.</summary>
sealed class NetworkReplies(MaillageDb db)
{
    /// <summary>All those of a space that stand, by what they answer, the oldest first.</summary>
    public async Task<ILookup<string, ShownReply>> OfAsync(Space space, CancellationToken cancel)
    {
        var found = await (
            from reply in db.NetworkReplies.AsNoTracking()
            where reply.SpaceId == space.Id && reply.WithdrawnAt == null
            join organisation in db.Organisations.AsNoTracking() on reply.OrganisationId equals organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            orderby reply.At
            select new { Reply = reply, organisation.Name, organisation.MergedInto }).ToListAsync(cancel);
        return found.ToLookup(x => x.Reply.About, x => new ShownReply(x.Reply.Id, x.MergedInto ?? x.Reply.OrganisationId, FrenchNames.Display(x.Name ?? ""), x.Reply.About, x.Reply.Text, x.Reply.At), StringComparer.Ordinal);
    }
}

/// <summary>An answer as pages and files show it.</summary>
/// <param name="Id">The answer.</param>
/// <param name="OrganisationId">Who answers.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it answers.</param>
/// <param name="Text">In its words.</param>
/// <param name="At">When, UTC.</param>
public sealed record ShownReply(Guid Id, int OrganisationId, string Name, string About, string Text, DateTime At)
{
    /// <summary>As a cell of a file holds it.</summary>
    public string Line => $"{Name}\u00a0: {Text}";
}
