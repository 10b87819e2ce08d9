using System.Globalization;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportGeography;

/// <summary>Reads the communes, and the three small files beside them.</summary>
sealed class GeographyLayout(string folder) : IImportLayout
{
    static readonly Scope Everything = new([], null);

    public string Topic => "code officiel géographique";

    public string DefaultSource => "Insee, code officiel géographique et populations, paquet @etalab/decoupage-administratif 6.0.0";

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table { get; } = new("communes", "code",
        new("code", StagedType.Text, IsKey: true),
        new("name", StagedType.Text),
        new("department_code", StagedType.Text),
        new("region_code", StagedType.Text),
        new("epci_code", StagedType.Text),
        new("territorial_establishment_code", StagedType.Text),
        new("part_of", StagedType.Text),
        new("population", StagedType.Integer));

    public Scope Scope => Everything;

    public IEnumerable<string> Notes => [];

    public void Take(TableReader row, RowSink sink) =>
        sink.Take(row.Line, row[0], row[1], row[2], row[3], Text(row[4]), Text(row[5]), Text(row[6]), Whole(row[7]));

    public IEnumerable<(StagedTable Table, Scope Scope, IEnumerable<object?[]> Rows)> Companions =>
    [
        (new("epcis", "code",
            new("code", StagedType.Text, IsKey: true), new("name", StagedType.Text), new("kind", StagedType.Text), new("population", StagedType.Integer)),
            Everything, Rows("epci.csv", row => [row[0], row[1], row[2], Whole(row[3])])),
        (new("departments", "code", new("code", StagedType.Text, IsKey: true), new("name", StagedType.Text), new("region_code", StagedType.Text)),
            Everything, Rows("departements.csv", row => [row[0], row[1], row[2]])),
        (new("regions", "code", new("code", StagedType.Text, IsKey: true), new("name", StagedType.Text)),
            Everything, Rows("regions.csv", row => [row[0], row[1]])),
    ];

    public Task AfterApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => TerritorySearch.RebuildGeographyAsync(db, cancel);

    IEnumerable<object?[]> Rows(string file, Func<TableReader, object?[]> read)
    {
        using var reader = TableFile.Open(Path.Combine(folder, file));
        while (reader.Read()) yield return read(reader);
    }

    static string? Text(string cell) => cell.Length == 0 ? null : cell;

    static int? Whole(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);
}
