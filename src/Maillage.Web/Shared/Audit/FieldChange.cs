namespace Maillage.Web.Shared.Audit;

/// <summary>What a field was and is.</summary>
/// <param name="Field">Its name in English, one word or joined by hyphens.</param>
/// <param name="Before">In words that people read; null when there was nothing.</param>
/// <param name="After">Null when nothing is left.</param>
/// <param name="About">The person whom the value tells of, if it is personal: it is erased with them.</param>
public sealed record FieldChange(string Field, string? Before, string? After, Guid? About = null);
