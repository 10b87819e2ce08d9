using System.Globalization;
using Maillage.France.Language;

namespace Maillage.Web.Features.Actors;

/// <summary>Says years in few words.</summary>
static class YearWords
{
    /// <summary>« 2013–2015 et 2019 ».</summary>
    /// <param name="years">Oldest first, each once.</param>
    public static string Say(IEnumerable<int> years)
    {
        var runs = new List<(int From, int To)>();
        foreach (var year in years)
            if (runs.Count > 0 && runs[^1].To == year - 1) runs[^1] = (runs[^1].From, year);
            else runs.Add((year, year));
        return FrenchFormat.List(runs.Select(x => x.From == x.To ? Text(x.From) : $"{Text(x.From)}–{Text(x.To)}"));

        static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
    }
}
