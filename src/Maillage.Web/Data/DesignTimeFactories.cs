using Maillage.Web.Data.PostgreSql;
using Maillage.Web.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Maillage.Web.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> write SQLite's migrations without a running application.</summary>
sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMaillageDb>
{
    public SqliteMaillageDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMaillageDb>().UseSqlite("Data Source=design.db").Options);
}

/// <summary>Lets <c>dotnet ef migrations add</c> write PostgreSQL's migrations without a running application.</summary>
sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlMaillageDb>
{
    public PostgreSqlMaillageDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlMaillageDb>().UseNpgsql("Host=localhost").Options);
}
