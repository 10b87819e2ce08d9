namespace Maillage.Testing;

/// <summary>A test looked for something that the page does not show; the message ends with what it shows.</summary>
public sealed class PageReadingException(string what, Page page)
    : Exception($"{what}, on {page.Address.PathAndQuery} ({(int)page.Status}), which reads:\n{page.Text}");
