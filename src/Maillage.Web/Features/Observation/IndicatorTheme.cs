namespace Maillage.Web.Features.Observation;

/// <summary>Under which heading a portrait shows an indicator.</summary>
public enum IndicatorTheme
{
    Population = 0,
    Households = 1,
    Housing = 2,
    Employment = 3,
    Income = 4,
    Amenities = 5,
}

/// <summary>The words of an <see cref="IndicatorTheme"/>.</summary>
public static class IndicatorThemeWords
{
    extension(IndicatorTheme theme)
    {
        public string Label => theme switch
        {
            IndicatorTheme.Population => "Population",
            IndicatorTheme.Households => "Ménages",
            IndicatorTheme.Housing => "Logement",
            IndicatorTheme.Employment => "Emploi",
            IndicatorTheme.Income => "Revenus et prestations",
            _ => "Équipements et entreprises",
        };
    }
}
