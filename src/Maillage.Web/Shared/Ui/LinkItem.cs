namespace Maillage.Web.Shared.Ui;

/// <summary>A link in a list of links.</summary>
/// <param name="Label">French words that make sense out of context.</param>
/// <param name="Href">Where it leads; null for the page one is on.</param>
public sealed record LinkItem(string Label, string? Href);
