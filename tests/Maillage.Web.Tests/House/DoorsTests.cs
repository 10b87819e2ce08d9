using Maillage.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.House;

/// <summary>Nothing is open, nor closed, by forgetfulness.</summary>
public class DoorsTests
{
    /// <summary>The framework maps these by itself: they say nothing, so they are closed as all that says nothing.</summary>
    static readonly string[] OfTheFramework = ["{**path:file}", "/_framework/opaque-redirect"];

    [Fact]
    public async Task Each_endpoint_says_to_whom_it_is_open()
    {
        await using var site = await RunningSite.StartAsync();
        var endpoints = site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(x => x.Endpoints).OfType<RouteEndpoint>().ToArray();

        var silent = endpoints.Where(x => x.Metadata.GetMetadata<IAllowAnonymous>() is null && x.Metadata.GetMetadata<IAuthorizeData>() is null && x.Metadata.GetMetadata<AuthorizationPolicy>() is null)
            .Select(x => x.RoutePattern.RawText).Except(OfTheFramework).ToArray();

        // AllowAnonymous wins over any policy: a closed page in an open folder would be open.
        var both = endpoints.Where(x => x.Metadata.GetMetadata<IAllowAnonymous>() is not null && x.Metadata.GetOrderedMetadata<IAuthorizeData>().Count > 0).Select(x => x.RoutePattern.RawText).ToArray();
        Assert.True(both.Length == 0, "Closed and open: " + string.Join(", ", both));
        Assert.True(endpoints.Length > 40, $"Only {endpoints.Length} endpoints were seen.");
        Assert.True(silent.Length == 0, "No policy: " + string.Join(", ", silent));
    }
}
