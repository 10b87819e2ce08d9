using System.Text.RegularExpressions;
using Maillage.Testing;

namespace Maillage.Web.Tests.House;

/// <summary>What docs/asvs.md says of the program can be looked up.</summary>
public partial class AsvsTests
{
    static readonly string Document = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "asvs.md"));

    /// <summary>What stands in each line of the tables: number, words, state, where.</summary>
    static readonly string[][] Lines = [.. Document.Split('\n').Where(x => Numbered().IsMatch(x)).Select(x => x.Trim('|', ' ').Split(" | "))];

    [Fact]
    public void Each_requirement_of_both_levels_stands_once()
    {
        var wanted = File.ReadAllLines(Path.Combine(Checkout.Root, "tests", "Maillage.Web.Tests", "House", "asvs-5.0-l2.txt"));

        Assert.Equal(253, wanted.Length);
        Assert.Equal(wanted, Lines.Select(x => x[0].Trim()));
    }

    [Fact]
    public void Each_says_whether_it_is_met_and_where_or_what_is_missing()
    {
        Assert.DoesNotContain(Lines, x => x.Length != 4 || x.Any(y => y.Trim().Length == 0));
        Assert.DoesNotContain(Lines, x => x[2] is not ("met" or "n/a" or "not met"));
    }

    [Fact]
    public void Each_file_and_each_test_that_is_named_exists()
    {
        var files = Directory.EnumerateFiles(Checkout.Root, "*", SearchOption.AllDirectories)
            .Where(x => !x.Split(Path.DirectorySeparatorChar).Any(y => y is "node_modules" or "bin" or "obj" or ".build" or ".git"))
            .Select(x => Path.GetRelativePath(Checkout.Root, x)).ToArray();
        var sources = files.Where(x => x.StartsWith("tests", StringComparison.Ordinal) && x.EndsWith("Tests.cs", StringComparison.Ordinal))
            .ToLookup(x => Path.GetFileNameWithoutExtension(x)!, x => File.ReadAllText(Path.Combine(Checkout.Root, x)));
        var named = Named().Matches(Document).Select(x => x.Groups[1].Value).ToArray();
        var tests = named.Where(x => TestName().IsMatch(x)).ToArray();
        var paths = named.Where(x => FileName().IsMatch(x)).ToArray();

        Assert.True(tests.Length > 60 && paths.Length > 60, $"{tests.Length} tests and {paths.Length} files were seen.");
        Assert.DoesNotContain(tests, x => x.Split('.') is var parts && !sources[parts[0]].Any(y => parts.Length == 1 || y.Contains($" {parts[1]}(", StringComparison.Ordinal)));
        Assert.DoesNotContain(paths, x => !files.Any(y => y == x || y.EndsWith(Path.DirectorySeparatorChar + x, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^\| [0-9]+\.[0-9]+\.[0-9]+ \|")]
    private static partial Regex Numbered();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"^[A-Z]\w*Tests(\.\w+)?$")]
    private static partial Regex TestName();

    [GeneratedRegex(@"^[\w./-]+\.(cs|razor|ts|md|sh)$|^eng/\w+$")]
    private static partial Regex FileName();
}
