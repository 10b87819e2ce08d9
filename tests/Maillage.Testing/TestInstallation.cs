using Microsoft.Data.Sqlite;
using Npgsql;

namespace Maillage.Testing;

/// <summary>
/// What one installation of Maillage keeps: an empty data folder and an empty database of either kind, both removed at the end.
/// </summary>
public sealed class TestInstallation : IAsyncDisposable
{
    readonly TemporaryFolder folder = new();

    TestInstallation(DatabaseKind kind, TestPostgres? postgres)
    {
        Kind = kind;
        Postgres = postgres;
    }

    public DatabaseKind Kind { get; }

    /// <summary>The full path of the data folder.</summary>
    public string Data => folder.Path;

    internal TestPostgres? Postgres { get; }

    /// <summary>The Npgsql connection string, or an empty text for SQLite (then the database is a file of the data folder).</summary>
    public string Database => Postgres?.ConnectionString ?? "";

    /// <summary>The configuration keys that lead the program here.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["Maillage:Data"] = Data, ["Maillage:Database"] = Database };

    /// <summary>The environment that leads the published program here.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string> { ["MAILLAGE_DATA"] = Data, ["MAILLAGE_DATABASE"] = Database };

    /// <summary>Makes one; on PostgreSQL the test is skipped where there is no server (see <see cref="TestPostgres.CreateAsync"/>).</summary>
    public static Task<TestInstallation> CreateAsync(DatabaseKind kind = DatabaseKind.Sqlite) => CreateAsync(kind, null);

    /// <summary>Makes one whose PostgreSQL database is a copy of another, which nobody may be using.</summary>
    internal static async Task<TestInstallation> CreateAsync(DatabaseKind kind, TestPostgres? template) =>
        new(kind, kind == DatabaseKind.PostgreSql ? await TestPostgres.CreateAsync(template) : null);

    public async ValueTask DisposeAsync()
    {
        // The program's pools live as long as the process of the tests: give back what they hold on this database.
        if (Postgres is not null)
        {
            await using (var connection = new NpgsqlConnection(Database)) NpgsqlConnection.ClearPool(connection);
            await Postgres.DisposeAsync();
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }

        folder.Dispose();
    }
}
