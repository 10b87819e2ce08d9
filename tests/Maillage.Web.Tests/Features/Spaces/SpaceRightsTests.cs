using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Web.Features.Spaces;

namespace Maillage.Web.Tests.Features.Spaces;

/// <summary>Who may and who may not: the table that people read is the one that the program follows.</summary>
public partial class SpaceRightsTests
{
    /// <summary>The columns of the table, in its order: the roles, the administration of the site, a stranger.</summary>
    static readonly (string Header, SpaceRole? Role, bool IsAdministrator)[] Who =
        [.. Enum.GetValues<SpaceRole>().Select(x => (x.Label, (SpaceRole?)x, false)), ("administration du site", null, true), ("autre personne", null, false)];

    [Fact]
    public void The_table_of_the_document_is_the_rule()
    {
        var document = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "security.md"));
        var written = Row().Matches(document).Select(x => (Action: x.Groups[1].Value, Cells: x.Groups[2].Value.Split('|').Select(y => y.Trim()).ToArray()))
            .Where(x => x.Cells.Length == Who.Length).ToDictionary(x => x.Action, x => x.Cells);
        Assert.Equal(Who.Select(x => x.Header), written["ce qu’on peut faire"]);

        foreach (var action in Enum.GetValues<SpaceAction>())
        {
            Assert.True(written.TryGetValue(action.Label, out var cells), $"docs/security.md has no line « {action.Label} »");
            Assert.Equal(Who.Select(x => SpaceRights.May(x.Role, x.IsAdministrator, action) ? "oui" : ""), cells);
        }
    }

    [Fact]
    public void A_stranger_may_nothing_and_the_administration_reads_no_space()
    {
        Assert.DoesNotContain(Enum.GetValues<SpaceAction>(), x => SpaceRights.May(null, false, x));
        Assert.Equal([SpaceAction.Close], Enum.GetValues<SpaceAction>().Where(x => SpaceRights.May(null, true, x)));
    }

    [GeneratedRegex(@"^\| ([^|]+?) \|(.+)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
