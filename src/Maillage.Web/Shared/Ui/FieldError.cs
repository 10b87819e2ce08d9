namespace Maillage.Web.Shared.Ui;

/// <summary>An error of a form, as <see cref="ErrorSummary"/> lists it.</summary>
/// <param name="FieldId">The id of the input to which the line leads.</param>
/// <param name="Message">What is wrong and how to put it right.</param>
public sealed record FieldError(string FieldId, string Message);
