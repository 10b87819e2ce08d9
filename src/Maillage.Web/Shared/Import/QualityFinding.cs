using System.Globalization;
using Maillage.France.Language;

namespace Maillage.Web.Shared.Import;

/// <summary>What whoever publishes a file could put right.</summary>
public enum QualityKind
{
    RepeatedLine,
    MissingIdentifier,
    WrongIdentifier,
    RepairedIdentifier,
    ImpossibleDate,
    MissingDate,
    MissingTerritory,
    SharedTerritory,
    RepeatedNumber,
    OtherConvention,
    CutNumber,
}

/// <summary>A weakness of a file, counted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many lines have it.</param>
/// <param name="Example">One of them; empty when there is nothing to show.</param>
public sealed record QualityFinding(QualityKind Kind, int Count, string Example)
{
    /// <summary>What was found, in French: « 91 lignes sans identifiant du bénéficiaire ».</summary>
    public string Words => $"{FrenchFormat.Plural(Count, "ligne", "lignes")} {Kind switch
    {
        QualityKind.RepeatedLine => Count < 2 ? "qui répète une autre à l’identique" : "qui répètent une autre à l’identique",
        QualityKind.MissingIdentifier => "sans SIRET, SIREN ni numéro RNA",
        QualityKind.WrongIdentifier => "dont le SIRET ou le numéro RNA est faux (la clé de contrôle ne correspond pas)",
        QualityKind.RepairedIdentifier => "dont le SIRET est mal écrit, et réparé",
        QualityKind.ImpossibleDate => "avec une date impossible",
        QualityKind.MissingDate => "sans date",
        QualityKind.MissingTerritory => "sans territoire",
        QualityKind.SharedTerritory => "avec deux codes de contrat collés",
        QualityKind.RepeatedNumber => "dont le numéro se répète avec un autre contenu",
        QualityKind.CutNumber => "dont le montant est coupé en deux par le séparateur",
        _ => "dont les nombres suivent une autre convention que le reste",
    }}{(Example.Length > 0 ? $" (par exemple « {Example} »)" : "")}";

    /// <summary>What the producer could do about it, as a sentence to send.</summary>
    public string Request => Kind switch
    {
        QualityKind.RepeatedLine => "retirer les lignes répétées, ou leur donner un numéro qui les distingue",
        QualityKind.MissingIdentifier => "donner le SIRET de chaque organisme (ou son numéro RNA)",
        QualityKind.WrongIdentifier => "vérifier les SIRET (14 chiffres, clé de Luhn) et les enregistrer comme du texte",
        QualityKind.RepairedIdentifier => "enregistrer les SIRET comme du texte, sans espace ni décimale",
        QualityKind.ImpossibleDate => "écrire les dates sous la forme AAAA-MM-JJ",
        QualityKind.MissingDate => "donner la date de chaque décision, sous la forme AAAA-MM-JJ",
        QualityKind.MissingTerritory => "donner le code du contrat de ville et le département de chaque ligne",
        QualityKind.SharedTerritory => "écrire une ligne par contrat de ville plutôt que deux codes collés",
        QualityKind.RepeatedNumber => "donner un numéro différent à chaque ligne",
        QualityKind.CutNumber => "séparer les colonnes par des points-virgules, ou mettre entre guillemets ce qui contient une virgule",
        _ => "écrire tous les montants de la même façon, avec un point ou une virgule pour les centimes et sans séparateur de milliers",
    };

    /// <summary>The findings as a column holds them: kind, count and example parted by tabs, one a line.</summary>
    public static string Write(IEnumerable<QualityFinding> findings) => string.Join('\n', findings.Where(x => x.Count > 0)
        .Select(x => $"{x.Kind}\t{x.Count.ToString(CultureInfo.InvariantCulture)}\t{x.Example.ReplaceLineEndings(" ").Replace('\t', ' ')}"));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<QualityFinding> Read(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(x => x.Split('\t'))
        .Select(x => new QualityFinding(Enum.Parse<QualityKind>(x[0]), int.Parse(x[1], CultureInfo.InvariantCulture), x[2]))
        .ToList();
}
