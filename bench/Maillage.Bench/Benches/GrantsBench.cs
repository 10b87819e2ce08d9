using System.Diagnostics;
using System.Globalization;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.France.Tables;
using Maillage.Web;
using Maillage.Web.Data;
using Maillage.Web.Features.Funding.ImportGrants;
using Maillage.Web.Shared.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Bench.Benches;

/// <summary>One million grants: read and checked alone, imported by the published program, imported again, imported in another order; and loaded with pandas.</summary>
sealed class GrantsBench : IBench
{
    const int Lines = 1_000_000;
    const int Readings = 3;

    public string Name => "grants [LIGNES]";

    public string Says => "un million de subventions : lues seulement, importées, réimportées telles quelles puis mélangées ; pandas sur le même fichier";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        var lines = options is [var asked, ..] ? int.Parse(asked, CultureInfo.InvariantCulture) : Lines;
        using var folder = new TemporaryFolder();
        var (file, shuffled, data) = (folder.File("subventions.csv"), folder.File("melangees.csv"), folder.File("data"));
        InventedGrants.Write(file, lines);
        InventedGrants.Shuffle(file, shuffled);
        Console.WriteLine($"{lines:N0} lignes, {new FileInfo(file).Length / 1048576.0:0} Mo.");
        // Makes the database and loads the communes.
        await CommandRun.RunAsync("attachment", "list", "--data", data);

        var reading = new Spread(await ReadAsync(file, data)).Median / 1000;
        Console.WriteLine($"Lues et vérifiées seulement : {reading:0.0} s.");
        var first = await ImportAsync("Premier import", file);
        var second = await ImportAsync("Second, le même fichier", file);
        var other = await ImportAsync("Troisième, les lignes mélangées", shuffled);
        var size = new DirectoryInfo(data).GetFiles("maillage.db*").Sum(x => x.Length) / 1048576.0;

        var line = new BenchLine("grants")
            .Add("lines", lines).Add("reading_s", reading).Add("first_s", first.Seconds).Add("first_import_s", first.SpokeAfter)
            .Add("first_organisations_s", first.Seconds - first.SpokeAfter).Add("second_s", second.Seconds).Add("shuffled_s", other.Seconds)
            .Add("first_cpu_s", first.CpuSeconds).Add("second_cpu_s", second.CpuSeconds)
            .Add("first_ratio", first.Seconds / reading).Add("second_ratio", second.Seconds / reading).Add("shuffled_ratio", other.Seconds / reading)
            .Add("peak_memory_mb", new[] { first, second, other }.Max(x => x.PeakMemory)).Add("database_mb", size);
        if (PandasRun.TryLoad(file, folder.File("pandas.db")) is not { } pandas) return line.Add("pandas", "absent");
        Console.WriteLine($"pandas {pandas.Version} : lecture {pandas.ReadSeconds:0.0} s, colonnes {pandas.MakeSeconds:0.0} s, écriture {pandas.WriteSeconds:0.0} s, {pandas.PeakMemory:0} Mo.");
        return line.Add("pandas", pandas.Version).Add("pandas_s", pandas.Seconds).Add("pandas_cpu_s", pandas.CpuSeconds).Add("pandas_columns_s", pandas.MakeSeconds)
            .Add("pandas_memory_mb", pandas.PeakMemory).Add("pandas_ratio", pandas.Seconds / first.Seconds)
            .Add("pandas_import_ratio", pandas.Seconds / first.SpokeAfter).Add("pandas_like_ratio", pandas.WholeSeconds / first.SpokeAfter);

        async Task<CommandRun> ImportAsync(string what, string path)
        {
            var run = await CommandRun.RunAsync("import", "grants", path, "--data", data, "--json");
            Console.WriteLine($"{what} : {run.Seconds:0.0} s, dont {run.SpokeAfter:0.0} s jusqu’aux lignes écrites ({run.CpuSeconds:0.0} s de processeur), {run.PeakMemory:0} Mo  {run.Output.TrimEnd().Split('\n')[^1]}");
            return run;
        }
    }

    /// <summary>In this process: every line read, checked and numbered, and written nowhere.</summary>
    static async Task<IEnumerable<double>> ReadAsync(string file, string data)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(new DataFolder(data), null);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();

        var times = new List<double>();
        for (var i = 0; i < Readings; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var request = new ImportRequest { Path = file };
            using var reader = TableFile.Open(file);
            var layout = await new GrantImport().RecogniseAsync(reader, request, db, CancellationToken.None)
                ?? throw new BenchException("Le fichier inventé n’est pas reconnu.");
            await layout.BeginAsync(db, CancellationToken.None);
            var rows = 0;
            var sink = new RowSink(request.Scope, (_, _, _) => rows++);
            while (reader.Read()) layout.Take(reader, sink);
            layout.End(sink);
            if (rows == 0 || sink.Rejected.Count > 0) throw new BenchException($"{sink.Rejected.Count:N0} lignes inventées sont refusées, {rows:N0} sont prises.");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }
}
