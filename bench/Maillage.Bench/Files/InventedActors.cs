using System.Globalization;

namespace Maillage.Bench.Files;

/// <summary>Invented organisations with their posts and grants, on the contracts and communes of <see cref="InventedCountry"/>. Always the same ones.</summary>
sealed class InventedActors
{
    const int Associations = 17_000;
    const int PostsOfYear = 6_600;
    const int Grants = 80_000;
    const int Contracts = 434;

    static readonly string[] Beginnings = ["Club", "Comité", "Amicale", "Les Amis de", "Atelier", "Maison", "Centre", "Collectif", "Compagnie", "École de"];
    static readonly string[] Subjects = ["football", "théâtre", "musique", "jardins", "lecture", "médiation", "insertion", "santé", "mémoire", "danse", "judo", "parents", "jeunesse", "cuisine", "vélo"];
    static readonly string[] Givers = ["Département inventé du Nord", "Département inventé du Sud", "Ville inventée de l’Ouest", "Ville inventée de l’Est", "Région inventée"];

    readonly Random random = new(20260102);
    readonly List<(string Name, string Siret)> holders = [];

    public static IReadOnlyList<ActorFile> Write(string folder)
    {
        var country = InventedCountry.Write(folder).Where(x => x.Kind is "contracts" or "neighbourhoods").Select(x => new ActorFile(x.Kind, x.Path));
        var actors = new InventedActors();
        return
        [
            .. country,
            new("associations", Save("rna.csv", actors.Register())),
            .. Enumerable.Range(2020, 5).Select(x => new ActorFile("posts", Save($"postes-{x}.csv", actors.Posts(x)))),
            .. Givers.Select((x, i) => new ActorFile("grants", Save($"subventions-{i}.csv", actors.GrantsOf(x, i)))),
        ];

        string Save(string name, IEnumerable<string> lines)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllLines(path, lines);
            return path;
        }
    }

    IEnumerable<string> Register()
    {
        yield return "id;titre;position;date_creat;adrs_codepostal;adrs_libcommune;adrs_codeinsee;objet_social1;objet;siret";
        for (var i = 0; i < Associations; i++)
        {
            var siret = Siret(i);
            var name = $"{Pick(Beginnings)} {Pick(Subjects)} {Syllables(i)}";
            if (i % 3 == 0) holders.Add((name, siret));
            yield return $"W54{i + 1:0000000};{name};{(i % 9 == 0 ? 'D' : 'A')};{1960 + i % 60}-03-04;54000;NANCY;54395;0{random.Next(1, 24):00}000;{Pick(Subjects)} et {Pick(Subjects)};{siret}";
        }
    }

    IEnumerable<string> Posts(int year)
    {
        yield return "id_poste;code_tiers;raison_sociale;annee;montant;code_cv;insee_dep";
        for (var i = 0; i < PostsOfYear; i++)
        {
            var (name, siret) = holders[(int)(i * 7919L % holders.Count)];
            yield return $"{year % 100:000}13R{i:000000};{siret};{name};{year};22555,73;{(year < 2024 ? $"CV{i % Contracts + 1:000}" : "CN05403M")};54";
        }
    }

    IEnumerable<string> GrantsOf(string giver, int rank)
    {
        yield return "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide";
        for (var i = 0; i < Grants / Givers.Length; i++)
        {
            var (name, siret) = holders[random.Next(holders.Count)];
            yield return $"{giver},{Siret(900_000 + rank)},{2014 + i % 10}-05-{i % 28 + 1:00},DEL-{rank}-{i},{name},{siret},,{Pick(Subjects)} pour tous {i},{random.Next(200, 60_000).ToString(CultureInfo.InvariantCulture)},aide en numéraire,unique,,,,,";
        }
    }

    string Pick(string[] words) => words[random.Next(words.Length)];

    /// <summary>A word that no other number gives.</summary>
    static string Syllables(int number)
    {
        string[] all = ["ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "cha", "pre", "tri", "blo", "cru", "dra"];
        return string.Concat(all[number % 20], all[number / 20 % 20], all[number / 400 % 20], all[number / 8000 % 20]);
    }

    /// <summary>A SIRET whose keys are right (Luhn), of a private unit.</summary>
    static string Siret(int number)
    {
        var siren = WithKey((80_000_000 + number).ToString(CultureInfo.InvariantCulture));
        return WithKey(siren + "0001");
    }

    static string WithKey(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit * 2 > 9 ? digit * 2 - 9 : digit * 2 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
