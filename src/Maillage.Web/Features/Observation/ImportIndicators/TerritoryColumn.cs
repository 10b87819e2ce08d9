using Maillage.France;

namespace Maillage.Web.Features.Observation.ImportIndicators;

/// <summary>The territory that a line of figures speaks of, as read from its cell.</summary>
/// <param name="Code">The code, repaired where that is certain.</param>
/// <param name="Department">Its department; empty for groupings.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Repair">What was repaired, in French; null when nothing was.</param>
readonly record struct ReadTerritory(string Code, string Department, TerritoryKind Kind, string? Repair);

/// <summary>Finds the column that names the territory of each line, and reads it.</summary>
sealed class TerritoryColumn
{
    static readonly string[] Neighbourhoods = ["codeQPV", "code_qp", "code_qpv", "codqp", "qpv", "quartier"];
    static readonly string[] Communes = ["codgeo", "DEPCOM_ARM", "COG", "code_commune", "insee_com", "depcom", "commune"];
    static readonly string[] Epcis = ["siren_epci", "code_epci", "epci"];
    static readonly string[] UrbanUnits = ["uu2020", "code_uu", "unite_urbaine"];

    readonly TerritoryKind? fixedKind;

    TerritoryColumn(int index, string name, TerritoryKind? kind) => (Index, Name, fixedKind) = (index, name, kind);

    public int Index { get; }
    public string Name { get; }

    /// <summary>The narrowest territory wins: a file of neighbourhoods names their communes too.</summary>
    public static TerritoryColumn? Find(IReadOnlyList<string> columns)
    {
        foreach (var (names, kind) in new (string[], TerritoryKind?)[]
                 { (Neighbourhoods, null), (Communes, TerritoryKind.Commune), (UrbanUnits, TerritoryKind.UrbanUnit), (Epcis, TerritoryKind.Epci) })
            for (var i = 0; i < columns.Count; i++)
                if (names.Contains(columns[i], StringComparer.OrdinalIgnoreCase))
                    return new TerritoryColumn(i, columns[i], kind);
        return null;
    }

    /// <summary>What a code must look like here, for the reason given with a refused line.</summary>
    public string Expected => fixedKind switch
    {
        TerritoryKind.Commune => "un code de commune de cinq caractères",
        TerritoryKind.Epci => "le SIREN d’une intercommunalité (neuf chiffres)",
        TerritoryKind.UrbanUnit => "le code d’une unité urbaine (cinq caractères)",
        _ => "un code de quartier (QP suivi de six caractères, ou QN suivi de cinq caractères et d’une lettre)",
    };

    public bool TryRead(string raw, out ReadTerritory territory)
    {
        territory = default;
        switch (fixedKind)
        {
            case TerritoryKind.Commune:
                if (!InseeCode.TryRead(raw, out var commune, out var repair)) return false;
                territory = new(commune.ToString(), commune.Department.ToString(), TerritoryKind.Commune, repair);
                return true;
            case TerritoryKind.Epci:
                if (!EpciCode.TryParse(raw, out var epci)) return false;
                territory = new(epci.ToString(), "", TerritoryKind.Epci, null);
                return true;
            case TerritoryKind.UrbanUnit:
                var unit = raw.Trim();
                if (unit.Length != 5 || !unit.All(char.IsAsciiLetterOrDigit)) return false;
                territory = new(unit.ToUpperInvariant(), "", TerritoryKind.UrbanUnit, null);
                return true;
            default:
                if (!QpvCode.TryParse(raw, out var code)) return false;
                var kind = code.Generation == Generation.G2015 ? TerritoryKind.Neighbourhood2015 : TerritoryKind.Neighbourhood2024;
                territory = new(code.ToString(), code.Department.ToString(), kind, null);
                return true;
        }
    }
}
