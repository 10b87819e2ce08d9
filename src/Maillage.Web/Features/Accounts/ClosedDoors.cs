using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// What a closed door answers: the page of sign-in to a stranger, the setting up of a second factor to whom it lacks, and to anyone else the 404 of what does
/// not exist.
/// </summary>
sealed class ClosedDoors(AccessRefusals refusals) : IAuthorizationMiddlewareResultHandler
{
    readonly AuthorizationMiddlewareResultHandler usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden)
        {
            await usual.HandleAsync(next, context, policy, authorizeResult);
            return;
        }
        if (authorizeResult.AuthorizationFailure?.FailedRequirements.OfType<StrongEnough>().Any() == true)
        {
            var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : null;
            context.Response.Redirect(AccountAddresses.With(AccountAddresses.Protection, back));
        }
        else
        {
            await refusals.TellAsync(null, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
