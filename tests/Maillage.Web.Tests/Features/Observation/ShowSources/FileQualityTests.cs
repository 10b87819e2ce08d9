using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Observation.ShowSources;

/// <summary>What the page of the data says of each file, and of which it says nothing.</summary>
public class FileQualityTests(FundedPlaces sites)
{
    [Theory, OnBothDatabases]
    public async Task It_says_what_a_file_could_do_better_and_what_to_write_to_its_producer(DatabaseKind kind)
    {
        var site = await sites.OnAsync(kind);

        var text = (await site.GetAsync("/donnees")).Text;

        Assert.Contains("1 ligne qui répète une autre à l’identique", text, StringComparison.Ordinal);
        Assert.Contains("1 ligne sans SIRET, SIREN ni numéro RNA (par exemple « Amicale sans numéro »)", text, StringComparison.Ordinal);
        Assert.Contains("Bonjour, en lisant votre fichier « subventions.csv » (5 lignes), nous avons trouvé", text, StringComparison.Ordinal);
        Assert.Contains("donner le SIRET de chaque organisme", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lines_refused_of_a_private_file_are_not_given_away()
    {
        var site = await sites.OnAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var hidden = await scope.ServiceProvider.GetRequiredService<MaillageDb>().Imports.SingleAsync(x => x.Visibility == Visibility.Private, TestContext.Current.CancellationToken);
        Assert.True(hidden.Rejected > 0);

        var answer = await site.Client.GetAsync(new Uri(site.Address, $"/donnees/{hidden.Id}/rejets.csv"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
