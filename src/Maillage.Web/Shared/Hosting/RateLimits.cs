using System.Threading.RateLimiting;
using Maillage.Web.Shared.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Web.Shared.Hosting;

/// <summary>How often one address of the network may send what is costly or worth guessing. Reading is never limited.</summary>
public static class RateLimits
{
    /// <summary>Sign-ins and codes: thirty tries in five minutes, since a whole town hall may share an address; each account also locks by itself.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Challenges for passkeys, one at each showing of the page of sign-in: three hundred in five minutes.</summary>
    public const string Challenge = "challenge";

    /// <summary>What sends a mail: ten in ten minutes.</summary>
    public const string Mail = "mail";

    /// <summary>What receives a file: thirty in ten minutes.</summary>
    public const string Upload = "upload";

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, context => Posts(context, 30, TimeSpan.FromMinutes(5)));
        options.AddPolicy(Challenge, context => Posts(context, 300, TimeSpan.FromMinutes(5)));
        options.AddPolicy(Mail, context => Posts(context, 10, TimeSpan.FromMinutes(10)));
        options.AddPolicy(Upload, context => Posts(context, 30, TimeSpan.FromMinutes(10)));
        options.OnRejected = async (rejected, cancel) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            await new RazorComponentResult<TooManyPage> { StatusCode = StatusCodes.Status429TooManyRequests }.ExecuteAsync(rejected.HttpContext);
        };
    });

    static RateLimitPartition<string> Posts(HttpContext context, int permits, TimeSpan window) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window, QueueLimit = 0 })
        : RateLimitPartition.GetNoLimiter("");
}
