namespace Maillage.Web.Features.Cooperations;

/// <summary>Where a practice of the library of levers is read.</summary>
static class PracticeAddress
{
    /// <param name="slug">The space.</param>
    /// <param name="code">The code of a lever.</param>
    /// <returns>Null while the library does not show it.</returns>
    public static string? Of(string slug, string code) => null;
}
