namespace Maillage.Testing;

/// <summary>The two databases that Maillage runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
