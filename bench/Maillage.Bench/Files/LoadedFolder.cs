using Maillage.Bench.Measures;

namespace Maillage.Bench.Files;

/// <summary>A data folder with the whole of France loaded by the published program, kept for the next run of the same build.</summary>
static class LoadedFolder
{
    public static async Task<string> EnsureAsync(CountryFiles files)
    {
        var folder = Path.Combine(PublishedProgram.Cache, $"bench-data-{Path.GetFileName(PublishedProgram.Folder)}-{files.Data}");
        if (Directory.Exists(folder)) return folder;

        Console.WriteLine("Chargement de la France entière (une fois par version du programme)…");
        foreach (var old in Directory.GetDirectories(PublishedProgram.Cache, "bench-data-*")) Directory.Delete(old, recursive: true);
        var partial = Path.Combine(PublishedProgram.Cache, "bench-data-partial");
        await LoadAsync(files, partial);
        Directory.Move(partial, folder);
        return folder;
    }

    /// <summary>Imports every file into a folder, one command a file, as a person would.</summary>
    public static async Task<IReadOnlyList<(BenchFile File, CommandRun Run)>> LoadAsync(CountryFiles files, string folder)
    {
        var runs = new List<(BenchFile, CommandRun)>();
        foreach (var file in files.All) runs.Add((file, await CommandRun.RunAsync("import", file.Kind, file.Path, "--data", folder, "--json")));
        return runs;
    }
}
