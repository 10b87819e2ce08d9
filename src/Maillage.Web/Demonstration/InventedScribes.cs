using System.Globalization;
using System.Text;

namespace Maillage.Web.Demonstration;

/// <summary>Who writes a name down.</summary>
enum InventedScribe
{
    Agglomeration,
    City,
    Fund,
    Department,
    Relays,
    Fonjep,
    Register,
    Programming,
}

/// <summary>How each file writes the names: capitals, abbreviations, a slip of the pen. One organisation has a name of its own in each.</summary>
static class InventedScribes
{
    /// <summary>The State's list of posts has no room for more.</summary>
    const int LongestRelay = 38;

    static readonly Dictionary<(string Key, InventedScribe Scribe), string> Own = new()
    {
        [("boussole", InventedScribe.City)] = "Boussole des collines (La) - centre social",
        [("boussole", InventedScribe.Department)] = "C.S. LA BOUSSOLE DES COLLINES VALDAUVELLE",
        [("boussole", InventedScribe.Fonjep)] = "ASS. DU CTRE SOCIAL LA BOUSOLE DES COLLINES",
        [("boussole", InventedScribe.Register)] = "ASSOCIATION DE GESTION DU CENTRE SOCIAL LA BOUSSOLE DES COLLINES",
        [("boussole", InventedScribe.Programming)] = "La Boussole des collines",
        [("glycines", InventedScribe.Fonjep)] = "ASS. CENTRE SOCIAL LES GLYCINES VALDAUVELLE",
        [("glycines", InventedScribe.Register)] = "ASSOCIATION DU CENTRE SOCIAL DES GLYCINES",
        [("glycines", InventedScribe.Programming)] = "CS Les Glycines",
        [("ponton", InventedScribe.Fonjep)] = "LE PONTON DE BOIS (EVS)",
        [("ponton", InventedScribe.Register)] = "LE PONTON DE BOIS, ESPACE DE VIE SOCIALE",
        [("heron", InventedScribe.Fonjep)] = "CIE DU HERON GRIS",
        [("heron", InventedScribe.Department)] = "CIE HERON GRIS",
        [("trois-pas", InventedScribe.Register)] = "TROIS PAS DE COTE SUR LE QUAI",
        [("trait-union", InventedScribe.Register)] = "REGIE DE QUARTIER LE TRAIT D'UNION DU LAC - VALDAUVELLE",
        [("passe-rive", InventedScribe.Department)] = "LE PASSE RIVE (PREVENTION SPECIALISEE)",
        [("passe-rive", InventedScribe.Register)] = "LE PASSE-RIVE",
        [("mission", InventedScribe.Register)] = "MISSION LOCALE POUR L'INSERTION DES JEUNES DU VAL D'AUVELLE",
        [("mission", InventedScribe.Programming)] = "MLVA",
        [("comptoir", InventedScribe.Fonjep)] = "COMPTOIR DES DROITS D AUVELLE",
        [("football", InventedScribe.City)] = "FC Terrasses du Lac",
        [("football", InventedScribe.Register)] = "FOOTBALL CLUB DES TERRASSES",
        [("crayons", InventedScribe.Fonjep)] = "CRAYONS & CABANES",
        [("fil", InventedScribe.Department)] = "ASSOC LE FIL ET L ANCRE",
        [("gite", InventedScribe.Register)] = "FOYER DE JEUNES TRAVAILLEURS DU CLOS",
        [("camelias", InventedScribe.Relays)] = "ASS LA MAISON DES CAMELIAS",
    };

    public static string Name(InventedOrganisation organisation, InventedScribe scribe, int year)
    {
        if (Own.TryGetValue((organisation.Key, scribe), out var own)) return own;
        // The agglomeration and the State learn of a new name two years late.
        var name = organisation.NameIn(scribe is InventedScribe.Agglomeration or InventedScribe.Fonjep ? year - 2 : year);
        return scribe switch
        {
            InventedScribe.Relays => Capitals(name) is { Length: > LongestRelay } longer ? longer[..LongestRelay].TrimEnd() : Capitals(name),
            InventedScribe.Department or InventedScribe.Register => Capitals(name),
            InventedScribe.Fonjep => "ASS. " + Capitals(name),
            InventedScribe.Fund => name.Replace('’', '\''),
            _ => name,
        };
    }

    /// <summary>Capitals without accents, as old machines wrote.</summary>
    public static string Capitals(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) plain.Append(c);
        return plain.ToString().ToUpperInvariant().Replace("Œ", "OE", StringComparison.Ordinal).Replace('’', '\'').Replace('–', '-');
    }
}
