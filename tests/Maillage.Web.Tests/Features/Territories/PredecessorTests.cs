using Maillage.France;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Tests.Features.Territories;

/// <summary>Which contract of 2015–2023 a contract of 2024–2030 follows, and by which rule.</summary>
public class PredecessorTests
{
    static ContractPerimeter Former(string code, string territory) => new()
    {
        Generation = Generation.G2015, ContractCode = ContractCode.Parse(code), TerritoryCode = territory, DepartmentCode = DepartmentCode.Parse("54"),
        Name = code, ImportId = 1,
    };

    static string Decide(string[] territories, ContractPerimeter[] formers, PredecessorCorrection? correction = null)
    {
        var found = Predecessor.Decide(territories, formers.ToLookup(x => x.TerritoryCode), x => x == "54395" ? "245400676" : null, correction);
        return $"{found.Rule}: {string.Join(' ', found.Contracts)}";
    }

    [Fact]
    public void It_follows_the_contract_of_the_same_territory() =>
        Assert.Equal("SameTerritory: 2015/CV054", Decide(["245400676"], [Former("CV054", "245400676"), Former("CV055", "200070563")]));

    [Fact]
    public void The_same_territory_comes_before_the_grouping_around_it() =>
        Assert.Equal("SameTerritory: 2015/CV055", Decide(["54395"], [Former("CV054", "245400676"), Former("CV055", "54395")]));

    [Fact]
    public void A_commune_follows_the_contract_of_its_grouping() =>
        Assert.Equal("CommuneOfFormerEpci: 2015/CV054", Decide(["54395"], [Former("CV054", "245400676")]));

    [Fact]
    public void Two_former_contracts_on_one_territory_are_both_shown() =>
        Assert.Equal("SameTerritory: 2015/CV054 2015/CV055", Decide(["245400676"], [Former("CV055", "245400676"), Former("CV054", "245400676")]));

    [Fact]
    public void Nothing_is_said_where_nothing_tells() => Assert.Equal("None: ", Decide(["57463"], [Former("CV054", "245400676")]));

    [Theory]
    [InlineData("CV055", "Correction: 2015/CV055")]
    [InlineData(null, "Correction: ")]
    public void A_persons_word_stands_above_the_rules(string? said, string decided) => Assert.Equal(decided,
        Decide(["245400676"], [Former("CV054", "245400676")], new PredecessorCorrection
        {
            ContractCode = ContractCode.Parse("CN05403M"), FormerCode = said is null ? null : ContractCode.Parse(said), Reason = "", By = "", At = default,
        }));
}
