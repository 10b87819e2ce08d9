using Maillage.France;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Commands;

/// <summary>Reads <c>--scope</c>: « france », or department codes joined by commas.</summary>
static class ScopeText
{
    /// <exception cref="UsageException">A part is neither.</exception>
    public static ScopeChoice Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new ScopeChoice.DepartmentsOfTheFile();
        if (text.Equals("france", StringComparison.OrdinalIgnoreCase)) return new ScopeChoice.WholeCountry();
        var codes = new List<string>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!DepartmentCode.TryRead(part, out var code, out _))
                throw new UsageException($"« {part} » n’est pas un département. --scope attend « france » ou des départements, comme 54,57.");
            codes.Add(code.ToString());
        }
        return new ScopeChoice.Departments(codes);
    }
}

/// <summary>The command was asked in a way that cannot be followed. The message is French.</summary>
sealed class UsageException(string message) : Exception(message);
