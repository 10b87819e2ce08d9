using Microsoft.AspNetCore.Authorization;

namespace Maillage.Web.Features.Accounts;

/// <summary>The doors of the site. What has no policy of its own is <see cref="Working"/>.</summary>
public static class AccountPolicies
{
    /// <summary>Signed in, be it with one factor: one's own account and the setting up of the second.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Whoever runs the site.</summary>
    public const string Administration = "administration";

    /// <summary>Signed in, as strongly as one's roles ask.</summary>
    public static AuthorizationPolicy Working { get; } =
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new StrongEnough()).Build();
}

/// <summary>The person proved who they are as strongly as their roles ask.</summary>
sealed class StrongEnough : IAuthorizationRequirement;

sealed class StrongEnoughHandler : AuthorizationHandler<StrongEnough>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StrongEnough requirement)
    {
        if (Viewer.Of(context.User)?.IsStrongEnough == true) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
