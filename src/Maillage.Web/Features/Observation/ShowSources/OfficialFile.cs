namespace Maillage.Web.Features.Observation.ShowSources;

/// <summary>An official file that Maillage takes: what it is called where it is published, and the command that takes it.</summary>
/// <param name="Kind">The kind of import.</param>
/// <param name="Title">The name of the data set.</param>
/// <param name="Publisher">Who publishes it, and where.</param>
/// <param name="Gives">What it brings to the pages.</param>
/// <param name="Command">What to type, without <c>--data</c>.</param>
sealed record OfficialFile(string Kind, string Title, string Publisher, string Gives, string Command)
{
    /// <summary>In the order in which a new folder wants them.</summary>
    public static IReadOnlyList<OfficialFile> All { get; } =
    [
        new("contracts", "Contrats de ville", "ANCT, sur data.gouv.fr",
            "La liste des contrats 2015–2023 et 2024–2030, leur territoire, leur population déclarée.",
            "./maillage import contracts geom_cv_ctr_2015-2023.geojson geom_cv_ctr_2024-2030.geojson"),
        new("neighbourhoods", "Quartiers prioritaires de la politique de la ville (QPV)", "ANCT, sur data.gouv.fr",
            "Les contours et les noms des quartiers de 2024, et de ceux de 2015.",
            "./maillage import neighbourhoods qpv-2024.geojson"),
        new("passages", "Table de passage entre les QPV 2015 et 2024", "ANCT, sur data.gouv.fr",
            "Ce que chaque quartier de 2015 est devenu : inchangé, modifié, partagé, réuni, nouveau.",
            "./maillage import passages passage-2024-2015.csv"),
        new("indicators", "Données à l’échelle des QPV", "Insee, sur insee.fr",
            "Population, ménages, logement, emploi, pauvreté et prestations de chaque quartier.",
            "./maillage import indicators qpv-2024-insee.csv --year 2021 --source \"Insee, données à l’échelle des QPV\""),
        new("indicators", "Estimations de population et parc locatif social des communes", "Insee et SDES",
            "Les chiffres des communes qui entourent les quartiers.",
            "./maillage import indicators insee-estimation-population.csv"),
        new("indicators", "Principaux résultats sur les revenus et la pauvreté (Filosofi)", "Insee, sur insee.fr",
            "Les mêmes indicateurs pour l’unité urbaine, l’intercommunalité et la commune : de quoi donner un écart. La source et l’année doivent être celles du fichier des quartiers.",
            "./maillage import indicators filosofi-unites-urbaines.csv --year 2021 --source \"Insee, données à l’échelle des QPV\""),
        new("boundaries", "Contours administratifs", "IGN et Etalab, sur data.gouv.fr",
            "Les limites des communes et des intercommunalités sur les cartes.",
            "./maillage import boundaries communes-1000m.geojson epci-1000m.geojson"),
        new("boundaries", "Base des unités urbaines 2020", "Insee, sur insee.fr",
            "Les communes de chaque unité urbaine, à laquelle la loi compare un quartier (colonnes CODGEO et UU2020).",
            "./maillage import boundaries unites-urbaines.csv"),
        new("associations", "Répertoire national des associations (RNA), par département", "Ministère de l’Intérieur, sur data.gouv.fr",
            "Les associations de chaque département : nom, objet, commune du siège, active ou non. Les adresses ne sont pas prises.",
            "./maillage import associations rna_waldec_dpt_54.csv rna_import_dpt_54.csv"),
        new("posts", "Postes adultes-relais et postes Fonjep de la politique de la ville", "ANCT, sur data.gouv.fr",
            "Les postes que l’État finance dans les organismes, par contrat et par année. Leur montant est un forfait : il n’est pas additionné.",
            "./maillage import posts adulte-relais-2024.json postes-fonjep-2024.json"),
        new("grants", "Subventions attribuées (schéma SCDL, listes des départements et des villes)", "Chaque collectivité, sur data.gouv.fr ou son site",
            "Qui donne, à qui, pour quoi, combien, quand.",
            "./maillage import grants subventions.csv"),
        new("organisations", "L’annuaire de votre territoire", "Vous : un tableur, un organisme par ligne",
            "Les organismes que les fichiers publics ignorent, avec leur quartier. Privé si vous n’ajoutez pas --visibility public.",
            "./maillage import organisations annuaire.xlsx --visibility public"),
        new("actions", "La programmation de votre contrat (ou un export DAUPHIN)", "Vous : un tableur, une action et un financeur par ligne",
            "Les montants demandés, accordés et versés pour chaque action. Privé si vous n’ajoutez pas --visibility public.",
            "./maillage import actions programmation-2024.xlsx --visibility public"),
        new("local-indicators", "Vos observations de terrain", "Vous : un tableur, une observation par ligne",
            "Ce que vous avez compté vous-mêmes, avec la date, qui et comment. Privé si vous n’ajoutez pas --visibility public.",
            "./maillage import local-indicators observations.csv --visibility public"),
    ];
}
