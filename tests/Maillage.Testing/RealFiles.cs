namespace Maillage.Testing;

/// <summary>
/// The official files as their producers publish them, read where the variable <c>MAILLAGE_REAL_FILES</c> says.
/// They are not part of the project: a test that needs one calls <see cref="Path"/>, and is skipped with the reason where it is absent.
/// </summary>
public static class RealFiles
{
    static readonly string Root = Environment.GetEnvironmentVariable("MAILLAGE_REAL_FILES") is { Length: > 0 } given
        ? given
        : System.IO.Path.Combine(Checkout.Root, "..", "shared", "data");

    /// <summary>The full path of a real file, or the test is skipped.</summary>
    public static string Path(string relative)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, relative));
        Xunit.Assert.SkipUnless(File.Exists(path), $"Real file absent: {relative} (set MAILLAGE_REAL_FILES)");
        return path;
    }
}
