using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Funding;

/// <summary>The columns of a table of amounts by year: each stage and each kind of file in its place, none added up.</summary>
static class AmountColumns
{
    public static IReadOnlyList<DataColumn<AmountYear>> All { get; } =
    [
        new("Année", x => x.Year.ToString(CultureInfo.InvariantCulture)) { IsRowHeader = true, SortValue = x => x.Year },
        new("D’après", x => x.Source.Label),
        new("Demandé ou prévu", x => Euros(x.PlannedCents)) { IsNumeric = true, SortValue = x => x.PlannedCents, Missing = _ => "non dit" },
        new("Accordé", x => Euros(x.GrantedCents)) { IsNumeric = true, SortValue = x => x.GrantedCents, Missing = _ => "non dit" },
        new("Versé", x => Euros(x.PaidCents)) { IsNumeric = true, SortValue = x => x.PaidCents, Missing = _ => "non dit" },
    ];

    static string? Euros(long? cents) => cents is { } known ? FrenchFormat.PlainEuros(known) : null;
}
