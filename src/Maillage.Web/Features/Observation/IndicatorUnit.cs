using Maillage.France.Language;

namespace Maillage.Web.Features.Observation;

/// <summary>In what an indicator is measured.</summary>
public enum IndicatorUnit
{
    /// <summary>Things counted (inhabitants, households, dwellings).</summary>
    Count = 0,

    /// <summary>A share, from 0 to 100.</summary>
    Percent = 1,

    /// <summary>A ratio of two counts.</summary>
    Ratio = 2,

    /// <summary>Whole euros a year.</summary>
    Euros = 3,
}

/// <summary>How a value in a unit is written.</summary>
public static class IndicatorUnitWords
{
    extension(IndicatorUnit unit)
    {
        public string Word => unit switch
        {
            IndicatorUnit.Percent => "%",
            IndicatorUnit.Euros => "euros",
            IndicatorUnit.Ratio => "rapport",
            _ => "nombre",
        };

        /// <summary>The value as French readers expect it, with its unit.</summary>
        public string Display(double value, int decimals) => unit switch
        {
            IndicatorUnit.Percent => FrenchFormat.Percent(value, decimals),
            IndicatorUnit.Euros => FrenchFormat.Number(value, 0) + "\u202f€",
            _ => FrenchFormat.Number(value, decimals),
        };

        /// <summary>Whether a value cannot be right as it stands: a share outside 0 to 100.</summary>
        public bool IsDoubtful(double value) => unit == IndicatorUnit.Percent && value is < 0 or > 100;

        /// <summary>How a gap between two values is written: points for shares, the difference for the rest, with its sign.</summary>
        public string DisplayGap(double gap, int decimals)
        {
            var sign = gap > 0 ? "+" : "";
            return unit switch
            {
                IndicatorUnit.Percent => sign + FrenchFormat.Number(gap, decimals) + (Math.Abs(gap) < 2 ? "\u00a0point" : "\u00a0points"),
                IndicatorUnit.Euros => sign + FrenchFormat.Number(gap, 0) + "\u202f€",
                _ => sign + FrenchFormat.Number(gap, decimals),
            };
        }
    }
}
