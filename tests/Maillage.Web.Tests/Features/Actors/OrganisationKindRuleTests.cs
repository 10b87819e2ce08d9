using Maillage.Web.Features.Actors;

namespace Maillage.Web.Tests.Features.Actors;

/// <summary>What an organisation is, told by its numbers before its name.</summary>
public class OrganisationKindRuleTests
{
    [Theory]
    [InlineData("219711173", "", "COM DU MOULE", OrganisationKind.Commune)]
    [InlineData("200035459", "", "AGGLOMERATION D AGEN", OrganisationKind.Intercommunality)]
    [InlineData("200070993", "", "COMMUNE DE DINAN", OrganisationKind.Commune)]
    [InlineData("200070993", "", "CAISSE DES ECOLES", OrganisationKind.PublicBody)]
    [InlineData("243000643", "", "NIMES", OrganisationKind.Intercommunality)]
    [InlineData("225800010", "", "Département", OrganisationKind.DepartmentCouncil)]
    [InlineData("233500016", "", "Conseil régional", OrganisationKind.RegionalCouncil)]
    [InlineData("260100011", "", "CCAS VICHY", OrganisationKind.PublicBody)]
    [InlineData("270100035", "", "BOURG HABITAT", OrganisationKind.SocialLandlord)]
    [InlineData("193410891", "", "UNIVERSITE", OrganisationKind.PublicBody)]
    [InlineData("180089013", "", "GIP FORMATION TOUT AU LONG DE LA VIE", OrganisationKind.PublicBody)]
    [InlineData("110000015", "", "Ministère", OrganisationKind.State)]
    [InlineData("", "W543001234", "REGIE DE QUARTIER X", OrganisationKind.Association)]
    [InlineData("775604786", "", "ASSOC CENTRE SOCIAL LE NELUMBO", OrganisationKind.Association)]
    [InlineData("775604786", "", "REGIE DE QUARTIER DU BLOSNE", OrganisationKind.Cooperative)]
    [InlineData("775604786", "", "SARL ZANDOLIX", OrganisationKind.Firm)]
    [InlineData("775604786", "", "SA HLM ZANDOLIX", OrganisationKind.SocialLandlord)]
    [InlineData("", "", "Mairie de Digne-les-Bains", OrganisationKind.Commune)]
    [InlineData("", "", "Communauté de communes du Grand Pic", OrganisationKind.Intercommunality)]
    [InlineData("", "", "COMITE DES FETES", OrganisationKind.Association)]
    [InlineData("", "", "Zandolix", OrganisationKind.Unknown)]
    public void Numbers_tell_first_then_the_name(string siren, string rna, string name, OrganisationKind kind)
    {
        Assert.Equal(kind, OrganisationKindRule.Of(siren, rna, "", name).Kind);
    }

    [Fact]
    public void It_says_what_tells_it()
    {
        Assert.Equal("SIREN en 21 : organisme public", OrganisationKindRule.Of("219711173", "", "", "X").Evidence);
        Assert.Equal("inscrite à l’ancien répertoire des associations : 543P000001", OrganisationKindRule.Of("", "", "543P000001", "X").Evidence);
        Assert.Equal("ni ses numéros ni son nom ne le disent", OrganisationKindRule.Of("", "", "", "X").Evidence);
    }

    [Fact]
    public void Each_kind_has_its_words()
    {
        var labels = Enum.GetValues<OrganisationKind>().Select(x => x.Label).ToArray();

        Assert.Equal(labels.Length, labels.Distinct().Count());
        Assert.True(OrganisationKind.Commune.IsPublic);
        Assert.False(OrganisationKind.Association.IsPublic);
    }
}
