namespace Maillage.Web.Shared.Charts;

/// <summary>
/// How wide a text will be, without a browser. The classes come from Inter's advance widths at regular weight, rounded up, so that a
/// text takes the room reserved for it or a little less.
/// </summary>
public static class TextWidth
{
    /// <summary>The width in pixels of a text set in Inter.</summary>
    /// <param name="text">One line.</param>
    /// <param name="fontSize">In pixels.</param>
    public static double Of(string text, double fontSize)
    {
        double ems = 0;
        foreach (char letter in text)
            ems += Ems(letter);
        return ems * fontSize;
    }

    private static double Ems(char letter) => letter switch
    {
        '\u202f' or '\u2009' => 0.2,
        ' ' or '\u00a0' or 'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '\u2019' or '|' or 'I' or 'î' or 'ï' => 0.29,
        'f' or 't' or 'r' or '(' or ')' or '-' or '/' => 0.4,
        'm' or 'w' or 'M' or 'W' or 'œ' or 'Œ' or '%' or '\u2014' => 0.95,
        >= '0' and <= '9' => 0.65,
        >= 'A' and <= 'Z' or >= 'À' and <= 'Þ' => 0.74,
        _ => 0.61,
    };
}
