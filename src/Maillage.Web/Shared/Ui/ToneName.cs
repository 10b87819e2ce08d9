namespace Maillage.Web.Shared.Ui;

/// <summary>The name under which the theme knows a <see cref="Tone"/>.</summary>
static class ToneName
{
    /// <summary>The value of <c>data-color</c>.</summary>
    public static string Of(Tone tone) => tone switch
    {
        Tone.Accent => "accent",
        Tone.Territory => "territory",
        Tone.Voice => "voice",
        Tone.Info => "info",
        Tone.Success => "success",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        _ => "neutral",
    };
}
