namespace Maillage.Web.Features.Cooperations.WriteCharter;

/// <summary>The words of a charter, part by part, as a form holds them.</summary>
sealed record CharterText(string Purposes, string Rules, string Governance, DecisionWay? Way, string Deciding, string Confidentiality, string Leaving)
{
    public static CharterText Empty { get; } = new("", "", "", null, "", "", "");

    public static CharterText Of(CharterVersion version) => new(
        version.Purposes, version.Rules, version.Governance, version.DecisionWay, version.Deciding, version.Confidentiality, version.Leaving);

    /// <summary>The six parts, each with its way to be read aloud.</summary>
    public IReadOnlyList<CharterPart> Parts =>
    [
        new("buts", "Buts", Purposes), new("regles", "Règles de fonctionnement", Rules), new("gouvernance", "Gouvernance", Governance),
        new("decider", "Manière de décider", string.Join("\n", new[] { Way is { } way ? $"Décider {way.Label}." : "", Deciding }.Where(x => x.Length > 0))),
        new("confidentialite", "Confidentialité", Confidentiality), new("partir", "Partir", Leaving),
    ];
}

/// <summary>A part of a charter.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Text">Its words; empty when the group has not written it yet.</param>
sealed record CharterPart(string Id, string Title, string Text);
