using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Web.Features.Observation;

/// <summary>What the columns of the official files mean: which indicator, and the year where the column's name says it.</summary>
public static partial class IndicatorColumns
{
    static readonly Dictionary<string, string> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        // Neighbourhoods of 2024.
        ["popMuniQPV"] = "population",
        ["indiceJeunesse"] = "indice-jeunesse",
        ["partPopEt"] = "part-etrangers",
        ["partPopImmi"] = "part-immigres",
        ["partMenImmi"] = "menages-immigres",
        ["partMenEt"] = "menages-etrangers",
        ["partMen1p"] = "menages-1-personne",
        ["partMen2p"] = "menages-2-personnes",
        ["partMen3p"] = "menages-3-personnes",
        ["partMen45p"] = "menages-4-5-personnes",
        ["partMen6pp"] = "menages-6-personnes-plus",
        ["nombre_menages"] = "menages",
        ["nombre_logements_sociaux"] = "logements-sociaux",
        ["taux_logements_sociaux"] = "taux-logements-sociaux",
        ["taux_d_emploi"] = "taux-emploi",
        ["taux_pauvrete_60%"] = "taux-pauvrete",
        ["personnes_couvertes_CAF"] = "caf-personnes",
        ["allocataires_CAF"] = "caf-allocataires",
        ["RSA_socle"] = "rsa-socle",

        // Neighbourhoods of 2015.
        ["pop_mun"] = "population",
        ["ind_jeune"] = "indice-jeunesse",
        ["tx_tot_et"] = "part-etrangers",
        ["tx_f"] = "part-femmes",
        ["tx_f_et"] = "part-etrangeres",
        ["percou"] = "caf-personnes",
        ["pmimp"] = "menages-imposes",
        ["part_chomprinc"] = "revenus-chomage",
        ["decuc_q2"] = "revenu-declare-median",
        ["decuc_d1"] = "revenu-declare-d1",
        ["decuc_d9"] = "revenu-declare-d9",
        ["disp_q2"] = "revenu-disponible-median",
        ["disp_d1"] = "revenu-disponible-d1",
        ["disp_d9"] = "revenu-disponible-d9",
        ["tp60"] = "taux-pauvrete",
        ["brev"] = "taux-bas-revenus",
        ["a"] = "caf-allocataires",
        ["tx_tot_empl"] = "taux-emploi",
        ["tx_f_empl"] = "taux-emploi-femmes",
        ["tx_et_empl"] = "taux-emploi-etrangers",
        ["tx_tot_eprec"] = "emploi-precaire",
        ["tx_f_eprec"] = "emploi-precaire-femmes",
        ["tx_et_eprec"] = "emploi-precaire-etrangers",
        ["abcde"] = "demandeurs-emploi",
        ["abcde_f"] = "demandeurs-emploi-femmes",
        ["abcde_h"] = "demandeurs-emploi-hommes",
        ["abc_capbep"] = "demandeurs-emploi-cap-bep",
        ["abc_bac"] = "demandeurs-emploi-bac",
        ["abc_supbac"] = "demandeurs-emploi-sup-bac",
        ["ec_mat"] = "ecoles-maternelles",
        ["ec_elem"] = "ecoles-elementaires",
        ["ec_elem_pri"] = "ecoles-elementaires-privees",
        ["coll"] = "colleges",
        ["coll_pri"] = "colleges-prives",
        ["nbetab"] = "etablissements",
        ["ens_sante"] = "etablissements-sante-social",
        ["serv_par"] = "etablissements-particuliers",
        ["serv_tot"] = "etablissements-services",
        ["auto_ent"] = "auto-entrepreneurs",

        // Communes.
        ["nb_ls"] = "logements-sociaux",
    };

    /// <summary>The indicator of a column, by its name in an official file or by the indicator's own code; null for any other column.</summary>
    public static (Indicator Indicator, int? Year)? Find(string column)
    {
        if (CensusYear().Match(column) is { Success: true } census)
            return (IndicatorCatalogue.Find(IndicatorCatalogue.PopulationCode)!, 2000 + int.Parse(census.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        if (ByName.TryGetValue(column, out var code)) return (IndicatorCatalogue.Find(code)!, null);
        return IndicatorCatalogue.Find(column) is { } named ? (named, null) : null;
    }

    /// <summary>Insee's columns of population by year: <c>p13_pop</c> is 2013.</summary>
    [GeneratedRegex("^p([0-9]{2})_pop$", RegexOptions.IgnoreCase)]
    private static partial Regex CensusYear();
}
