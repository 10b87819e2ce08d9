using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// What a closed door answers: the page of sign-in to a stranger, the setting up of a second factor to whom it lacks, and to anyone else the 404 of what does
/// not exist.
/// </summary>
sealed class ClosedDoors : IAuthorizationMiddlewareResultHandler
{
    readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden) return usual.HandleAsync(next, context, policy, authorizeResult);
        if (authorizeResult.AuthorizationFailure?.FailedRequirements.OfType<StrongEnough>().Any() == true)
        {
            var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : null;
            context.Response.Redirect(AccountAddresses.With(AccountAddresses.Protection, back));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        return Task.CompletedTask;
    }
}
