namespace Maillage.France.Tables;

/// <summary>Reads a period that a person or a program wrote as text.</summary>
public static class DatePeriodText
{
    const string Marks = "_/\n;–-";

    /// <summary>
    /// Accepts one date of <see cref="DateText"/> ("2014" is the whole year), or two of the same precision parted by "_", "/", a line break, ";", a dash or "au":
    /// "2017-01-04_2021-06-21", "28/11/2017 au 08/12/2017". Refuses a period that ends before it begins, and a text with anything else in it.
    /// </summary>
    public static bool TryRead(string? text, out DatePeriod period)
    {
        period = default;
        var clean = text?.Trim() ?? "";
        if (clean.Length is < 4 or > 80) return false;
        if (clean.StartsWith("du ", StringComparison.OrdinalIgnoreCase)) clean = clean[3..];
        // Two whole days: each dash within them would be tried as the mark between.
        if (clean.Length == 21 && Marks.Contains(clean[10]) && DateText.TryIsoDay(clean.AsSpan(0, 10), out var begin) && DateText.TryIsoDay(clean.AsSpan(11), out var end) && begin <= end)
        {
            period = new DatePeriod(begin, end);
            return true;
        }
        if (DateText.TryRead(clean, out var only, out var known))
        {
            period = new DatePeriod(only, Last(only, known));
            return true;
        }
        for (var i = 4; i < clean.Length - 3; i++)
        {
            var skip = Marks.Contains(clean[i]) ? 1 : clean.AsSpan(i).StartsWith(" au ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
            if (skip == 0 || i + skip >= clean.Length) continue;
            if (!DateText.TryRead(clean[..i], out var from, out var first) || !DateText.TryRead(clean[(i + skip)..], out var to, out var second)) continue;
            to = Last(to, second);
            if (first != second || to < from) continue;
            period = new DatePeriod(from, to);
            return true;
        }
        return false;
    }

    static DateOnly Last(DateOnly first, DatePrecision precision) => precision switch
    {
        DatePrecision.Year => new DateOnly(first.Year, 12, 31),
        DatePrecision.Month => first.AddMonths(1).AddDays(-1),
        _ => first,
    };
}
