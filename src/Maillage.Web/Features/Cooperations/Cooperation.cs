using Maillage.France;

namespace Maillage.Web.Features.Cooperations;

/// <summary>
/// A situation in which several act jointly, as people of a space tell and follow it. It opens with a story and nothing else is asked: the reading grid unfolds on
/// demand, and what is not told stays null or empty.
/// </summary>
public sealed class Cooperation
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }

    /// <summary>From 1 within its space: its address, <c>/espaces/{slug}/cooperations/{number}</c>.</summary>
    public required int Number { get; init; }

    public required string Title { get; set; }

    /// <summary>The <em>récit</em>, in the words of its witness.</summary>
    public required string Story { get; set; }

    /// <summary>Who tells it: the membership in which they do.</summary>
    public required Guid WitnessMembershipId { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>What one cooperates on, in words.</summary>
    public string Object { get; set; } = "";

    public CooperationObject? ObjectKind { get; set; }
    public CooperationLayout? Layout { get; set; }
    public CooperationForm? Form { get; set; }

    /// <summary>For a pooling (<em>mutualisation</em>): under whose shared authority, with which staff, and how one goes back on it; in words.</summary>
    public string Pooling { get; set; } = "";

    /// <summary>The common ground: the territory in words.</summary>
    public string Territory { get; set; } = "";

    /// <summary>The common ground: a neighbourhood of the set of 2024 or 2015; null when it is another territory, or a subject.</summary>
    public QpvCode? NeighbourhoodCode { get; set; }

    /// <summary>The common ground: the code of a <see cref="Actors.Theme"/>; empty when not told.</summary>
    public string ThemeCode { get; set; } = "";

    /// <summary>The common goal, in words.</summary>
    public string Goal { get; set; } = "";

    /// <summary>Who animates it: a membership of the space; null while nobody does.</summary>
    public Guid? AnimatorMembershipId { get; set; }

    /// <summary>By whom and for what the animator is mandated.</summary>
    public string AnimatorMandate { get; set; } = "";

    /// <summary>Days a month; null when not told.</summary>
    public double? AnimatorDays { get; set; }

    /// <summary>People, premises, money, in words.</summary>
    public string Means { get; set; } = "";

    /// <summary>In cents of euro; null when not told. Zero is a budget like another.</summary>
    public long? BudgetCents { get; set; }

    /// <summary>The position of the <em>développeur territorial</em> in it, in words.</summary>
    public string DeveloperPosition { get; set; } = "";

    public required CooperationState State { get; set; }

    /// <summary>Since when it is in its state, UTC.</summary>
    public required DateTime StateSince { get; set; }

    /// <summary>When something was last written in it, UTC: see <see cref="CooperationLife"/>. Null when nothing was since it is in its state.</summary>
    public DateTime? LastSignAt { get; set; }

    /// <summary>When its people were last told of its silence, UTC.</summary>
    public DateTime? SilenceToldAt { get; set; }

    /// <summary>Grows by one at each change of its own words: a form that carries an older one is shown both versions.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>What a cooperation is about (seminar of the developers, 13 February 2015).</summary>
public enum CooperationObject
{
    /// <summary>How levels of territory share their remits.</summary>
    Organisational = 0,

    /// <summary>A project of small size.</summary>
    Project = 1,

    /// <summary>A project of territory.</summary>
    TerritorialProject = 2,
}

/// <summary>The words of a <see cref="CooperationObject"/>.</summary>
public static class CooperationObjectWords
{
    extension(CooperationObject kind)
    {
        public string Label => kind switch { CooperationObject.Organisational => "organisation entre niveaux", CooperationObject.Project => "projet", _ => "projet de territoire" };
    }
}

/// <summary>How the actors of a cooperation stand to one another.</summary>
public enum CooperationLayout
{
    /// <summary>Nested levels: a region and a park.</summary>
    Vertical = 0,

    /// <summary>Neighbours, or structures that work on the same territory.</summary>
    Horizontal = 1,

    Both = 2,
}

/// <summary>The words of a <see cref="CooperationLayout"/>.</summary>
public static class CooperationLayoutWords
{
    extension(CooperationLayout layout)
    {
        public string Label => layout switch { CooperationLayout.Vertical => "verticale", CooperationLayout.Horizontal => "horizontale", _ => "verticale et horizontale" };
    }
}

/// <summary>The form that a cooperation takes. A transfer or a purchase of service is none: it is recorded beside.</summary>
public enum CooperationForm
{
    Partnership = 0,
    Network = 1,

    /// <summary><em>Mutualisation</em>: a service and its staff under a shared authority; reversible.</summary>
    Pooling = 2,
}

/// <summary>The words of a <see cref="CooperationForm"/>.</summary>
public static class CooperationFormWords
{
    extension(CooperationForm form)
    {
        public string Label => form switch { CooperationForm.Partnership => "partenariat", CooperationForm.Network => "réseau", _ => "mutualisation" };
    }
}
