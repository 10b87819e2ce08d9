using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Compliance.DraftDuty;

/// <summary>Gathers the facts that drafts carry.</summary>
sealed class InstallationFacts(MaillageDb db, DutyBoard board, LegalNotices notices, SiteOrigin origin, MailSettings mail, IConfiguration configuration)
{
    public async Task<KnownFacts> ReadAsync(CancellationToken cancel)
    {
        var controllers = await (
            from controller in db.SpaceControllers.AsNoTracking()
            join organisation in db.Organisations.AsNoTracking() on controller.OrganisationId equals organisation.Id
            orderby organisation.Name, controller.Contact
            select new { organisation.Name, controller.Contact }).Distinct().ToListAsync(cancel);
        return new KnownFacts(
            board.Today, origin.Value, db.Engine, mail.Words, mail.Host, configuration["Maillage:Provider:Authority"] is { Length: > 0 } authority ? configuration["Maillage:Provider:Name"] ?? authority : null,
            await db.People.CountAsync(x => x.ErasedAt == null, cancel), await db.Spaces.CountAsync(x => x.ClosedAt == null, cancel),
            [.. controllers.Select(x => (FrenchNames.Display(x.Name), x.Contact)).Order()],
            await db.Imports.AsNoTracking().Select(x => x.Source).Distinct().OrderBy(x => x).ToListAsync(cancel), await notices.ReadAsync(cancel), await db.HeadRecipients.CountAsync(x => x.EndedAt == null, cancel));
    }
}
