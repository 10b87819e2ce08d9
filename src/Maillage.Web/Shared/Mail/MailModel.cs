using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Mail;

/// <summary>How mail stands in the database.</summary>
static class MailModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<MailMessage>(mail =>
        {
            mail.Property(x => x.Id).ValueGeneratedNever();
            mail.HasIndex(x => new { x.SentAt, x.NextAttemptAt });
        });
        model.Entity<DigestLine>(line =>
        {
            line.Property(x => x.Id).ValueGeneratedNever();
            line.HasIndex(x => x.PersonId);
        });
    }
}
