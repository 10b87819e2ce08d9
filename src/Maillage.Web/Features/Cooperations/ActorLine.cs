namespace Maillage.Web.Features.Cooperations;

/// <summary>
/// What a member says of an actor of a cooperation, under one question of the grid. It is a draft that nobody but its author reads, sealed under the master key, until
/// the author shares it with people whom they saw named. Lines of several authors stand side by side: nothing is made of them.
/// </summary>
public sealed class ActorLine
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>The actor of whom it tells: the author's own, or another.</summary>
    public required Guid ActorId { get; init; }

    public required GridQuestion Question { get; init; }

    /// <summary>Who wrote it: the membership in which they did.</summary>
    public required Guid AuthorMembershipId { get; init; }

    /// <summary>When it was last written, UTC.</summary>
    public required DateTime WrittenAt { get; set; }

    /// <summary>The draft, sealed under the master key and bound to the line; null once it is shared.</summary>
    public byte[]? Sealed { get; set; }

    /// <summary>The text once it is shared; empty while it is a draft.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who may read it; null while it is a draft.</summary>
    public LineAudience? Audience { get; set; }

    /// <summary>When it was shared, UTC; null while it is a draft.</summary>
    public DateTime? ReleasedAt { get; set; }

    /// <summary>Grows by one at each change.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>The questions that the grid asks of each actor.</summary>
public enum GridQuestion
{
    /// <summary>What it is there for: the common purpose, or one of its own.</summary>
    Purpose = 0,

    Brings = 1,
    Takes = 2,

    /// <summary>What it is afraid of losing.</summary>
    FearsToLose = 3,
}

/// <summary>The words of a <see cref="GridQuestion"/>.</summary>
public static class GridQuestionWords
{
    extension(GridQuestion question)
    {
        public string Label => question switch { GridQuestion.Purpose => "sa finalité", GridQuestion.Brings => "ce qu’il apporte", GridQuestion.Takes => "ce qu’il en retire", _ => "ce qu’il craint de perdre" };

        /// <summary>What is asked, for whoever answers.</summary>
        public string Hint => question switch
        {
            GridQuestion.Purpose => "Pourquoi il est là : le but commun, un but à lui, ou les deux.",
            GridQuestion.Brings => "Du temps, un lieu, de l’argent, une connaissance, une légitimité.",
            GridQuestion.Takes => "Ce que la coopération lui donne, et qu’il n’aurait pas autrement.",
            _ => "Une place, un public, une liberté, un financement.",
        };
    }
}

/// <summary>Who may read a shared line. Whoever joins the group later reads it too.</summary>
public enum LineAudience
{
    /// <summary>Its animator, its witness and those who coordinate the space.</summary>
    Leaders = 0,

    /// <summary>The leaders, and the members who belong to an organisation that is present.</summary>
    Actors = 1,

    /// <summary>All who are members of the space, guests included.</summary>
    Members = 2,
}

/// <summary>The words of a <see cref="LineAudience"/>.</summary>
public static class LineAudienceWords
{
    extension(LineAudience audience)
    {
        public string Label => audience switch
        {
            LineAudience.Leaders => "ceux qui mènent la coopération",
            LineAudience.Actors => "les personnes des organismes présents",
            _ => "tous les membres de l’espace",
        };
    }
}
