using System.Net;
using System.Text.Json;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Territories.ListNeighbourhoods;

public class NeighbourhoodDownloadTests(TwoNeighbourhoods sites)
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "QN05491M QN05492M QN05490M")]
    [InlineData("?quartier=QN05490M", "QN05490M")]
    [InlineData("?contrat=CV428", "QN05491M")]
    [InlineData("?commune=54395&q=cite", "QN05492M")]
    [InlineData("?epci=200070563", "QN05491M")]
    [InlineData("?departement=55", "")]
    [InlineData("?generation=2015", "")]
    public async Task It_holds_what_the_address_asks_for(string filter, string codes)
    {
        var site = await sites.OnAsync();

        var lines = (await site.Client.GetStringAsync("/quartiers.csv" + filter, Stop)).Trim('\uFEFF', '\n', '\r').Split('\n').Select(x => x.Split([',', ';'])[0]).ToList();

        Assert.Equal("code_quartier", lines[0]);
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), lines.Skip(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Those_with_a_contour_are_drawn_elsewhere_too()
    {
        var site = await sites.OnAsync();

        using var drawn = JsonDocument.Parse(await site.Client.GetStringAsync("/quartiers.geojson?commune=54395", Stop));

        var only = Assert.Single(drawn.RootElement.GetProperty("features").EnumerateArray());
        Assert.Equal("QN05490M", only.GetProperty("properties").GetProperty("code_quartier").GetString());
    }

    [Fact]
    public async Task A_year_that_is_no_number_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await (await sites.OnAsync()).Client.GetAsync("/quartiers.csv?generation=hier", Stop)).StatusCode);
}
