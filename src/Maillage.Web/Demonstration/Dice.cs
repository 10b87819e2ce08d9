namespace Maillage.Web.Demonstration;

/// <summary>Chance that is the same on every machine: a seed always gives the same draws. Not safe for several threads.</summary>
sealed class Dice(int seed)
{
    // .NET keeps the sequence of a seeded Random from one version to the next.
    readonly Random random = new(seed);

    /// <summary>Evenly from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public double Between(double least, double most) => least + random.NextDouble() * (most - least);

    /// <summary>The bell curve of Gauss: mean 0, standard deviation 1 (Box and Muller).</summary>
    public double Bell() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>The bell curve, held between two bounds.</summary>
    public double Bell(double mean, double deviation, double least, double most) => Math.Clamp(mean + deviation * Bell(), least, most);

    /// <summary>True with this probability, from 0 to 1.</summary>
    public bool Chance(double probability) => random.NextDouble() < probability;
}
