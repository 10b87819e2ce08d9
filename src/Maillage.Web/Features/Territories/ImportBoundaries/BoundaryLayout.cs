using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportBoundaries;

/// <summary>Reads contours.</summary>
sealed class BoundaryLayout(int codeColumn, int nameColumn, BoundaryKind kind) : IImportLayout
{
    int mended;

    public string Topic => kind switch
    {
        BoundaryKind.Commune => "contours des communes",
        BoundaryKind.Epci => "contours des intercommunalités",
        _ => "contour du pays",
    };

    public string DefaultSource => "IGN et Etalab, contours administratifs simplifiés";

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table { get; } = new("boundaries", "code",
        new("kind", StagedType.Integer, IsKey: true),
        new("code", StagedType.Text, IsKey: true),
        new("name", StagedType.Text),
        new("department", StagedType.Text),
        new("contour", StagedType.Bytes));

    public Scope Scope => new([("kind", [(int)kind])], "department");

    public IEnumerable<string> Notes =>
        mended == 0 ? [] : [$"{FrenchFormat.Plural(mended, "contour qui se croisait a été redressé", "contours qui se croisaient ont été redressés")}."];

    public void Take(TableReader row, RowSink sink)
    {
        var raw = row[codeColumn].Trim();
        string code, department = "";
        if (kind == BoundaryKind.Commune && InseeCode.TryRead(raw, out var commune, out _)) (code, department) = (commune.ToString(), commune.Department.ToString());
        else if (kind == BoundaryKind.Epci && EpciCode.TryParse(raw, out var epci)) code = epci.ToString();
        else if (kind == BoundaryKind.Country && raw.Length == 2) code = raw;
        else
        {
            sink.Reject(row.Line, row.Columns[codeColumn], raw, kind == BoundaryKind.Epci ? "Ce n’est pas le SIREN d’une intercommunalité." : "Ce n’est pas un code de commune.");
            return;
        }
        if (department.Length > 0 && !sink.InScope(department)) return;
        var state = ContourReader.Read(row.GeometryJson.Span, out var contour);
        if (contour is null)
        {
            sink.Reject(row.Line, "geometry", "", "Le contour manque, ou n’est pas un polygone en degrés de longitude et de latitude.");
            sink.Hold(row.Line, (int)kind, code, null, department, null);
            return;
        }
        if (state == ContourState.Mended) mended++;
        sink.Take(row.Line, (int)kind, code, row[nameColumn].Trim(), department, ContourReader.ToBytes(contour));
    }
}
