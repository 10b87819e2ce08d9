using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding.ImportGrants;

/// <summary>Lists of grants that were decided: SCDL in every version, the lists of departments and cities, the <em>réserve parlementaire</em>.</summary>
public sealed class GrantImport : IImportKind
{
    /// <summary>Who gave the grants of which the lines name a member of Parliament.</summary>
    const string Parliament = "Assemblée nationale, réserve parlementaire";

    public string Name => "grants";

    public string Label => "subventions";

    public string Expected => "une ligne par subvention, avec au moins le nom du bénéficiaire et le montant (SCDL « subventions », liste d’un département ou d’une ville)";

    public IReadOnlyList<ImportField> Fields => GrantFields.OfGrants;

    public ImportSayings Sayings => ImportSayings.Giver | ImportSayings.List | ImportSayings.Numbers | ImportSayings.Visibility;

    public async Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel)
    {
        var columns = await FieldColumns.FindAsync(this, GrantFields.OfGrants, reader, request, db, cancel);
        var giver = request.Giver is { } said ? StatedGiver.Read(said) : columns.Has(GrantFields.Member) ? new StatedGiver(Parliament, "", "") : null;
        if (giver is null && !columns.Has(GrantFields.Giver) && !columns.Has(GrantFields.GiverId))
            throw new UnrecognisedFileException("Ce fichier ne dit pas qui attribue : ajoutez --giver \"Ville de … 21340172201787\" (le nom, le SIRET si vous l’avez).",
                "Ce fichier ne dit pas qui attribue : écrivez-le dans « Qui attribue » (le nom, le SIRET si vous l’avez), plus bas.");
        if (request.Year is null && !columns.Has(GrantFields.Date) && !columns.Has(GrantFields.Year))
            throw GrantFile.WithoutYear(request);
        return new GrantLayout(new GrantFile
        {
            Topic = "subventions accordées",
            Columns = columns,
            Amounts = [(GrantStage.Granted, new AmountColumn(request.Path, columns[GrantFields.Amount], columns.NameOf(GrantFields.Amount), request.Numbers))],
            Giver = giver,
            Year = request.Year,
            List = request.List ?? "",
            Visibility = request.Visibility ?? Visibility.Public,
            IsOfContracts = false,
            IsAmountRequired = true,
        });
    }
}
