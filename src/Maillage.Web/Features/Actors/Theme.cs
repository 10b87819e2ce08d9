using System.Collections.Frozen;
using Maillage.France.Language;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// What an organisation or an amount is about. Files have a hundred lists of themes: theirs are gathered under these few, and what a file writes
/// stays beside them.
/// </summary>
/// <param name="Code">Its word in an address.</param>
/// <param name="Label">Its French name.</param>
public sealed record Theme(string Code, string Label)
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<Theme> All { get; } =
    [
        new("education", "Éducation et formation"),
        new("jeunesse", "Enfance, jeunesse et loisirs"),
        new("culture", "Culture"),
        new("sport", "Sport"),
        new("emploi", "Emploi, insertion et économie"),
        new("social", "Solidarité et action sociale"),
        new("sante", "Santé"),
        new("logement", "Logement et cadre de vie"),
        new("droits", "Accès aux droits, citoyenneté et lien social"),
        new("egalite", "Égalité et lutte contre les discriminations"),
        new("prevention", "Tranquillité et prévention"),
        new("environnement", "Environnement et transition"),
        new("memoire", "Histoire, mémoire et anciens combattants"),
        new("international", "International et coopération"),
        new("collectivites", "Équipement des collectivités"),
        new("autre", "Autre"),
    ];

    static readonly FrozenDictionary<string, Theme> ByCode = All.ToFrozenDictionary(x => x.Code);

    /// <summary>Words by which a theme is told, the most telling first; a word matches the beginning of one of the text's.</summary>
    static readonly (string Code, string[] Words)[] Telling =
    [
        ("egalite", ["egalite", "discrimin", "femmes", "laicite"]),
        ("prevention", ["prevention delinquance", "prevention de la delinquance", "tranquillite", "securite", "delinquance", "mediation"]),
        ("emploi", ["emploi", "insertion", "economi", "commerce", "artisan", "chomage", "entrepren", "agri", "tourisme"]),
        ("sante", ["sante", "medic", "hygiene", "handicap", "soins", "sanitaire"]),
        ("education", ["educat", "ecole", "scolaire", "formation", "enseign", "reussite", "lecture", "illettr", "universit"]),
        ("sport", ["sport", "gym", "football", "judo"]),
        ("culture", ["cultur", "art", "musique", "theatre", "danse", "spectacle", "patrimoine", "cinema", "livre"]),
        ("jeunesse", ["jeun", "enfan", "loisir", "periscolaire", "animation", "vacances", "parental", "famille"]),
        ("logement", ["logement", "habitat", "cadre de vie", "urban", "renouvellement", "voirie", "transport", "mobilite"]),
        ("environnement", ["environnement", "ecolog", "jardin", "dechet", "energie", "transition", "nature", "eau"]),
        ("droits", ["droit", "citoyen", "lien social", "participation", "vie associative", "democratie", "numerique", "quartier"]),
        ("social", ["social", "solidar", "cohesion", "precar", "aide alimentaire", "seniors", "agees", "caritatif", "humanitaire"]),
        ("memoire", ["memoire", "combattant", "histoire", "defense"]),
        ("international", ["international", "europe", "cooperation", "jumelage", "etranger"]),
    ];

    /// <summary>
    /// The State's budget programmes (loi de finances, list of missions and programmes) under which members of Parliament gave.
    /// </summary>
    static readonly FrozenDictionary<string, string> Programmes = new Dictionary<string, string>
    {
        ["122"] = "collectivites", ["119"] = "collectivites", ["120"] = "collectivites", ["112"] = "collectivites",
        ["219"] = "sport", ["163"] = "jeunesse", ["224"] = "culture", ["131"] = "culture", ["175"] = "culture", ["334"] = "culture", ["313"] = "culture", ["180"] = "culture",
        ["169"] = "memoire", ["167"] = "memoire", ["106"] = "social", ["177"] = "social", ["304"] = "social", ["157"] = "sante", ["204"] = "sante",
        ["137"] = "egalite", ["104"] = "egalite", ["147"] = "droits", ["135"] = "logement", ["109"] = "logement", ["102"] = "emploi", ["103"] = "emploi",
        ["134"] = "emploi", ["149"] = "emploi", ["154"] = "emploi", ["140"] = "education", ["141"] = "education", ["214"] = "education", ["230"] = "education", ["150"] = "education", ["231"] = "education",
        ["185"] = "international", ["209"] = "international", ["151"] = "international", ["113"] = "environnement", ["217"] = "environnement", ["181"] = "environnement", ["159"] = "environnement",
        ["101"] = "droits", ["166"] = "droits", ["216"] = "prevention", ["152"] = "prevention", ["176"] = "prevention", ["161"] = "prevention",
    }.ToFrozenDictionary();

    /// <summary>The ministry's list of the social objects of associations, by its first three digits (order of 2005, « nomenclature des objets sociaux »).</summary>
    static readonly FrozenDictionary<string, string> SocialObjects = new Dictionary<string, string>
    {
        ["001"] = "droits", ["002"] = "autre", ["003"] = "droits", ["004"] = "droits", ["005"] = "international", ["006"] = "culture", ["007"] = "jeunesse", ["009"] = "jeunesse",
        ["010"] = "jeunesse", ["011"] = "sport", ["013"] = "environnement", ["014"] = "environnement", ["015"] = "education", ["016"] = "education", ["017"] = "sante", ["018"] = "social",
        ["019"] = "social", ["020"] = "social", ["021"] = "social", ["022"] = "social", ["023"] = "social", ["024"] = "environnement", ["030"] = "emploi", ["032"] = "logement",
        ["034"] = "emploi", ["036"] = "emploi", ["038"] = "memoire", ["040"] = "autre", ["050"] = "prevention",
    }.ToFrozenDictionary();

    public static Theme? Find(string? code) => code is not null ? ByCode.GetValueOrDefault(code) : null;

    /// <summary>The theme of what a file writes: a budget programme, or words; null when it writes nothing that tells.</summary>
    public static Theme? Of(string text)
    {
        if (text.Length == 0) return null;
        var digits = text.AsSpan().Trim();
        if (digits.Length >= 3 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[1]) && char.IsAsciiDigit(digits[2]) && (digits.Length == 3 || !char.IsAsciiDigit(digits[3])))
            return Programmes.TryGetValue(digits[..3].ToString(), out var programme) ? ByCode[programme] : ByCode["autre"];
        var folded = " " + Fold.Text(text);
        if (folded.Length == 1) return null;
        // The word that comes first in the text wins: « Éducation, sport » is about education.
        var best = Telling
            .SelectMany(x => x.Words.Select(y => (x.Code, Place: folded.IndexOf(" " + y, StringComparison.Ordinal))))
            .Where(x => x.Place >= 0)
            .OrderBy(x => x.Place)
            .Select(x => x.Code)
            .FirstOrDefault();
        return ByCode[best ?? "autre"];
    }

    /// <summary>The theme of an association's social object, six digits; null when it has none.</summary>
    public static Theme? OfSocialObject(string code) => code.Length < 3 ? null : ByCode[SocialObjects.GetValueOrDefault(code[..3], "autre")];
}
