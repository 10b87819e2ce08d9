using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Funding;

/// <summary>
/// Public lines of amounts as a table to download: what the file said, what kind of file it is, and the organisations that Maillage recognises in it.
/// </summary>
public static class GrantTable
{
    /// <summary>Amounts may only be added where <c>etape</c> and <c>source</c> are the same.</summary>
    static readonly TableColumn[] Columns =
    [
        new("annee", ColumnKind.Integer), new("etape"), new("source"), new("montant", ColumnKind.Number), new("attribuant"), new("attribuant_siren"), new("attribuant_adresse"),
        new("beneficiaire"), new("beneficiaire_dans_le_fichier"), new("beneficiaire_siren"), new("beneficiaire_adresse"), new("objet"), new("date_decision", ColumnKind.Date), new("reference"),
        new("theme"), new("theme_dans_le_fichier"), new("dispositif"), new("contrat"), new("quartiers"), new("propose_par"),
    ];

    /// <summary>What an organisation gives, as a file with this extension.</summary>
    /// <param name="db">The database, read while the file is written.</param>
    /// <param name="actors">The organisations.</param>
    /// <param name="giver">The number of the organisation.</param>
    /// <param name="extension">Of an address that <see cref="TableDownload.FormatOf"/> reads.</param>
    public static TableDownload GivenBy(MaillageDb db, ActorSnapshot actors, int giver, string extension) =>
        new($"financeur-{giver}", TableDownload.FormatOf(extension), Columns, Rows(actors, Said(db).Where(x => EF.Property<int?>(x.Giver, "OrganisationId") == giver)));

    /// <summary>What an organisation receives or asked for, as a file with this extension.</summary>
    /// <param name="db">The database, read while the file is written.</param>
    /// <param name="actors">The organisations.</param>
    /// <param name="beneficiary">The number of the organisation.</param>
    /// <param name="extension">Of an address that <see cref="TableDownload.FormatOf"/> reads.</param>
    public static TableDownload ReceivedBy(MaillageDb db, ActorSnapshot actors, int beneficiary, string extension) =>
        new($"subventions-{beneficiary}", TableDownload.FormatOf(extension), Columns, Rows(actors, Said(db).Where(x => EF.Property<int?>(x.Beneficiary, "OrganisationId") == beneficiary)));

    static IQueryable<SaidLine> Said(MaillageDb db) =>
        from grant in db.Grants.AsNoTracking()
        where grant.Visibility == Visibility.Public
        join giver in db.Mentions on grant.GiverMention equals giver.Id
        join beneficiary in db.Mentions on grant.BeneficiaryMention equals beneficiary.Id
        join import in db.Imports on grant.ImportId equals import.Id
        orderby grant.Year descending, grant.AmountCents descending, grant.Id
        select new SaidLine { Grant = grant, Giver = giver, Beneficiary = beneficiary, ImportKind = import.Kind };

    static IEnumerable<object?[]> Rows(ActorSnapshot actors, IQueryable<SaidLine> lines)
    {
        foreach (var line in lines.Select(x => new { x.Grant, x.Beneficiary.Name, x.ImportKind }))
        {
            var grant = line.Grant;
            var (giver, beneficiary) = (actors.OfMention(grant.GiverMention), actors.OfMention(grant.BeneficiaryMention));
            yield return
            [
                grant.Year, grant.Stage.Label, GrantSourceWords.OfImport(line.ImportKind).Label, new Money(grant.AmountCents), giver?.DisplayName, giver?.Siren, giver?.Address,
                beneficiary?.DisplayName, line.Name, beneficiary?.Siren, beneficiary?.Address, grant.Purpose, grant.DecidedOn, grant.Reference,
                Theme.Of(grant.Theme.Length > 0 ? grant.Theme : grant.Scheme)?.Label, grant.Theme, grant.Scheme, grant.ContractCode, grant.NeighbourhoodCodes, grant.ProposedBy,
            ];
        }
    }

    sealed record SaidLine
    {
        public required Grant Grant { get; init; }
        public required Mention Giver { get; init; }
        public required Mention Beneficiary { get; init; }
        public required string ImportKind { get; init; }
    }
}
