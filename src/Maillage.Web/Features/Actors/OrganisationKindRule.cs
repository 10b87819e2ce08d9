using System.Text.RegularExpressions;
using Maillage.France.Language;
using Maillage.France.Names;

namespace Maillage.Web.Features.Actors;

/// <summary>The kind of an organisation and what tells it, in French.</summary>
public sealed record OrganisationKindFinding(OrganisationKind Kind, string Evidence);

/// <summary>
/// Tells the kind of an organisation by its numbers, then by its name. A number in the register makes an association. A SIREN that begins with 1 or 2 makes a
/// public body, and its second digit says which: until 2009 Insee gave public bodies numbers by kind, and keeps 13 and 20 for those made since.
/// </summary>
/// <remarks>
/// Source: Insee, Sirene, numbers of public bodies; checked on the 728 public employers of adultes-relais. 11, 12, 16 and 17: State; 13 and 18: national bodies and
/// groupements d’intérêt public; 19: schools and universities; 20: local bodies made since 2009, told by their names; 21: communes; 22: départements; 23: régions; 24: EPCI;
/// 25: syndicats; 26: CCAS, caisses des écoles, hospitals; 27: offices de l’habitat and other local bodies; 28 and 29: régies, SDIS and other local bodies.
/// </remarks>
public static partial class OrganisationKindRule
{
    /// <param name="siren">Nine digits with a right key, or empty.</param>
    /// <param name="rna">The number in the register of associations, or empty.</param>
    /// <param name="registerNumber">The number of a line of the former register, or empty.</param>
    /// <param name="name">As a file writes it.</param>
    public static OrganisationKindFinding Of(string siren, string rna, string registerNumber, string name)
    {
        var words = " " + Fold.Text(name) + " ";
        if (siren.Length == 9 && siren[0] is '1' or '2') return new OrganisationKindFinding(OfPublicNumber(siren, words, name), $"SIREN en {siren[..2]} : organisme public");
        if (rna.Length > 0) return new OrganisationKindFinding(OrganisationKind.Association, $"inscrite au répertoire des associations : {rna}");
        if (registerNumber.Length > 0) return new OrganisationKindFinding(OrganisationKind.Association, $"inscrite à l’ancien répertoire des associations : {registerNumber}");
        var kind = OfName(words, name, siren.Length == 9);
        return kind == OrganisationKind.Unknown
            ? new OrganisationKindFinding(kind, "ni ses numéros ni son nom ne le disent")
            : new OrganisationKindFinding(kind, "d’après son nom");
    }

    static OrganisationKind OfPublicNumber(string siren, string words, string name) => siren[..2] switch
    {
        "21" => OrganisationKind.Commune,
        "22" => OrganisationKind.DepartmentCouncil,
        "23" => OrganisationKind.RegionalCouncil,
        "24" or "25" => OrganisationKind.Intercommunality,
        "26" or "28" or "29" => Landlord().IsMatch(words) ? OrganisationKind.SocialLandlord : OrganisationKind.PublicBody,
        "27" => Landlord().IsMatch(words) || Lodging().IsMatch(words) ? OrganisationKind.SocialLandlord : OrganisationKind.PublicBody,
        "20" => Landlord().IsMatch(words) ? OrganisationKind.SocialLandlord
            : LocalBody().IsMatch(words) ? OrganisationKind.PublicBody
            : IsCommuneName(name) ? OrganisationKind.Commune
            : Region().IsMatch(words) ? OrganisationKind.RegionalCouncil
            : OrganisationKind.Intercommunality,
        "13" or "18" => Group().IsMatch(words) ? OrganisationKind.PublicBody : OrganisationKind.State,
        "19" => OrganisationKind.PublicBody,
        _ => OrganisationKind.State,
    };

    /// <summary>By the name alone. A unit with another SIREN is not one of the public bodies that a name may quote.</summary>
    static OrganisationKind OfName(string words, string name, bool isPrivate)
    {
        if (Landlord().IsMatch(words)) return OrganisationKind.SocialLandlord;
        if (Cooperative().IsMatch(words)) return OrganisationKind.Cooperative;
        if (FirmForm().IsMatch(words)) return OrganisationKind.Firm;
        if (AssociationForm().IsMatch(words)) return OrganisationKind.Association;
        if (!isPrivate)
        {
            if (LocalBody().IsMatch(words) || School().IsMatch(words)) return OrganisationKind.PublicBody;
            if (IsCommuneName(name)) return OrganisationKind.Commune;
            if (Grouping().IsMatch(words)) return OrganisationKind.Intercommunality;
            if (DepartmentName().IsMatch(words)) return OrganisationKind.DepartmentCouncil;
            if (Region().IsMatch(words)) return OrganisationKind.RegionalCouncil;
        }
        return UsualAssociation().IsMatch(words) ? OrganisationKind.Association : OrganisationKind.Unknown;
    }

    [GeneratedRegex(" (office (public )?(d e l |de l |d )?habitat|office public (de l |d )?(habitat|hlm)|oph|opac|opievoy|hlm|bailleur social) ")]
    private static partial Regex Landlord();

    [GeneratedRegex(" (habitat|logement) ")]
    private static partial Regex Lodging();

    [GeneratedRegex(" (ccas|cias|sdis|ehpad|hopital|hospitalier|caisse des ecoles|regie|office de tourisme|ctre com(munal)? action sociale?|cent(re|er) (inter)?communale? d? ?action sociale?|centre social|ctre social) ")]
    private static partial Regex LocalBody();

    [GeneratedRegex(" (gip|groupementd|groupement|mission|ml|conseil dep(artemental)? de l? ?acces) ")]
    private static partial Regex Group();

    /// <summary>By its key, which opens « Mairie de » and « Ville de ».</summary>
    static bool IsCommuneName(string name) => OrganisationName.Read(name).Words is ["commune", ..];

    [GeneratedRegex("^ (conseil regional|region|collectivite (territoriale )?de) ")]
    private static partial Regex Region();

    [GeneratedRegex("^ (conseil (departemental|general)|departement) (de|du|des|d|la|le) ")]
    private static partial Regex DepartmentName();

    [GeneratedRegex(" (communaute (de|d|des) comm?unes?|communaute (d )?agglomeration|communaute urbaine|cc|sivu|sivom|sivos|syndicat (mixte|intercommunal)) ")]
    private static partial Regex Grouping();

    [GeneratedRegex("^ (ecole (primaire|elementaire|maternelle|publique)|college|lycee|universite|groupe scolaire) ")]
    private static partial Regex School();

    [GeneratedRegex(" (scop|scic|sarl scop|cooperative|coop|regies? (de )?(quartiers?|territoires?)|regie des quartiers?) ")]
    private static partial Regex Cooperative();

    [GeneratedRegex(" (sarl|sas|sasu|eurl|sa|sci|snc|ets|etablissements|societe par actions) ")]
    private static partial Regex FirmForm();

    [GeneratedRegex(" (ass|asso|assoc|association|assco|aasoc) ")]
    private static partial Regex AssociationForm();

    [GeneratedRegex(" (club|amicale|amis|comite|mjc|mpt|foyer|ligue|federation|fed|ogec|apel|union sportive|maison des jeunes|maison pour tous|centre social|ctre social|centre socio|mission locale|collectif|compagnie|cercle|confrerie|familles rurales|secours|pimms|cidff|confederation|chorale|harmonie|mouvement|jeunesse|parents) ")]
    private static partial Regex UsualAssociation();
}
