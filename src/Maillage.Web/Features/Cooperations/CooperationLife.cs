namespace Maillage.Web.Features.Cooperations;

/// <summary>The signs of life of a cooperation: when something was last written in it, and after how long a silence its people are asked what became of it.</summary>
public static class CooperationLife
{
    /// <summary>In months.</summary>
    public const int Silence = 3;

    extension(Cooperation cooperation)
    {
        /// <summary>The last time that something was written in it, its meetings apart, UTC.</summary>
        public DateTime SignedAt => cooperation.LastSignAt is { } at && at > cooperation.StateSince ? at : cooperation.StateSince;

        /// <summary>Notes that something happens in it: to be called by whatever writes in it, before it saves.</summary>
        /// <param name="now">UTC.</param>
        public void Sign(DateTime now) => cooperation.LastSignAt = now;
    }
}
