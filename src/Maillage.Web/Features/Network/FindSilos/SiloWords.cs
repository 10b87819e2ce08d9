using Maillage.France.Language;
using Maillage.Graph.Measures;

namespace Maillage.Web.Features.Network.FindSilos;

/// <summary>A reading of silos in plain sentences, each of which says that it compares with chance.</summary>
public static class SiloWords
{
    const string ByChance = "si les liens se formaient au hasard";

    static readonly string[] Small = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"];

    /// <summary>« Santé » et « Emploi » ne partagent qu’un lien ; on en attendrait neuf…</summary>
    public static string Sentence(SiloReading reading, SiloCell cell) => reading.Grouping == ActorGrouping.Service ? OfServices(cell) : OfGroups(cell);

    static string OfGroups(SiloCell cell)
    {
        var who = cell.IsWithin ? $"Entre eux, les organismes de « {cell.One.Label} »" : $"« {cell.One.Label} » et « {cell.Other.Label} »";
        var verb = cell.IsWithin ? "ont" : "partagent";
        return cell.Level switch
        {
            SiloLevel.TooFew => $"{who} {Shares(verb, cell.Seen, "lien")} : c’est trop peu, vu et attendu, pour en dire quelque chose.",
            SiloLevel.AsChance => $"{who} {Shares(verb, cell.Seen, "lien")}, à peu près ce qu’on attendrait {ByChance} ({FrenchFormat.Number(cell.Expected, 1)}).",
            SiloLevel.Fewer or SiloLevel.FarFewer => $"{who} {Only(verb, cell.Seen, "lien")} ; on en attendrait {About(cell.Expected)} {ByChance}.",
            _ => $"{who} {Shares(verb, cell.Seen, "lien")} ; on n’en attendrait que {About(cell.Expected)} {ByChance}.",
        };
    }

    static string OfServices(SiloCell cell)
    {
        var who = $"« {cell.One.Label} » et « {cell.Other.Label} »";
        var seen = cell.Seen switch { 0 => "n’ont aucune coopération, action ou réunion en commun", 1 => "n’ont qu’une coopération, action ou réunion en commun", _ => $"ont {Words(cell.Seen)} coopérations, actions ou réunions en commun" };
        return cell.Level switch
        {
            SiloLevel.TooFew => $"{who} {seen} : c’est trop peu, vu et attendu, pour en dire quelque chose.",
            SiloLevel.AsChance => $"{who} {seen}, à peu près ce qu’on attendrait si chacun prenait part au hasard ({FrenchFormat.Number(cell.Expected, 1)}).",
            _ => $"{who} {seen} ; on en attendrait {About(cell.Expected, feminine: true)} si chacun prenait part au hasard à ce que fait la maison.",
        };
    }

    /// <summary>What the E-I index says, or null where nothing was compared.</summary>
    public static string? Outward(SiloReading reading)
    {
        if (reading.Outward is not { Samples: > 0 } test || double.IsNaN(test.Observed)) return null;
        var (within, byChance) = ((1 - test.Observed) / 2 * 100, (1 - test.Expected) / 2 * 100);
        var start = $"{FrenchFormat.Percent(within, 0)} des liens restent à l’intérieur d’un même groupe ; ce serait {FrenchFormat.Percent(byChance, 0)} {ByChance}.";
        return $"{start} {Significance(test)} (indice E-I : {Signed(test.Observed)}, au hasard {Signed(test.Expected)} ; de −1, tout à l’intérieur, à 1, tout vers l’extérieur.)";
    }

    /// <summary>What the assortativity says, or null where nothing was compared.</summary>
    public static string? Alike(SiloReading reading)
    {
        if (reading.Alike is not { Samples: > 0 } test || double.IsNaN(test.Observed)) return null;
        var sense = test.BothSides > 0.05 ? "Les organismes se lient à peu près autant à leurs semblables qu’au hasard"
            : test.Observed > test.Expected ? "Les organismes se lient plus à leurs semblables qu’au hasard" : "Les organismes se lient moins à leurs semblables qu’au hasard";
        return $"{sense} (assortativité : {Signed(test.Observed)}, au hasard {Signed(test.Expected)} ; 1 si l’on ne se liait qu’entre semblables).";
    }

    /// <summary>Why nothing was compared with chance.</summary>
    public static string TooSmall(SiloReading reading)
    {
        if (reading.Grouping == ActorGrouping.Service)
        {
            return reading.Groups.Count < 2 ? "Il faut au moins deux services d’une même maison pour qu’il y ait entre eux une cloison à chercher."
                : $"Ces services prennent part en tout à {FrenchFormat.Plural(reading.Ties, "chose connue", "choses connues")} : trop peu pour comparer au hasard. Les nombres sont montrés, sans couleur.";
        }
        if (reading.Groups.Count < 2) return "Les organismes connus sont tous dans un même groupe, ou rien ne dit le leur : il n’y a pas de cloison à chercher entre groupes.";
        return $"{FrenchFormat.Plural(reading.Groups.Sum(x => x.Places.Count), "organisme", "organismes")} et {FrenchFormat.Plural(reading.Ties, "lien", "liens")} : trop peu pour comparer au hasard. Les nombres sont montrés, sans couleur ; ils parleront quand le réseau aura grandi.";
    }

    static string Significance(ChanceTest test) => test.BothSides > 0.05
        ? "Un tel écart se voit souvent par hasard : on ne peut rien en conclure."
        : $"Un tel écart, dans un sens ou dans l’autre, ne se voit par hasard que {Rarely(test.BothSides)}.";

    static string Rarely(double chance) => chance <= 0.01 ? "moins d’une fois sur cent" : $"{FrenchFormat.Number(chance * 100, 0)} fois sur cent";

    static string Signed(double value) => (value < 0 ? "−" : "") + FrenchFormat.Number(Math.Abs(value), 2);

    static string Shares(string verb, long count, string noun) => count == 0 ? $"{Not(verb)} aucun {noun}" : $"{verb} {Words(count)} {noun}{(count > 1 ? "s" : "")}";

    static string Only(string verb, long count, string noun) => count == 0 ? Shares(verb, 0, noun)
        : $"{Not(verb)} {(count == 1 ? "qu’un" : "que " + Words(count))} {noun}{(count > 1 ? "s" : "")}";

    static string Not(string verb) => verb == "ont" ? "n’ont" : "ne partagent";

    static string About(double expected, bool feminine = false)
    {
        var rounded = (long)Math.Round(expected, MidpointRounding.AwayFromZero);
        return rounded switch { 0 => "moins d’" + (feminine ? "une" : "un"), 1 when feminine => "une", _ => Words(rounded) };
    }

    static string Words(long count) => count < Small.Length ? Small[count] : FrenchFormat.Integer(count);
}
