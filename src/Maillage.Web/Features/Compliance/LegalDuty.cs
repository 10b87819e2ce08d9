namespace Maillage.Web.Features.Compliance;

/// <summary>Something that the law asks of whoever runs the site. Declared in code; what they did about it is a <see cref="DutyRecord"/>.</summary>
/// <param name="Key">The word in its address; never changes.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Why">What it protects, in a sentence or two.</param>
/// <param name="Law">The texts, each with its article.</param>
/// <param name="Expected">What there must be when it is done.</param>
public sealed record LegalDuty(string Key, string Name, string Why, IReadOnlyList<string> Law, IReadOnlyList<string> Expected);
