using System.Security.Cryptography;
using System.Text;
using Maillage.France.Tables;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Territories;
using Maillage.Web.Features.Territories.ImportGeography;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests;

/// <summary>
/// An installation with a handful of real communes, in which a test writes small files and imports them with the same code as
/// the command line, or with the command line itself.
/// </summary>
public sealed class Workbench : IAsyncDisposable
{
    // Real codes, so that a command started on the same folder would find the same places in the whole country.
    const string Communes = """
        code,nom,departement,region,epci,ept,partie_de,population
        01053,Bourg-en-Bresse,01,84,200071751,,,42109
        54357,Maxéville,54,44,245400676,,,10090
        54395,Nancy,54,44,245400676,,,103671
        54528,Toul,54,44,200070563,,,15768
        54547,Vandœuvre-lès-Nancy,54,44,245400676,,,29942
        55029,Bar-le-Duc,55,44,200033025,,,14607
        57463,Metz,57,44,200039865,,,122572
        93066,Saint-Denis,93,11,200054781,200057867,,149077
        97353,Maripasoula,973,03,249730037,,,9579
        97608,Dzaoudzi,976,06,200050532,,,17831
        """;

    const string Epcis = """
        code,nom,type,population
        200033025,CA Bar-le-Duc - Sud Meuse,CA,33000
        200039865,Metz Métropole,METRO,230000
        200050532,CC de Petite-Terre,CC,29000
        200054781,Métropole du Grand Paris,METRO,7100000
        200057867,Plaine Commune,EPT,450000
        200070563,CC Terres Touloises,CC,45000
        200071751,CA du Bassin de Bourg-en-Bresse,CA,134000
        245400676,Métropole du Grand Nancy,METRO,258208
        249730037,CC de l'Ouest guyanais,CC,90000
        """;

    const string Departments = """
        code,nom,region
        01,Ain,84
        54,Meurthe-et-Moselle,44
        55,Meuse,44
        57,Moselle,44
        93,Seine-Saint-Denis,11
        973,Guyane,03
        976,Mayotte,06
        """;

    const string Regions = "code,nom\n03,Guyane\n06,Mayotte\n11,Île-de-France\n44,Grand Est\n84,Auvergne-Rhône-Alpes\n";

    static readonly InstallationTemplate AHandfulOfPlaces = new(async installation =>
    {
        await using var program = NewProgram(installation, null);
        using var reference = new TemporaryFolder();
        await WriteReferenceAsync(reference.Path);
        await UseAsync(program, async services =>
        {
            var db = services.GetRequiredService<MaillageDb>();
            await db.PrepareAsync(services.GetRequiredService<DataFolder>(), Stop);
            await services.GetRequiredService<ReferenceGeography>().EnsureAsync(reference.Path, Stop);
            // A command started here must take these few places for the whole country, and not spend seconds on the rest.
            await db.SetAsync(Setting.GeographyHash, await HashOfTheCountryAsync(), Stop);
            await db.SaveChangesAsync(Stop);
        });
    });

    readonly TemporaryFolder files = new();
    readonly TimeProvider? clock;
    readonly ServiceProvider program;

    Workbench(TestInstallation installation, TimeProvider? clock)
    {
        this.clock = clock;
        Installation = installation;
        Folder = new DataFolder(installation.Data);
        program = NewProgram();
    }

    public TestInstallation Installation { get; }

    public DataFolder Folder { get; }

    /// <summary>The files that imports keep while they run.</summary>
    public IEnumerable<string> StageFiles => Directory.EnumerateFiles(Folder.Folder("imports"), "stage-*");

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Makes the installation; on PostgreSQL the test is skipped where there is no server.</summary>
    /// <param name="kind">The database.</param>
    /// <param name="clock">What tells the time; the machine's clock by default.</param>
    /// <param name="wholeCountry">Whether it knows all communes of France, as people's installations do: some seconds more.</param>
    public static async Task<Workbench> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite, TimeProvider? clock = null, bool wholeCountry = false) =>
        new(await (wholeCountry ? InstallationTemplate.FirstStart : AHandfulOfPlaces).CopyAsync(kind), clock);

    /// <summary>The program without its server, as another process would be: its own connections, its own snapshots.</summary>
    public ServiceProvider NewProgram() => NewProgram(Installation, clock);

    static ServiceProvider NewProgram(TestInstallation installation, TimeProvider? clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(new DataFolder(installation.Data), installation.Database);
        if (clock is not null) services.AddSingleton(clock);
        return services.BuildServiceProvider();
    }

    /// <summary>Writes a file in UTF-8 without a mark; gives its full path.</summary>
    public string Write(string name, string text) => files.Write(name, text);

    /// <summary>Writes a file byte by byte; gives its full path.</summary>
    public string Write(string name, params byte[][] parts)
    {
        File.WriteAllBytes(files.File(name), parts.SelectMany(x => x).ToArray());
        return files.File(name);
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Cp1252(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

    /// <summary>Imports a file with the code of <c>./maillage import</c>.</summary>
    /// <exception cref="UnrecognisedFileException">The file is of another kind.</exception>
    public Task<ImportOutcome> ImportAsync(
        string kind, string path, Func<ImportRequest, ImportRequest>? with = null, IProgress<double>? progress = null, CancellationToken? cancel = null,
        ServiceProvider? by = null, Func<IImportLayout, IImportLayout>? around = null, bool identify = true)
    {
        var request = new ImportRequest { Path = path };
        if (with is not null) request = with(request);
        return UseAsync(by ?? program, async services =>
        {
            var found = services.GetRequiredService<ImportKinds>().Find(kind)!;
            using var reader = TableFile.Open(path);
            var layout = await found.RecogniseAsync(reader, request, services.GetRequiredService<MaillageDb>(), Stop)
                ?? throw new UnrecognisedFileException($"Not a file of {found.Label}");
            var outcome = await services.GetRequiredService<Importer>()
                .RunAsync(found, request, reader, around is null ? layout : around(layout), progress, cancel ?? Stop);
            if (identify) await IdentityKeeper.EnsureAsync(services.GetRequiredService<MaillageDb>(), Folder, Stop);
            return outcome;
        });
    }

    /// <summary>Works out who is who, as the command does after its last file.</summary>
    public Task IdentifyAsync() => UseAsync(program, services => IdentityKeeper.EnsureAsync(services.GetRequiredService<MaillageDb>(), Folder, Stop));

    /// <summary>Writes and imports a CSV file of this text.</summary>
    public Task<ImportOutcome> ImportTextAsync(string kind, string text, Func<ImportRequest, ImportRequest>? with = null, string name = "fichier.csv") =>
        ImportAsync(kind, Write(name, text), with);

    /// <summary>What the database holds.</summary>
    public Task<T> ReadAsync<T>(Func<MaillageDb, Task<T>> read) => UseAsync(program, services => read(services.GetRequiredService<MaillageDb>()));

    /// <summary>Writes into the database what no import would.</summary>
    public Task ChangeAsync(Func<MaillageDb, Task> change, ServiceProvider? by = null) => UseAsync(by ?? program, async services =>
    {
        var db = services.GetRequiredService<MaillageDb>();
        await change(db);
        await db.SaveChangesAsync(Stop);
    });

    public Task<TerritorySnapshot> TerritoriesAsync() => ReadAsync(db => TerritoryLoader.LoadAsync(db, Stop));

    public Task<FigureSnapshot> FiguresAsync() => ReadAsync(db => FigureSnapshot.LoadAsync(db, Stop));

    /// <summary>The imports of files by a person, oldest first: the reference geography is left out.</summary>
    public Task<List<ImportRecord>> ImportsAsync() => ReadAsync(db => db.Imports.AsNoTracking()
        .Where(x => x.Kind != "geography" && x.Topic != "contour du pays").OrderBy(x => x.Id).ToListAsync(Stop));

    public Task<string?> VersionAsync() => ReadAsync(db => db.SettingAsync(Setting.ReferenceVersion, Stop));

    /// <summary>Runs <c>./maillage</c> on this installation, in a process of its own.</summary>
    public Task<CommandResult> CommandAsync(params string[] arguments) => CommandLine.RunAsync(Installation, arguments);

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await Installation.DisposeAsync();
        files.Dispose();
    }

    static async Task UseAsync(ServiceProvider by, Func<IServiceProvider, Task> use)
    {
        await using var scope = by.CreateAsyncScope();
        await use(scope.ServiceProvider);
    }

    static async Task<T> UseAsync<T>(ServiceProvider by, Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = by.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    static async Task WriteReferenceAsync(string folder)
    {
        foreach (var (name, text) in new[] { ("communes.csv", Communes), ("epci.csv", Epcis), ("departements.csv", Departments), ("regions.csv", Regions) })
            await File.WriteAllTextAsync(Path.Combine(folder, name), text, Stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "france.geojson"), GeoJson.Of(GeoJson.Feature(GeoJson.Square(-5, 42, 13), ("code", "FR"), ("nom", "France"))), Stop);
    }

    static async Task<string> HashOfTheCountryAsync()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(ReferenceGeography.Folder).Order(StringComparer.Ordinal)) hash.AppendData(await File.ReadAllBytesAsync(file, Stop));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
