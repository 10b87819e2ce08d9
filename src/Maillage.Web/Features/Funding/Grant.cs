using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>
/// An amount that a giver planned, granted or paid to a beneficiary, as a line of a file says it. Lines have no number of their
/// own: what they say is their identity, and <see cref="Id"/> is a hash of it.
/// </summary>
public sealed class Grant
{
    public required long Id { get; init; }

    /// <summary>A hash of the list that the line belongs to: name of the list, giver, year.</summary>
    public required long ListId { get; init; }

    public required long GiverMention { get; init; }
    public required long BeneficiaryMention { get; init; }

    /// <summary>The year of the decision, or the one that the file states.</summary>
    public required int Year { get; init; }

    public required GrantStage Stage { get; init; }

    /// <summary>Cents of euro.</summary>
    public required long AmountCents { get; init; }

    public required GrantNature Nature { get; init; }

    /// <summary>The day of the agreement or of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }

    public required string Reference { get; init; }

    /// <summary>What it is for, as written.</summary>
    public required string Purpose { get; init; }

    /// <summary>The theme as written; empty when the file has none.</summary>
    public required string Theme { get; init; }

    /// <summary>The scheme (<em>dispositif</em>) under which it is given.</summary>
    public required string Scheme { get; init; }

    public required string Conditions { get; init; }
    public DateOnly? PaidFrom { get; init; }
    public DateOnly? PaidTo { get; init; }

    /// <summary>The share that this beneficiary has of the whole, from 0 to 1.</summary>
    public double? Share { get; init; }

    /// <summary>The number in the register of <em>de minimis</em> aids; empty when none.</summary>
    public required string Rae { get; init; }

    public required StatedAnswer NotifiedToEurope { get; init; }

    /// <summary>Who proposed it, for the grants of members of Parliament: the member's name, as the Assembly publishes it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>The contract that the line names, as written; empty when none.</summary>
    public required string ContractCode { get; init; }

    /// <summary>The neighbourhoods that the line names, codes separated by a space.</summary>
    public required string NeighbourhoodCodes { get; init; }

    /// <summary>Whether the line says that it renews an earlier one.</summary>
    public required StatedAnswer Renewal { get; init; }

    public required Visibility Visibility { get; init; }
    public required int ImportId { get; init; }
}

/// <summary>How far an amount has come. Amounts of different stages are never added up.</summary>
public enum GrantStage
{
    Planned = 0,
    Granted = 1,
    Paid = 2,
}

/// <summary>In what a grant consists.</summary>
public enum GrantNature
{
    Unknown = 0,
    Money = 1,
    Kind = 2,
    Both = 3,
}

/// <summary>What a file answers to a question that it may leave open.</summary>
public enum StatedAnswer
{
    Unknown = 0,
    Yes = 1,
    No = 2,
}

/// <summary>The words of a <see cref="GrantStage"/>.</summary>
public static class GrantStageWords
{
    extension(GrantStage stage)
    {
        public string Label => stage switch { GrantStage.Planned => "demandé ou prévu", GrantStage.Granted => "accordé", _ => "versé" };

        /// <summary>« accordés ».</summary>
        public string PluralLabel => stage switch { GrantStage.Planned => "demandés ou prévus", GrantStage.Granted => "accordés", _ => "versés" };

        /// <summary>The word in an address.</summary>
        public string Slug => stage switch { GrantStage.Planned => "prevu", GrantStage.Granted => "accorde", _ => "verse" };
    }
}
