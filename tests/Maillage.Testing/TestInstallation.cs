using Microsoft.Data.Sqlite;
using Npgsql;

namespace Maillage.Testing;

/// <summary>
/// What one installation of Maillage keeps: an empty data folder and an empty database of either kind, both removed at the end.
/// </summary>
public sealed class TestInstallation : IAsyncDisposable
{
    readonly TemporaryFolder folder = new();
    readonly TestPostgres? postgres;

    TestInstallation(DatabaseKind kind, TestPostgres? postgres)
    {
        Kind = kind;
        this.postgres = postgres;
    }

    public DatabaseKind Kind { get; }

    /// <summary>The full path of the data folder.</summary>
    public string Data => folder.Path;

    /// <summary>The Npgsql connection string, or an empty text for SQLite (then the database is a file of the data folder).</summary>
    public string Database => postgres?.ConnectionString ?? "";

    /// <summary>The configuration keys that lead the program here.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["Maillage:Data"] = Data, ["Maillage:Database"] = Database };

    /// <summary>The environment that leads the published program here.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string> { ["MAILLAGE_DATA"] = Data, ["MAILLAGE_DATABASE"] = Database };

    /// <summary>Makes one; on PostgreSQL the test is skipped where there is no server (see <see cref="TestPostgres.CreateAsync"/>).</summary>
    public static async Task<TestInstallation> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite) =>
        new(kind, kind == DatabaseKind.PostgreSql ? await TestPostgres.CreateAsync() : null);

    public async ValueTask DisposeAsync()
    {
        // The program's pools live as long as the process of the tests: give back what they hold on this database.
        if (postgres is not null)
        {
            await using (var connection = new NpgsqlConnection(Database)) NpgsqlConnection.ClearPool(connection);
            await postgres.DisposeAsync();
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        folder.Dispose();
    }
}
