using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Compliance;

/// <summary>How what the operator says of their duties stands in the database.</summary>
static class ComplianceModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<DutyRecord>(record =>
        {
            record.HasKey(x => x.Key);
            record.Property(x => x.Version).IsConcurrencyToken();
        });
        model.Entity<LegalNotice>(notice =>
        {
            notice.Property(x => x.Id).ValueGeneratedNever();
            notice.Property(x => x.Version).IsConcurrencyToken();
        });
    }
}
