namespace Maillage.Web.Shared.Mail;

/// <summary>When a mail that was not taken is tried again, and when it is given up.</summary>
public static class MailRetry
{
    /// <summary>A mail that could not go in this time is of no use any more.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(2);

    static readonly TimeSpan[] Delays =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6)];

    /// <summary>When to try again; null when there is no use any more.</summary>
    /// <param name="createdAt">When it was written.</param>
    /// <param name="attempts">How many times it was tried, the last included: at least one.</param>
    /// <param name="now">When the last try ended.</param>
    public static DateTime? Next(DateTime createdAt, int attempts, DateTime now)
    {
        var next = now + Delays[Math.Min(attempts, Delays.Length) - 1];
        return next <= createdAt + GivenUpAfter ? next : null;
    }
}
