namespace Maillage.Web.Shared.Ui;

/// <summary>The hour that people read: that of mainland France, whatever the machine's.</summary>
public static class FranceTime
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    extension(DateTime utc)
    {
        /// <summary>The time there of a time in UTC.</summary>
        public DateTime InFrance() => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
    }
}
