namespace Maillage.Bench;

/// <summary>Something that is measured, and can be measured again.</summary>
interface IBench
{
    /// <summary>The name, then what may follow it.</summary>
    string Name { get; }

    /// <summary>What is measured, in one French sentence.</summary>
    string Says { get; }

    /// <summary>Measures, telling people in French what it does on the way.</summary>
    /// <param name="options">What followed the name.</param>
    /// <exception cref="BenchException">It cannot be measured here.</exception>
    Task<BenchLine> RunAsync(string[] options);
}
