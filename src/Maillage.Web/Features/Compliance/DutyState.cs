using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Compliance;

/// <summary>Where a duty stands on a day.</summary>
public enum DutyState
{
    /// <summary>Owner, evidence, date done or date of review is missing.</summary>
    ToFill = 0,

    /// <summary>Filled, and its date of review is past.</summary>
    ToReview = 1,

    UpToDate = 2,
}

/// <summary>The rule and the words of a <see cref="DutyState"/>.</summary>
public static class DutyStates
{
    /// <summary>Where a duty stands. On its very day of review it is still up to date.</summary>
    /// <param name="record">What was said of it; null when nothing was.</param>
    /// <param name="today">In France.</param>
    public static DutyState Of(DutyRecord? record, DateOnly today) => Missing(record).Count > 0 ? DutyState.ToFill : record!.ReviewOn < today ? DutyState.ToReview : DutyState.UpToDate;

    /// <summary>What is missing, each as people call it.</summary>
    public static IReadOnlyList<string> Missing(DutyRecord? record)
    {
        List<string> missing = [];
        if (string.IsNullOrEmpty(record?.Owner)) missing.Add("le responsable");
        if (string.IsNullOrEmpty(record?.Evidence) && string.IsNullOrEmpty(record?.Link)) missing.Add("la preuve");
        if (record?.DoneOn is null) missing.Add("la date");
        if (record?.ReviewOn is null) missing.Add("la date de revue");
        return missing;
    }

    extension(DutyState state)
    {
        public string Label => state switch { DutyState.ToFill => "à remplir", DutyState.ToReview => "à revoir", _ => "à jour" };

        public Tone Tone => state switch { DutyState.ToFill => Tone.Danger, DutyState.ToReview => Tone.Warning, _ => Tone.Success };

        public IconName Icon => state switch { DutyState.ToFill => IconName.Warning, DutyState.ToReview => IconName.Calendar, _ => IconName.Check };
    }
}
