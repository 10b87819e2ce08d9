using Maillage.France.Language;
using Maillage.Testing;
using Maillage.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Data;

/// <summary>What the one search gives, alike on both databases.</summary>
public class SearchTests
{
    [Theory]
    [OnBothDatabases("Nancy", "Nancy", "Nancy-sur-Cluses", "Métropole du Grand Nancy")]
    [OnBothDatabases("nan", "Nancy", "Nancy-sur-Cluses", "Nans", "Métropole du Grand Nancy")]
    [OnBothDatabases("GRAND nan", "Métropole du Grand Nancy")]
    [OnBothDatabases("métro", "Métropole du Grand Nancy")]
    [OnBothDatabases("œil", "L’Œil")]
    [OnBothDatabases("rien")]
    public async Task Names_that_begin_as_asked_come_first_then_the_weightier(DatabaseKind kind, string asked, params string[] expected)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var services = Services(installation);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await db.PrepareAsync(services.GetRequiredService<DataFolder>(), cancel);
        await db.ReplaceSearchEntriesAsync("place",
            [Text("Nans", 1), Text("Métropole du Grand Nancy", 900), Text("Nancy-sur-Cluses", 50), Text("L’Œil", 10), Text("Nancy", 500)], cancel);

        var found = await db.SearchAsync(Fold.Words(asked), 10, cancel);

        Assert.Equal(expected, found.Select(x => x.Title));
    }

    [Fact]
    public async Task No_more_is_given_than_was_asked()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var installation = await TestInstallation.CreateAsync();
        await using var services = Services(installation);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await db.PrepareAsync(services.GetRequiredService<DataFolder>(), cancel);
        await db.ReplaceSearchEntriesAsync("place", Enumerable.Range(0, 2000).Select(i => Text($"Saint-{i}", i)), cancel);

        var found = await db.SearchAsync(["saint"], 3, cancel);

        Assert.Equal(["Saint-1999", "Saint-1998", "Saint-1997"], found.Select(x => x.Title));
    }

    static SearchText Text(string title, int weight) => new(title, "", "/", Fold.Text(title), weight);

    static ServiceProvider Services(TestInstallation installation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(new DataFolder(installation.Data), installation.Database);
        return services.BuildServiceProvider();
    }
}
