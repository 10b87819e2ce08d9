namespace Maillage.Web.Shared.Ui;

/// <summary>A choice of a <see cref="Field"/>.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What the person reads.</param>
public sealed record FieldOption(string Value, string Label);
