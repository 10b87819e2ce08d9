using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Testing;

namespace Maillage.France.Tests.Language;

public class FrenchNamesTests
{
    [Theory]
    [InlineData("Plateau De Haye - Champ Le Boeuf", "Plateau de Haye\u00a0– Champ Le Bœuf")]
    [InlineData("Grande Reyssouze Terre Des Fleurs", "Grande Reyssouze Terre des Fleurs")]
    [InlineData("Coeur D'Etoile", "Cœur d’Etoile")]
    [InlineData("Soeurs Janin", "Sœurs Janin")]
    [InlineData("St Julien - Crêt De L'Oeillet", "St Julien\u00a0– Crêt de l’Œillet")]
    [InlineData("Villeneuve-Les-Salines", "Villeneuve-les-Salines")]
    [InlineData("Les Sarments Et Les Nérins - Jean Bouin", "Les Sarments et les Nérins\u00a0– Jean Bouin")]
    [InlineData("Le Bas De La Rivière", "Le Bas de la Rivière")]
    [InlineData("Zac Des Deux Villes", "ZAC des Deux Villes")]
    [InlineData("Quartier Bas-Vernet Ancien Zus", "Quartier Bas-Vernet Ancien ZUS")]
    [InlineData("Quartier Prioritaire De M'tsamoudou", "Quartier Prioritaire de M’tsamoudou")]
    public void Capitals_everywhere_become_French(string source, string shown) => Assert.Equal(shown, FrenchNames.Display(source));

    [Theory]
    [InlineData("Les Ailes/Port Charmeil")]
    [InlineData("Plan d’Aou")]
    [InlineData("Saint-Denis")]
    [InlineData("Centre Ville 1er et 2e Arrondissements")]
    [InlineData("Université II")]
    [InlineData("RN1-Les Sables Blancs")]
    [InlineData("Kalliste La Granière La Solidarité")]
    [InlineData("17 CA de La Rochelle")]
    [InlineData("Parc Le Nôtre")]
    [InlineData("Moulin A Vent")]
    [InlineData("Mouysset (Le Bas)")]
    [InlineData("Poesie, Le Coeff")]
    public void What_is_right_or_doubtful_stays(string name) => Assert.Equal(name, FrenchNames.Display(name));

    [Theory]
    [InlineData("ZUP DE LA PLAINE", "ZUP de la Plaine")]
    [InlineData("CITÉ HLM SAINT-DENIS", "Cité HLM Saint-Denis")]
    [InlineData("L'ILE AUX OEUVRES", "L’Ile aux Œuvres")]
    [InlineData("PARC LOUIS XIII", "Parc Louis XIII")]
    [InlineData("1ER ET 2E ARRONDISSEMENTS", "1er et 2e Arrondissements")]
    [InlineData("ÉCLUSE - D'EN BAS", "Écluse\u00a0– D’en Bas")]
    public void A_name_in_capitals_becomes_a_title(string source, string shown) => Assert.Equal(shown, FrenchNames.Display(source));

    [Fact]
    public void Initials_alone_stay() => Assert.Equal("QPV", FrenchNames.Display("QPV"));

    [Fact]
    public void No_name_is_empty() => Assert.Equal("", FrenchNames.Display("  "));

    [Fact]
    public void No_official_name_changes_for_search()
    {
        using var table = TableFile.Open(RealFiles.Path("qpv/qpv-2024.geojson"));
        var name = table.Find("lib_qp");
        var changed = 0;
        while (table.Read())
        {
            var shown = FrenchNames.Display(table[name]);
            Assert.Equal(Fold.Text(table[name]), Fold.Text(shown));
            if (shown != table[name]) changed++;
        }
        Assert.True(changed > 500, $"only {changed} names changed");
    }
}
