using Maillage.Testing;

namespace Maillage.Web.Tests.Testing;

/// <summary>A running site that holds small files, imported by the command line.</summary>
sealed class SiteOfFiles : IAsyncDisposable
{
    readonly TestInstallation installation;

    SiteOfFiles(TestInstallation installation)
    {
        this.installation = installation;
        Running = RunningSite.Start(installation);
    }

    public RunningSite Running { get; }

    /// <summary>Imports files in their order, then starts the site.</summary>
    public static async Task<SiteOfFiles> StartAsync(DatabaseKind kind, params IReadOnlyList<SmallImport> imports)
    {
        var installation = await InstallationTemplate.FirstStart.CopyAsync(kind);
        using var folder = new TemporaryFolder();
        foreach (var import in imports)
        {
            var path = Path.Combine(folder.Path, import.Name);
            await File.WriteAllTextAsync(path, import.Content);
            var result = await CommandLine.RunAsync(installation, ["import", import.What, path, .. import.Options]);
            Assert.True(result.ExitCode == (import.HasRefusals ? 3 : 0), result.ToString());
        }
        return new SiteOfFiles(installation);
    }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        await installation.DisposeAsync();
    }
}

/// <summary>A file to import.</summary>
/// <param name="What">The kind, as on the command line.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its text.</param>
/// <param name="Options">More options of the command.</param>
sealed record SmallImport(string What, string Name, string Content, params string[] Options)
{
    /// <summary>Whether lines are refused on purpose.</summary>
    public bool HasRefusals { get; init; }
}
