using Maillage.Web.Shared.Hosting;

namespace Maillage.Web.Shared.Mail;

/// <summary>The sending of mail, for the site; the command line writes to the outbox only.</summary>
static class MailServices
{
    /// <exception cref="RefusedSettingException">The configuration of mail cannot be.</exception>
    public static void AddMailSending(this IServiceCollection services, IConfiguration configuration)
    {
        // Read at once: a site that could send nothing says so before it opens.
        services.AddSingleton(MailSettings.Read(configuration));
        services.AddSingleton<MailLetter>();
        services.AddSingleton<WrittenMail>();
        services.AddSingleton<SiteStart>();
        services.AddHostedService<MailSender>();
        services.AddHostedService<DigestSender>();
    }
}
