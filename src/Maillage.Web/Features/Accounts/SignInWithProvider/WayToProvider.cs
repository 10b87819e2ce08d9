using Microsoft.AspNetCore.Authentication;

namespace Maillage.Web.Features.Accounts.SignInWithProvider;

/// <summary>Sends someone to the provider. Where it does not answer, or not as it should, they come back to the page of sign-in, which has other ways.</summary>
sealed partial class WayToProvider(AuthenticationProperties properties) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        try
        {
            await httpContext.ChallengeAsync(ProviderSettings.Scheme, properties);
        }
        // The framework tells of a configuration that could not be read as of an invalid operation.
        catch (Exception e) when (e is ProviderRefusedException or InvalidOperationException or HttpRequestException)
        {
            LogRefusal(httpContext.RequestServices.GetRequiredService<ILogger<WayToProvider>>(), e.GetBaseException().Message);
            httpContext.Response.Redirect($"{AccountAddresses.SignIn}?{AccountAddresses.ProviderRefused}=oui");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody can be sent to the identity provider: {Reason}")]
    private static partial void LogRefusal(ILogger log, string reason);
}
