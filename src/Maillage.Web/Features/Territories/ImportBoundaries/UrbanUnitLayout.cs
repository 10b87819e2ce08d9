using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportBoundaries;

/// <summary>Reads which commune belongs to which urban unit.</summary>
sealed class UrbanUnitLayout(int communeColumn, int unitColumn, int nameColumn) : IImportLayout
{
    public string Topic => "unités urbaines";

    public string DefaultSource => "Insee, base des unités urbaines 2020";

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table { get; } = new("urban_unit_members", "commune_code",
        new("commune_code", StagedType.Text, IsKey: true),
        new("urban_unit_code", StagedType.Text),
        new("urban_unit_name", StagedType.Text),
        new("department_code", StagedType.Text));

    public Scope Scope => new([], "department_code");

    public IEnumerable<string> Notes => [];

    public void Take(TableReader row, RowSink sink)
    {
        if (!InseeCode.TryRead(row[communeColumn], out var commune, out _))
        {
            sink.Reject(row.Line, row.Columns[communeColumn], row[communeColumn], "Ce n’est pas un code de commune.");
            return;
        }
        var department = commune.Department.ToString();
        if (!sink.InScope(department)) return;
        var unit = row[unitColumn].Trim().ToUpperInvariant();
        if (unit.Length != 5)
        {
            sink.Reject(row.Line, row.Columns[unitColumn], unit, "Ce n’est pas un code d’unité urbaine (cinq caractères).");
            sink.Hold(row.Line, commune.ToString(), null, null, department);
            return;
        }
        sink.Take(row.Line, commune.ToString(), unit, nameColumn < 0 ? unit : row[nameColumn].Trim(), department);
    }
}
