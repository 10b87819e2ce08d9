using System.Globalization;
using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Observation.ImportFieldFigures;

/// <summary>Reads figures of the field: one line, one figure, with who, when and how.</summary>
sealed class FieldFigureLayout(FieldColumns columns, NumberConvention numbers, Visibility visibility) : IImportLayout
{
    static readonly StagedTable Figures = new("field_figures", "id",
        new("id", StagedType.Long, IsKey: true), new("list_id", StagedType.Long), new("territory_code", StagedType.Text), new("label", StagedType.Text),
        new("value", StagedType.Real), new("unit", StagedType.Text), new("date", StagedType.Text), new("collector", StagedType.Text),
        new("method", StagedType.Text), new("visibility", StagedType.Integer))
    {
        ListColumn = "list_id",
    };

    readonly ContentHash hash = new();
    readonly HashSet<long> lists = [];
    readonly SortedSet<string> collectors = new(FrenchOrder.Comparer);

    public string Topic => $"observations de terrain · {FrenchFormat.List(collectors)}";

    public string DefaultSource => FrenchFormat.List(collectors);

    public string DefaultLicence => "Licence non précisée";

    public Visibility Visibility => visibility;

    public StagedTable Table => Figures;

    public Scope Scope => new([], null) { Lists = lists, Words = "les territoires et indicateurs que cite le fichier" };

    public IEnumerable<string> Notes
    {
        get
        {
            if (visibility != Visibility.Public) yield return "Ces observations ne sont pas publiques : elles n’apparaissent sur aucune page publique.";
            var others = columns.Others.ToList();
            if (others.Count > 0) yield return FrenchFormat.Sentence($"Colonnes laissées de côté : {FrenchFormat.List(others)}");
        }
    }

    public void Take(TableReader row, RowSink sink)
    {
        var territory = columns.Read(row, FieldFigureImport.Territory);
        if (QpvCode.TryParse(territory, out var neighbourhood)) territory = neighbourhood.Value;
        else if (InseeCode.TryRead(territory, out var commune, out _)) territory = commune.Value;
        else
        {
            Refuse(FieldFigureImport.Territory, territory, "Ce n’est ni un code de quartier ni un code de commune.");
            return;
        }
        var label = columns.Read(row, FieldFigureImport.Label);
        var collector = columns.Read(row, FieldFigureImport.Collector);
        if (label.Length == 0 || collector.Length == 0)
        {
            Refuse(label.Length == 0 ? FieldFigureImport.Label : FieldFigureImport.Collector, "", label.Length == 0 ? "On ne sait pas ce qui est compté." : "On ne sait pas qui a compté.");
            return;
        }
        var valueText = columns.Read(row, FieldFigureImport.Value);
        if (!NumberText.TryRead(valueText, numbers, out var value, out var isAmbiguous))
        {
            Refuse(FieldFigureImport.Value, valueText, isAmbiguous ? "Ce nombre peut se lire de deux façons : dites-le avec --decimal comma ou --decimal point." : "Ce n’est pas un nombre.");
            return;
        }
        var dateText = columns.Read(row, FieldFigureImport.Date);
        if (!DateText.TryRead(dateText, out var date, out _))
        {
            Refuse(FieldFigureImport.Date, dateText, "Ce n’est pas une date.");
            return;
        }
        collectors.Add(collector);
        var list = hash.Add(collector).Add(territory).Add(label).Take();
        lists.Add(list);
        object?[] values =
        [
            0L, list, territory, label, value, columns.Read(row, FieldFigureImport.Unit), date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), collector,
            columns.Read(row, FieldFigureImport.Method), (int)visibility,
        ];
        for (var i = 1; i < values.Length; i++) hash.Add(values[i]);
        values[0] = hash.Take();
        sink.Take(row.Line, values);

        void Refuse(string field, string value, string reason) => sink.Reject(row.Line, columns.NameOf(field), value, reason);
    }

    public Task BeforeApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => columns.RememberAsync(db, import, cancel);
}
