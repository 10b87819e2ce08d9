namespace Maillage.Web.Shared.Ui;

/// <summary>A numbered place of a <see cref="Legend"/>.</summary>
/// <param name="Number">As on the map and the strips.</param>
/// <param name="Name">With French typography.</param>
/// <param name="Href">Its page, if it has one.</param>
public sealed record LegendItem(string Number, string Name, string? Href);
