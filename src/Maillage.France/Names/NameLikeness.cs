namespace Maillage.France.Names;

/// <summary>How alike two names are.</summary>
/// <param name="Score">0 to 1: the share of their bits that both hold, 1 for equal keys.</param>
/// <param name="Cover">0 to 1: the share of the bits of the shorter name that the other holds too; 1 when one name is inside the other.</param>
/// <param name="SharedBits">The bits that both hold.</param>
/// <param name="ByInitials">Whether one is, or gives, the initials of the other.</param>
public readonly record struct NameLikeness(double Score, double Cover, double SharedBits, bool ByInitials);
