using System.Text.Json;
using Maillage.Testing;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Observation.DownloadFigures;

/// <summary>What people of the territory collected, as files: of a contract, of a neighbourhood, of all.</summary>
public class FieldFigureDownloadTests(FundedPlaces sites)
{
    const string Families = "QN05490M Familles rencontrées 37";
    const string Sessions = "54395 Permanences tenues 12";

    [Theory, OnBothDatabases]
    public async Task A_contract_comes_with_its_communes_and_a_neighbourhood_alone(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        Assert.Equal([Families, Sessions], await LinesAsync(site, "?contrat=CN05403M"));
        Assert.Equal([Families], await LinesAsync(site, "?quartier=QN05490M"));
        Assert.Equal([Families, Sessions], await LinesAsync(site, ""));
    }

    [Theory]
    [InlineData("?contrat=CN05404M")]
    [InlineData("?contrat=CN05403M&generation=2015")]
    [InlineData("?contrat=inconnu")]
    [InlineData("?quartier=QN05492M")]
    [InlineData("?quartier=QN00000M")]
    [InlineData("?generation=2015")]
    public async Task What_has_none_or_is_not_loaded_is_an_empty_table(string asked) => Assert.Empty(await LinesAsync(await sites.OnAsync(), asked));

    static async Task<string[]> LinesAsync(RunningSite site, string asked)
    {
        using var read = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri(site.Address, "/observations.json" + asked), TestContext.Current.CancellationToken));
        return [.. read.RootElement.EnumerateArray().Select(x => $"{x.GetProperty("territoire")} {x.GetProperty("observation")} {x.GetProperty("valeur")}")];
    }
}
