using System.Globalization;
using System.Text;

namespace Maillage.Bench;

/// <summary>The last line of a bench: its name, then <c>key=value</c> in ASCII; a key ends with its unit.</summary>
sealed class BenchLine(string name)
{
    readonly StringBuilder line = new(name);

    public BenchLine Add(string key, string value)
    {
        line.Append(' ').Append(key).Append('=').Append(value);
        return this;
    }

    public BenchLine Add(string key, long value) => Add(key, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Three significant figures at least, since no more can be trusted.</summary>
    public BenchLine Add(string key, double value) =>
        Add(key, value.ToString(Math.Abs(value) >= 100 ? "0" : Math.Abs(value) >= 10 ? "0.0" : "0.00", CultureInfo.InvariantCulture));

    public override string ToString() => line.ToString();
}
