using System.Globalization;
using System.Text;
using Maillage.Bench.Measures;
using Maillage.France.Tables;

namespace Maillage.Bench.Files;

/// <summary>
/// A list of grants in the shape of the published ones (SCDL 2.1 with semicolons): five departments, ten years, one beneficiary for ten lines in communes of the
/// giver's department. One line in a hundred is there twice, three beneficiaries in ten have no number, one in two hundred a wrong one, one in twelve is
/// written in two ways. Always the same ones.
/// </summary>
sealed class InventedGrants
{
    const string Header = "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;rnaBeneficiaire;objet;montant;nature;"
        + "conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention;dispositifAide";

    static readonly (string Name, string Siret, string Department)[] Givers =
    [
        ("Département de Loire-Atlantique", "22440002800011", "44"), ("Département de la Vendée", "22850001300658", "85"), ("Département de la Somme", "22800001400016", "80"),
        ("Département du Nord", Numbered("22590001"), "59"), ("Département de l'Isère", Numbered("22380001"), "38"),
    ];

    static readonly string[] Kinds =
    [
        "Comité des fêtes de {0}", "Amicale laïque de {0}", "Union sportive de {0}", "Foyer rural de {0}", "Club de l'amitié de {0}", "Football club de {0}", "Tennis club de {0}",
        "Association des parents d'élèves de {0}", "Les Amis de la bibliothèque de {0}", "Harmonie municipale de {0}", "Chorale Arpège de {0}", "Judo club de {0}", "Gymnastique volontaire de {0}",
        "Société de chasse de {0}", "La Gaule de {0}", "Amicale des sapeurs-pompiers de {0}", "ADMR de {0}", "Familles rurales de {0}", "École de musique de {0}", "Théâtre du Marais de {0}",
        "Compagnie des Tréteaux de {0}", "Basket club de {0}", "Cyclo-randonneurs de {0}", "Pétanque de {0}", "Association sportive du collège de {0}", "Centre social de {0}",
        "Maison des jeunes et de la culture de {0}", "Régie de quartier de {0}", "Épicerie solidaire de {0}", "Jardins partagés de {0}", "Anciens combattants de {0}", "Secours populaire de {0}",
        "Restos du cœur de {0}", "Don du sang de {0}", "Patrimoine et histoire de {0}", "Ciné-club de {0}", "Festival des arts de la rue de {0}", "Handball de {0}", "Association culturelle et sportive de {0}",
        "Crèche Les Lutins de {0}", "Mission locale de {0}", "Commune de {0}", "OGEC Saint-Joseph de {0}", "Athlétic club de {0}", "Karaté do de {0}", "Danse et rythme de {0}",
        "Les Petits Débrouillards de {0}", "Association de sauvegarde du moulin de {0}", "Groupement de vulgarisation agricole de {0}", "Syndicat d'initiative de {0}", "Radio {0}", "Aïkido de {0}",
    ];

    static readonly string[] Purposes =
    [
        "Fonctionnement", "Fonctionnement {0}", "Subvention de fonctionnement pour l'année {0}", "Aide aux associations sportives", "Acquisition de matériel sportif", "Saison culturelle {0}",
        "Soutien à la vie associative locale", "Projet « Lire en fête » {0}", "Transport des élèves vers la piscine", "Organisation du festival d'été {0}", "Contrat local d'éducation artistique",
        "Aide au départ en vacances des familles", "Accompagnement à la scolarité {0}", "Chantier d'insertion : espaces verts et maraîchage", "Restauration du petit patrimoine rural",
        "Création d'un poste d'animateur jeunesse à mi-temps, deuxième année de la convention triennale conclue avec la commune et la caisse d'allocations familiales",
        "Travaux d'accessibilité de la salle polyvalente ; première tranche", "Déplacements des équipes en championnat national {0}", "Semaine bleue {0}", "Action de prévention des conduites à risques",
    ];

    static readonly string[] Schemes = ["", "", "Vie associative", "Sport pour tous", "Culture et territoires", "Contrat de ville", "Insertion", "Éducation"];

    readonly Random random = new(20260301);
    readonly List<Beneficiary>[] beneficiaries = new List<Beneficiary>[Givers.Length];

    InventedGrants(int count)
    {
        var communes = Communes();
        for (var giver = 0; giver < Givers.Length; giver++) beneficiaries[giver] = [];
        for (var i = 0; i < count; i++)
        {
            var giver = i % Givers.Length;
            var there = communes[Givers[giver].Department];
            var rank = i / Givers.Length;
            var name = string.Format(CultureInfo.InvariantCulture, Kinds[rank / there.Count % Kinds.Length], there[rank % there.Count]);
            if (rank >= there.Count * Kinds.Length) name += $" {rank / there.Count / Kinds.Length + 1}";
            beneficiaries[giver].Add(new Beneficiary(name, Id(i), random.Next(12) == 0));
        }
    }

    /// <summary>Writes the list.</summary>
    /// <param name="path">The file, replaced.</param>
    /// <param name="lines">How many, the header apart.</param>
    public static void Write(string path, int lines)
    {
        var grants = new InventedGrants(Math.Max(1, lines / 10));
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        file.NewLine = "\n";
        file.WriteLine(Header);
        var again = "";
        for (var i = 0; i < lines; i++)
        {
            if (i % 100 != 99) again = grants.Line(i);
            file.WriteLine(again);
        }
    }

    /// <summary>The same lines in another order, always the same one.</summary>
    public static void Shuffle(string path, string shuffled)
    {
        var lines = File.ReadAllLines(path);
        new Random(20260302).Shuffle(lines.AsSpan(1));
        using var file = new StreamWriter(shuffled, false, new UTF8Encoding(false), 1 << 16);
        file.NewLine = "\n";
        foreach (var line in lines) file.WriteLine(line);
    }

    string Line(int number)
    {
        var giver = random.Next(Givers.Length);
        var one = beneficiaries[giver][random.Next(beneficiaries[giver].Count)];
        var year = 2014 + number % 10;
        var day = new DateOnly(year, 1, 1).AddDays(random.Next(365));
        var name = one.IsWrittenTwice && random.Next(2) == 0 ? one.Name.ToUpperInvariant().Replace("ASSOCIATION", "ASSO", StringComparison.Ordinal) : one.Name;
        var purpose = string.Format(CultureInfo.InvariantCulture, Purposes[random.Next(Purposes.Length)], year);
        var amount = (random.Next(4) == 0 ? random.Next(100, 80_000) : random.Next(1, 400) * 50).ToString(CultureInfo.InvariantCulture);
        if (random.Next(10) == 0) amount += $",{random.Next(100):00}";
        var paid = random.Next(3) switch { 0 => year.ToString(CultureInfo.InvariantCulture), 1 => Iso(day.AddDays(20)), _ => $"{Iso(day)}_{Iso(day.AddMonths(random.Next(1, 12)))}" };
        var share = random.Next(20) == 0 ? "0.5" : "1";
        return $"{Givers[giver].Name};{Givers[giver].Siret};{Iso(day)};CP {year}-{random.Next(1, 13):00}-{random.Next(1, 400):000};{Quoted(name)};{one.Id};;{Quoted(purpose)};{amount};"
            + $"aide en numéraire;{(random.Next(3) == 0 ? "échelonné" : "unique")};{paid};;non;{share};{Schemes[random.Next(Schemes.Length)]}";
    }

    /// <summary>A SIREN (half of them), a SIRET (one in five), nothing, or a number whose key is wrong.</summary>
    string Id(int number)
    {
        var siren = Keyed($"{(number % 2 == 0 ? 4 : 7)}{number * 37L % 10_000_000:0000000}");
        return random.Next(200) switch
        {
            0 => siren[..8] + (char)('0' + (siren[8] - '0' + 1) % 10),
            < 100 => siren,
            < 140 => Keyed(siren + "0001"),
            _ => "",
        };
    }

    static string Numbered(string siren) => Keyed(Keyed(siren) + "0001");

    /// <summary>The digits and the key that makes Luhn's sum a multiple of ten.</summary>
    static string Keyed(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
        }
        return digits + (char)('0' + (10 - sum % 10) % 10);
    }

    static Dictionary<string, List<string>> Communes()
    {
        using var reader = TableFile.Open(Path.Combine(PublishedProgram.Folder, "reference", "communes.csv"));
        var (name, department, partOf) = (reader.Find("nom"), reader.Find("departement"), reader.Find("partie_de"));
        var communes = Givers.ToDictionary(x => x.Department, _ => new List<string>());
        while (reader.Read())
            if (reader[partOf].Length == 0 && communes.TryGetValue(reader[department], out var there)) there.Add(reader[name]);
        return communes;
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Quoted(string text) => text.Contains(';', StringComparison.Ordinal) ? $"\"{text}\"" : text;

    readonly record struct Beneficiary(string Name, string Id, bool IsWrittenTwice);
}
