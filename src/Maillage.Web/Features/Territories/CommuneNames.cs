using Maillage.France.Language;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories;

/// <summary>Finds the code of a commune by the name that a file writes, within a department: two departments may have communes of one name.</summary>
public sealed class CommuneNames
{
    readonly Dictionary<(string Department, string Name), string> codes = [];
    readonly Dictionary<string, string> departments = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> alone = new(StringComparer.Ordinal);

    public static async Task<CommuneNames> LoadAsync(MaillageDb db, CancellationToken cancel)
    {
        var names = new CommuneNames();
        // Former communes and arrondissements give way to a commune of today that bears the same name.
        foreach (var commune in await db.Communes.AsNoTracking().OrderBy(x => x.PartOf == null ? 1 : 0).ToListAsync(cancel))
            names.codes[(commune.DepartmentCode.Value, Key(commune.Name))] = commune.Code.Value;
        foreach (var (name, code) in names.codes.GroupBy(x => x.Key.Name, x => x.Value).Where(x => x.Count() == 1).Select(x => (x.Key, x.First()))) names.alone[name] = code;
        foreach (var department in await db.Departments.AsNoTracking().ToListAsync(cancel))
            names.departments[Fold.Text(department.Name)] = department.Code.Value;
        return names;
    }

    /// <summary>The code of the commune; empty when no commune of the department bears the name.</summary>
    public string Find(string department, string name) => codes.GetValueOrDefault((department, Key(name)), "");

    /// <summary>The code of the only commune of the country that bears the name; empty when none does, or several.</summary>
    public string FindAnywhere(string name) => alone.GetValueOrDefault(Key(name), "");

    /// <summary>The code of the department of this name; empty when there is none.</summary>
    public string FindDepartment(string name) => departments.GetValueOrDefault(Fold.Text(name), "");

    /// <summary>The department of a postal code (« 54500 », « 97410 », « 20600 »); empty when it cannot be told.</summary>
    public static string DepartmentOfPostalCode(string postalCode)
    {
        if (postalCode.Length != 5 || !postalCode.All(char.IsAsciiDigit)) return "";
        if (postalCode.StartsWith("97", StringComparison.Ordinal) || postalCode.StartsWith("98", StringComparison.Ordinal)) return postalCode[..3];
        // Corsica has kept the postal codes of the one department it was: 200, 201 in the south, 202 and 206 in the north.
        if (postalCode.StartsWith("20", StringComparison.Ordinal)) return postalCode[2] is '0' or '1' ? "2A" : "2B";
        return postalCode[..2] is "00" or "96" or "99" ? "" : postalCode[..2];
    }

    /// <summary>« ST », « STE », « CEDEX 2 » and « 3E ARRONDISSEMENT » are ways of writing.</summary>
    static string Key(string name) => string.Join(' ', Fold.Words(name)
        .TakeWhile(x => x != "cedex")
        .Select(x => x switch { "st" => "saint", "ste" => "sainte", _ => x })
        .Where(x => !int.TryParse(x, out _)));
}
