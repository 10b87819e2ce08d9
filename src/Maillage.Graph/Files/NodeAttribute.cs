using System.Globalization;

namespace Maillage.Graph.Files;

/// <summary>Something said of each node: a text, or a number. Immutable.</summary>
public sealed class NodeAttribute
{
    readonly IReadOnlyList<string?>? texts;
    readonly IReadOnlyList<double>? numbers;

    /// <param name="name">What it is called in a file.</param>
    /// <param name="texts">One for each node; null where nothing is known.</param>
    public NodeAttribute(string name, IReadOnlyList<string?> texts) => (Name, this.texts) = (name, texts);

    /// <param name="name">What it is called in a file.</param>
    /// <param name="numbers">One for each node; <see cref="double.NaN"/> where nothing is known.</param>
    public NodeAttribute(string name, IReadOnlyList<double> numbers) => (Name, this.numbers) = (name, numbers);

    public string Name { get; }

    public bool IsNumeric => numbers is not null;

    public int Count => numbers?.Count ?? texts!.Count;

    /// <summary>The value of a node as a text, null where nothing is known; a number with a point, and as many digits as give it back unchanged.</summary>
    public string? Text(int node) => texts is not null ? texts[node] : double.IsNaN(numbers![node]) ? null : numbers[node].ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The value of a node as a number, <see cref="double.NaN"/> where nothing is known or the text is none.</summary>
    public double Number(int node) =>
        numbers is not null ? numbers[node]
        : double.TryParse(texts![node], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
