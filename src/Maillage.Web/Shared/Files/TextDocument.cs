namespace Maillage.Web.Shared.Files;

/// <summary>A text that someone will complete in their own word processor.</summary>
/// <param name="Title">Its first line, and the title of the file.</param>
/// <param name="Blocks">In the order of reading.</param>
public sealed record TextDocument(string Title, IReadOnlyList<TextBlock> Blocks);

/// <summary>A part of a <see cref="TextDocument"/>.</summary>
public abstract record TextBlock;

/// <summary>A heading of the second level: the title is the only one of the first.</summary>
public sealed record TextHeading(string Words) : TextBlock;

public sealed record TextParagraph(string Words) : TextBlock;

/// <summary>What only people know: shown so that it cannot be overlooked.</summary>
/// <param name="Words">What is to be written there.</param>
public sealed record TextGap(string Words) : TextBlock;

public sealed record TextBullets(IReadOnlyList<string> Items) : TextBlock;

/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">As many cells as there are columns; an empty one is a place to write.</param>
public sealed record TextTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : TextBlock;
