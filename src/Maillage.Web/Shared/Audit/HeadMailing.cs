namespace Maillage.Web.Shared.Audit;

/// <summary>The heads of a day were written into the outbox. The day is the key: of several nodes, one writes it, with the mails, in one transaction.</summary>
public sealed class HeadMailing
{
    /// <summary>In France.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>To how many organisations.</summary>
    public required int Recipients { get; init; }
}
