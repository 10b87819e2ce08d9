using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using Maillage.Testing;

namespace Maillage.Web.Tests.House;

/// <summary>What the program is made of is known, and fixed.</summary>
public class BillTests
{
    static readonly string[] Products = ["Maillage.Web", "Maillage.France"];
    static readonly string Source = Path.Combine(Checkout.Root, "src", "Maillage.Web");

    [Fact]
    public async Task The_bill_is_valid_and_names_every_direct_dependency_with_its_version_and_hash()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "bill.json");

        await MakeAsync(file);

        // The maker checked it against CycloneDX's own schema before writing.
        var bill = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(("CycloneDX", "1.6"), (bill.GetProperty("bomFormat").GetString(), bill.GetProperty("specVersion").GetString()));
        var components = bill.GetProperty("components").EnumerateArray().Where(x => x.TryGetProperty("purl", out _)).ToDictionary(x => x.GetProperty("purl").GetString()!);
        var known = components.Keys.Select(x => x[..x.LastIndexOf('@')]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(NuGetDependencies().Concat(NpmDependencies()), x => !known.Contains(x));
        Assert.All(components.Values, x => Assert.Equal(128, x.GetProperty("hashes")[0].GetProperty("content").GetString()!.Length));
        Assert.True(components.Count > 60, $"Only {components.Count} components.");
    }

    [Fact]
    public async Task The_same_build_gives_the_same_bill()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (Path.Combine(folder.Path, "one.json"), Path.Combine(folder.Path, "other.json"));

        await MakeAsync(one);
        await MakeAsync(other);

        Assert.Equal(await File.ReadAllTextAsync(one, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_project_and_every_set_of_npm_packages_has_its_lock_file()
    {
        var projects = Directory.EnumerateFiles(Checkout.Root, "*.csproj", SearchOption.AllDirectories).Where(IsOurs).Select(x => Path.Combine(Path.GetDirectoryName(x)!, "packages.lock.json"));
        var sets = Directory.EnumerateFiles(Checkout.Root, "package.json", SearchOption.AllDirectories).Where(IsOurs).Select(x => Path.Combine(Path.GetDirectoryName(x)!, "package-lock.json"));
        var locks = projects.Concat(sets).ToArray();

        Assert.True(locks.Length >= 10, $"Only {locks.Length} projects were seen.");
        Assert.DoesNotContain(locks, x => !File.Exists(x));
    }

    static bool IsOurs(string path) =>
        !path[Checkout.Root.Length..].Split(Path.DirectorySeparatorChar).Any(x => x is "node_modules" or "bin" or "obj" or ".build");

    static IEnumerable<string> NuGetDependencies() => Products
        .SelectMany(x => XDocument.Load(Path.Combine(Checkout.Root, "src", x, x + ".csproj")).Descendants("PackageReference"))
        .Where(x => x.Attribute("PrivateAssets")?.Value != "all").Select(x => "pkg:nuget/" + x.Attribute("Include")!.Value);

    static IEnumerable<string> NpmDependencies() => JsonDocument.Parse(File.ReadAllText(Path.Combine(Source, "assets", "package.json"))).RootElement
        .GetProperty("devDependencies").EnumerateObject().Select(x => "pkg:npm/" + x.Name.Replace("@", "%40", StringComparison.Ordinal));

    static async Task MakeAsync(string file)
    {
        var start = new ProcessStartInfo("node", ["bill.mjs", Path.ChangeExtension(CommandLine.Program, ".deps.json"), file])
        {
            WorkingDirectory = Path.Combine(Checkout.Root, "eng", "bill"), RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
    }
}
