using System.Globalization;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;

namespace Maillage.Bench.Benches;

/// <summary>The whole of France imported by the published program into an empty folder, then again; then ten times as many lines, for memory.</summary>
sealed class ImportBench : IBench
{
    const int Few = 100_000;
    const int Many = 1_000_000;

    public string Name => "import";

    public string Says => "la France entière importée dans un dossier vide, puis une seconde fois ; un million de lignes d’indicateurs, pour la mémoire";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        var files = CountryFiles.Find();
        using var folder = new TemporaryFolder();

        var first = await LoadedFolder.LoadAsync(files, folder.File("france"));
        foreach (var (file, run) in first)
            Console.WriteLine($"{file.Kind,-15} {Path.GetFileName(file.Path),-45} {run.Seconds,5:0.0} s {run.PeakMemory,5:0} Mo  {Counts(run)}");
        var size = Size(folder.File("france"));
        var second = await LoadedFolder.LoadAsync(files, folder.File("france"));
        Console.WriteLine($"Premier passage {first.Sum(x => x.Run.Seconds):0.0} s, second {second.Sum(x => x.Run.Seconds):0.0} s, base de {size:0} Mo.");

        // One line an urban unit, since their codes are free enough for a million of them.
        var few = await CommandRun.RunAsync("import", "indicators", Lines(folder, Few), "--data", folder.File("few"), "--json");
        var many = await CommandRun.RunAsync("import", "indicators", Lines(folder, Many), "--data", folder.File("many"), "--json");
        Console.WriteLine($"{Few:N0} lignes : {few.Seconds:0.0} s, {few.PeakMemory:0} Mo  {Counts(few)}");
        Console.WriteLine($"{Many:N0} lignes : {many.Seconds:0.0} s, {many.PeakMemory:0} Mo  {Counts(many)}");

        return new BenchLine("import")
            .Add("data", files.Data).Add("first_s", first.Sum(x => x.Run.Seconds)).Add("second_s", second.Sum(x => x.Run.Seconds))
            .Add("peak_memory_mb", first.Concat(second).Max(x => x.Run.PeakMemory)).Add("database_mb", size)
            .Add("lines_100k_s", few.Seconds).Add("lines_100k_memory_mb", few.PeakMemory)
            .Add("lines_1m_s", many.Seconds).Add("lines_1m_memory_mb", many.PeakMemory)
            .Add("memory_ratio", many.PeakMemory / few.PeakMemory);
    }

    /// <summary>What the command counted, its last line.</summary>
    static string Counts(CommandRun run) => run.Output.TrimEnd().Split('\n')[^1];

    static double Size(string folder) => new DirectoryInfo(folder).GetFiles("maillage.db*").Sum(x => x.Length) / 1048576.0;

    static string Lines(TemporaryFolder folder, int count)
    {
        var path = folder.File($"lines-{count.ToString(CultureInfo.InvariantCulture)}.csv");
        var random = new Random(count);
        File.WriteAllLines(path, Enumerable.Range(0, count).Select(i => $"{Code(i)},{random.Next(2000, 200_000)}").Prepend("uu2020,p21_pop"));
        return path;
    }

    /// <summary>Five letters or digits, each number another.</summary>
    static string Code(int number) => string.Create(5, number, static (code, rest) =>
    {
        for (var i = code.Length - 1; i >= 0; i--, rest /= 36) code[i] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[rest % 36];
    });
}
