using System.Globalization;
using static Maillage.Web.Demonstration.InventedThemes;

namespace Maillage.Web.Demonstration;

/// <summary>
/// The eighty organisations of the island: most in the agglomeration of Auvelle, whose contract the guide shows, some elsewhere.
/// Their story: Cœur de Port has many small associations and little money, Les Terrasses du Lac has few and much; those of health and
/// those of employment hardly have a giver in common. One is renamed, one joins another, one ends, two bear the same name in two
/// communes, and some have no SIRET or no number at all.
/// </summary>
/// <remarks>
/// No number is meant to be anybody's; none is in the real files that the tests read. A SIREN is given in sequence (public bodies have a prefix by kind, then their department): associations
/// and firms take the end of the very last range, 99999; public bodies take 985, a department without communes, and a number above those
/// that Mayotte's bore, or for the State's services 999, no department's number.
/// </remarks>
sealed class InventedOrganisations
{
    /// <summary>The neighbourhoods of the agglomeration, by what people call them.</summary>
    public const string Terraces = "Les Terrasses Du Lac";
    public const string Tanners = "Le Clos Des Tanneurs - Gare";
    public const string Milestone = "La Haute Borne";
    public const string Vale = "Le Vallon Aux Cerisiers";
    public const string Port = "Coeur De Port - Les Docks";
    public const string Gardens = "Les Jardins D'Alembert";

    const string Valdauvelle = "Valdauvelle";
    const string SaintArvin = "Saint-Arvin-sur-Auvelle";
    const string PortLanvelle = "Port-Lanvelle";
    const string Montberne = "Montberne-les-Vignes";

    readonly InventedLand land;
    readonly List<InventedOrganisation> all = [];

    public InventedOrganisations(InventedLand land)
    {
        this.land = land;
        Institutions();
        Residents();
        Sports();
        Arts();
        Schools();
        Work();
        Care();
        Elsewhere();
    }

    public IReadOnlyList<InventedOrganisation> All => all;

    public InventedOrganisation this[string key] => all.Single(x => x.Key == key);

    /// <summary>Those of the agglomeration.</summary>
    public IEnumerable<InventedOrganisation> OfAgglomeration => all.Where(x => x.Place.EpciCode == land.Epcis[0].Code);

    public InventedNeighbourhood Quarter(string name) => land.Neighbourhoods.Single(x => x.Name == name);

    void Institutions()
    {
        Public("agglo", "Auvelle Agglomération", "Intercommunalité", Valdauvelle, 2002, land.Epcis[0].Code[..8], "Pilote le contrat de ville, les transports, l’eau et le développement économique.");
        Public("ville", "Commune de Valdauvelle", "Commune", Valdauvelle, 1790, "21985041", "Ville centre de l’agglomération, quatre quartiers prioritaires.");
        Public("saint-arvin", "Commune de Saint-Arvin-sur-Auvelle", "Commune", SaintArvin, 1790, "21985042", "Partage avec Valdauvelle le quartier du Clos des Tanneurs.", 12_000);
        Public("port", "Commune de Port-Lanvelle", "Commune", PortLanvelle, 1790, "21985043", "Ville portuaire qui réinvente ses docks.", 14_000);
        Public("montberne", "Commune de Montberne-les-Vignes", "Commune", Montberne, 1790, "21985044", "Bourg viticole, un quartier prioritaire depuis 2024.", 9_000);
        Public("departement", "Département d’Auvelle", "Département", Valdauvelle, 1790, "22985041", "Action sociale, collèges, routes, prévention spécialisée.");
        Public("caisse", "Caisse des familles de Corvane", "Organisme social", Valdauvelle, 1947, "18985041", "Verse les prestations et soutient les centres sociaux et la petite enfance.");
        Public("prefecture", "Préfecture d’Auvelle", "Service de l’État", Valdauvelle, 1800, "17999041", "Cosigne le contrat de ville, instruit les crédits de la politique de la ville.");
        Public("travail", "Direction du travail et des solidarités d’Auvelle", "Service de l’État", Valdauvelle, 2021, "17999042", "Insertion par l’activité, adultes-relais, clauses sociales.");
        Public("sante", "Agence de santé de Corvane", "Service de l’État", Valdauvelle, 2010, "17999043", "Prévention, contrat local de santé, santé mentale.");
        Public("ccas", "Centre communal d’action sociale de Valdauvelle", "CCAS", Valdauvelle, 1954, "26985041", "Aides, domiciliation, atelier santé ville.", 6_000, Health, "CCAS");
        Public("ccas-port", "Centre communal d’action sociale de Port-Lanvelle", "CCAS", PortLanvelle, 1954, "26985043", "Aides d’urgence et visites aux personnes isolées.", 2_000, Rights, "CCAS");
        Public("habitat", "Corvane Habitat", "Bailleur social", Valdauvelle, 1921, "27985041", "Six mille logements, dont ceux des Terrasses et de La Haute Borne.", 0, Living);
    }

    void Residents()
    {
        Add("conseil-borne", "Conseil citoyen de La Haute Borne", "Conseil citoyen", Bonds, Valdauvelle, Milestone, 2015, 0, "Trente habitants et acteurs du quartier, tirés au sort ou volontaires.", Numbers.None);
        Add("conseil-port", "Conseil citoyen Cœur de Port – Les Docks", "Conseil citoyen", Bonds, PortLanvelle, Port, 2016, 800, "Donne son avis sur le contrat et tient le fonds d’initiatives.", Numbers.Rna);
        Add("glycines", "Centre social Les Glycines", "Centre social", Bonds, Valdauvelle, Terraces, 1974, 60_000, "Accueil, halte-garderie, sorties en famille, au pied des tours depuis cinquante ans.", acronym: "CSLG");
        Add("boussole", "Centre social La Boussole des collines", "Centre social", Bonds, Valdauvelle, Milestone, 1982, 26_000, "Un lieu ouvert, du petit-déjeuner du lundi au concert du samedi.");
        Add("ponton", "Espace de vie sociale Le Ponton de bois", "Espace de vie sociale", Bonds, PortLanvelle, Port, 2009, 4_200, "Un café, une buanderie et beaucoup de bénévoles, face au bassin.", acronym: "EVS");
        Add("trait-union", "Régie de quartier Le Trait d’union du Lac", "Régie de quartier", Living, Valdauvelle, Terraces, 1996, 54_000, "Emploie quarante habitants à l’entretien et à la médiation.");
        Add("amicale-terrasses", "Amicale des locataires des Terrasses du Lac", "Association d’habitants", Living, Valdauvelle, Terraces, 1971, 1_500, "Défend les locataires, organise la fête des voisins.");
        Add("charmes", "Amicale de la tour des Charmes", "Association d’habitants", Living, Valdauvelle, Milestone, 1978, 2_200, "A accompagné les familles jusqu’à la démolition de la tour.", until: 2021);
        Add("voisins", "Les Voisins du Vallon aux Cerisiers", "Association d’habitants", Bonds, Valdauvelle, Vale, 2012, 2_500, "Fêtes, entraide, visites aux nouveaux arrivants.");
        Add("gare", "Comité de quartier Gare et Tanneurs", "Association d’habitants", Living, Valdauvelle, Tanners, 2005, 2_800, "Propose, proteste et plante, des deux côtés de la voie.", Numbers.Rna);
        Add("voix", "Les Voix des docks", "Association d’habitants", Living, PortLanvelle, Port, 2014, 1_200, "Marches exploratoires et doléances joyeuses.");
        Add("marmite", "La Marmite à paroles", "Café associatif", Bonds, PortLanvelle, Port, 2016, 1_800, "Cuisine partagée, tables de langues, soupe du jeudi.");
        Add("fileuses", "Les Fileuses de liens de la Borne", "Association", Bonds, Valdauvelle, Milestone, 2011, 6_000, "Couture, parole et sorties entre femmes.");
        Add("mains-vertes", "Les Mains vertes d’Alembert", "Association d’habitants", Living, Montberne, Gardens, 2019, 1_400, "Cent parcelles au pied des immeubles, un compost et un banc pour bavarder.");
        Add("troc", "Le Troc du quai", "Association", Bonds, PortLanvelle, Port, 2018, 900, "Donner, prêter, réparer : une étagère ouverte jour et nuit.", Numbers.Rna);
        Add("tilleuls", "Les Tilleuls bavards", "Association", Bonds, Valdauvelle, Tanners, 1999, 3_500, "Cafés, visites et dictées pour les aînés.");
        Add("panier", "Épicerie solidaire Le Panier des Tanneurs", "Épicerie sociale", Bonds, Valdauvelle, Tanners, 2008, 9_000, "Deux cents familles y font leurs courses au dixième du prix.");
        Add("criee", "Épicerie sociale La Criée solidaire", "Épicerie sociale", Bonds, PortLanvelle, Port, 2013, 4_000, "Le poisson invendu de la criée, cuisiné et partagé.");
    }

    void Sports()
    {
        Add("football", "Football-club des Terrasses du Lac", "Club sportif", Sport, Valdauvelle, Terraces, 1976, 22_000, "Quatre cents licenciés, dont cent vingt filles.", acronym: "FCTL");
        Add("gants", "Les Gants de la Borne", "Club sportif", Sport, Valdauvelle, Milestone, 2003, 6_500, "Boxe éducative et aide aux devoirs dans la même salle.");
        Add("olympique", "Olympique de Port-Lanvelle", "Club sportif", Sport, PortLanvelle, Port, 1932, 2_800, "Le doyen des clubs du port, toutes disciplines.", acronym: "OPL");
        Add("judo", "Judo-club de Saint-Arvin-sur-Auvelle", "Club sportif", Sport, SaintArvin, "", 1985, 3_000, "Du baby-judo aux vétérans.");
        Add("godille", "Cercle nautique La Godille de Lanvelle", "Club sportif", Sport, PortLanvelle, Port, 1964, 3_200, "Apprend à ramer, à barrer et à nager aux enfants du port.");
        Add("velo", "Roule Cerise", "Association", Sport, Valdauvelle, Vale, 2017, 2_600, "Vélo-école pour adultes, atelier pour tous.");
        Add("basket", "Étoile de Saint-Arvin basket", "Club sportif", Sport, SaintArvin, Tanners, 1958, 4_000, "Joue au gymnase de la Gare, à cheval sur deux communes.");
        Add("gymnastique", "Gymnastique volontaire de Montberne", "Club sportif", Sport, Montberne, "", 1979, 3_200, "Une salle, trois cours, soixante adhérentes.", Numbers.Rna);
    }

    void Arts()
    {
        Add("heron", "Compagnie du Héron gris", "Compagnie", Culture, Valdauvelle, Tanners, 1998, 15_000, "Théâtre de plein air, écrit avec les habitants.");
        Add("trois-pas", "Compagnie Trois pas de côté sur le quai", "Compagnie", Culture, PortLanvelle, Port, 2010, 3_500, "Danse dans les entrepôts, les halls et les cours d’école.");
        Add("marees-port", "L’Atelier des marées", "Association culturelle", Culture, PortLanvelle, Port, 2007, 3_200, "Gravure, sérigraphie et fanzines au bord du bassin.");
        Add("radio", "Radio Cormoran", "Association culturelle", Culture, PortLanvelle, Port, 1984, 4_500, "Radio associative ; ses émissions se font sur le trottoir.", former: ("Radio Port libre de Lanvelle", 2022));
        Add("lyre", "La Lyre de Montberne-les-Vignes", "Association culturelle", Culture, Montberne, "", 1908, 2_500, "Harmonie de quarante musiciens, école de musique.");
        Add("oeil", "Ciné-club L’Œil de l’Auvelle", "Association culturelle", Culture, Valdauvelle, Tanners, 1969, 5_500, "Cinéma en plein air et débats à la gare.");
        Add("pages", "Les Pages volantes du Vallon", "Association culturelle", Culture, Valdauvelle, Vale, 2013, 3_500, "Bibliothèque de rue : un vélo, une couverture, cent livres.");
        Add("fanfare", "La Fanfare des docks", "Association culturelle", Culture, PortLanvelle, Port, 2015, 1_100, "Cuivres d’occasion et répétitions ouvertes.", Numbers.Rna);
        Add("pas-chasses", "Les Pas chassés de la Borne", "Association culturelle", Culture, Valdauvelle, Milestone, 2006, 5_000, "Hip-hop, valse et bals de quartier.");
    }

    void Schools()
    {
        Add("crayons", "Crayons et cabanes", "Association", Education, Valdauvelle, Vale, 2001, 14_000, "Aide aux devoirs, jeux et cabanes pour deux cents enfants.");
        Add("ludotheque", "Ludothèque Les Dés pipelettes", "Association", Education, Valdauvelle, Vale, 1994, 7_000, "A rejoint Crayons et cabanes, avec ses trois mille jeux.", until: 2022);
        Add("curieux", "Les Curieux du lac", "Association", Education, Valdauvelle, "", 2004, 9_000, "Expériences de sciences en bas de l’immeuble.");
        Add("passe-rive", "Prévention spécialisée Le Passe-rive", "Association", Education, Valdauvelle, Milestone, 1988, 42_000, "Éducateurs de rue, de la sortie du collège à la nuit.");
        Add("mots", "Mots de passe en Lanvelle", "Association", Education, PortLanvelle, Port, 2010, 4_000, "Français pour adultes, à la table d’un café.");
        Add("cabotins", "Crèche parentale Les P’tits Cabotins", "Crèche", Education, PortLanvelle, Port, 1991, 6_000, "Seize places, dont quatre pour qui cherche un emploi.");
    }

    void Work()
    {
        Add("mission", "Mission locale du Val d’Auvelle", "Mission locale", Employment, Valdauvelle, Tanners, 1983, 45_000, "Accompagne deux mille jeunes de seize à vingt-cinq ans.", acronym: "MLVA");
        Add("maison-emploi", "Maison de l’emploi d’Auvelle", "Association", Employment, Valdauvelle, Tanners, 2006, 30_000, "Clauses sociales, forums, observation de l’emploi.", acronym: "MEA");
        Add("ateliers", "Les Ateliers du Vallon aux Cerisiers", "Chantier d’insertion", Employment, Valdauvelle, Vale, 2000, 28_000, "Maraîchage et espaces verts, vingt salariés en insertion.");
        Add("cordee", "La Cordée des docks", "Coopérative", Employment, PortLanvelle, Port, 2020, 2_500, "Coopérative du pôle nautique : voilerie, accastillage, formation.", Numbers.Siret, acronym: "SCIC");
        Add("lavandieres", "SARL Les Lavandières de l’Auvelle", "Entreprise", Employment, Valdauvelle, Tanners, 2018, 1_800, "Blanchisserie d’insertion, douze salariées.", Numbers.Siret);
        Add("bois-flotte", "Atelier Bois flotté SAS", "Entreprise", Employment, PortLanvelle, Port, 2019, 1_200, "Meubles en bois de palettes et de grève.", Numbers.Siret);
        Add("bielle", "Garage solidaire La Bielle joyeuse", "Association", Employment, Valdauvelle, Milestone, 2014, 9_000, "Répare à petit prix, forme à la mécanique.");
        Add("remise", "Recyclerie La Remise à flot", "Association", Employment, PortLanvelle, Port, 2016, 3_400, "Ce qui sort des caves repart à la vente.");
        Add("connecteurs", "Les Connecteurs de l’Auvelle", "Association", Employment, Valdauvelle, Tanners, 2012, 7_000, "Le numérique sans peur, pour trouver un emploi ou garder le fil.");
        Add("eclosoir", "L’Éclosoir des quartiers", "Association", Employment, Valdauvelle, Vale, 2015, 11_000, "Couve des entreprises, surtout celles des femmes.");
    }

    void Care()
    {
        Add("pole-docks", "Pôle de santé des docks", "Maison de santé", Health, PortLanvelle, Port, 2017, 5_000, "Médecins, infirmières et médiatrices sous le même toit.");
        Add("fil", "Le Fil et l’ancre", "Association", Health, Valdauvelle, Tanners, 1997, 24_000, "Écoute, répit et santé mentale.");
        Add("toques", "Les Toques du Vallon", "Association", Health, Valdauvelle, Vale, 2011, 8_000, "Cuisiner ensemble pour manger mieux.");
        Add("camelias", "La Maison des camélias d’Auvelle", "Association", Rights, Valdauvelle, Tanners, 1990, 26_000, "Accueille et protège les femmes victimes de violences.");
        Add("comptoir", "Le Comptoir des droits d’Auvelle", "Association", Rights, Valdauvelle, Tanners, 2003, 14_000, "Juristes et médiateurs, sans rendez-vous.");
        Add("plume", "La Plume publique de l’Auvelle", "Association", Rights, Valdauvelle, Milestone, 2009, 4_500, "Lettres, dossiers et recours, écrits à deux.");
        Add("gite", "Foyer de jeunes travailleurs Le Gîte du Clos", "Foyer", Rights, Valdauvelle, Tanners, 1968, 16_000, "Cent vingt chambres et un premier bail.", acronym: "FJT");
    }

    void Elsewhere()
    {
        Add("quatre-moulins", "Régie des Quatre Moulins de Rochevelle", "Régie de quartier", Employment, "Rochevelle", "Les Quatre Moulins", 2004, 12_000, "Entretien, jardin et premiers contrats.");
        Add("vigie", "Centre social La Vigie de la Pointe", "Centre social", Bonds, "Portrelay", "La Pointe Rouge", 1977, 24_000, "Vue sur la rade, porte toujours ouverte.");
        Add("marees-portrelay", "L’Atelier des marées", "Association culturelle", Culture, "Portrelay", "Les Embruns", 2012, 3_000, "Modelage et chants de marins ; rien à voir avec celui de Port-Lanvelle.");
        Add("bruyeres", "Centre social Les Bruyères roses", "Centre social", Bonds, "Lanmorey", "Les Bruyères", 1989, 13_000, "Itinérant : un bus, six villages, un quartier.");
        Add("moulin", "Le Moulin à paroles de Fontevrane", "Association", Bonds, "Fontevrane", "La Fontaine Aux Dames", 2010, 5_000, "Contes, jeux et café au lavoir.");
        Add("plein-ciel", "Centre social de Plein Ciel en Brème", "Centre social", Bonds, "Tournemarche", "Plein Ciel", 1972, 30_000, "Le plus grand de la montagne.");
        Add("citadelle", "Compagnie de la Citadelle de Castelmire", "Compagnie", Culture, "Castelmire", "La Citadelle", 2005, 8_000, "Théâtre d’ombres sur les remparts.");
        Add("belvedere", "Le Belvédère en chantier", "Chantier d’insertion", Employment, "Brézanne", "Le Belvédère", 2002, 20_000, "Maçonnerie de pierre sèche et formation.");
        Add("corderie", "La Corderie commune d’Aubrelane", "Association", Bonds, "Aubrelane", "La Corderie - Vieux Bassin", 2014, 6_000, "Tiers-lieu du vieux bassin.");
    }

    enum Numbers
    {
        None,
        Siret,
        Rna,
        Both,
    }

    void Public(string key, string name, string kind, string place, int since, string stem, string purpose, int yearly = 0, string theme = Institution, string acronym = "") =>
        all.Add(new InventedOrganisation(key, name, kind, theme, Commune(place), since, yearly, purpose)
        {
            Rank = all.Count + 1,
            Stem = stem,
            IsAssociation = false,
            Acronym = acronym,
        });

    void Add(
        string key, string name, string kind, string theme, string place, string quarter, int since, int yearly, string purpose,
        Numbers numbers = Numbers.Both, string acronym = "", int? until = null, (string, int)? former = null) =>
        all.Add(new InventedOrganisation(key, name, kind, theme, Commune(place), since, yearly, purpose)
        {
            Rank = all.Count + 1,
            Neighbourhood = quarter.Length == 0 ? null : Quarter(quarter),
            Stem = numbers is Numbers.Both or Numbers.Siret ? string.Create(CultureInfo.InvariantCulture, $"99999{100 + all.Count * 11:000}") : null,
            IsAssociation = numbers is Numbers.Both or Numbers.Rna,
            Acronym = acronym,
            Until = until,
            Former = former,
        });

    InventedCommune Commune(string name) => land.Communes.Single(x => x.Name == name);
}
