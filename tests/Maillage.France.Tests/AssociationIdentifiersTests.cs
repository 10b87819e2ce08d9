namespace Maillage.France.Tests;

public class AssociationIdentifiersTests
{
    [Theory]
    [InlineData("52499120500013", "524991205", "00013")]
    [InlineData("524 991 205\u00a000013", "524991205", "00013")]
    [InlineData("35600000000048", "356000000", "00048")]
    [InlineData("35600000012341", "356000000", "12341")]
    public void A_siret_holds_a_siren(string text, string siren, string nic)
    {
        var siret = Siret.Parse(text);
        Assert.Equal((siren, nic), (siret.Siren.Value, siret.Nic));
        Assert.Equal(siren + nic, siret.ToString());
    }

    [Theory]
    [InlineData("52499120500014")]
    // The key of the whole is right, that of its SIREN is not.
    [InlineData("52499120400016")]
    [InlineData("35600000012344")]
    [InlineData("00000000000000")]
    // Both keys are right, but no establishment has this number.
    [InlineData("30152001100000")]
    [InlineData("5249912050001")]
    [InlineData("524991205")]
    [InlineData("5249912050001X")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_siret_is_refused(string? text)
    {
        Assert.False(Siret.TryParse(text, out var siret));
        Assert.Equal(default, siret);
    }

    [Theory]
    [InlineData("52499120500013", null)]
    [InlineData(" 524\u202f991 205 00013\u00a0", null)]
    [InlineData("52499120500013'", "guillemet ôté : « 52499120500013' » lu « 52499120500013 »")]
    [InlineData("\"52499120500013\"", "guillemet ôté : « \"52499120500013\" » lu « 52499120500013 »")]
    [InlineData("52499120500013.0", "nombre ramené au numéro : « 52499120500013.0 » lu « 52499120500013 »")]
    [InlineData("5,2499120500013E+13", "nombre ramené au numéro : « 5,2499120500013E+13 » lu « 52499120500013 »")]
    public void A_siret_is_read_and_its_repair_said(string raw, string? repair)
    {
        Assert.True(Siret.TryRead(raw, out var reading));
        Assert.Equal((SiretState.Whole, "52499120500013", "524991205"), (reading.State, reading.Siret.Value, reading.Siren.Value));
        Assert.Equal((repair, null), (reading.Repair, reading.Problem));
    }

    [Fact]
    public void A_lost_zero_is_put_back()
    {
        Assert.True(Siret.TryRead("5780033600018", out var siret));
        Assert.Equal(("05780033600018", "zéro initial rétabli : « 5780033600018 » lu « 05780033600018 »"), (siret.Siret.Value, siret.Repair));
        Assert.True(Siret.TryRead("57800336", out var siren));
        Assert.Equal((SiretState.SirenOnly, "057800336"), (siren.State, siren.Siren.Value));
        Assert.StartsWith("zéro initial", siren.Repair);
    }

    [Theory]
    [InlineData("218601946", null)]
    [InlineData("21860194600000.0", "établissement 00000 ôté : « 21860194600000.0 » lu « 218601946 »")]
    public void A_siren_alone_has_no_siret(string raw, string? repair)
    {
        Assert.True(Siret.TryRead(raw, out var reading));
        Assert.Equal((SiretState.SirenOnly, default, "218601946", repair), (reading.State, reading.Siret, reading.Siren.Value, reading.Repair));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" \u00a0")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("#N/A")]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("00000000000000")]
    [InlineData("Ne rien indiquer")]
    [InlineData("Néant")]
    public void An_absent_siret_is_not_wrong(string? raw)
    {
        Assert.False(Siret.TryRead(raw, out var reading));
        Assert.Equal(default, reading);
        Assert.Equal((SiretState.Absent, "", null), (reading.State, reading.Digits, reading.Problem));
    }

    [Theory]
    [InlineData("8.27728E+13", "", "les derniers chiffres du SIRET sont perdus")]
    [InlineData("8,27728E+13", "", "« 8,27728E+13 » est un nombre arrondi par un tableur")]
    // The SIREN that is left has a right key by chance.
    [InlineData("30152600000000", "30152600000000", "les derniers chiffres du SIRET sont perdus")]
    [InlineData("52499120500014", "52499120500014", "la clé de contrôle du SIRET « 52499120500014 » est fausse")]
    [InlineData("524991206", "524991206", "la clé de contrôle du SIREN « 524991206 » est fausse")]
    [InlineData("52499120500", "52499120500", "a 11\u00a0chiffres : un SIRET en a quatorze")]
    [InlineData("5249912050001", "5249912050001", "a 13\u00a0chiffres")]
    [InlineData("W543001234", "", "n’est pas un numéro SIRET")]
    [InlineData("524991205 / 218601946", "", "n’est pas un numéro SIRET")]
    public void A_wrong_siret_says_why_and_merges_nothing(string raw, string digits, string problem)
    {
        Assert.False(Siret.TryRead(raw, out var reading));
        Assert.Equal((SiretState.Wrong, digits, default, default), (reading.State, reading.Digits, reading.Siret, reading.Siren));
        Assert.Contains(problem, reading.Problem);
    }

    [Theory]
    [InlineData("W543001234", "W543001234")]
    [InlineData(" w54 300 1234\u00a0", "W543001234")]
    [InlineData("W2A1001234", "W2A1001234")]
    [InlineData("W9C2001234", "W9C2001234")]
    [InlineData("W9R1001234", "W9R1001234")]
    public void An_association_has_a_number(string text, string id) => Assert.Equal(id, RnaId.Parse(text).ToString());

    [Theory]
    [InlineData("W3222")]
    [InlineData("W5430012345")]
    [InlineData("543001234")]
    [InlineData("WA43001234")]
    [InlineData("W54A001234")]
    [InlineData("W54300123X")]
    [InlineData("")]
    public void What_is_no_association_s_number_is_refused(string text)
    {
        Assert.False(RnaId.TryParse(text, out var id));
        Assert.Equal("", id.ToString());
        Assert.Contains("n’est pas un numéro RNA", Assert.Throws<FormatException>(() => RnaId.Parse(text)).Message);
    }
}
