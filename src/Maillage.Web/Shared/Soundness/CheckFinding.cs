namespace Maillage.Web.Shared.Soundness;

/// <summary>What a check of an installation tells, in one French sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsFault">Whether something is wrong; false for what is only good to know.</param>
public sealed record CheckFinding(string Text, bool IsFault)
{
    public static CheckFinding Fault(string text) => new(text, true);

    public static CheckFinding Note(string text) => new(text, false);
}
