using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.France.Tables;

/// <summary>Reads a date that a person or a program wrote as text.</summary>
public static partial class DateText
{
    /// <summary>Days of Excel (1900 system) from 1 January 1955 to 31 December 2100: a smaller or greater number is rather something else.</summary>
    const int FirstSerial = 20_090, LastSerial = 73_415;

    /// <summary>
    /// Accepts "2017-06-27", "2017/09/08", "20170627", "24/07/2017", "23/10/17" (day first; 00 to 49 are years of 2000), Excel's count of days ("42975"),
    /// a month ("2017-06", "06/2017") and a year alone ("2014"), of which the first day is given. A time behind the date is dropped, without conversion of zone.
    /// Refuses days that do not exist, years outside 1800–2100, and what programs write for an unknown date: 0001-01-01, and 1899-12-30 (Excel's day zero).
    /// </summary>
    public static bool TryRead(string? text, out DateOnly date, out DatePrecision precision)
    {
        date = default;
        precision = DatePrecision.Day;
        var clean = text?.Trim() ?? "";
        if (clean.Length is < 4 or > 40) return false;
        if (TryIsoDay(clean, out date)) return true;
        CodeText.DropDecimals(ref clean);
        if (Excel(clean) is { } counted)
        {
            date = counted;
            return true;
        }
        var match = Iso().Match(clean) is { Success: true } iso ? iso : Compact().Match(clean) is { Success: true } compact ? compact : French().Match(clean);
        if (!match.Success) return false;
        var (year, month, day) = (Part("year") ?? 0, Part("month"), Part("day"));
        if (match.Groups["year"].Length == 2) year += year < 50 ? 2000 : 1900;
        if (year is < 1800 or > 2100 || (month is < 1 or > 12) || day < 1 || day > DateTime.DaysInMonth(year, month ?? 1)) return false;
        var read = new DateOnly(year, month ?? 1, day ?? 1);
        if (read == new DateOnly(1899, 12, 30)) return false;
        date = read;
        precision = month is null ? DatePrecision.Year : day is null ? DatePrecision.Month : DatePrecision.Day;
        return true;

        int? Part(string name) => match.Groups[name] is { Success: true } part ? int.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The way of all programs, told without a pattern. False says nothing: the text may be another date.</summary>
    internal static bool TryIsoDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text is not [_, _, _, _, '-', _, _, '-', _, _] || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var date)) return false;
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, date);
        return true;

        static bool TryDigits(ReadOnlySpan<char> digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The day of Excel's count, of which a fraction is a time; null when the text is not one.</summary>
    static DateOnly? Excel(string text)
    {
        var whole = text.AsSpan();
        var mark = whole.IndexOfAny('.', ',');
        if (mark >= 0 && (mark == text.Length - 1 || whole[(mark + 1)..].ContainsAnyExceptInRange('0', '9'))) return null;
        if (mark >= 0) whole = whole[..mark];
        return whole.Length == 5 && int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= FirstSerial and <= LastSerial
            ? new DateOnly(1899, 12, 30).AddDays(days)
            : null;
    }

    const string Time = @"(?:[T\s]\s*[0-9]{1,2}[:hH][0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?$";

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?:[-/.](?<month>[0-9]{1,2})(?:[-/.](?<day>[0-9]{1,2})" + Time + ")?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex("^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})" + Time, RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    /// <summary>Two digits of a year only behind slashes or points: "17-06-23" could begin with its year.</summary>
    [GeneratedRegex(@"^(?:(?<day>[0-9]{1,2})[-/.])?(?<month>[0-9]{1,2})[-/.](?<year>[0-9]{4}|(?<=[0-9]{1,2}[/.][0-9]{1,2}[/.])[0-9]{2})" + Time, RegexOptions.CultureInvariant)]
    private static partial Regex French();
}
