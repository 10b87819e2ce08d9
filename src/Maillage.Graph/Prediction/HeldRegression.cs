namespace Maillage.Graph.Prediction;

/// <summary>
/// A logistic regression whose coefficients are held near given ones and where a network reason never counts against a pair: Newton's steps (iteratively reweighted least squares),
/// each solved within bounds one coefficient after the other. No draw, a fixed order, a fixed end.
/// </summary>
/// <param name="centre">Where the coefficients are held.</param>
/// <param name="hold">How strongly: the precision of the prior.</param>
sealed class HeldRegression(IReadOnlyList<double> centre, double hold)
{
    const int Steps = 30;
    const int Sweeps = 500;

    /// <summary>How far a coefficient goes in one step: Newton's steps are only good where the curve is near its parabola.</summary>
    const double Reach = 1;

    readonly List<double> rows = [];
    readonly List<(int Level, double Weight, bool Came)> outcomes = [];
    int levels;

    /// <summary>What is added from here on has a level of its own.</summary>
    public void StartLevel() => levels++;

    public void Add(ReadOnlySpan<double> values, double weight, bool came)
    {
        foreach (var value in values) rows.Add(value);
        outcomes.Add((levels - 1, weight, came));
    }

    /// <summary>The coefficients.</summary>
    public double[] Solve(CancellationToken cancel)
    {
        var reasons = centre.Count;
        var all = reasons + levels;
        double[] found = [.. centre, .. StartingLevels()];
        double[] slope = new double[all], step = new double[all];
        var curve = new double[all, all];
        for (var round = 0; round < Steps; round++)
        {
            cancel.ThrowIfCancellationRequested();
            Expand(found, slope, curve);
            Array.Clear(step);
            for (var sweep = 0; sweep < Sweeps; sweep++)
            {
                double moved = 0;
                for (var i = 0; i < all; i++)
                {
                    if (curve[i, i] <= 0) continue;
                    var rest = slope[i];
                    for (var j = 0; j < all; j++) rest -= curve[i, j] * step[j];
                    var low = i < reasons && IsNeverAgainst((PairReason)i) ? Math.Max(-Reach, -found[i]) : -Reach;
                    var next = Math.Clamp(step[i] + (rest / curve[i, i]), low, Reach);
                    moved = Math.Max(moved, Math.Abs(next - step[i]));
                    step[i] = next;
                }
                if (moved < 1e-12) break;
            }
            for (var i = 0; i < all; i++) found[i] += step[i];
            if (step.Max(Math.Abs) < 1e-10) break;
        }
        return found[..reasons];
    }

    /// <summary>
    /// That two have partners in common, much experience or will never speaks against them: where the past says so it is by chance, or because few hubs came then. Territory, themes and kinds
    /// may: some programmes want partners from elsewhere.
    /// </summary>
    static bool IsNeverAgainst(PairReason reason) =>
        reason is PairReason.SharedPartners or PairReason.Experience or PairReason.Recency or PairReason.Complement or PairReason.Will;

    /// <summary>The logarithm of the odds of a tie on each level, less what the held coefficients already say of a tie on average.</summary>
    double[] StartingLevels()
    {
        double[] came = new double[levels], others = new double[levels], said = new double[levels];
        for (var i = 0; i < outcomes.Count; i++)
        {
            var (level, weight, isTie) = outcomes[i];
            (isTie ? came : others)[level] += weight;
            said[level] += weight * Dot(centre, i);
        }
        return [.. Enumerable.Range(0, levels).Select(x => Math.Log(came[x] / others[x]) - (said[x] / (came[x] + others[x])))];
    }

    double Dot(IReadOnlyList<double> coefficients, int row)
    {
        double sum = 0;
        for (var i = 0; i < centre.Count; i++) sum += coefficients[i] * rows[(row * centre.Count) + i];
        return sum;
    }

    /// <summary>The slope and the curve of the penalised likelihood where the coefficients stand.</summary>
    void Expand(double[] found, double[] slope, double[,] curve)
    {
        var reasons = centre.Count;
        Array.Clear(slope);
        Array.Clear(curve);
        for (var row = 0; row < outcomes.Count; row++)
        {
            var (level, weight, came) = outcomes[row];
            var chance = 1 / (1 + Math.Exp(-(Dot(found, row) + found[reasons + level])));
            var (error, bend) = (weight * ((came ? 1 : 0) - chance), weight * chance * (1 - chance));
            slope[reasons + level] += error;
            curve[reasons + level, reasons + level] += bend;
            for (var i = 0; i < reasons; i++)
            {
                var value = rows[(row * reasons) + i];
                if (value == 0) continue;
                slope[i] += error * value;
                curve[reasons + level, i] += bend * value;
                for (var j = 0; j <= i; j++) curve[i, j] += bend * value * rows[(row * reasons) + j];
            }
        }
        for (var i = 0; i < slope.Length; i++)
        {
            for (var j = 0; j < i; j++) curve[j, i] = curve[i, j];
            if (i >= reasons) continue;
            slope[i] += hold * (centre[i] - found[i]);
            curve[i, i] += hold;
        }
    }
}
