namespace Maillage.Web.Shared.Hosting;

/// <summary>What is asked cannot be done as things stand: the person reads why, and nothing is written to the log of failures.</summary>
/// <param name="title">In a few words.</param>
/// <param name="text">Why, and what can be done.</param>
public sealed class RefusalException(string title, string text) : Exception(text)
{
    public string Title { get; } = title;
}
