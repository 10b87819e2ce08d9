using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Observation.ShowNeighbourhood;

/// <summary>Makes the portrait of a neighbourhood, once for each state of the reference data.</summary>
sealed class NeighbourhoodPortraits(
    Snapshot<TerritorySnapshot> territories, Snapshot<FigureSnapshot> figures, ReferenceMemo<QpvCode, NeighbourhoodPortrait> memo, MaillageDb db)
{
    /// <summary>The portrait of a code; null when no such neighbourhood is loaded.</summary>
    public async Task<NeighbourhoodPortrait?> FindAsync(string code, CancellationToken cancel)
    {
        var places = await territories.GetAsync(cancel);
        if (!QpvCode.TryParse(code, out var parsed) || !places.Neighbourhoods.TryGetValue(parsed, out var place)) return null;
        var known = await figures.GetAsync(cancel);
        return await memo.GetAsync(known, parsed, () => MakeAsync(places, known, place));
    }

    /// <summary>What people of the territory collected in the neighbourhood, the latest first.</summary>
    public async Task<IReadOnlyList<FieldFigure>> FieldFiguresAsync(NeighbourhoodPortrait portrait, CancellationToken cancel) =>
        (await figures.GetAsync(cancel)).HasFieldFigures ? await FieldFigures.FindAsync(db, [portrait.Place.Code.Value], cancel) : [];

    async Task<NeighbourhoodPortrait> MakeAsync(TerritorySnapshot places, FigureSnapshot known, NeighbourhoodInfo place)
    {
        var shown = known.Shown(place.Generation).ToList();
        var around = ReferenceTerritory.Around(places, [place]);
        // Not the request's token: whoever asks first works for those who come after.
        var reference = await ReferenceFigures.LoadAsync(db, known, shown.Select(x => x.Series), around, CancellationToken.None);
        var department = (place.DepartmentCode, places.DepartmentName(place.DepartmentCode));
        var contract = places.ContractOf(place);

        return new NeighbourhoodPortrait
        {
            Place = place,
            DepartmentName = department.Item2,
            Contract = contract,
            Candidates = contract is null ? place.Attachment.Candidates.Select(x => places.Contracts.GetValueOrDefault(x)).OfType<ContractInfo>().ToList() : [],
            Map = TerritoryMap.OfNeighbourhood(places, place),
            Population = known.Find(IndicatorCatalogue.PopulationCode, place.Code),
            Strips = shown
                .Select(x => IndicatorStrip.Draw(known, x.Indicator, x.Series, [("", place)], department, References(x.Indicator)))
                .OfType<IndicatorStrip>()
                .ToList(),
            Rows = shown.Select(x => Row(x.Indicator, x.Series)).ToList(),
            Passages = Passages(places, place),
            Missing = Missing(place, shown.Any(x => known.Find(x.Series, place.Code) is not null), shown.Count > 0),
        };

        FigureRow Row(Indicator indicator, IndicatorSeries series)
        {
            var figure = known.Find(series, place.Code);
            return new FigureRow(indicator, series, figure,
                known.DistributionOf(series)?.Median,
                known.DistributionOf(series, place.DepartmentCode)?.Median,
                figure?.Placeable is { } value && Gap.MakesSense(indicator)
                    ? References(indicator).Select(x => new Gap(indicator, x.Territory, value, x.Value)).ToList()
                    : []);
        }

        List<(ReferenceTerritory Territory, double Value)> References(Indicator indicator) => around
            .Select(x => (Territory: x, Value: reference.Find(indicator, x)))
            .Where(x => x.Value is not null)
            .Select(x => (x.Territory, x.Value!.Value))
            .ToList();
    }

    static List<PassageLine> Passages(TerritorySnapshot places, NeighbourhoodInfo place) => place.Generation == Generation.G2024
        ? places.PassagesTo[place.Code]
            .Select(x => new PassageLine(x.FormerCode, x.FormerName, Address(places, x.FormerCode), x.Status, places.PassagesFrom[x.FormerCode].Count() - 1))
            .ToList()
        : places.PassagesFrom[place.Code.Value]
            .Select(x => new PassageLine(x.CurrentCode.Value, x.CurrentName, Address(places, x.CurrentCode.Value), x.Status, places.PassagesTo[x.CurrentCode].Count() - 1))
            .ToList();

    static string? Address(TerritorySnapshot places, string code) =>
        QpvCode.TryParse(code, out var parsed) && places.Neighbourhoods.TryGetValue(parsed, out var found) ? found.Address : null;

    static List<string> Missing(NeighbourhoodInfo place, bool hasFigures, bool hasSeries)
    {
        var missing = new List<string>();
        if (place.Contour is null) missing.Add("Le fichier n’a pas de contour pour ce quartier : il n’est sur aucune carte.");
        if (!hasFigures)
            missing.Add(hasSeries ? "Les fichiers d’indicateurs chargés ne connaissent pas ce quartier." : "Aucun indicateur n’est chargé pour les quartiers de cette génération.");
        if (place.Attachment.Rule.WantsCheck) missing.Add($"Contrat : {place.Attachment.Rule.Label}.");
        return missing;
    }
}
