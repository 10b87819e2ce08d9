using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Data;

namespace Maillage.Web.Tests.House;

/// <summary>Each word of the field that the code uses is explained once.</summary>
public partial class GlossaryTests
{
    /// <summary>The types of the areas' public faces, and the official identifiers.</summary>
    static IEnumerable<string> DomainTypes()
    {
        var faces = typeof(MaillageDb).Assembly.GetExportedTypes()
            .Where(x => AreaRoot().IsMatch(x.Namespace ?? ""))
            .Where(x => !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(x));
        var identifiers = typeof(InseeCode).Assembly.GetExportedTypes().Where(x => x.Namespace == "Maillage.France");
        return faces.Concat(identifiers)
            // A static class holds functions, not a thing of the field.
            // Razor makes a class of each _Imports.razor.
            .Where(x => x.Name != "_Imports")
            .Where(x => !x.IsNested && !(x.IsAbstract && x.IsSealed) && !x.IsInterface)
            .Select(x => x.Name).Distinct().Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Each_domain_type_has_its_line_in_the_glossary()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "GLOSSARY.md"));
        var explained = Line().Matches(text).Select(x => x.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        var missing = DomainTypes().Where(x => !explained.Contains(x)).ToArray();

        Assert.True(missing.Length == 0, "GLOSSARY.md has no line for: " + string.Join(", ", missing));
    }

    [Fact]
    public void The_glossary_explains_nothing_that_is_gone()
    {
        var text = File.ReadAllText(Path.Combine(Checkout.Root, "GLOSSARY.md"));
        var known = typeof(MaillageDb).Assembly.GetTypes().Concat(typeof(InseeCode).Assembly.GetTypes()).Select(x => x.Name).ToHashSet(StringComparer.Ordinal);

        var gone = Line().Matches(text).Select(x => x.Groups[1].Value).Where(x => !known.Contains(x)).ToArray();

        Assert.True(gone.Length == 0, "GLOSSARY.md explains types that are gone: " + string.Join(", ", gone));
    }

    [Fact]
    public void The_list_of_domain_types_holds_what_people_speak_of()
    {
        var types = DomainTypes().ToArray();

        Assert.Subset(types.ToHashSet(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal)
            { "Commune", "Epci", "Neighbourhood", "Contract", "Attachment", "Predecessor", "Indicator", "Figure", "QpvCode", "Siren", "Generation" });
        Assert.DoesNotContain("TerritoryAddress", types);
        Assert.DoesNotContain("ContractImport", types);
    }

    [GeneratedRegex(@"^Maillage\.Web\.Features\.[A-Za-z]+$")]
    private static partial Regex AreaRoot();

    /// <summary>A row of a table whose first column is the name of a type in backticks.</summary>
    [GeneratedRegex(@"^\| *`([A-Za-z0-9]+)` *\|", RegexOptions.Multiline)]
    private static partial Regex Line();
}
