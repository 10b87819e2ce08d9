namespace Maillage.Web.Shared.Mail;

/// <summary>The hour of the daily mail: seven in the morning in Paris, before work begins.</summary>
public static class DigestHour
{
    static readonly TimeSpan Hour = TimeSpan.FromHours(7);

    static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The latest one that is past: what was told before it is due.</summary>
    /// <param name="now">UTC.</param>
    /// <returns>UTC.</returns>
    public static DateTime Latest(DateTime now)
    {
        var there = TimeZoneInfo.ConvertTimeFromUtc(now, Paris);
        var today = there.Date + Hour;
        // No clock of France jumps at seven: the hour exists once each day.
        return TimeZoneInfo.ConvertTimeToUtc(there >= today ? today : today.AddDays(-1), Paris);
    }
}
