using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Observation.ImportFieldFigures;

/// <summary>Figures that people of the territory collected. Private unless said otherwise: small numbers can point at persons.</summary>
public sealed class FieldFigureImport : IImportKind
{
    public const string Territory = "territoire", Label = "indicateur", Value = "valeur", Unit = "unite", Date = "date", Collector = "collecte-par", Method = "methode";

    static readonly ImportField[] Fields =
    [
        new(Territory, "code du quartier ou de la commune", "Territoire", "codeQPV", "code_qp", "Code quartier", "Quartier", "codgeo", "Commune") { IsRequired = true },
        new(Label, "ce qui est compté", "Indicateur", "Libellé", "Mesure") { IsRequired = true },
        new(Value, "valeur", "Valeur", "Nombre", "Résultat") { IsRequired = true },
        new(Unit, "unité", "Unité"),
        new(Date, "date du relevé", "Date", "Date du relevé", "Date de collecte") { IsRequired = true },
        new(Collector, "qui a compté", "Collecté par", "Collecteur", "Source", "Relevé par") { IsRequired = true },
        new(Method, "comment", "Méthode", "Mode de collecte"),
    ];

    public string Name => "local-indicators";

    string IImportKind.Label => "observations de terrain";

    public string Expected => "une ligne par observation : territoire, indicateur, valeur, date, qui l’a collectée et comment";

    IReadOnlyList<ImportField> IImportKind.Fields => Fields;

    public ImportSayings Sayings => ImportSayings.Numbers | ImportSayings.Visibility;

    public async Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel) => new FieldFigureLayout(
        await FieldColumns.FindAsync(this, Fields, reader, request, db, cancel), request.Numbers, request.Visibility ?? Visibility.Private);
}
