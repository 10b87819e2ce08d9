using Maillage.France.Language;
using Maillage.Web.Data;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Organisations under the numbers that were written once as pages show them: see <see cref="CurrentOrganisations"/>.</summary>
static class ShownOrganisations
{
    public static async Task<IReadOnlyDictionary<int, ShownOrganisation>> OfAsync(MaillageDb db, IEnumerable<int> numbers, CancellationToken cancel) =>
        (await CurrentOrganisations.FindAsync(db, numbers, cancel)).ToDictionary(x => x.Key, x => new ShownOrganisation(x.Value.Id, FrenchNames.Display(x.Value.Name)));
}

/// <summary>An organisation as pages show it: its number of today, and its name.</summary>
sealed record ShownOrganisation(int Id, string Name);
