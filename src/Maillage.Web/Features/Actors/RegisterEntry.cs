using Maillage.France;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// A line of the national register of associations (RNA), of its former part or of today's. The address of the seat is not kept:
/// it can be a person's home.
/// </summary>
public sealed class RegisterEntry
{
    /// <summary>The number of the line: <c>W543001234</c> today, <c>543P012345</c> in the former part.</summary>
    public required string Number { get; init; }

    public required long MentionId { get; init; }
    public required string Name { get; init; }
    public required string ShortName { get; init; }

    /// <summary>The department whose prefecture keeps the line.</summary>
    public required DepartmentCode DepartmentCode { get; init; }

    /// <summary>Where its seat is; empty when the commune cannot be told.</summary>
    public required string CommuneCode { get; init; }

    public required RegisterPosition Position { get; init; }
    public DateOnly? CreatedOn { get; init; }
    public DateOnly? DissolvedOn { get; init; }

    /// <summary>What the association says it does; empty when the register does not have it.</summary>
    public required string Purpose { get; init; }

    /// <summary>Six digits of the ministry's list of subjects; empty when none.</summary>
    public required string SocialObject { get; init; }

    public required string Website { get; init; }
    public required int ImportId { get; init; }
}

/// <summary>What the register says of an association.</summary>
public enum RegisterPosition
{
    Active = 0,
    Dissolved = 1,
    Removed = 2,

    /// <summary>Its line goes on under a number of today's register.</summary>
    Renumbered = 3,
}

/// <summary>The words of a <see cref="RegisterPosition"/>.</summary>
public static class RegisterPositionWords
{
    extension(RegisterPosition position)
    {
        public string Label => position switch
        {
            RegisterPosition.Active => "active au répertoire",
            RegisterPosition.Dissolved => "dissoute",
            RegisterPosition.Removed => "supprimée",
            _ => "renumérotée",
        };

        /// <summary>« actives au répertoire ».</summary>
        public string PluralLabel => position switch
        {
            RegisterPosition.Active => "actives au répertoire",
            RegisterPosition.Dissolved => "dissoutes",
            RegisterPosition.Removed => "supprimées",
            _ => "renumérotées",
        };
    }
}
