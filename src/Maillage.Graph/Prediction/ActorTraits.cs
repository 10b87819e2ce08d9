namespace Maillage.Graph.Prediction;

/// <summary>
/// What is known of actors besides their ties. Each list holds one entry an actor, or is empty where nothing is known of anybody. Codes are any numbers; below zero means
/// unknown, and the unknown is never alike. None of it may follow from ties that a trial hides: a territory as declared, not as seen in the hubs.
/// </summary>
public sealed record ActorTraits
{
    /// <summary>The territory, at the finest level that is known of most.</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>The territory around it: a department or a region.</summary>
    public IReadOnlyList<int> Areas { get; init; } = [];

    /// <summary>What sort of organisation.</summary>
    public IReadOnlyList<int> Kinds { get; init; } = [];

    /// <summary>The themes and goals an actor says are its own; those of its hubs come in addition.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Themes { get; init; } = [];

    /// <summary>The skills and means it offers.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Offers { get; init; } = [];

    /// <summary>The skills and means it looks for, in the codes of <see cref="Offers"/>.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Seeks { get; init; } = [];

    /// <summary>Who said they would like to work with whom.</summary>
    public IReadOnlyList<DatedWish> Wishes { get; init; } = [];
}
