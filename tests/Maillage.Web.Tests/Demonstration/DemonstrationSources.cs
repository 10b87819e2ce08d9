using Maillage.France.Tables;
using Maillage.Testing;

namespace Maillage.Web.Tests.Demonstration;

/// <summary>The folder of sources that a demonstration writes, made once for all the tests that only look at its files.</summary>
public sealed class DemonstrationSources : IAsyncLifetime
{
    TestInstallation? installation;

    public string Folder => Path.Combine(installation!.Data, "sources");

    public async ValueTask InitializeAsync()
    {
        installation = await TestInstallation.CreateAsync();
        await using (DemonstrationSite.Start(installation)) { }
    }

    public async ValueTask DisposeAsync() => await installation!.DisposeAsync();

    /// <summary>The rows of a file by the names of its columns, as Maillage reads it.</summary>
    public List<Dictionary<string, string>> Rows(string file) => Read(Path.Combine(Folder, file));

    public static List<Dictionary<string, string>> Read(string path)
    {
        using var reader = TableFile.Open(path);
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read()) rows.Add(Enumerable.Range(0, reader.Columns.Count).ToDictionary(x => reader.Columns[x], x => reader[x]));
        return rows;
    }

    public static IReadOnlyList<string> Columns(string path)
    {
        using var reader = TableFile.Open(path);
        return reader.Columns;
    }
}
