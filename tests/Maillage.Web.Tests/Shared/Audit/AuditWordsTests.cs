using System.Reflection;
using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Tests.Shared.Audit;

/// <summary>Nothing enters the history that its readers could not understand.</summary>
public partial class AuditWordsTests
{
    [Fact]
    public void Each_field_that_the_code_records_has_its_french_words()
    {
        var recorded = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Maillage.Web"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src", "Maillage.Web"), "*.razor", SearchOption.AllDirectories))
            .Where(x => !x.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(x => Field().Matches(File.ReadAllText(x)).Select(y => y.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Contains("administrator", recorded);
        Assert.True(recorded.Count >= 10, "Too few fields were seen: " + string.Join(", ", recorded));
        Assert.Equal([], recorded.Where(x => !AuditFieldWords.Fields.ContainsKey(x)));
        Assert.Contains(AuditTrail.Reason, AuditFieldWords.Fields.Keys);
    }

    [Fact]
    public void Each_act_is_in_the_list_and_each_kind_of_record_has_its_french_words()
    {
        var acts = typeof(MaillageDb).Assembly.GetTypes()
            .SelectMany(x => x.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(x => x.PropertyType == typeof(AuditAct))
            .Select(x => (AuditAct)x.GetValue(null)!).ToList();

        Assert.True(acts.Count >= 29, $"Only {acts.Count} acts were seen.");
        Assert.Equal([], acts.Where(x => !AuditActs.All.ContainsKey(x.Code)).Select(x => x.Code));
        Assert.Equal([], acts.Select(x => x.RecordKind).Distinct().Where(x => !AuditFieldWords.Kinds.ContainsKey(x)));
    }

    [GeneratedRegex(@"new FieldChange\(\s*""([^""]+)""")]
    private static partial Regex Field();
}
