using Maillage.Web.Shared.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Web.Shared.Hosting;

/// <summary>
/// An unexpected failure reaches the person as a French page with a reference, and the log with the same reference. A refusal, and a form that is no longer
/// on its page, reach them as a page that says so.
/// </summary>
sealed partial class ErrorPages(RequestDelegate next, IServiceScopeFactory scopes, ILogger<ErrorPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (IsFormGone(context)) await ShowAsync<RefusalPage>(context, StatusCodes.Status400BadRequest, Gone(context));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The person left; there is nobody to tell.
        }
        catch (RefusalException e)
        {
            if (context.Response.HasStarted) throw;
            await ShowAsync<RefusalPage>(context, StatusCodes.Status409Conflict, new() { [nameof(RefusalPage.Title)] = e.Title, [nameof(RefusalPage.Text)] = e.Message, [nameof(RefusalPage.Back)] = BackOf(context) });
        }
        catch (Exception e)
        {
            var reference = context.TraceIdentifier;
            LogFailure(log, e, context.Request.Method, LoggedPath.Of(context), reference);
            if (context.Response.HasStarted) throw;
            await ShowAsync<FailurePage>(context, StatusCodes.Status500InternalServerError, new() { [nameof(FailurePage.Reference)] = reference });
        }
    }

    /// <summary>The framework refuses a form that its page no longer shows, or whose token is of another session, with a status and not a word.</summary>
    static bool IsFormGone(HttpContext context) => context.Response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && HttpMethods.IsPost(context.Request.Method);

    static Dictionary<string, object?> Gone(HttpContext context) => new()
    {
        [nameof(RefusalPage.Title)] = "Ce n’est plus possible",
        [nameof(RefusalPage.Text)] = "La page a changé depuis que vous l’avez ouverte : ce que vous vouliez modifier n’y est plus, ou votre session n’est plus la même. Rien n’a été enregistré.",
        [nameof(RefusalPage.Back)] = BackOf(context),
    };

    /// <summary>Forms are sent to the page that shows them; the others have no page to come back to.</summary>
    static string? BackOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? context.Request.Path + context.Request.QueryString : null;

    async Task ShowAsync<TPage>(HttpContext context, int status, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        context.Response.Clear();
        SecurityHeaders.Write(context);
        // The page that failed may have left its services half begun: this one has its own.
        await using var scope = scopes.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        await new RazorComponentResult<TPage>(parameters) { StatusCode = status }.ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed, reference {Reference}")]
    private static partial void LogFailure(ILogger log, Exception e, string method, string path, string reference);
}
