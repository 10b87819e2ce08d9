using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>Who gives, as a line or the person says it.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Siren">Nine digits; empty when unknown.</param>
/// <param name="Siret">Fourteen digits; empty when unknown.</param>
public sealed partial record StatedGiver(string Name, string Siren, string Siret)
{
    /// <summary>What tells a giver from another, whatever the spelling: its SIREN, or its folded name.</summary>
    public string Key => Siren.Length > 0 ? Siren : Fold.Text(Name);

    /// <summary>
    /// The department where a commune or a department has its remit, as the SIREN of these bodies holds it (Insee: 21 then the code of the commune,
    /// 22 then the department's); empty for others.
    /// </summary>
    public string Department { get; } = DepartmentOf(Siren);

    static string DepartmentOf(string siren)
    {
        if (siren.Length < 5 || !(siren.StartsWith("21", StringComparison.Ordinal) || siren.StartsWith("22", StringComparison.Ordinal))) return "";
        var digits = siren[2..4] is "97" or "98" ? siren[2..5] : siren[2..4];
        return DepartmentCode.TryParse(digits, out var code) ? code.Value : "";
    }

    /// <summary>Reads « Ville de Montpellier 21340172201787 »: a name, a SIRET or SIREN, or both.</summary>
    /// <exception cref="UnrecognisedFileException">The number is wrong.</exception>
    public static StatedGiver Read(string text)
    {
        var number = Numbers().Matches(text).Select(x => x.Value).LastOrDefault() ?? "";
        Maillage.France.Siret.TryRead(number, out var reading);
        if (reading.State == SiretState.Wrong)
            throw new UnrecognisedFileException($"--giver : {reading.Problem}. Corrigez-le, ou donnez le nom seul.", $"Qui attribue : {reading.Problem}. Corrigez-le, ou donnez le nom seul.");
        var known = reading.State is SiretState.Whole or SiretState.SirenOnly;
        var name = known ? text.Replace(number, "", StringComparison.Ordinal).Trim(' ', '(', ')', ',', ':', '-', '–') : text.Trim();
        return new StatedGiver(name.Length > 0 ? name : $"SIREN {reading.Siren}", known ? reading.Siren.Value : "", reading.State == SiretState.Whole ? reading.Siret.Value : "");
    }

    [GeneratedRegex(@"[0-9](?:[ \u00A0\u202F]?[0-9]){8,13}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
