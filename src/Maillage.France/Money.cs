using Maillage.France.Language;
using Maillage.France.Tables;

namespace Maillage.France;

/// <summary>An amount in euros, counted in whole cents; it may be negative. Sums that no longer fit in 64 bits throw.</summary>
public readonly record struct Money(long Cents) : IComparable<Money>
{
    public decimal Euros => Cents / 100m;

    /// <summary>Rounds to the cent, half away from zero.</summary>
    /// <exception cref="OverflowException">More than 92 million billion euros.</exception>
    public static Money FromEuros(decimal euros) => new((long)Math.Round(euros * 100, MidpointRounding.AwayFromZero));

    /// <summary>
    /// Reads "50 000 euros", "447 396", "1 234,50 €", "30,000.00" as <see cref="NumberText"/> does, in decimal digits throughout:
    /// what lies beyond the cent ("28391.040000000001") is rounded. A text that can be read in two ways is refused while the column's convention is unknown.
    /// </summary>
    public static bool TryRead(string? text, NumberConvention convention, out Money money)
    {
        money = default;
        if (!NumberText.TryReadDecimal(text, convention, out var euros, out _) || Math.Abs(euros) > long.MaxValue / 100) return false;
        money = FromEuros(euros);
        return true;
    }

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>"1 234,50 €".</summary>
    public override string ToString() => FrenchFormat.Euros(Cents);
}
