namespace Maillage.Testing;

/// <summary>The folder of the sources that the tests were built from.</summary>
public static class Checkout
{
    /// <summary>The nearest folder above the running program that holds <c>Maillage.slnx</c>.</summary>
    public static string Root { get; } = Find();

    static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Maillage.slnx"))) return at.FullName;
        throw new DirectoryNotFoundException("Maillage.slnx was not found above " + AppContext.BaseDirectory);
    }
}
