using System.Globalization;
using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation.ShowContract;

/// <summary>Makes the portrait of a contract, once for each state of the reference data; the comments are read each time.</summary>
sealed class ContractPortraits(
    Snapshot<TerritorySnapshot> territories, Snapshot<FigureSnapshot> figures, ReferenceMemo<ContractKey, ContractPortrait> memo, MaillageDb db)
{
    /// <summary>The portrait of a code, of the generation asked or the newest; null when no such contract is loaded.</summary>
    public async Task<ContractPortrait?> FindAsync(string code, Generation? generation, CancellationToken cancel)
    {
        var places = await territories.GetAsync(cancel);
        if (!ContractCode.TryParse(code, out var parsed) || places.FindContract(parsed, generation) is not { } contract) return null;
        var known = await figures.GetAsync(cancel);
        return await memo.GetAsync(known, contract.Key, () => MakeAsync(places, known, contract));
    }

    /// <summary>What the territory says of its figures, by indicator.</summary>
    public async Task<ILookup<string, FigureComment>> CommentsAsync(ContractKey key, CancellationToken cancel)
    {
        var comments = await db.FigureComments.AsNoTracking()
            .Where(x => x.Generation == key.Generation && x.ContractCode == key.Code)
            .OrderBy(x => x.Id)
            .ToListAsync(cancel);
        return comments.ToLookup(x => x.IndicatorCode);
    }

    /// <summary>What people of the territory collected in its neighbourhoods and communes, the latest first.</summary>
    public async Task<IReadOnlyList<FieldFigure>> FieldFiguresAsync(ContractPortrait portrait, CancellationToken cancel)
    {
        if (!(await figures.GetAsync(cancel)).HasFieldFigures) return [];
        return await FieldFigures.FindAsync(db, [.. portrait.Contract.Neighbourhoods.Select(x => x.Code.Value), .. portrait.Communes.Select(x => x.Code.Value)], cancel);
    }

    async Task<ContractPortrait> MakeAsync(TerritorySnapshot places, FigureSnapshot known, ContractInfo contract)
    {
        var shown = known.Shown(contract.Key.Generation).ToList();
        var numbered = contract.Neighbourhoods.Select((x, i) => ((i + 1).ToString(CultureInfo.InvariantCulture), x)).ToList();
        var around = ReferenceTerritory.Around(places, contract.Neighbourhoods);
        // Not the request's token: whoever asks first works for those who come after.
        var reference = await ReferenceFigures.LoadAsync(db, known, shown.Select(x => x.Series), around, CancellationToken.None);
        var department = (contract.DepartmentCode, places.DepartmentName(contract.DepartmentCode));

        var strips = shown
            .Select(x => IndicatorStrip.Draw(known, x.Indicator, x.Series, numbered, department, References(x.Indicator)))
            .OfType<IndicatorStrip>()
            .ToList();
        var compared = Compared(around, shown.Select(x => x.Indicator).Where(Gap.MakesSense).ToList(), reference);
        var gaps = shown
            .Where(x => Gap.MakesSense(x.Indicator))
            .Select(x => Middle(x.Series) is { } middle
                ? new GapRow(x.Indicator, middle, compared
                    .Select(y => reference.Find(x.Indicator, y) is { } value ? new Gap(x.Indicator, y, middle, value) : null)
                    .ToList())
                : null)
            .OfType<GapRow>()
            .Where(x => x.Gaps.Any(y => y is not null))
            .ToList();
        var population = shown.FirstOrDefault(x => x.Indicator.Code == IndicatorCatalogue.PopulationCode).Series;
        var inhabitants = population is null ? [] : contract.Neighbourhoods.Select(x => known.Find(population, x.Code)?.Placeable).OfType<double>().ToList();

        return new ContractPortrait
        {
            Contract = contract,
            DepartmentName = department.Item2,
            Communes = places.CommunesOf(contract),
            Map = TerritoryMap.OfContract(places, contract),
            Population = inhabitants.Count == 0 ? null : inhabitants.Sum(),
            PopulationSeries = population,
            WithoutPopulation = contract.Neighbourhoods.Count - inhabitants.Count,
            Strips = strips,
            Rows = numbered.Select(x => new PortraitRow(x.Item1, x.x, strips.Select(y => PortraitCell.Of(y.Indicator, known.Find(y.Series, x.x.Code))).ToList())).ToList(),
            Around = compared,
            Gaps = gaps,
            NotComparable = shown
                .Where(x => Gap.MakesSense(x.Indicator) && gaps.All(y => y.Indicator != x.Indicator))
                .GroupBy(x => x.Indicator.ComparisonFile)
                .Select(x => (x.Key, (IReadOnlyList<string>)x.Select(y => y.Indicator.Label).ToList()))
                .ToList(),
            Predecessors = contract.Predecessor.Contracts.Select(x => places.Contracts.GetValueOrDefault(x)).OfType<ContractInfo>().ToList(),
            Successors = contract.Successors.Select(x => places.Contracts.GetValueOrDefault(x)).OfType<ContractInfo>().ToList(),
            Missing = MissingWords.Of(places, known, contract, shown.Select(x => x.Series).ToList()),
        };

        List<(ReferenceTerritory Territory, double Value)> References(Indicator indicator) => around
            .Select(x => (Territory: x, Value: reference.Find(indicator, x)))
            .Where(x => x.Value is not null)
            .Select(x => (x.Territory, x.Value!.Value))
            .ToList();

        double? Middle(IndicatorSeries series)
        {
            var values = contract.Neighbourhoods.Select(x => known.Find(series, x.Code)?.Placeable).OfType<double>().ToList();
            return values.Count == 0 ? null : new Distribution(values).Median;
        }
    }

    /// <summary>
    /// A contract is set beside its urban units and EPCI; its communes, of which there may be dozens, stand in only where these have no figure.
    /// </summary>
    static List<ReferenceTerritory> Compared(IReadOnlyList<ReferenceTerritory> around, IReadOnlyList<Indicator> indicators, ReferenceFigures reference)
    {
        var known = around.Where(x => indicators.Any(y => reference.Find(y, x) is not null)).ToList();
        var wide = known.Where(x => x.Kind != TerritoryKind.Commune).ToList();
        return wide.Count > 0 ? wide : known;
    }
}

/// <summary>Says in French what the loaded files lack for a contract.</summary>
static class MissingWords
{
    public static IReadOnlyList<string> Of(TerritorySnapshot places, FigureSnapshot known, ContractInfo contract, IReadOnlyList<IndicatorSeries> shown)
    {
        var missing = new List<string>();
        if (contract.Undecided.Count > 0)
            missing.Add($"{FrenchFormat.Plural(contract.Undecided.Count, "quartier pourrait", "quartiers pourraient")} être de ce contrat ou d’un autre : {FrenchFormat.List(contract.Undecided.Select(x => $"{x.DisplayName} ({x.Code})"))}.");
        var toCheck = contract.Neighbourhoods.Where(x => x.Attachment.Rule == AttachmentRule.NewerCode).ToList();
        if (toCheck.Count > 0)
            missing.Add($"Le fichier donne deux versions de ce contrat : {FrenchFormat.Plural(toCheck.Count, "quartier est rattaché", "quartiers sont rattachés")} à la plus récente, à vérifier.");
        var without = contract.Neighbourhoods.Where(x => x.Contour is null).ToList();
        if (without.Count > 0) missing.Add($"Sans contour, donc absents de la carte : {FrenchFormat.List(without.Select(x => x.DisplayName))}.");
        if (shown.Count == 0)
            missing.Add(contract.Neighbourhoods.Count == 0 ? "Aucun quartier chargé ne se rattache à ce contrat." : "Aucun indicateur n’est chargé pour les quartiers de cette génération.");
        else
        {
            var silent = contract.Neighbourhoods.Where(x => shown.All(y => known.Find(y, x.Code) is null)).ToList();
            if (silent.Count > 0) missing.Add($"Sans aucun indicateur dans les fichiers chargés : {FrenchFormat.List(silent.Select(x => x.DisplayName))}.");
            if (shown.All(x => x.Year is null)) missing.Add("Le fichier des indicateurs ne dit pas l’année qu’il décrit.");
        }
        if (!places.Boundaries.Within(BoundaryKind.Commune, Box(contract)).Any() && contract.Neighbourhoods.Any(x => x.Contour is not null))
            missing.Add("Les contours des communes ne sont pas chargés : la carte ne les montre pas.");
        return missing;
    }

    static NetTopologySuite.Geometries.Envelope Box(ContractInfo contract)
    {
        var box = new NetTopologySuite.Geometries.Envelope();
        foreach (var place in contract.Neighbourhoods)
            if (place.Contour is { } contour) box.ExpandToInclude(contour.EnvelopeInternal);
        return box;
    }
}
