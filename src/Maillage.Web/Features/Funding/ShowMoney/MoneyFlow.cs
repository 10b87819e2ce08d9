using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Features.Funding.ShowMoney;

/// <summary>Amounts of one stage from who gives to what they are for, to where they go.</summary>
sealed record MoneyFlow
{
    /// <summary>More nodes than these in a column are gathered: beyond, nobody reads a picture.</summary>
    const int MostNodes = 9;

    public required FlowDrawing Drawing { get; init; }

    /// <summary>One for each giver, theme and territory, the largest amounts first.</summary>
    public required IReadOnlyList<MoneyRow> Rows { get; init; }

    public required long TotalCents { get; init; }
    public required int Lines { get; init; }
    public required int Beneficiaries { get; init; }

    public static MoneyFlow Of(MoneyFilter filter, TerritorySnapshot territories, ActorSnapshot actors, FundingSnapshot funding)
    {
        var grants = (filter.Giver is { } giver ? funding.GivenBy(giver) : funding.Grants).Where(x => filter.Holds(x, territories)).ToList();
        var rows = grants
            .Select(x => (Grant: x, Territory: MoneyTerritory.Of(x, territories, actors)))
            .GroupBy(x => (x.Grant.Giver, x.Grant.Theme, x.Territory.Key))
            .Select(x => new MoneyRow(actors.Find(x.Key.Giver)!, x.Key.Theme, x.First().Territory, x.Sum(y => y.Grant.AmountCents), x.Count()))
            .OrderByDescending(x => x.AmountCents)
            .ThenBy(x => x.Giver.DisplayName, FrenchOrder.Comparer)
            .ToList();
        return new MoneyFlow
        {
            Rows = rows,
            TotalCents = rows.Sum(x => x.AmountCents),
            Lines = grants.Count,
            Beneficiaries = grants.Select(x => x.Beneficiary).Distinct().Count(),
            Drawing = Draw(rows, filter),
        };
    }

    static FlowDrawing Draw(List<MoneyRow> rows, MoneyFilter filter)
    {
        var drawn = rows.Where(x => x.AmountCents > 0).ToList();
        var givers = Column.Of(drawn, x => (Number(x.Giver.Id), x.Giver.DisplayName, $"/financeurs/{Number(x.Giver.Id)}"), "autres financeurs");
        var themes = Column.Of(drawn, x => (x.Theme?.Code ?? "", x.Theme?.Label ?? "Thème non dit", null), "autres thèmes");
        var places = Column.Of(drawn, x => (x.Territory.Key, x.Territory.Label, x.Territory.Address), "autres territoires");
        var first = drawn.GroupBy(x => (From: givers.Node(x), To: themes.Node(x))).Select(x => Link(0, x.Key.From, x.Key.To, x.Sum(y => y.AmountCents)));
        var second = drawn.GroupBy(x => (From: themes.Node(x), To: places.Node(x))).Select(x => Link(1, x.Key.From, x.Key.To, x.Sum(y => y.AmountCents)));
        return FlowDrawing.Of(
            [new FlowColumn("Qui " + (filter.Stage == GrantStage.Planned ? "est sollicité" : "donne"), givers.Nodes), new FlowColumn("Pour quoi", themes.Nodes), new FlowColumn("Où", places.Nodes)],
            [.. first, .. second]);
    }

    static FlowLink Link(int column, string from, string to, long cents) => new(column, from, to, cents, FrenchFormat.ShortEuros(cents));

    static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The nodes of a column: the largest ones, and one for the rest.</summary>
    sealed class Column
    {
        const string Rest = "*";

        readonly HashSet<string> kept;
        readonly Func<MoneyRow, (string Key, string Label, string? Href)> node;

        Column(HashSet<string> kept, Func<MoneyRow, (string Key, string Label, string? Href)> node, IReadOnlyList<FlowNode> nodes) =>
            (this.kept, this.node, Nodes) = (kept, node, nodes);

        public IReadOnlyList<FlowNode> Nodes { get; }

        public static Column Of(List<MoneyRow> rows, Func<MoneyRow, (string Key, string Label, string? Href)> node, string others)
        {
            var sums = rows.GroupBy(x => node(x).Key).Select(x => (Node: node(x.First()), Cents: x.Sum(y => y.AmountCents))).OrderByDescending(x => x.Cents).ThenBy(x => x.Node.Key, StringComparer.Ordinal).ToList();
            var top = sums.Count <= MostNodes ? sums : sums.Take(MostNodes - 1).ToList();
            var nodes = top.Select(x => new FlowNode(x.Node.Key, x.Node.Label, FrenchFormat.ShortEuros(x.Cents), x.Node.Href)).ToList();
            if (top.Count < sums.Count)
                nodes.Add(new FlowNode(Rest, $"{FrenchFormat.Integer(sums.Count - top.Count)} {others}", FrenchFormat.ShortEuros(sums.Skip(top.Count).Sum(x => x.Cents)), null, IsRest: true));
            return new Column(top.Select(x => x.Node.Key).ToHashSet(StringComparer.Ordinal), node, nodes);
        }

        public string Node(MoneyRow row) => kept.Contains(node(row).Key) ? node(row).Key : Rest;
    }
}

/// <summary>What a giver gives for a theme to a territory.</summary>
sealed record MoneyRow(ActorInfo Giver, Theme? Theme, MoneyTerritory Territory, long AmountCents, int Lines);
