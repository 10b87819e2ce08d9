using Maillage.Web.Shared.Urns;

namespace Maillage.Web.Features.Cooperations.ShowElements;

/// <summary>A wave with what may be shown of it.</summary>
/// <param name="Round">The wave.</param>
/// <param name="Readings">One for each <see cref="Element"/>; null where nothing is told.</param>
/// <param name="Signed">The answers of an open wave, by name.</param>
/// <param name="IsAltered">Of an anonymous wave: what was sealed had been changed.</param>
sealed record ElementWave(ElementRound Round, IReadOnlyList<ScaleReading?> Readings, IReadOnlyList<SignedAnswer> Signed, bool IsAltered)
{
    public bool HasSomething => Readings.Any(x => x is not null);

    public string Title => $"Vague {Round.Number}";
}

/// <summary>An answer of an open wave.</summary>
sealed record SignedAnswer(string Name, string Organisation, ElementAnswer Answer);
