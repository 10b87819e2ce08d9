using System.Globalization;
using System.Text.RegularExpressions;
using Maillage.France.Language;
using Maillage.France.Tables;

namespace Maillage.France;

/// <summary>What a cell of SIRET numbers holds: a SIRET, a SIREN alone, nothing, or something wrong, and what was repaired. The default value is nothing.</summary>
public readonly partial record struct SiretReading
{
    public SiretState State { get; private init; }

    /// <summary>The establishment; the default value unless <see cref="State"/> is <see cref="SiretState.Whole"/>.</summary>
    public Siret Siret { get; private init; }

    /// <summary>The legal unit, known when the SIRET is and when it stands alone.</summary>
    public Siren Siren { get; private init; }

    /// <summary>The digits as they were read, also when their number or their key is wrong; empty when there are no plain digits.</summary>
    public string Digits => digits ?? "";

    /// <summary>What was repaired, in French; null when nothing was. Spaces do not count.</summary>
    public string? Repair { get; private init; }

    /// <summary>Why it is wrong, in French; null unless <see cref="State"/> is <see cref="SiretState.Wrong"/>.</summary>
    public string? Problem { get; private init; }

    /// <summary>Whether a spreadsheet rounded the number: its last digits are lost for good, while another wrong number may be right in all digits but one.</summary>
    public bool IsRounded { get; private init; }

    readonly string? digits;

    SiretReading(string digits) => this.digits = digits;

    internal static SiretReading Of(string? raw)
    {
        if (AbsentText.Is(raw)) return default;
        var shown = raw!.Trim();
        var text = CodeText.WithoutSpaces(CodeText.Clean(raw));
        var bare = text.Trim('\'', '"', '’', '‘', '`', '´', '“', '”', '«', '»');
        var repair = bare.Length < text.Length ? "guillemet ôté" : null;
        text = bare;
        if (text.Contains('E') && Exponent().Match(text) is { Success: true } number)
        {
            var decimals = number.Groups["decimals"].Value;
            var power = int.Parse(number.Groups["power"].ValueSpan, CultureInfo.InvariantCulture);
            if (decimals.Length != power) return Rounded("");
            text = number.Groups["first"].Value + decimals;
            repair = "nombre ramené au numéro";
        }
        else if (CodeText.DropDecimals(ref text))
        {
            repair = "nombre ramené au numéro";
        }
        if (text.Length == 0 || !CodeText.AreDigits(text)) return Wrong("", $"« {shown} » n’est pas un numéro SIRET (quatorze chiffres) ni SIREN (neuf chiffres)");
        if (!text.AsSpan().ContainsAnyExcept('0')) return default;
        var zero = text.Length is 13 or 8;
        var whole = zero ? "0" + text : text;
        if (zero) repair = "zéro initial rétabli";

        if (Siret.TryParse(whole, out var siret))
            return new SiretReading(whole) { State = SiretState.Whole, Siret = siret, Siren = siret.Siren, Repair = Said(repair) };
        // 82772800000000 was 8.27728E+13: what is left of its SIREN has a right key by chance once in ten.
        if (whole.Length == 14 && whole.EndsWith("0000000", StringComparison.Ordinal)) return Rounded(whole);
        // A program filled up a SIREN.
        if (whole.Length == 14 && whole.EndsWith(Siret.NoEstablishment, StringComparison.Ordinal) && Siren.TryParse(whole[..9], out var filled))
            return new SiretReading(whole[..9]) { State = SiretState.SirenOnly, Siren = filled, Repair = $"établissement 00000 ôté : « {shown} » lu « {filled} »" };
        if (Siren.TryParse(whole, out var siren))
            return new SiretReading(whole) { State = SiretState.SirenOnly, Siren = siren, Repair = Said(repair) };
        return Wrong(text, text.Length switch
        {
            14 => $"la clé de contrôle du SIRET « {shown} » est fausse : un chiffre au moins est erroné",
            9 => $"la clé de contrôle du SIREN « {shown} » est fausse : un chiffre au moins est erroné",
            _ => $"« {shown} » a {FrenchFormat.Plural(text.Length, "chiffre", "chiffres")} : un SIRET en a quatorze, un SIREN neuf",
        });

        SiretReading Rounded(string left) => Wrong(left, $"« {shown} » est un nombre arrondi par un tableur : les derniers chiffres du SIRET sont perdus") with { IsRounded = true };

        string? Said(string? what) => what is null ? null : $"{what} : « {shown} » lu « {whole} »";
    }

    static SiretReading Wrong(string digits, string problem) => new(digits) { State = SiretState.Wrong, Problem = problem };

    [GeneratedRegex(@"^(?<first>[0-9])(?:[.,](?<decimals>[0-9]+))?E\+?(?<power>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Exponent();
}
