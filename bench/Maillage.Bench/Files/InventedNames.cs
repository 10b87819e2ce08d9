using System.Globalization;
using Maillage.France.Tables;

namespace Maillage.Bench.Files;

/// <summary>
/// Names shaped like those of French organisations, invented: kinds and subjects as files write them, on the real communes and on words made of syllables.
/// Always the same ones. And the same names as another file would write them: shortened, misspelt, a word missing or moved.
/// </summary>
sealed class InventedNames(int seed)
{
    static readonly string[] Kinds =
    [
        "Association", "Amicale", "Club", "Comité", "Centre social", "Centre socio-culturel", "Maison des jeunes et de la culture", "Foyer rural", "Comité des fêtes",
        "Union sportive", "Association sportive", "Régie de quartier", "Mission locale", "Compagnie", "Les Amis", "Collectif", "Cercle", "École de musique", "Harmonie",
        "Société", "Fédération départementale", "Ligue", "OGEC", "Atelier", "Association des parents d’élèves", "Secours", "Maison", "Réseau", "Familles rurales", "Théâtre",
    ];

    static readonly string[] Subjects =
    [
        "football", "judo", "tennis", "danse", "théâtre", "musique", "pêche", "chasse", "randonnée", "jardins", "insertion", "solidarité", "patrimoine", "femmes", "jeunes",
        "retraités", "anciens combattants", "donneurs de sang", "sapeurs-pompiers", "lecture", "cinéma", "pétanque", "handball", "gymnastique", "vélo", "environnement",
        "habitants", "locataires", "commerçants", "médiation", "emploi", "culture", "loisirs", "chorale", "photographie", "échecs", "boxe", "natation", "accueil", "entraide",
    ];

    static readonly string[] Syllables =
        "ba be bi bo bra bre cha che clo co da de do dra fa fe fla fo gal ga gri jo ka kri la le lin lo ma me mi mon na ne no pa pe pla po ra re ri ro sa se sol ta te ti tra va ve vi zan".Split(' ');

    static readonly (string Long, string Short)[] Shortenings =
    [
        ("Association", "ASS"), ("Saint", "ST"), ("Centre", "CTRE"), ("social", "SOC"), ("Comité", "CTE"), ("Fédération", "FED"), ("départementale", "DEP"), ("culture", "CULT"),
        ("Union sportive", "US"), ("Maison des jeunes et de la culture", "MJC"), ("insertion", "INSERT"), ("solidarité", "SOLID"), ("École", "EC"), ("animation", "ANIM"),
    ];

    readonly Random random = new(seed);

    /// <summary>As many different names.</summary>
    public string[] Make(int count)
    {
        var communes = new List<string>();
        using (var table = TableFile.Open(Path.Combine(AppContext.BaseDirectory, "reference", "communes.csv")))
        {
            var name = table.Find("nom");
            while (table.Read()) communes.Add(table[name]);
        }
        var made = new HashSet<string>(StringComparer.Ordinal);
        while (made.Count < count) made.Add(One(communes));
        return [.. made];
    }

    /// <summary>The name as another file writes it.</summary>
    public string Disturb(string name)
    {
        foreach (var (text, abbreviated) in Shortenings)
        {
            if (random.Next(2) == 0) name = name.Replace(text, abbreviated, StringComparison.Ordinal);
        }
        var words = name.Split(' ').ToList();
        switch (random.Next(5))
        {
            case 0 when words.Count > 3:
                words.RemoveAt(random.Next(words.Count));
                break;
            case 1 when words.Count > 2:
                var moved = words[^1];
                words.RemoveAt(words.Count - 1);
                words.Insert(0, moved);
                break;
            case 2 or 3:
                var at = words.IndexOf(words.MaxBy(x => x.Length)!);
                words[at] = Misspell(words[at]);
                break;
        }
        name = string.Join(' ', words);
        return random.Next(2) == 0 ? name.ToUpper(CultureInfo.GetCultureInfo("fr-FR")) : name;
    }

    string One(List<string> communes) => random.Next(6) switch
    {
        0 => $"{Kinds[random.Next(Kinds.Length)]} de {communes[random.Next(communes.Count)]}",
        1 => $"{Kinds[random.Next(Kinds.Length)]} {Word()}",
        2 => $"{Kinds[random.Next(Kinds.Length)]} {Subjects[random.Next(Subjects.Length)]} {communes[random.Next(communes.Count)]}",
        3 => $"{Word()} {Subjects[random.Next(Subjects.Length)]}",
        4 => $"{Kinds[random.Next(Kinds.Length)]} {Word()} de {communes[random.Next(communes.Count)]}",
        _ => $"Association pour {Subjects[random.Next(Subjects.Length)]} et {Subjects[random.Next(Subjects.Length)]} de {communes[random.Next(communes.Count)]}",
    };

    string Word()
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>A letter dropped, doubled or changed places.</summary>
    string Misspell(string word)
    {
        if (word.Length < 4) return word;
        var at = random.Next(1, word.Length - 1);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            _ => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
        };
    }
}
