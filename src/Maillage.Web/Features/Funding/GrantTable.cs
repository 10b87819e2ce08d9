using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Funding;

/// <summary>Lines of amounts as a table to download: what the file said, and the organisations that Maillage recognises in it.</summary>
public static class GrantTable
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("annee", ColumnKind.Integer), new("etape"), new("attribuant"), new("attribuant_siren"), new("beneficiaire"), new("beneficiaire_dans_le_fichier"), new("beneficiaire_siren"),
        new("objet"), new("montant", ColumnKind.Number), new("date_decision"), new("reference"), new("theme"), new("theme_dans_le_fichier"), new("dispositif"), new("contrat"), new("quartiers"),
        new("propose_par"), new("adresse_organisme"),
    ];

    /// <summary>The public lines that some mentions make, read as they are written out.</summary>
    /// <param name="db">The database.</param>
    /// <param name="actors">The organisations.</param>
    /// <param name="lines">Which lines.</param>
    public static IEnumerable<object?[]> Rows(MaillageDb db, ActorSnapshot actors, Func<IQueryable<Grant>, IQueryable<Grant>> lines)
    {
        var query =
            from grant in lines(db.Grants.AsNoTracking().Where(x => x.Visibility == Visibility.Public))
            join beneficiary in db.Mentions.AsNoTracking() on grant.BeneficiaryMention equals beneficiary.Id
            orderby grant.Year descending, grant.AmountCents descending, grant.Id
            select new { Grant = grant, beneficiary.Name };
        foreach (var x in query)
        {
            var (giver, receiver) = (actors.OfMention(x.Grant.GiverMention), actors.OfMention(x.Grant.BeneficiaryMention));
            yield return
            [
                x.Grant.Year, x.Grant.Stage.Label, giver?.DisplayName, giver?.Siren, receiver?.DisplayName, x.Name, receiver?.Siren, x.Grant.Purpose, new Money(x.Grant.AmountCents),
                x.Grant.DecidedOn, x.Grant.Reference, Theme.Of(x.Grant.Theme.Length > 0 ? x.Grant.Theme : x.Grant.Scheme)?.Label, x.Grant.Theme, x.Grant.Scheme, x.Grant.ContractCode,
                x.Grant.NeighbourhoodCodes, x.Grant.ProposedBy, receiver?.Address,
            ];
        }
    }
}
