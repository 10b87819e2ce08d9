using Maillage.France.Language;
using static Maillage.Web.Demonstration.InventedThemes;

namespace Maillage.Web.Demonstration;

/// <summary>The territory's own directory: those that the agglomeration knows well. The smallest are not in it, and nobody is named.</summary>
sealed class DirectoryFile(SourceFolder to, InventedOrganisations organisations)
{
    /// <summary>Below, in euros a year, the agglomeration hardly knows an association.</summary>
    const int Known = 4_000;

    const int Year = 2024;

    static readonly Dictionary<string, string> Publics = new()
    {
        [Employment] = "Personnes en recherche d’emploi", [Health] = "Tout public", [Bonds] = "Familles", [Education] = "Enfants et parents", [Culture] = "Tout public",
        [Sport] = "Enfants et jeunes", [Living] = "Habitants", [Rights] = "Adultes", [Institution] = "",
    };

    public Task WriteAsync() => to.WorkbookAsync("annuaire-acteurs.xlsx",
        [
            new("Nom"), new("Sigle"), new("SIRET"), new("RNA"), new("Type"), new("Thématique"), new("Commune"), new("Quartier"), new("Public"), new("Site web"), new("Description"),
        ],
        organisations.OfAgglomeration.Where(x => x.Exists(Year) && (x.Base >= Known || x.Theme == Institution || x.Kind is "Conseil citoyen" or "Bailleur social"))
            .OrderBy(x => x.Name, FrenchOrder.Comparer)
            .Select(x => new object?[]
            {
                x.Name, x.Acronym, x.Siret(), x.Rna, x.Kind, x.Theme == Institution ? "" : x.Theme, x.Place.Name, x.Neighbourhood?.Code, Publics[x.Theme],
                // Names that the standards keep for examples: they lead nowhere (RFC 2606).
                x.Rank % 3 == 0 ? "" : $"https://{x.Key}.example", x.Purpose,
            }));
}
