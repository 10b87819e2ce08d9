namespace Maillage.Web.Features.Cooperations;

/// <summary>Something that helps a cooperation or hinders it, as a member noted it. It is followed by <see cref="ConditionNote"/>s; levers may be attached to it.</summary>
public sealed class CooperationCondition
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required ConditionKind Kind { get; init; }

    /// <summary>Whether it helps; it hinders otherwise.</summary>
    public required bool Helps { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Since when it is there, as far as whoever noted it knows.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who noted it: the membership in which they did.</summary>
    public required Guid MembershipId { get; init; }

    /// <summary>When it was taken off the list, UTC: it was noted by mistake. Null while it is on it, lifted or not.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>What a condition is made of.</summary>
public enum ConditionKind
{
    Material = 0,
    Method = 1,
    Skills = 2,
    Postures = 3,
}

/// <summary>The words of a <see cref="ConditionKind"/>.</summary>
public static class ConditionKindWords
{
    extension(ConditionKind kind)
    {
        public string Label => kind switch { ConditionKind.Material => "matériel", ConditionKind.Method => "méthode", ConditionKind.Skills => "compétences", _ => "postures" };

        /// <summary>What is meant, for whoever chooses.</summary>
        public string Example => kind switch
        {
            ConditionKind.Material => "un local, un budget, un calendrier, des données",
            ConditionKind.Method => "une façon de se réunir, de décider, de rendre compte",
            ConditionKind.Skills => "animer, écouter, connaître la maison de l’autre",
            _ => "la confiance, la place laissée à chacun, la peur de perdre",
        };
    }
}
