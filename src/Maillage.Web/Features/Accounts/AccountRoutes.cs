using Maillage.Web.Features.Accounts.ManageData;
using Maillage.Web.Features.Accounts.SignInWithProvider;
using Maillage.Web.Features.Accounts.SignOut;
using Maillage.Web.Features.Accounts.TryDemonstration;

namespace Maillage.Web.Features.Accounts;

/// <summary>The addresses of the area that are not pages.</summary>
public static class AccountRoutes
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        SignOutEndpoint.Map(routes);
        MyDataDownload.Map(routes);
        DemonstrationSignIn.Map(routes);
        PasskeyRoutes.Map(routes);
        ProviderRoutes.Map(routes);
    }
}
