using static Maillage.Web.Features.Observation.IndicatorTheme;
using static Maillage.Web.Features.Observation.IndicatorUnit;

namespace Maillage.Web.Features.Observation;

/// <summary>The indicators that this version knows, in the order in which a portrait shows them.</summary>
public static class IndicatorCatalogue
{
    const string Census = "Insee, recensement de la population, « Base infracommunale » et « Dossier complet » (communes, unités urbaines)";
    const string Filosofi = "Insee, Filosofi, « Principaux résultats sur les revenus et la pauvreté » (communes, EPCI, unités urbaines)";
    const string SocialHousing = "SDES, répertoire du parc locatif social (RPLS), fichier communal";
    const string Caf = "Cnaf, « Foyers allocataires par commune »";
    const string Jobs = "Dares et France Travail, demandeurs d’emploi inscrits par commune";
    const string Firms = "Insee, dénombrement des établissements (Sirene) par commune";

    public const string PopulationCode = "population";

    public static IReadOnlyList<Indicator> All { get; } =
    [
        new()
        {
            Code = PopulationCode, Label = "Habitants", Theme = Population, Unit = Count, IsKey = true, IsLogarithmic = true,
            Definition = "Population municipale : personnes qui ont leur résidence habituelle dans le quartier.",
            Limits = "Le périmètre change entre 2015 et 2024 : les deux populations ne forment pas une série.",
            ComparisonFile = "Insee, « Populations légales » (communes)",
        },
        new()
        {
            Code = "indice-jeunesse", Label = "Indice de jeunesse", Theme = Population, Unit = Ratio, Decimals = 1, IsKey = true, IsLogarithmic = true,
            Definition = "Nombre de personnes de 0 à 19 ans pour une personne de 60 ans et plus.",
            ComparisonFile = Census,
        },
        Share("part-femmes", "Femmes", Population, "Part des femmes dans la population.", Census),
        Share("part-etrangers", "Personnes étrangères", Population, "Part des personnes de nationalité étrangère dans la population.", Census),
        Share("part-etrangeres", "Étrangères parmi les femmes", Population, "Part des étrangères parmi les femmes.", Census),
        Share("part-immigres", "Personnes immigrées", Population,
            "Part des personnes nées étrangères à l’étranger ; certaines ont acquis la nationalité française.", Census),
        new()
        {
            Code = "menages", Label = "Nombre de ménages", Theme = Households, Unit = Count, IsLogarithmic = true,
            Definition = "Ménages : l’ensemble des occupants d’une même résidence principale.", ComparisonFile = Census,
        },
        Share("menages-1-personne", "Ménages d’une personne", Households, "Part des ménages d’une seule personne.", Census) with { IsKey = true },
        Share("menages-2-personnes", "Ménages de deux personnes", Households, "Part des ménages de deux personnes.", Census),
        Share("menages-3-personnes", "Ménages de trois personnes", Households, "Part des ménages de trois personnes.", Census),
        Share("menages-4-5-personnes", "Ménages de quatre ou cinq personnes", Households, "Part des ménages de quatre ou cinq personnes.", Census),
        Share("menages-6-personnes-plus", "Ménages de six personnes et plus", Households, "Part des ménages de six personnes et plus.", Census)
            with { IsKey = true },
        Share("menages-immigres", "Ménages immigrés", Households, "Part des ménages dont la personne de référence est immigrée.", Census),
        Share("menages-etrangers", "Ménages étrangers", Households, "Part des ménages dont la personne de référence est étrangère.", Census),
        new()
        {
            Code = "logements-sociaux", Label = "Logements sociaux", Theme = Housing, Unit = Count, IsLogarithmic = true,
            Definition = "Logements du parc locatif des bailleurs sociaux.", ComparisonFile = SocialHousing,
        },
        Share("taux-logements-sociaux", "Taux de logements sociaux", Housing,
                "Logements sociaux rapportés aux résidences principales.", SocialHousing)
            with { Limits = "Le fichier donne des taux au-delà de 100 % : les deux nombres n’ont pas la même date. Ces taux sont marqués et restent hors de la silhouette." },
        Share("taux-emploi", "Taux d’emploi des 15–64 ans", Employment, "Part des personnes de 15 à 64 ans qui ont un emploi.", Census)
            with { IsKey = true },
        Share("taux-emploi-femmes", "Taux d’emploi des femmes", Employment, "Part des femmes de 15 à 64 ans qui ont un emploi.", Census),
        Share("taux-emploi-etrangers", "Taux d’emploi des étrangers", Employment, "Part des étrangers de 15 à 64 ans qui ont un emploi.", Census),
        Share("emploi-precaire", "Emplois précaires", Employment, "Part des emplois précaires parmi les personnes en emploi.", Census),
        Share("emploi-precaire-femmes", "Emplois précaires des femmes", Employment, "Part des emplois précaires parmi les femmes en emploi.", Census),
        Share("emploi-precaire-etrangers", "Emplois précaires des étrangers", Employment, "Part des emplois précaires parmi les étrangers en emploi.", Census),
        Number("demandeurs-emploi", "Demandeurs d’emploi", Employment, "Demandeurs d’emploi inscrits en fin de mois.", Jobs),
        Number("demandeurs-emploi-femmes", "Demandeuses d’emploi", Employment, "Femmes inscrites comme demandeuses d’emploi en fin de mois.", Jobs),
        Number("demandeurs-emploi-hommes", "Demandeurs d’emploi, hommes", Employment, "Hommes inscrits comme demandeurs d’emploi en fin de mois.", Jobs),
        Number("demandeurs-emploi-cap-bep", "Demandeurs d’emploi de niveau CAP-BEP", Employment,
            "Demandeurs d’emploi de catégories A, B ou C dont le niveau est le CAP ou le BEP.", Jobs),
        Number("demandeurs-emploi-bac", "Demandeurs d’emploi de niveau bac", Employment,
            "Demandeurs d’emploi de catégories A, B ou C dont le niveau est le baccalauréat.", Jobs),
        Number("demandeurs-emploi-sup-bac", "Demandeurs d’emploi au-delà du bac", Employment,
            "Demandeurs d’emploi de catégories A, B ou C dont le niveau dépasse le baccalauréat.", Jobs),
        Share("taux-pauvrete", "Taux de pauvreté à 60 %", Income,
                "Part des personnes dont le niveau de vie est sous 60 % de la médiane nationale.", Filosofi)
            with { IsKey = true },
        Share("taux-bas-revenus", "Taux de bas revenus", Income, "Part des personnes dont le revenu déclaré est bas au regard de la médiane.", Filosofi),
        Euro("revenu-declare-median", "Revenu déclaré médian", "Médiane du revenu déclaré par unité de consommation."),
        Euro("revenu-declare-d1", "Revenu déclaré, premier décile", "Un dixième des personnes déclare moins, par unité de consommation."),
        Euro("revenu-declare-d9", "Revenu déclaré, neuvième décile", "Un dixième des personnes déclare plus, par unité de consommation."),
        Euro("revenu-disponible-median", "Revenu disponible médian", "Médiane du revenu disponible par unité de consommation."),
        Euro("revenu-disponible-d1", "Revenu disponible, premier décile", "Un dixième des personnes dispose de moins, par unité de consommation."),
        Euro("revenu-disponible-d9", "Revenu disponible, neuvième décile", "Un dixième des personnes dispose de plus, par unité de consommation."),
        Share("menages-imposes", "Ménages imposés", Income, "Part des ménages qui paient l’impôt sur le revenu.", Filosofi),
        Share("revenus-chomage", "Ménages vivant d’abord du chômage", Income,
            "Part des ménages dont le revenu déclaré vient d’abord d’indemnités de chômage.", Filosofi),
        Number("caf-personnes", "Personnes couvertes par la CAF", Income, "Personnes couvertes par au moins une prestation de la CAF.", Caf),
        Number("caf-allocataires", "Foyers allocataires de la CAF", Income, "Foyers qui perçoivent au moins une prestation de la CAF.", Caf),
        Number("rsa-socle", "Foyers au RSA", Income, "Foyers qui perçoivent le RSA socle.", Caf),
        Number("ecoles-maternelles", "Écoles maternelles proches", Amenities, "Écoles maternelles à moins de 100 m du quartier.", "Ministère de l’Éducation nationale, annuaire des établissements"),
        Number("ecoles-elementaires", "Écoles élémentaires proches", Amenities, "Écoles élémentaires à moins de 100 m du quartier.", "Ministère de l’Éducation nationale, annuaire des établissements"),
        Number("ecoles-elementaires-privees", "Écoles élémentaires privées proches", Amenities, "Écoles élémentaires privées à moins de 100 m du quartier.", "Ministère de l’Éducation nationale, annuaire des établissements"),
        Number("colleges", "Collèges proches", Amenities, "Collèges à moins de 300 m du quartier.", "Ministère de l’Éducation nationale, annuaire des établissements"),
        Number("colleges-prives", "Collèges privés proches", Amenities, "Collèges privés à moins de 300 m du quartier.", "Ministère de l’Éducation nationale, annuaire des établissements"),
        Number("etablissements", "Établissements", Amenities, "Établissements d’entreprises et d’organismes dans le quartier.", Firms),
        Number("etablissements-sante-social", "Établissements d’enseignement, de santé et d’action sociale", Amenities,
            "Établissements de service aux particuliers : enseignement, santé, action sociale.", Firms),
        Number("etablissements-particuliers", "Services aux particuliers", Amenities, "Établissements de service aux particuliers.", Firms),
        Number("etablissements-services", "Établissements de services", Amenities, "Établissements de service aux entreprises et aux particuliers.", Firms),
        Number("auto-entrepreneurs", "Auto-entrepreneurs", Amenities, "Auto-entrepreneurs parmi les créations d’établissements.", Firms),
    ];

    static readonly Dictionary<string, Indicator> ByCode = All.ToDictionary(x => x.Code, StringComparer.Ordinal);

    /// <summary>The indicator of a code; null when this version does not know it.</summary>
    public static Indicator? Find(string code) => ByCode.GetValueOrDefault(code);

    static Indicator Share(string code, string label, IndicatorTheme theme, string definition, string file) => new()
    {
        Code = code, Label = label, Theme = theme, Unit = Percent, Decimals = 1, Definition = definition, ComparisonFile = file,
    };

    static Indicator Number(string code, string label, IndicatorTheme theme, string definition, string file) => new()
    {
        Code = code, Label = label, Theme = theme, Unit = Count, IsLogarithmic = theme != Amenities, Definition = definition, ComparisonFile = file,
    };

    static Indicator Euro(string code, string label, string definition) => new()
    {
        Code = code, Label = label, Theme = Income, Unit = Euros, Definition = definition, ComparisonFile = Filosofi,
    };
}
