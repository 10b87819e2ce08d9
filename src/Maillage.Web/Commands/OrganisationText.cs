using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

/// <summary>How the command line names organisations and mentions.</summary>
static class OrganisationText
{
    /// <summary>« 12  Les Amis du lac · SIREN 524 991 205 · RNA W543001234 · commune 54395 ».</summary>
    public static string Line(Organisation x) =>
        $"{x.Id.ToString(CultureInfo.InvariantCulture)}  {FrenchNames.Display(x.Name)}{Numbers(x.Siren, x.Rna, "")}{Place(x.CommuneCode, x.DepartmentCode)}";

    /// <summary>« « LES AMIS DU LAC » · SIRET … · commune 54395 ».</summary>
    public static string Line(Mention x) =>
        $"« {x.Name} »{(x.Siret.Length > 0 ? $" · SIRET {x.Siret}" : "")}{Numbers(x.Siret.Length > 0 ? "" : x.Siren, x.Rna, x.RegisterNumber)}{Place(x.CommuneCode, x.DepartmentCode)}"
        + (x.Contracts.Length > 0 ? $" · {(x.Contracts.Contains(',') ? "contrats" : "contrat")} {FrenchFormat.List(x.Contracts.Split(',').Select(y => y.Split(' ')[^1]))}" : "");

    /// <summary>The numbers of the organisations that have these mentions.</summary>
    public static async Task<IReadOnlyList<int>> NumbersOfAsync(MaillageDb db, IReadOnlyCollection<long> mentions, CancellationToken cancel) =>
        await db.Mentions.Where(x => mentions.Contains(x.Id)).Select(x => EF.Property<int?>(x, "OrganisationId")).Where(x => x != null).Select(x => x!.Value).Distinct().Order().ToListAsync(cancel);

    static string Numbers(string siren, string rna, string register) =>
        (siren.Length == 9 ? $" · SIREN {siren[..3]} {siren[3..6]} {siren[6..]}" : "") + (rna.Length > 0 ? $" · RNA {rna}" : "") + (register.Length > 0 ? $" · ancien n° {register}" : "");

    static string Place(string commune, string department) => commune.Length > 0 ? $" · commune {commune}" : department.Length > 0 ? $" · département {department}" : "";
}
