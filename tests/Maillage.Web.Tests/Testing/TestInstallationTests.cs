using Maillage.Testing;
using Npgsql;

namespace Maillage.Web.Tests.Testing;

/// <summary>The installations that database tests run on.</summary>
public class TestInstallationTests
{
    [Theory, OnBothDatabases]
    public async Task It_starts_empty_and_leaves_nothing_behind(DatabaseKind kind)
    {
        var installation = await TestInstallation.CreateAsync(kind);
        Assert.Empty(Directory.EnumerateFileSystemEntries(installation.Data));
        Assert.Equal(kind == DatabaseKind.PostgreSql, installation.Database.Length > 0);
        if (kind == DatabaseKind.PostgreSql)
        {
            // A connection left open, as the pool of a running site leaves them.
            await using var connection = new NpgsqlConnection(installation.Database);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
        }

        await installation.DisposeAsync();

        Assert.False(Directory.Exists(installation.Data));
        if (kind == DatabaseKind.PostgreSql)
        {
            await using var connection = new NpgsqlConnection(installation.Database);
            var gone = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
            Assert.Equal(PostgresErrorCodes.InvalidCatalogName, gone.SqlState);
        }
    }
}
