using System.Net;
using Maillage.Testing;

namespace Maillage.Web.Tests.Testing;

/// <summary>The sites that HTTP tests start.</summary>
public class RunningSiteTests
{
    [Theory, OnBothDatabases]
    public async Task Two_sites_run_side_by_side_each_on_its_own_data(DatabaseKind kind)
    {
        await using var one = await RunningSite.StartAsync(kind);
        await using var other = await RunningSite.StartAsync(kind);

        Assert.NotEqual(one.Address, other.Address);
        Assert.NotEqual(one.Installation.Data, other.Installation.Data);
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await one.GetAsync("/cette-page-n-existe-pas")).Status);
    }
}
