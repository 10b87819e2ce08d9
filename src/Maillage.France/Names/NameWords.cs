using System.Collections.Frozen;

namespace Maillage.France.Names;

/// <summary>
/// The words of organisations' names, one spelling for each: abbreviations opened, feminine and plural endings taken off, old and new ways of writing a
/// sport or a public body made one. The lists were read off the names of the State's posts (adultes-relais, Fonjep), of Loire-Atlantique, of Montpellier,
/// of the réserve parlementaire and of the register of associations.
/// </summary>
static class NameWords
{
    /// <summary>Words that carry nothing between two names.</summary>
    static readonly FrozenSet<string> Empty = Set("a au aux ce ces d dans de des du en et l la le les lez pour par sous sur un une");

    /// <summary>What only says the legal form, at either end of a name.</summary>
    static readonly FrozenSet<string> Forms = Set("association sarl sas sasu sa eurl sci scic scop gip");

    /// <summary>Abbreviations that mean one thing wherever they stand.</summary>
    static readonly FrozenDictionary<string, string> Abbreviations = Pairs("""
        ass association|asso association|assoc association|assco association|aasoc association|asoc association|associat association
        associaiton association|associatin association|loi1901 association
        st saint|cie compagnie|ctre centre|ctr centre|cte comite|fed federation|fede federation|feder federation|federat federation
        dep departemental|dept departemental|depart departemental|dpt departemental|reg regional|nal national|nat national|nale national|nation national
        gpt groupement|grpt groupement|grp groupe|synd syndicat|syndic syndicat|conf confederation|inst institut|univ universite|mvt mouvement
        anc ancien|comb combattant|combat combattant|sportiv sportif|develop developpement|developp developpement|devel developpement|dev developpement
        anim animation|animat animation|insert insertion|entrep entreprise|enseig enseignement|ensei enseignement|enseign enseignement|ens enseignement
        gest gestion|quart quartier|sce service|serv service|mun municipal|intercom intercommunal|intercomm intercommunal|interco intercommunal
        econ economique|sect section|coop cooperative|coord coordination|prev prevention|promo promotion|rech recherche|amic amical|laiq laique
        famil familial|pub public|publ public|publi public|publiq public|publique public|hts haut|ht haut|gd grand|gde grande|ec ecole|col college|lyc lycee
        agglo agglomeration|agglomerat agglomeration|agglomerati agglomeration|aglomeration agglomeration|agllomeration agglomeration
        atl atlantique|atlant atlantique|atlantiq atlantique|ntes nantes|naz nazaire|educat educatif|popul populaire|handi handicap|mediat mediation
        football foot|basketball basket|volleyball volley|handball hand|gymnastique gym|gymn gym|gymnique gym|tits petit|ptits petit|ptit petit
        prim primaire|elem elementaire|mat maternelle|docteur dr|mr monsieur|restos restaurant|resto restaurant
        patrim patrimoine|memoir memoire|solid solidarite|entraid entraide|intern international|internat international
        """);

    /// <summary>Initials that everyone reads as the same words.</summary>
    static readonly FrozenDictionary<string, string> Initials = Pairs("""
        mjc maison jeune culture|mpt maison tous|mfr maison familial rural|ccas centre communal action social|cias centre intercommunal action social
        cidff centre information droit femme famille|cidf centre information droit femme famille|ape parent eleve|csc centre socio culturel
        socioculturel socio culturel|sociocult socio culturel|acca communal chasse agreee|fc foot club|mlj mission local jeune|missionlocale mission local|fse foyer socio educatif
        """);

    /// <summary>What a register writes where a name should be.</summary>
    static readonly FrozenSet<string> NoNames = new[]
    {
        "annule erreur numerotation", "annulee erreur numerotation", "titre absent", "sans titre", "sans nom", "neant", "inconnu", "anonyme", "divers",
        "non renseigne", "non communique", "beneficiaire", "supprime", "doublon",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the key stands where a name should be, and is none.</summary>
    public static bool AreNoName(string key) => NoNames.Contains(key);

    /// <summary>Whether it is left out of keys: an article, a preposition.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word);

    /// <summary>Whether it only says the legal form.</summary>
    public static bool IsForm(string word) => Forms.Contains(word);

    /// <summary>A folded word as one spelling; several words for initials that everyone reads alike.</summary>
    public static IEnumerable<string> Canonical(string word)
    {
        var stem = Stem(Abbreviations.GetValueOrDefault(word, word));
        return Initials.TryGetValue(word, out var words) || Initials.TryGetValue(stem, out words) ? words.Split(' ').Select(Stem) : [stem];
    }

    /// <summary>
    /// The word without its feminine and plural endings: "sociaux", "sociales" and "sociale" are "social". Crude on purpose: both names go through it, none is shown.
    /// </summary>
    static string Stem(string word)
    {
        if (word.Length < 5 || word[^1] is >= '0' and <= '9') return word;
        if (word.EndsWith("aux", StringComparison.Ordinal) && word.Length > 5 && word[^4] != 'e') return word[..^3] + "al";
        if (word[^1] is 's' or 'x') word = word[..^1];
        if (word.EndsWith("elle", StringComparison.Ordinal) || word.EndsWith("enne", StringComparison.Ordinal) || word.EndsWith("onne", StringComparison.Ordinal))
            return word[..^2];
        if (word.EndsWith("ale", StringComparison.Ordinal) || word.EndsWith("aise", StringComparison.Ordinal) || word.EndsWith("oise", StringComparison.Ordinal))
            return word[..^1];
        if (word.EndsWith("ive", StringComparison.Ordinal) && word.Length > 5) return word[..^2] + "f";
        if (word.EndsWith("ee", StringComparison.Ordinal)) return word[..^1];
        return word;
    }

    static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    static FrozenDictionary<string, string> Pairs(string lines) => lines.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(x => x.Split(' ', 2)).Where(x => x[0] != x[1]).ToFrozenDictionary(x => x[0], x => x[1], StringComparer.Ordinal);
}
