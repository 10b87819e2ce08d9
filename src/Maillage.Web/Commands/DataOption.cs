using System.CommandLine;
using Maillage.Web.Data;

namespace Maillage.Web.Commands;

/// <summary>
/// The option that every verb takes: which installation it speaks to. Without it, the variable <c>MAILLAGE_DATA</c>,
/// else the demonstration's folder beside the scripts.
/// </summary>
static class DataOption
{
    public const string Variable = "MAILLAGE_DATA";

    /// <summary>Set by the scripts: the folder of the checkout, in which the demonstration has its own.</summary>
    const string HomeVariable = "MAILLAGE_HOME";

    public static Option<string?> Create() => new("--data")
    {
        HelpName = "DOSSIER",
        Description = $"Le dossier des données (sinon la variable {Variable}, sinon la démonstration).",
        Recursive = true,
    };

    public static DataFolder Folder(this ParseResult parsed, Option<string?> option) => new(Path(parsed.GetValue(option)));

    static string Path(string? given)
    {
        if (!string.IsNullOrWhiteSpace(given)) return given;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable) return variable;
        return System.IO.Path.Combine(Environment.GetEnvironmentVariable(HomeVariable) ?? Environment.CurrentDirectory, "demo");
    }
}
