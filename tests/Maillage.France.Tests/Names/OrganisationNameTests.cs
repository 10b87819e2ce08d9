using Maillage.France.Names;

namespace Maillage.France.Tests.Names;

/// <summary>Names of organisations as the public files write them (the organisations are invented), and what is compared of them.</summary>
public class OrganisationNameTests
{
    [Theory]
    [InlineData("ASS. ZANDOLIX", "Association Zandolix")]
    [InlineData("ASSOC ZANDOLIX", "L’ Zandolix")]
    [InlineData("LES ZANDOLIX ASSO", "Zandolix")]
    [InlineData("CTRE SOC ST KRIKRI", "Centre social Saint-Krikri")]
    [InlineData("CTR SOCIO CULT KRIKRI", "CTR SOCIO CULT. KRIKRI")]
    [InlineData("CENTRE SOCIOCULTUREL KRIKRI", "Centre socio-culturel Krikri")]
    [InlineData("M.J.C. DE KRIKRI", "Maison des Jeunes et de la Culture de Krikri")]
    [InlineData("MJC D'KRIKRI", "mjc krikri")]
    [InlineData("COM DE KRIKRI", "Mairie de Krikri")]
    [InlineData("Ville de Krikri", "COMMUNE DE KRIKRI")]
    [InlineData("COMMUNAUTE DE COMM DU KRIKRI", "COM DE COM DU KRIKRI")]
    [InlineData("COMM AGGLOMERATION KRIKRI", "Communauté d’agglo de Krikri")]
    [InlineData("CTE DEP ZANDOLI", "Comité départemental de zandoli")]
    [InlineData("FED REG ZANDOLI", "Fédération régionale Zandoli")]
    [InlineData("KRIKRI HAND BALL", "Krikri handball")]
    [InlineData("LES P TITS KRIKRIS", "Les petits krikri")]
    [InlineData("LES P'TITS KRIKRIS", "LES PTITS KRIKRIS")]
    [InlineData("ZANDOLI KRIKRI CA151!", "Zandoli Krikri")]
    [InlineData("ETOILE ZANDOLI (L)", "L'Étoile Zandoli")]
    [InlineData("D E F I ZANDOLI", "D.E.F.I. Zandoli")]
    [InlineData("ML DE KRIKRI", "Mission locale de Krikri")]
    [InlineData("SERVICES KRIKRIENS D'ECRITURE PUBLIQUE (SKEP)", "Services krikriens d'écriture publique")]
    [InlineData("SKEP - Services krikriens d’écriture publique", "Services krikriens d’écriture publique")]
    public void Two_ways_of_writing_one_name_have_one_key(string one, string other)
    {
        Assert.Equal(OrganisationName.Read(other).Key, OrganisationName.Read(one).Key);
        Assert.NotEqual("", OrganisationName.Read(one).Key);
    }

    [Theory]
    [InlineData("Club Zandolix", "Amicale Zandolix")]
    [InlineData("Ligue de l’enseignement 31", "Ligue de l’enseignement 34")]
    [InlineData("Saint Krikri", "Sainte Krikri")]
    [InlineData("Zandoli Basket", "Zandoli Judo")]
    [InlineData("Les Vaux", "Le Val")]
    public void Two_names_have_two_keys(string one, string other)
    {
        Assert.NotEqual(OrganisationName.Read(one).Key, OrganisationName.Read(other).Key);
    }

    [Fact]
    public void The_former_name_and_the_initials_stand_apart()
    {
        Assert.Equal("eveil krikrien", OrganisationName.Read("ZANDOLIX MUSIQUE EX EVEIL KRIKRIEN").FormerKey);
        Assert.Equal(OrganisationName.Read("Zandolix Musique").Key, OrganisationName.Read("ZANDOLIX MUSIQUE EX EVEIL KRIKRIEN").Key);
        Assert.Equal("", OrganisationName.Read("Ex aequo").FormerKey);
        Assert.Equal(["skep"], OrganisationName.Read("Services krikriens d'écriture publique (S.K.E.P.)").Acronyms);
        Assert.Empty(OrganisationName.Read("Rosa Krikri (Paris)").Acronyms);
    }

    [Theory]
    [InlineData("Comité des fêtes")]
    [InlineData("Centre social")]
    [InlineData("CENTRE SOCIO CULTUREL")]
    [InlineData("École")]
    [InlineData("Foyer rural")]
    [InlineData("Association sportive")]
    [InlineData("Régie de quartier")]
    [InlineData("MAISON DES JEUNES ET DE LA CULTURE")]
    [InlineData("Mairie")]
    public void A_common_name_says_little(string name)
    {
        var read = OrganisationName.Read(name);

        Assert.InRange(read.Bits, 0.1, 12);
        Assert.False(read.HasRareWord);
    }

    [Fact]
    public void A_rare_word_says_much_and_no_name_says_nothing()
    {
        Assert.InRange(OrganisationName.Read("Zandolix").Bits, 13, 20);
        Assert.True(OrganisationName.Read("Comité des fêtes de Zandolix").HasRareWord);
        Assert.Equal(0, OrganisationName.Read("ANNULEE POUR ERREUR DE NUMEROTATION").Bits);
        Assert.Equal(0, OrganisationName.Read("Titre Absent").Bits);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("---")]
    [InlineData("(")]
    [InlineData("()")]
    [InlineData("'")]
    public void Nothing_is_read_as_nothing(string? text)
    {
        Assert.Equal("", OrganisationName.Read(text).Key);
        Assert.Equal(0, OrganisationName.Read(text).Bits);
    }

    [Theory]
    [InlineData("ASSOCIATION")]
    [InlineData("Le la les")]
    [InlineData("3 2 1")]
    public void A_name_of_small_words_only_keeps_them(string text)
    {
        Assert.NotEqual("", OrganisationName.Read(text).Key);
    }
}
