using Npgsql;
using Xunit;

namespace Maillage.Testing;

/// <summary>
/// A fresh PostgreSQL database with a random name, dropped at the end. The server is the one named by <c>MAILLAGE_TEST_POSTGRES</c>
/// (an Npgsql connection string to its maintenance database).
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    readonly string server;
    readonly string name;

    TestPostgres(string server, string name)
    {
        this.server = server;
        this.name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>The Npgsql connection string of the new, empty database.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// Creates the database. Without a server the test is skipped with the reason; when <c>MAILLAGE_TEST_FULL</c> is set, it fails.
    /// </summary>
    /// <param name="template">The database to copy, to which nothing may be connected; an empty one by default.</param>
    public static async Task<TestPostgres> CreateAsync(TestPostgres? template = null)
    {
        var server = Environment.GetEnvironmentVariable("MAILLAGE_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server))
        {
            const string reason = "No PostgreSQL server: MAILLAGE_TEST_POSTGRES is not set";
            if (Environment.GetEnvironmentVariable("MAILLAGE_TEST_FULL") == "1") Assert.Fail(reason);
            Assert.Skip(reason);
        }

        var name = $"maillage_{Guid.NewGuid():N}";
        await ExecuteAsync(server, template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {template.name} STRATEGY FILE_COPY");
        return new TestPostgres(server, name);
    }

    public async ValueTask DisposeAsync()
    {
        // FORCE ends the connections that the program's own pool still holds.
        await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    static async Task ExecuteAsync(string server, string statement)
    {
        // Without a pool: a test run creates hundreds of databases and must not keep a connection for each.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
