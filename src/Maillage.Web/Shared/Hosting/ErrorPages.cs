using Maillage.Web.Shared.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Web.Shared.Hosting;

/// <summary>An unexpected failure reaches the person as a French page with a reference, and the log with the same reference.</summary>
sealed partial class ErrorPages(RequestDelegate next, IServiceScopeFactory scopes, ILogger<ErrorPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The person left; there is nobody to tell.
        }
        catch (Exception e)
        {
            var reference = context.TraceIdentifier;
            LogFailure(log, e, context.Request.Method, context.Request.Path, reference);
            if (context.Response.HasStarted) throw;
            context.Response.Clear();
            SecurityHeaders.Write(context);
            // The page that failed may have left its services half begun: this one has its own.
            await using var scope = scopes.CreateAsyncScope();
            context.RequestServices = scope.ServiceProvider;
            await new RazorComponentResult<FailurePage>(new { Reference = reference }) { StatusCode = StatusCodes.Status500InternalServerError }
                .ExecuteAsync(context);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, Exception e, string method, PathString path, string reference);
}
