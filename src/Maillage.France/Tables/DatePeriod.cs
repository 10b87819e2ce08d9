using System.Globalization;

namespace Maillage.France.Tables;

/// <summary>Days from one to another, both included; a single day begins and ends it. A year or a month alone is a period from its first day to its last.</summary>
public readonly record struct DatePeriod(DateOnly From, DateOnly To)
{
    public bool IsOneDay => From == To;

    /// <summary>"2017-03-14/2018-03-14" (ISO 8601), or the one day.</summary>
    public override string ToString() => IsOneDay ? Iso(From) : $"{Iso(From)}/{Iso(To)}";

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
