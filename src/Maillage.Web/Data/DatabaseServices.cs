using Maillage.Web.Data.PostgreSql;
using Maillage.Web.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Data;

/// <summary>Chooses the engine: PostgreSQL where a connection string is given, else the embedded SQLite of the data folder.</summary>
public static class DatabaseServices
{
    /// <summary>The environment variable that holds an Npgsql connection string.</summary>
    public const string Variable = "MAILLAGE_DATABASE";

    /// <exception cref="Shared.Hosting.RefusedSettingException">The connection string is not one, or leaves the machine without TLS.</exception>
    public static IServiceCollection AddMaillageDatabase(this IServiceCollection services, DataFolder folder, string? postgreSql)
    {
        services.AddSingleton(folder);
        if (string.IsNullOrWhiteSpace(postgreSql))
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = folder.Database, DefaultTimeout = 30, ForeignKeys = true };
            services.AddDbContextPool<SqliteMaillageDb>(options => options.UseSqlite(connection.ToString()));
            services.AddScoped<MaillageDb>(provider => provider.GetRequiredService<SqliteMaillageDb>());
        }
        else
        {
            var connection = PostgreSqlAddress.Checked(postgreSql);
            services.AddDbContextPool<PostgreSqlMaillageDb>(options => options.UseNpgsql(connection));
            services.AddScoped<MaillageDb>(provider => provider.GetRequiredService<PostgreSqlMaillageDb>());
        }
        return services;
    }
}
