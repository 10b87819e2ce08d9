using Maillage.Web.Shared.Files;

namespace Maillage.Web.Features.Compliance.DraftDuty;

/// <summary>A draft while it is written, in the order of reading.</summary>
sealed class Draft
{
    readonly List<TextBlock> blocks = [];

    public IReadOnlyList<TextBlock> Blocks => blocks;

    public Draft Heading(string words) => Add(new TextHeading(words));

    public Draft Text(string words) => Add(new TextParagraph(words));

    /// <summary>A place that only people can fill.</summary>
    public Draft Gap(string words) => Add(new TextGap(words));

    /// <summary>What is known, or the place where to write it.</summary>
    /// <param name="label">« Éditeur ».</param>
    /// <param name="known">Empty or null when it is not known.</param>
    public Draft Known(string label, string? known) => string.IsNullOrEmpty(known) ? Gap(char.ToLowerInvariant(label[0]) + label[1..]) : Text($"{label} : {known}");

    public Draft Bullets(IEnumerable<string> items) => Add(new TextBullets([.. items]));

    public Draft Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => Add(new TextTable(header, [.. rows]));

    Draft Add(TextBlock block)
    {
        blocks.Add(block);
        return this;
    }
}
