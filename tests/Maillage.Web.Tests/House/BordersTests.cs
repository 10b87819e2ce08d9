using System.Reflection;
using Maillage.France;
using Maillage.Web.Data;

namespace Maillage.Web.Tests.House;

/// <summary>
/// The borders inside the house: an area's root namespace is its public face, its use-case namespaces are its own affair, and
/// dependencies point one way.
/// </summary>
public class BordersTests
{
    const string Features = "Maillage.Web.Features.";

    static readonly Assembly Web = typeof(MaillageDb).Assembly;
    // The endpoints that the compiler writes are in one class of its own for all areas.
    static readonly (Type User, Type Used)[] Uses =
        [.. CodeReferences.TypesIn(Web).Where(x => x.Used.Assembly == Web && x.User.Namespace?.StartsWith("Microsoft.AspNetCore.Http.Generated", StringComparison.Ordinal) != true)];

    /// <summary>The area of a type and its use case, if it is in one.</summary>
    static (string Area, string UseCase) PlaceOf(Type type) =>
        type.Namespace?.StartsWith(Features, StringComparison.Ordinal) == true && type.Namespace[Features.Length..].Split('.', 2) is var parts
            ? (parts[0], parts.ElementAtOrDefault(1) ?? "")
            : ("", "");

    static bool MayUse(Type user, Type used)
    {
        var (area, useCase) = PlaceOf(used);
        // The composition root registers kinds and routes; the command line and the demonstration import with them.
        return useCase.Length == 0 || PlaceOf(user).Area == area || user.Namespace is "Maillage.Web" or "Maillage.Web.Commands" or "Maillage.Web.Demonstration";
    }

    static string[] Words(IEnumerable<(Type User, Type Used)> uses) => [.. uses.Select(x => $"{x.User} uses {x.Used}").Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void The_use_cases_of_an_area_are_its_own_affair() => Assert.Empty(Words(Uses.Where(x => !MayUse(x.User, x.Used))));

    [Fact]
    public void What_all_share_does_not_know_the_use_cases() => Assert.Empty(Words(Uses.Where(x =>
        PlaceOf(x.Used).UseCase.Length > 0 && (x.User.Namespace!.StartsWith("Maillage.Web.Shared", StringComparison.Ordinal) || x.User.Namespace.StartsWith("Maillage.Web.Data", StringComparison.Ordinal)))));

    [Fact]
    public void A_rule_that_looks_at_nothing_would_hold_for_ever()
    {
        // What must be seen: the registration of a kind, a generic argument in the body of a lambda, a signature.
        Assert.Contains("Maillage.Web.MaillageServices uses Maillage.Web.Features.Territories.ImportContracts.ContractImport", Words(Uses));
        Assert.Contains(Uses, x => x.User.Name == "TerritoryLoader" && x.Used.Name == "BoundaryIndex");
        Assert.Contains(Uses, x => x.User.Name == "MaillageDb" && x.Used.Name == "Commune");
        // And what must be refused.
        var import = Web.GetType("Maillage.Web.Features.Territories.ImportContracts.ContractImport")!;
        Assert.False(MayUse(typeof(Web.Features.Observation.Figure), import));
        Assert.False(MayUse(typeof(Web.Shared.Import.Importer), import));
        Assert.True(MayUse(typeof(Web.Features.Territories.Contract), import));
    }

    [Theory]
    [InlineData(typeof(InseeCode))]
    [InlineData(typeof(Graph.SparseGraph))]
    public void The_pure_libraries_know_neither_the_web_nor_the_database_nor_us(Type ofLibrary)
    {
        string[] foreign = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.Extensions", "Npgsql", "Maillage."];

        var references = ofLibrary.Assembly.GetReferencedAssemblies().Select(x => x.Name!).ToArray();

        Assert.Contains("System.Runtime", references);
        Assert.DoesNotContain(references, x => foreign.Any(y => x.StartsWith(y, StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_reads_the_clock_by_itself()
    {
        var clocks = new[] { typeof(DateTime), typeof(DateTimeOffset) };

        var readers = new[] { Web, typeof(InseeCode).Assembly }
            .SelectMany(CodeReferences.MembersIn)
            .Where(x => clocks.Contains(x.Used.DeclaringType) && x.Used.Name is "get_Now" or "get_UtcNow" or "get_Today")
            .Select(x => $"{x.User.DeclaringType}.{x.User.Name} reads {x.Used.DeclaringType!.Name}.{x.Used.Name}");

        Assert.Empty(readers);
        // This very method is caught by the same look.
        _ = DateTime.UtcNow;
        Assert.Contains(CodeReferences.MembersIn(typeof(BordersTests).Assembly), x => x.Used.Name == "get_UtcNow" && x.Used.DeclaringType == typeof(DateTime));
    }

    [Fact]
    public void The_clock_of_the_machine_is_chosen_in_one_place() => Assert.Equal(
        ["MaillageServices"],
        CodeReferences.MembersIn(Web)
            .Where(x => x.Used.DeclaringType == typeof(TimeProvider) && x.Used.Name == "get_System")
            .Select(x => CodeReferences.Outermost(x.User.DeclaringType!).Name).Distinct());
}
