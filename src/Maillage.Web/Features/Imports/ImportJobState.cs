using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Imports;

/// <summary>Where a file that was sent stands.</summary>
public enum ImportJobState
{
    /// <summary>Waits to be read, without anything being written.</summary>
    ReadingWaits = 0,
    Reading = 1,

    /// <summary>Something must be said before it can be read.</summary>
    Asks = 2,

    /// <summary>Shows what it would change, and waits for a person's word.</summary>
    Ready = 3,

    /// <summary>Confirmed, waits for its turn.</summary>
    ApplyingWaits = 4,
    Applying = 5,
    Done = 6,
    Failed = 7,
    Cancelled = 8,
}

/// <summary>The words of an <see cref="ImportJobState"/>, and what it allows.</summary>
public static class ImportJobStateWords
{
    extension(ImportJobState state)
    {
        public string Label => state switch
        {
            ImportJobState.ReadingWaits => "attend d’être lu",
            ImportJobState.Reading => "en lecture",
            ImportJobState.Asks => "une réponse est attendue",
            ImportJobState.Ready => "à confirmer",
            ImportJobState.ApplyingWaits => "attend son tour",
            ImportJobState.Applying => "import en cours",
            ImportJobState.Done => "terminé",
            ImportJobState.Failed => "échoué",
            _ => "abandonné",
        };

        public Tone Tone => state switch
        {
            ImportJobState.Asks or ImportJobState.Ready => Tone.Warning,
            ImportJobState.Done => Tone.Success,
            ImportJobState.Failed => Tone.Danger,
            ImportJobState.Cancelled => Tone.Neutral,
            _ => Tone.Info,
        };

        /// <summary>Whether a node works on it or will: its page changes by itself.</summary>
        public bool IsMoving => state is ImportJobState.ReadingWaits or ImportJobState.Reading or ImportJobState.ApplyingWaits or ImportJobState.Applying;

        /// <summary>Whether no node works on it, so that a person may give it up.</summary>
        public bool MayBeCancelled => state is ImportJobState.ReadingWaits or ImportJobState.Asks or ImportJobState.Ready or ImportJobState.ApplyingWaits or ImportJobState.Failed;

        /// <summary>Whether what is said of the file may still change.</summary>
        public bool MayBeReadAgain => state is ImportJobState.Asks or ImportJobState.Ready or ImportJobState.Failed;

        /// <summary>Whether the file is of no use any more.</summary>
        public bool IsOver => state is ImportJobState.Done or ImportJobState.Cancelled;
    }
}
