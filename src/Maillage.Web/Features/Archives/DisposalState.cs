namespace Maillage.Web.Features.Archives;

/// <summary>How far a <see cref="DisposalList"/> has come.</summary>
public enum DisposalState
{
    /// <summary>The job proposed it; nothing can happen to its records.</summary>
    Proposed = 0,

    /// <summary>The archives gave their visa.</summary>
    Approved = 1,

    /// <summary>The archives refused; its records stay, and are not proposed again for a year.</summary>
    Refused = 2,

    Destroyed = 3,

    /// <summary>The archives have the records.</summary>
    Transferred = 4,
}

/// <summary>The words of a <see cref="DisposalState"/>.</summary>
public static class DisposalStateWords
{
    extension(DisposalState state)
    {
        public string Label => state switch
        {
            DisposalState.Proposed => "attend le visa",
            DisposalState.Approved => "visa reçu",
            DisposalState.Refused => "visa refusé",
            DisposalState.Destroyed => "détruit",
            _ => "versé aux archives",
        };
    }
}
