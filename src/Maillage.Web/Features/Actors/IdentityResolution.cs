namespace Maillage.Web.Features.Actors;

/// <summary>A reason for which two mentions are one organisation.</summary>
/// <param name="First">Its place in the list that was resolved.</param>
/// <param name="Second">Likewise.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Reason">In French, such as « même SIREN 775 604 786 ».</param>
/// <param name="Place">The commune, contract or department of a rule by name; else empty.</param>
public sealed record IdentityTie(int First, int Second, IdentityRule Rule, double Confidence, string Reason, string Place = "");

/// <summary>Two mentions of two organisations that may be one: a <em>rapprochement à vérifier</em>.</summary>
/// <param name="First">Its place in the list that was resolved.</param>
/// <param name="Second">Likewise.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="For">What speaks for it, in French, the strongest first; never empty.</param>
/// <param name="Against">What speaks against it.</param>
public sealed record IdentityDoubt(int First, int Second, double Confidence, IReadOnlyList<string> For, IReadOnlyList<string> Against);

/// <summary>Which mentions are one organisation, why, and where a person should look.</summary>
/// <param name="Clusters">The organisation of each mention, numbered from 0 in the order of the smallest <see cref="Mention.Id"/> they hold.</param>
/// <param name="Count">How many organisations there are.</param>
/// <param name="Ties">
/// What made them, by organisation then by mention: as few as hold each together, one less than its mentions.
/// </param>
/// <param name="Doubts">The strongest first, one for a pair of organisations.</param>
public sealed record IdentityResolution(
    IReadOnlyList<int> Clusters, int Count, IReadOnlyList<IdentityTie> Ties, IReadOnlyList<IdentityDoubt> Doubts);
