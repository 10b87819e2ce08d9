namespace Maillage.Web.Shared.Ui;

/// <summary>The hues of the theme and what each is kept for. A tone never carries meaning alone: words say the same.</summary>
public enum Tone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>The one accent: what can be acted on.</summary>
    Accent,

    /// <summary>Places: neighbourhoods, communes.</summary>
    Territory,

    /// <summary>People's own words: comments of the territory, answers of residents.</summary>
    Voice,

    Info,
    Success,

    /// <summary>Something to look at before going on.</summary>
    Warning,

    /// <summary>An error, or a deed that cannot be undone.</summary>
    Danger,
}
