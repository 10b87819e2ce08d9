using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding.ImportActions;

/// <summary>
/// The programming table of a contract: what was asked, granted and paid for each action and each funder. Private unless said otherwise: such a
/// table is a working paper.
/// </summary>
public sealed class ActionImport : IImportKind
{
    static readonly (GrantStage Stage, string Field)[] Amounts =
        [(GrantStage.Planned, GrantFields.Requested), (GrantStage.Granted, GrantFields.Granted), (GrantStage.Paid, GrantFields.Paid)];

    public string Name => GrantSourceWords.ProgrammingImport;

    public string Label => "actions programmées";

    public string Expected => "une ligne par action et par financeur, avec le porteur, l’intitulé et au moins un montant (demandé, accordé ou versé)";

    public IReadOnlyList<ImportField> Fields => GrantFields.OfActions;

    public ImportSayings Sayings => ImportSayings.Giver | ImportSayings.List | ImportSayings.Numbers | ImportSayings.Visibility;

    public async Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel)
    {
        var columns = await FieldColumns.FindAsync(this, GrantFields.OfActions, reader, request, db, cancel);
        var amounts = Amounts.Where(x => columns.Has(x.Field)).ToList();
        if (amounts.Count == 0)
            throw new UnrecognisedFileException("Aucune colonne de montant : dites laquelle, par exemple --map \"accorde=Subvention\" (champs : demande, accorde, verse).",
                "Aucune colonne de montant : dites plus bas laquelle est le montant demandé, accordé ou versé.");
        if (request.Giver is null && !columns.Has(GrantFields.Giver) && !columns.Has(GrantFields.GiverId))
            throw new UnrecognisedFileException("Ce fichier ne dit pas qui finance : ajoutez --giver \"État, politique de la ville\".",
                "Ce fichier ne dit pas qui finance : écrivez-le dans « Qui attribue », plus bas.");
        if (request.Year is null && !columns.Has(GrantFields.Date) && !columns.Has(GrantFields.Year))
            throw GrantFile.WithoutYear(request);
        return new GrantLayout(new GrantFile
        {
            Topic = "programmation",
            Columns = columns,
            Amounts = [.. amounts.Select(x => (x.Stage, new AmountColumn(request.Path, columns[x.Field], columns.NameOf(x.Field), request.Numbers)))],
            Giver = request.Giver is { } said ? StatedGiver.Read(said) : null,
            Year = request.Year,
            List = request.List is { Length: > 0 } list ? list : "programmation",
            Visibility = request.Visibility ?? Visibility.Private,
            IsOfContracts = true,
            IsAmountRequired = false,
        });
    }
}
