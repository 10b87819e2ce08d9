using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation.ImportIndicators;

/// <summary>Reads a table of figures; each cell becomes a value of the series of its column.</summary>
sealed class IndicatorLayout(
    TerritoryColumn territory, IReadOnlyList<FigureColumn> figures, IReadOnlyList<string> otherColumns, string source) : IImportLayout
{
    static readonly HashSet<string> WithheldWords = new(StringComparer.OrdinalIgnoreCase) { "", "NA", "N/A", "nd", "n.d.", "s", "c", "secret", "ns", "-" };

    List<IndicatorSeries> known = [];
    readonly List<IndicatorSeries> created = [];
    readonly Dictionary<(int Column, TerritoryKind Kind), int> seriesOf = [];
    readonly Dictionary<string, int> doubtful = [];
    int values;
    int withheld;
    int repaired;
    string repairExample = "";

    public string Topic => $"{string.Join(", ", seriesOf.Keys.Select(x => x.Kind.Label).Distinct().Order(StringComparer.Ordinal))} · {source} · {Years}";

    string Years
    {
        get
        {
            var years = figures.Select(x => x.Year).Distinct().ToList();
            return years is [null] ? "année non précisée"
                : years.Count == 1 ? $"{years[0]}"
                : $"{years.Min()}–{years.Max()}";
        }
    }

    public string DefaultSource => source;

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table { get; } = new("indicator_values", "territory_code",
        new("series_id", StagedType.Integer, IsKey: true),
        new("territory_code", StagedType.Text, IsKey: true),
        new("department", StagedType.Text),
        new("value", StagedType.Real),
        new("status", StagedType.Integer));

    public Scope Scope => new([("series_id", seriesOf.Values.Distinct().ToList())], "department");

    public IEnumerable<string> Notes
    {
        get
        {
            yield return $"{FrenchFormat.Plural(values, "valeur lue", "valeurs lues")} dans {FrenchFormat.Plural(figures.Count, "colonne", "colonnes")}.";
            if (withheld > 0)
                yield return $"{FrenchFormat.Plural(withheld, "cellule vide gardée", "cellules vides gardées")} comme « secret » (secret statistique, ou chiffre qui n’est pas produit là) : ce n’est pas zéro.";
            foreach (var (label, count) in doubtful)
                yield return $"« {label} » : {FrenchFormat.Plural(count, "valeur impossible", "valeurs impossibles")} (hors de 0 à 100 %), gardées avec une marque et laissées hors des comparaisons.";
            if (repaired > 0)
                yield return $"{FrenchFormat.Plural(repaired, "code de territoire réparé", "codes de territoire réparés")} ({repairExample}).";
            if (otherColumns.Count > 0)
                yield return FrenchFormat.Sentence($"Colonnes laissées de côté : {FrenchFormat.List(otherColumns)}");
        }
    }

    public async Task BeginAsync(MaillageDb db, CancellationToken cancel) => known = await db.IndicatorSeries.AsNoTracking().ToListAsync(cancel);

    public void Take(TableReader row, RowSink sink)
    {
        var raw = row[territory.Index];
        if (!territory.TryRead(raw, out var place))
        {
            sink.Reject(row.Line, territory.Name, raw, $"Ce n’est pas {territory.Expected}.");
            return;
        }
        if (place.Department.Length > 0 && !sink.InScope(place.Department)) return;

        // All cells are checked before any is taken: a line is taken whole or refused.
        var read = new (double? Value, FigureStatus Status)[figures.Count];
        for (var i = 0; i < figures.Count; i++)
        {
            var cell = row[figures[i].Index].Trim();
            if (WithheldWords.Contains(cell)) read[i] = (null, FigureStatus.Withheld);
            else if (!NumberText.TryRead(cell, out var number))
            {
                Refuse(row.Line, figures[i].Name, cell, "Ce n’est pas un nombre.");
                return;
            }
            else if (number < 0 && figures[i].Indicator.Unit != IndicatorUnit.Percent)
            {
                Refuse(row.Line, figures[i].Name, cell, "Ce nombre ne peut pas être négatif.");
                return;
            }
            else read[i] = (number, figures[i].Indicator.Unit.IsDoubtful(number) ? FigureStatus.Doubtful : FigureStatus.Known);
        }

        if (place.Repair is { } repair && repaired++ == 0) repairExample = repair;
        for (var i = 0; i < figures.Count; i++)
        {
            var (value, status) = read[i];
            values++;
            if (status == FigureStatus.Withheld) withheld++;
            if (status == FigureStatus.Doubtful) doubtful[figures[i].Indicator.Label] = doubtful.GetValueOrDefault(figures[i].Indicator.Label) + 1;
            sink.Take(row.Line, SeriesOf(i, place.Kind), place.Code, place.Department, value, (int)status);
        }

        void Refuse(int line, string column, string value, string reason)
        {
            sink.Reject(line, column, value, reason);
            for (var i = 0; i < figures.Count; i++) sink.Hold(line, SeriesOf(i, place.Kind), place.Code, place.Department, null, null);
        }
    }

    int SeriesOf(int column, TerritoryKind kind)
    {
        if (seriesOf.TryGetValue((column, kind), out var id)) return id;
        var (indicator, year) = (figures[column].Indicator.Code, figures[column].Year);
        var series = known.Concat(created).FirstOrDefault(x => x.IndicatorCode == indicator && x.TerritoryKind == kind && x.Source == source && x.Year == year);
        if (series is null)
        {
            series = new IndicatorSeries
            {
                Id = known.Concat(created).Select(x => x.Id).DefaultIfEmpty().Max() + 1,
                IndicatorCode = indicator, TerritoryKind = kind, Source = source, Year = year, ImportId = 0,
            };
            created.Add(series);
        }
        return seriesOf[(column, kind)] = series.Id;
    }

    public Task BeforeApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel)
    {
        foreach (var series in created) series.ImportId = import.Id;
        db.IndicatorSeries.AddRange(created);
        return Task.CompletedTask;
    }
}
