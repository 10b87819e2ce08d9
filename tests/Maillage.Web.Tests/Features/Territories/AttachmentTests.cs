using Maillage.France;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Tests.Features.Territories;

/// <summary>Which contract a neighbourhood belongs to, and by which rule.</summary>
public class AttachmentTests
{
    const string Nancy = "54395";
    const string Metropolis = "245400676";

    static ContractPerimeter On(string code, string territory, string department = "54") => new()
    {
        Generation = Generation.G2024, ContractCode = ContractCode.Parse(code), TerritoryCode = territory, DepartmentCode = DepartmentCode.Parse(department),
        Name = code, ImportId = 1,
    };

    /// <summary>The attachment of a neighbourhood of the department 54, as "contract, rule, candidates".</summary>
    static string Decide(string[] communes, string[] epcis, ContractPerimeter[] perimeters, AttachmentCorrection? correction = null)
    {
        var found = Attachment.Decide(
            Generation.G2024, DepartmentCode.Parse("54"), communes, epcis, perimeters.ToLookup(x => x.TerritoryCode), correction);
        return $"{found.Contract?.ToString() ?? "none"}, {found.Rule}, {string.Join(' ', found.Candidates.Select(x => x.Code))}";
    }

    [Fact]
    public void The_contract_of_its_commune_comes_before_that_of_its_grouping() => Assert.Equal("2024/CN05401M, Commune, CN05401M",
        Decide([Nancy], [Metropolis], [On("CN05403M", Metropolis), On("CN05401M", Nancy)]));

    [Fact]
    public void Without_one_for_its_commune_it_has_that_of_its_grouping() => Assert.Equal("2024/CN05403M, Epci, CN05403M",
        Decide([Nancy], [Metropolis], [On("CN05403M", Metropolis), On("CN05401M", "54547")]));

    [Fact]
    public void Over_two_communes_of_one_contract_it_has_that_contract() => Assert.Equal("2024/CN05401M, Commune, CN05401M",
        Decide([Nancy, "54547"], [Metropolis], [On("CN05401M", Nancy), On("CN05401M", "54547")]));

    [Fact]
    public void Of_two_contracts_on_its_territory_that_of_its_department_is_its_own() => Assert.Equal("2024/CN05403M, Department, CN05403M CN05703M",
        Decide([Nancy], [Metropolis], [On("CN05403M", Metropolis), On("CN05703M", Metropolis, "57")]));

    [Fact]
    public void Of_two_versions_the_newer_code_is_taken() => Assert.Equal("2024/CN05403M, NewerCode, CN05403M CV111",
        Decide([Nancy], [Metropolis], [On("CV111", Metropolis), On("CN05403M", Metropolis)]));

    [Fact]
    public void The_department_comes_before_the_newer_code() => Assert.Equal("2024/CV111, Department, CN05703M CV111",
        Decide([Nancy], [Metropolis], [On("CV111", Metropolis), On("CN05703M", Metropolis, "57")]));

    [Fact]
    public void What_the_department_leaves_in_doubt_the_newer_code_may_settle() => Assert.Equal("2024/CN05403M, NewerCode, CN05403M CN05703M CV111",
        Decide([Nancy], [Metropolis], [On("CV111", Metropolis), On("CN05403M", Metropolis), On("CN05703M", Metropolis, "57")]));

    [Theory]
    [InlineData("CN05403M", "CN05404M")]
    [InlineData("CV111", "CV112")]
    public void Two_equal_contracts_are_left_to_a_person(string one, string other) => Assert.Equal($"none, Undecided, {one} {other}",
        Decide([Nancy], [Metropolis], [On(one, Metropolis), On(other, Metropolis)]));

    [Fact]
    public void Two_communes_with_a_contract_each_are_left_to_a_person() => Assert.Equal("none, Undecided, CN05401M CN05402M",
        Decide([Nancy, "54547"], [Metropolis], [On("CN05401M", Nancy), On("CN05402M", "54547")]));

    [Fact]
    public void Without_any_contract_on_its_territory_it_has_none() => Assert.Equal("none, None, ",
        Decide([Nancy], [Metropolis], [On("CN05701M", "57463", "57")]));

    [Fact]
    public void The_contracts_of_another_department_alone_do_not_hide_it() => Assert.Equal("2024/CN05703M, Epci, CN05703M",
        Decide([Nancy], [Metropolis], [On("CN05703M", Metropolis, "57")]));

    [Theory]
    [InlineData("CV999", "2024/CV999, Correction, CN05401M")]
    [InlineData(null, "none, Correction, CN05401M")]
    public void A_persons_word_stands_above_the_rules(string? said, string decided) => Assert.Equal(decided,
        Decide([Nancy], [Metropolis], [On("CN05401M", Nancy)], new AttachmentCorrection
        {
            NeighbourhoodCode = QpvCode.Parse("QN05401M"), ContractCode = said is null ? null : ContractCode.Parse(said), Reason = "", By = "", At = default,
        }));

    [Fact]
    public void Only_what_is_doubtful_wants_a_check() => Assert.Equal(
        [AttachmentRule.NewerCode, AttachmentRule.Undecided, AttachmentRule.None], Enum.GetValues<AttachmentRule>().Where(x => x.WantsCheck));
}
