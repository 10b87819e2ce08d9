namespace Maillage.Bench.Files;

/// <summary>An official file, or one generated in its place.</summary>
/// <param name="Kind">What <c>maillage import</c> calls its contents.</param>
/// <param name="Path">Its full path.</param>
readonly record struct BenchFile(string Kind, string Path);
