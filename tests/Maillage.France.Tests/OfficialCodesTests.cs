using System.Text.Json;
using Maillage.Testing;

namespace Maillage.France.Tests;

public class OfficialCodesTests
{
    [Theory]
    [InlineData("54395", "54395", "54")]
    [InlineData(" 2a004\u00a0", "2A004", "2A")]
    [InlineData("97353", "97353", "973")]
    [InlineData("98735", "98735", "987")]
    [InlineData("75056", "75056", "75")]
    public void A_commune_knows_its_department(string text, string code, string department)
    {
        Assert.True(InseeCode.TryParse(text, out var commune));
        Assert.Equal(code, commune.ToString());
        Assert.Equal(department, commune.Department.ToString());
    }

    [Theory]
    [InlineData("54000")]
    [InlineData("5439")]
    [InlineData("543955")]
    [InlineData("2C004")]
    [InlineData("20004")]
    [InlineData("96001")]
    [InlineData("99100")]
    [InlineData("5439A")]
    [InlineData("NA")]
    [InlineData("02571, 02691")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_commune_is_refused(string? text)
    {
        Assert.False(InseeCode.TryParse(text, out var commune));
        Assert.Equal(default, commune);
    }

    [Theory]
    [InlineData("1053", "01053", "zéro initial rétabli : « 1053 » lu « 01053 »")]
    [InlineData("1053.0", "01053", "zéro initial rétabli : « 1053.0 » lu « 01053 »")]
    [InlineData("54395.0", "54395", "nombre ramené au code : « 54395.0 » lu « 54395 »")]
    [InlineData("973353", "97353", "code d’outre-mer ramené à cinq caractères : « 973353 » lu « 97353 »")]
    [InlineData("54395", "54395", null)]
    public void A_damaged_commune_is_repaired_and_said(string raw, string code, string? expected)
    {
        Assert.True(InseeCode.TryRead(raw, out var commune, out var repair));
        Assert.Equal(code, commune.Value);
        Assert.Equal(expected, repair);
    }

    [Theory]
    [InlineData("973453")]
    [InlineData("543953")]
    [InlineData("54395.5")]
    [InlineData("395")]
    [InlineData("54395.")]
    public void What_cannot_be_repaired_surely_is_refused(string raw)
    {
        Assert.False(InseeCode.TryRead(raw, out _, out var repair));
        Assert.Null(repair);
    }

    [Theory]
    [InlineData("1", "01")]
    [InlineData("1.0", "01")]
    [InlineData("54.0", "54")]
    [InlineData("2b", "2B")]
    [InlineData("974", "974")]
    public void A_department_is_read(string raw, string code)
    {
        Assert.True(DepartmentCode.TryRead(raw, out var department, out var repair));
        Assert.Equal(code, department.Value);
        Assert.Equal(raw.Equals(code, StringComparison.OrdinalIgnoreCase), repair is null);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("0")]
    [InlineData("20")]
    [InlineData("96")]
    [InlineData("979")]
    [InlineData("054")]
    public void What_is_no_department_is_refused(string raw) => Assert.False(DepartmentCode.TryRead(raw, out _, out _));

    [Fact]
    public void Departments_sort_as_in_a_list()
    {
        string[] codes = ["974", "2B", "01", "54", "2A"];
        Assert.Equal(["01", "2A", "2B", "54", "974"], codes.Select(DepartmentCode.Parse).Order().Select(d => d.Value));
    }

    [Fact]
    public void A_siren_has_a_key()
    {
        Assert.Equal("245400676", Siren.Parse("245 400 676").Value);
        Assert.False(Siren.TryParse("245400677", out _));
        Assert.False(Siren.TryParse("000000000", out _));
        Assert.False(Siren.TryParse("24540067", out _));
        Assert.Equal("245400676", EpciCode.Parse("245400676").ToString());
    }

    [Theory]
    [InlineData("QP066007", Generation.G2015, "66")]
    [InlineData("QP973001", Generation.G2015, "973")]
    [InlineData("QP02A001", Generation.G2015, "2A")]
    [InlineData("QN05401M", Generation.G2024, "54")]
    [InlineData("qn02a01m ", Generation.G2024, "2A")]
    [InlineData("QN97417M", Generation.G2024, "974")]
    public void A_neighbourhood_tells_its_generation_and_department(string text, Generation generation, string department)
    {
        var code = QpvCode.Parse(text);
        Assert.Equal(generation, code.Generation);
        Assert.Equal(department, code.Department.Value);
        Assert.Equal(text.Trim().ToUpperInvariant(), code.Value);
    }

    [Theory]
    [InlineData("QP05401M")]
    [InlineData("QN054001")]
    [InlineData("QN00001M")]
    [InlineData("QP0540011")]
    [InlineData("CN05401M")]
    [InlineData("HZ")]
    public void What_is_no_neighbourhood_is_refused(string text) => Assert.False(QpvCode.TryParse(text, out _));

    [Fact]
    public void The_same_contract_code_names_two_contracts()
    {
        var code = ContractCode.Parse("CV428");
        Assert.NotEqual(new ContractKey(Generation.G2015, code), new ContractKey(Generation.G2024, code));
        Assert.Equal("2024/CN05403M", new ContractKey(Generation.G2024, ContractCode.Parse("cn05403m")).ToString());
    }

    [Theory]
    [InlineData("CV380CV384")]
    [InlineData("CV38")]
    [InlineData("CN5403M")]
    [InlineData("CN99903M")]
    [InlineData("")]
    public void What_is_no_single_contract_is_refused(string text) => Assert.False(ContractCode.TryParse(text, out _));

    [Fact]
    public void Defaults_are_harmless()
    {
        Assert.Equal("", default(InseeCode).ToString());
        Assert.Equal("", default(InseeCode).Department.ToString());
        Assert.Equal("", default(QpvCode).ToString());
        Assert.Equal("", default(EpciCode).ToString());
        Assert.Equal("", default(ContractKey).ToString());
        Assert.Equal(0, default(Siren).CompareTo(default));
        Assert.Equal(default(DepartmentCode).GetHashCode(), default(DepartmentCode).GetHashCode());
    }

    [Fact]
    public void A_refusal_says_in_French_what_was_expected()
    {
        Assert.Contains("n’est pas un code de commune", Assert.Throws<FormatException>(() => InseeCode.Parse("54000")).Message);
        Assert.Contains("« QN05401M » pour 2024", Assert.Throws<FormatException>(() => QpvCode.Parse("54")).Message);
        Assert.Contains("clé de contrôle", Assert.Throws<FormatException>(() => EpciCode.Parse("245400677")).Message);
        Assert.Contains("« CV054 » ou « CN05403M »", Assert.Throws<FormatException>(() => ContractCode.Parse("CV")).Message);
        Assert.Contains("code de département", Assert.Throws<FormatException>(() => DepartmentCode.Parse("96")).Message);
    }

    [Fact]
    public void Every_official_EPCI_passes()
    {
        var codes = Codes("contours/epci-1000m.geojson", "code");
        Assert.Equal(1255, codes.Count);
        Assert.All(codes, c => EpciCode.Parse(c));
    }

    [Fact]
    public void Every_official_neighbourhood_and_contract_passes()
    {
        Assert.All(Codes("qpv/qpv-2024.geojson", "code_qp"), c => Assert.Equal(Generation.G2024, QpvCode.Parse(c).Generation));
        Assert.All(Codes("qpv/qpv-2015-occitanie.geojson", "code_qp"), c => Assert.Equal(Generation.G2015, QpvCode.Parse(c).Generation));
        Assert.All(Codes("contrats/geom_cv_ctr_2024-2030.geojson", "code_cv"), c => ContractCode.Parse(c));
        Assert.All(Codes("contrats/geom_cv_ctr_2015-2023.geojson", "code_cv"), c => ContractCode.Parse(c));
        Assert.All(Codes("contours/communes-1000m-54.geojson", "code"), c => Assert.Equal("54", InseeCode.Parse(c).Department.Value));
    }

    static List<string> Codes(string file, string property)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(RealFiles.Path(file)));
        return [.. json.RootElement.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("properties").GetProperty(property).GetString()!)];
    }
}
