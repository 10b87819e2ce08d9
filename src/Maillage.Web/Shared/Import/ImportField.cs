namespace Maillage.Web.Shared.Import;

/// <summary>Something that a kind of import looks for among the columns of a file.</summary>
/// <param name="Code">Its word in <c>--map</c>.</param>
/// <param name="Label">What it is, in French.</param>
/// <param name="Names">The names that known layouts give it, the surest first; accents, capitals and punctuation do not count.</param>
public sealed record ImportField(string Code, string Label, params IReadOnlyList<string> Names)
{
    /// <summary>Whether no line can be read without it.</summary>
    public bool IsRequired { get; init; }
}
