using Microsoft.AspNetCore.Components;

namespace Maillage.Web.Shared.Ui;

/// <summary>A column of a <see cref="DataTable{T}"/>.</summary>
/// <typeparam name="T">What a row shows.</typeparam>
/// <param name="Header">The column's French heading.</param>
/// <param name="Text">
/// What the cell says, already formatted. Null when the row has no figure: <see cref="Missing"/> then says why.
/// </param>
public sealed record DataColumn<T>(string Header, Func<T, string?> Text)
{
    /// <summary>A unit, a year or a source under the heading.</summary>
    public string? Unit { get; init; }

    /// <summary>Figures stand to the right and never break over two lines.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>Names the row for screen readers, and stays in sight when a phone scrolls sideways. The first column should be one.</summary>
    public bool IsRowHeader { get; init; }

    /// <summary>Makes the text a link.</summary>
    public Func<T, string?>? Href { get; init; }

    /// <summary>The number in its pastille, before the text.</summary>
    public Func<T, string?>? Number { get; init; }

    /// <summary>Replaces text, link and number by markup of one's own.</summary>
    public RenderFragment<T>? Cell { get; init; }

    /// <summary>
    /// The value by which rows are sorted: a number or a date for what sorts as such, null for what comes last. Without it rows sort by
    /// the text of the cell, in French order.
    /// </summary>
    public Func<T, IFormattable?>? SortValue { get; init; }

    /// <summary>The word shown when <see cref="Text"/> is null: « secret », « non comparable »…</summary>
    public Func<T, string>? Missing { get; init; }

    /// <summary>Whether a cell is its text and no more, which most are and which costs least to write.</summary>
    internal bool IsPlain => Cell is null && Href is null && Number is null;

    /// <summary>What the sort reads in the page: invariant, empty for an absent value, null to sort by the text.</summary>
    internal string? SortKey(T row)
    {
        if (SortValue is null)
            return Text(row) is null ? "" : null;
        return SortValue(row) switch
        {
            null => "",
            DateOnly date => date.DayNumber.ToString(System.Globalization.CultureInfo.InvariantCulture),
            IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
