using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Features.Territories.ImportNeighbourhoods;

/// <summary>Reads a file of neighbourhoods. The generation is the one of the first code; a file holds one.</summary>
sealed class NeighbourhoodLayout(NeighbourhoodColumns columns, IReadOnlySet<InseeCode> knownCommunes, int toleranceMetres) : IImportLayout
{
    /// <summary>
    /// What is supposed of a contour whose file does not say how it was simplified: the published files are drawn to about twenty metres.
    /// </summary>
    public const int DefaultToleranceMetres = 20;

    static readonly char[] ListMarks = [',', ';', '|', '/', ' '];

    Generation? generation;
    int withoutContour;
    int mended;
    int repaired;
    string repairExample = "";
    readonly SortedSet<string> collapsed = new(StringComparer.Ordinal);
    readonly SortedSet<string> unknownCommunes = new(StringComparer.Ordinal);

    public string Topic => generation is { } known ? $"quartiers de {(int)known}" : "quartiers";

    public string DefaultSource => generation == Generation.G2015
        ? "Insee et ANCT, contours des quartiers prioritaires de 2015"
        : "ANCT, quartiers prioritaires de la politique de la ville 2024";

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table { get; } = new("neighbourhoods", "code",
        new("code", StagedType.Text, IsKey: true),
        new("generation", StagedType.Integer),
        new("name", StagedType.Text),
        new("commune_codes", StagedType.Text),
        new("epci_codes", StagedType.Text),
        new("department_code", StagedType.Text),
        new("contour", StagedType.Bytes),
        new("tolerance_metres", StagedType.Integer));

    public Scope Scope => new([("generation", generation is { } known ? [(int)known] : [])], "department_code");

    public IEnumerable<string> Notes
    {
        get
        {
            if (withoutContour > 0) yield return $"{FrenchFormat.Plural(withoutContour, "quartier", "quartiers")} sans contour : ils n’apparaissent pas sur les cartes.";
            if (mended > 0) yield return $"{FrenchFormat.Plural(mended, "contour qui se croisait a été redressé", "contours qui se croisaient ont été redressés")}.";
            if (collapsed.Count > 0)
                yield return $"Contours réduits à rien par la simplification, quartiers gardés sans contour : {FrenchFormat.List(collapsed)}.";
            if (repaired > 0) yield return $"{FrenchFormat.Plural(repaired, "code de commune réparé", "codes de commune réparés")} ({repairExample}).";
            if (unknownCommunes.Count > 0)
                yield return $"Communes absentes du code officiel géographique d’aujourd’hui, gardées telles quelles : {FrenchFormat.List(unknownCommunes)}.";
            yield return $"Contours simplifiés : l’écart admis avec le tracé légal est de {FrenchFormat.Plural(toleranceMetres, "mètre", "mètres")}.";
        }
    }

    public void Take(TableReader row, RowSink sink)
    {
        var raw = row[columns.Code];
        if (!QpvCode.TryParse(raw, out var code))
        {
            sink.Reject(row.Line, row.Columns[columns.Code], raw, "Ce n’est pas un code de quartier (QP suivi de six caractères, ou QN suivi de cinq caractères et d’une lettre).");
            return;
        }
        generation ??= code.Generation;
        if (code.Generation != generation)
        {
            sink.Reject(row.Line, row.Columns[columns.Code], raw, $"Ce quartier est de {(int)code.Generation} et le fichier de {(int)generation} : les deux générations s’importent à part.");
            return;
        }
        var department = code.Department.ToString();
        if (!sink.InScope(department)) return;

        var name = row[columns.Name].Trim();
        if (name.Length == 0)
        {
            Refuse(columns.Name, name, "Le nom du quartier manque.");
            return;
        }
        var communes = new List<string>();
        foreach (var part in Parts(row[columns.Communes]))
        {
            if (!InseeCode.TryRead(part, out var commune, out var repair))
            {
                Refuse(columns.Communes, row[columns.Communes], $"« {part} » n’est pas un code de commune.");
                return;
            }
            if (repair is not null && repaired++ == 0) repairExample = repair;
            if (!knownCommunes.Contains(commune)) unknownCommunes.Add(commune.ToString());
            communes.Add(commune.ToString());
        }
        if (communes.Count == 0)
        {
            Refuse(columns.Communes, "", "La commune du quartier manque.");
            return;
        }
        var epcis = new List<string>();
        foreach (var part in columns.Epcis < 0 ? [] : Parts(row[columns.Epcis]))
        {
            if (part == "NA") continue;
            if (!EpciCode.TryParse(part, out var epci))
            {
                Refuse(columns.Epcis, row[columns.Epcis], $"« {part} » n’est pas le SIREN d’une intercommunalité.");
                return;
            }
            epcis.Add(epci.ToString());
        }
        Geometry? contour = null;
        if (row.GeometryJson.IsEmpty) withoutContour++;
        else switch (ContourReader.Read(row.GeometryJson.Span, out contour))
            {
                case ContourState.Mended:
                    mended++;
                    break;
                case ContourState.Collapsed:
                    collapsed.Add(code.ToString());
                    break;
                case ContourState.Unreadable:
                    sink.Reject(row.Line, "geometry", "", "Le contour n’est pas un polygone en degrés de longitude et de latitude.");
                    Hold();
                    return;
            }
        sink.Take(row.Line, code.ToString(), (int)generation, name, string.Join(' ', communes.Distinct()), string.Join(' ', epcis.Distinct()), department,
            contour is null ? null : ContourReader.ToBytes(contour), toleranceMetres);

        void Refuse(int column, string value, string reason)
        {
            sink.Reject(row.Line, row.Columns[column], value, reason);
            Hold();
        }

        void Hold() => sink.Hold(row.Line, code.ToString(), null, null, null, null, department, null, null);
    }

    static string[] Parts(string list) => list.Split(ListMarks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public Task AfterApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => TerritorySearch.RebuildNeighbourhoodsAsync(db, cancel);
}
