using static Maillage.Web.Demonstration.InventedGivers;
using static Maillage.Web.Demonstration.InventedOrganisations;
using static Maillage.Web.Demonstration.InventedThemes;

namespace Maillage.Web.Demonstration;

/// <summary>An action proposed to the contract of the agglomeration.</summary>
/// <param name="Holder">Who carries it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Theme">What it works on.</param>
/// <param name="Quarters">Where; all six when empty.</param>
/// <param name="From">Its first year.</param>
/// <param name="To">Its last.</param>
/// <param name="Asked">Euros asked of all funders the first year.</param>
/// <param name="Funders">Who is asked; the first bears more.</param>
sealed record InventedAction(
    InventedOrganisation Holder, string Title, string Theme, IReadOnlyList<InventedNeighbourhood> Quarters, int From, int To, int Asked, IReadOnlyList<string> Funders)
{
    /// <summary>Nobody says yes.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Which establishment of its holder carries it.</summary>
    public int Establishment { get; init; } = 1;
}

/// <summary>What one funder makes of an action one year: euros asked, granted and paid (null while nothing is).</summary>
sealed record InventedContribution(InventedAction Action, int Year, string Funder, int Asked, int Granted, int? Paid)
{
    public bool IsRenewed => Year > Action.From;
}

/// <summary>
/// What the contract of the agglomeration was asked and gave, 2020–2024. Employment is funded by the agglomeration and the State,
/// health by the department and the health agency: one small line of 2024, a bus, is all that joins them.
/// </summary>
sealed class InventedActions
{
    const int Seed = 19830301;
    const int First = 2020;
    const int Last = 2024;
    const int Newcomers = 2024;

    readonly InventedOrganisations organisations;
    readonly List<InventedAction> all = [];

    public InventedActions(InventedOrganisations organisations)
    {
        this.organisations = organisations;
        Works();
        Cares();
        Meets();
        Plays();
        Learns();
        Defends();
        Refused();
        Contributions = [.. Draw()];
    }

    public IReadOnlyList<InventedContribution> Contributions { get; }

    void Works()
    {
        Add("mission", "Aller vers les jeunes sans emploi ni formation", Employment, [Terraces, Milestone, Vale], First, Last, 26_000, Agglomeration, State);
        Add("mission", "Le parrainage, un réseau pour l’emploi", Employment, [], 2021, Last, 9_000, State);
        Add("mission", "Un conseiller le mercredi aux Jardins d’Alembert", Employment, [Gardens], Newcomers, Last, 4_000, Agglomeration);
        Add("maison-emploi", "Forum de l’emploi au pied des tours", Employment, [Terraces], First, Last, 14_000, Agglomeration);
        Add("maison-emploi", "Clauses sociales et métiers du port", Employment, [Port], 2022, Last, 3_500, Agglomeration);
        Add("ateliers", "Chantier école : remettre en culture les pentes du Vallon", Employment, [Vale], First, Last, 24_000, Agglomeration, State);
        Add("bielle", "Réparer pour rouler, rouler pour travailler", Employment, [Milestone], 2021, Last, 9_500, Agglomeration, State);
        Add("remise", "Recycler pour se former", Employment, [Port], 2022, Last, 3_000, Agglomeration);
        Add("cordee", "Des voiles neuves pour l’emploi", Employment, [Port], 2023, Last, 3_500, State);
        Add("eclosoir", "Entreprendre au féminin", Employment, [Vale, Milestone], 2021, Last, 12_000, Agglomeration, State);
        Add("connecteurs", "Clics et déclics : le numérique sans peur", Employment, [Tanners], First, Last, 8_000, Agglomeration);
        Add("trait-union", "Premières heures en régie", Employment, [Terraces], First, Last, 38_000, Agglomeration, State);
        Add("lavandieres", "Découverte des métiers du linge", Employment, [Tanners], 2023, Last, 3_000, Agglomeration);
    }

    void Cares()
    {
        Add("fil", "Écoute et répit : des psychologues hors les murs", Health, [Tanners, Milestone], First, Last, 22_000, HealthAgency, Department);
        Add("fil", "Nuits tranquilles : sommeil et écrans", Health, [Milestone], 2023, Last, 5_000, HealthAgency);
        Add("pole-docks", "Le bus santé des docks", Health, [Port], 2021, Last, 5_000, HealthAgency);
        Add("pole-docks", "Le bus santé monte à Montberne", Health, [Gardens], Newcomers, Last, 3_000, Agglomeration);
        Add("toques", "Cuisiner ensemble, manger mieux", Health, [Vale], First, Last, 9_000, HealthAgency, Department);
        Add("toques", "Les petits déjeuners du Vallon", Health, [Vale], 2022, Last, 4_000, Department);
        Add("ccas", "Atelier santé ville", Health, [Terraces, Milestone, Vale], First, Last, 18_000, HealthAgency, Department);
    }

    void Meets()
    {
        Add("glycines", "Un été aux Terrasses", Bonds, [Terraces], First, Last, 42_000, Agglomeration, State);
        Add("glycines", "Des familles en vacances", Bonds, [Terraces], First, Last, 16_000, Fund, Agglomeration);
        Add("glycines", "L’annexe du Vallon : un lieu pour les familles", Bonds, [Vale], 2023, Last, 16_000, 2, Agglomeration, State);
        Add("boussole", "Aller vers : au pied des immeubles", Bonds, [Milestone], First, Last, 15_000, Agglomeration, State);
        Add("boussole", "Le conseil des jeunes de la Borne", Bonds, [Milestone], 2022, Last, 5_000, Agglomeration);
        Add("ponton", "Les jeudis du quai", Bonds, [Port], First, Last, 2_200, Agglomeration);
        Add("marmite", "Repas partagés et tables de langues", Bonds, [Port], 2021, Last, 1_600, Agglomeration);
        Add("troc", "Donner, prêter, réparer", Bonds, [Port], 2022, Last, 1_000, Agglomeration);
        Add("voisins", "La fête des Cerisiers", Bonds, [Vale], First, Last, 2_800, Agglomeration, City);
        Add("fileuses", "Fils et récits, un atelier de femmes", Bonds, [Milestone], First, Last, 7_000, State, Agglomeration);
        Add("tilleuls", "Le café des aînés à la gare", Bonds, [Tanners], First, Last, 3_500, City);
        Add("panier", "Le panier à prix juste", Bonds, [Tanners], First, Last, 6_500, Agglomeration);
        Add("criee", "De la criée à la table", Bonds, [Port], 2021, Last, 2_400, Agglomeration);
        Add("charmes", "Mémoire de la tour des Charmes", Living, [Milestone], First, 2021, 4_000, Agglomeration);
        Add("voix", "Marches exploratoires des docks", Living, [Port], First, Last, 1_200, Agglomeration);
        Add("gare", "Des bancs et des livres devant la gare", Living, [Tanners], 2021, 2023, 2_200, City);
        Add("mains-vertes", "Cent parcelles aux Jardins d’Alembert", Living, [Gardens], Newcomers, Last, 3_800, Agglomeration, Landlord);
        Add("trait-union", "Ménage ton hall : médiation dans les immeubles", Living, [Terraces], First, Last, 34_000, Landlord, Agglomeration);
        Add("ville", "Gestion urbaine de proximité", Living, [Terraces, Milestone, Vale], First, Last, 32_000, State, Agglomeration);
        Add("port", "Éclairer le passage des docks", Living, [Port], 2023, 2023, 3_000, Agglomeration);
        Add("conseil-borne", "Fonds d’initiatives des habitants de la Borne", Bonds, [Milestone], 2021, Last, 4_000, Agglomeration);
        Add("conseil-port", "Fonds d’initiatives des habitants du port", Bonds, [Port], 2022, Last, 1_500, Agglomeration);
    }

    void Plays()
    {
        Add("heron", "Théâtre à ciel ouvert", Culture, [Tanners], First, Last, 11_000, Agglomeration, City);
        Add("trois-pas", "Danser sur le quai", Culture, [Port], First, Last, 2_500, Agglomeration);
        Add("radio", "Ondes du port, une émission faite sur le trottoir", Culture, [Port], First, Last, 2_600, State);
        Add("fanfare", "La fanfare descend dans la rue", Culture, [Port], 2022, Last, 1_000, Agglomeration);
        Add("marees-port", "Gravures de marée basse", Culture, [Port], 2021, Last, 1_600, Agglomeration);
        Add("oeil", "Cinéma sous les étoiles", Culture, [Tanners], First, Last, 4_500, City);
        Add("pages", "Lectures au bas des tours", Culture, [Vale], First, Last, 4_000, Agglomeration, City);
        Add("pas-chasses", "Hip-hop et valse : le bal de la Borne", Culture, [Milestone], 2021, Last, 6_000, Agglomeration, City);
        Add("football", "Un but pour chacune : le football au féminin", Sport, [Terraces], 2021, Last, 16_000, City, State);
        Add("gants", "Gants et devoirs", Sport, [Milestone], First, Last, 7_000, Agglomeration, City);
        Add("olympique", "Vacances sportives du port", Sport, [Port], First, Last, 1_800, Agglomeration);
        Add("godille", "Cent enfants sur l’eau", Sport, [Port], 2021, Last, 2_200, State);
        Add("velo", "Savoir rouler aux Cerisiers", Sport, [Vale], 2021, Last, 4_200, Agglomeration);
    }

    void Learns()
    {
        Add("crayons", "Aide aux devoirs au Vallon", Education, [Vale], First, Last, 13_000, Fund, Agglomeration);
        Add("ludotheque", "Jouer en famille", Education, [Vale], First, 2022, 4_000, Fund);
        Add("crayons", "Jouer en famille", Education, [Vale], 2023, Last, 4_500, Fund);
        Add("curieux", "Des sciences au bas de chez toi", Education, [Terraces, Tanners], First, Last, 8_000, Agglomeration, State);
        Add("passe-rive", "Éducateurs de rue en soirée", Education, [Milestone, Vale], First, Last, 20_000, Department, State);
        Add("mots", "Français à la table du café", Education, [Port], First, Last, 3_500, State);
        Add("cabotins", "Une place en crèche pour chercher un emploi", Education, [Port], 2022, Last, 3_000, Fund);
        Add("ville", "Réussite éducative", Education, [Terraces, Milestone, Vale], First, Last, 36_000, State);
    }

    void Defends()
    {
        Add("camelias", "Mise à l’abri et écoute", Rights, [Tanners], First, Last, 18_000, Department, State);
        Add("comptoir", "Des juristes dans les quartiers", Rights, [], First, Last, 14_000, Agglomeration, State);
        Add("plume", "Écrire à deux à La Haute Borne", Rights, [Milestone], First, Last, 5_000, Agglomeration);
        Add("gite", "Un toit pour un premier contrat", Rights, [Tanners], 2021, Last, 8_000, Department);
    }

    void Refused()
    {
        Refuse("voix", "Un local partagé pour les docks", Living, [Port], 2022, 2023, 12_000, Agglomeration);
        Refuse("fanfare", "Des cuivres à l’école", Culture, [Port], 2023, 2023, 2_500, State);
        Refuse("bois-flotte", "Un atelier de bois ouvert aux jeunes", Employment, [Port], 2023, 2024, 6_000, State);
        Refuse("eclosoir", "L’Éclosoir de nuit", Employment, [Vale], 2022, 2022, 9_000, Department);
        Refuse("troc", "Une camionnette pour le troc", Bonds, [Port], 2024, 2024, 8_000, Agglomeration);
        Refuse("gants", "Une salle à nous", Sport, [Milestone], 2023, 2023, 20_000, City);
        Refuse("conseil-port", "Une maison des habitants", Bonds, [Port], 2024, 2024, 15_000, Agglomeration);
        Refuse("velo", "Une piste pour apprendre", Sport, [Vale], 2022, 2022, 7_000, Agglomeration);
    }

    IEnumerable<InventedContribution> Draw()
    {
        var dice = new Dice(Seed);
        foreach (var action in all)
            for (var i = 0; i < action.Funders.Count; i++)
            {
                var share = action.Funders.Count == 1 ? 1 : i == 0 ? 0.6 : 0.4;
                var granted = 0;
                for (var year = action.From; year <= action.To; year++)
                {
                    var asked = Rounded(action.Asked * share * (1 + 0.03 * (year - action.From)));
                    // What was granted is granted again as it was, more often than not.
                    if (granted == 0 || !dice.Chance(0.55)) granted = Rounded(asked * dice.Between(0.72, 1));
                    var given = action.IsRefused ? 0 : Math.Min(asked, granted);
                    yield return new InventedContribution(action, year, action.Funders[i], asked, given, Paid(given, year, dice));
                }
            }
    }

    /// <summary>Old years are settled, save a balance that nobody claimed; in the last, half is still to come.</summary>
    static int? Paid(int granted, int year, Dice dice)
    {
        if (granted == 0) return null;
        var chance = dice.Between(0, 1);
        return year switch
        {
            < 2023 => chance < 0.06 ? granted * 8 / 10 : granted,
            2023 => chance < 0.05 ? null : chance < 0.15 ? granted * 8 / 10 : granted,
            _ => chance < 0.4 ? null : chance < 0.65 ? granted / 2 : granted,
        };
    }

    static int Rounded(double amount) => Math.Max(500, (int)Math.Round(amount / 100) * 100);

    void Add(string holder, string title, string theme, string[] quarters, int from, int to, int asked, params string[] funders) =>
        Add(holder, title, theme, quarters, from, to, asked, 1, funders);

    void Add(string holder, string title, string theme, string[] quarters, int from, int to, int asked, int establishment, params string[] funders) =>
        all.Add(Action(holder, title, theme, quarters, from, to, asked, funders) with { Establishment = establishment });

    void Refuse(string holder, string title, string theme, string[] quarters, int from, int to, int asked, string funder) =>
        all.Add(Action(holder, title, theme, quarters, from, to, asked, [funder]) with { IsRefused = true });

    InventedAction Action(string holder, string title, string theme, string[] quarters, int from, int to, int asked, string[] funders) =>
        new(organisations[holder], title, theme, [.. quarters.Select(organisations.Quarter)], from, to, asked, funders);
}
