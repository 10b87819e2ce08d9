namespace Maillage.Browser.Tests;

/// <summary>The screen and the settings of a person.</summary>
/// <param name="Width">The width of the window, in CSS pixels.</param>
/// <param name="Height">The height of the window, in CSS pixels.</param>
/// <param name="Dark">Whether the person prefers the dark theme.</param>
/// <param name="Script">Whether JavaScript runs.</param>
public sealed record Look(int Width, int Height, bool Dark = false, bool Script = true)
{
    public static readonly Look Desktop = new(1280, 800);

    /// <summary>The narrowest screen that pages must fit.</summary>
    public static readonly Look Phone = new(360, 740);

    public static readonly Look WithoutScript = Desktop with { Script = false };
}
