namespace Maillage.Web.Shared.Ui;

/// <summary>Which page numbers a pagination shows.</summary>
static class PageRange
{
    /// <summary>
    /// The first, the last and those around the current one, in order. Null stands for a gap of two pages or more: a gap of one would
    /// take the room of the page it hides.
    /// </summary>
    /// <param name="current">From 1 to <paramref name="count"/>.</param>
    /// <param name="count">How many pages there are, at least 1.</param>
    public static IReadOnlyList<int?> Around(int current, int count)
    {
        List<int?> shown = [];
        int previous = 0;
        foreach (int page in Enumerable.Range(1, count).Where(page => page == 1 || page == count || Math.Abs(page - current) <= 1))
        {
            if (page - previous == 2)
                shown.Add(page - 1);
            else if (page - previous > 2)
                shown.Add(null);
            shown.Add(page);
            previous = page;
        }

        return shown;
    }
}
