using Maillage.France;

namespace Maillage.Web.Shared.Import;

/// <summary>Reads how far a file speaks, as a person writes it: nothing, « france », or department codes joined by commas.</summary>
public static class ScopeText
{
    /// <param name="text">What was written; empty for the departments that the file names.</param>
    /// <param name="scope">The choice.</param>
    /// <param name="wrong">The first part that is neither; empty when all is understood.</param>
    public static bool TryRead(string? text, out ScopeChoice scope, out string wrong)
    {
        (scope, wrong) = (new ScopeChoice.DepartmentsOfTheFile(), "");
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (text.Trim().Equals("france", StringComparison.OrdinalIgnoreCase))
        {
            scope = new ScopeChoice.WholeCountry();
            return true;
        }
        var codes = new List<string>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!DepartmentCode.TryRead(part, out var code, out _))
            {
                wrong = part;
                return false;
            }
            codes.Add(code.ToString());
        }
        if (codes.Count > 0) scope = new ScopeChoice.Departments(codes);
        return true;
    }
}
