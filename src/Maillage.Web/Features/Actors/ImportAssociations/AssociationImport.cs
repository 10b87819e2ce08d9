using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Actors.ImportAssociations;

/// <summary>The national register of associations, by department: its former part (« import ») and today's (« waldec »).</summary>
public sealed class AssociationImport : IImportKind
{
    public string Name => "associations";

    public string Label => "répertoire national des associations";

    public string Expected => "une ligne par association (id, titre, position), comme les publie le ministère de l’Intérieur : rna_import ou rna_waldec";

    public Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel) =>
        Task.FromResult<IImportLayout?>(Recognise(reader));

    static AssociationLayout? Recognise(TableReader reader)
    {
        var columns = new AssociationColumns
        {
            Number = reader.Find("id"),
            Name = reader.Find("titre"),
            ShortName = reader.Find("titre_court"),
            Siret = reader.Find("siret"),
            Office = reader.Find("gestion"),
            PostalCode = reader.Find("adrs_codepostal"),
            Commune = reader.Find("adrs_libcommune", "libcom"),
            CommuneCode = reader.Find("adrs_codeinsee"),
            Position = reader.Find("position"),
            Created = reader.Find("date_creat"),
            Dissolved = reader.Find("date_disso"),
            Purpose = reader.Find("objet"),
            SocialObject = reader.Find("objet_social1"),
            Website = reader.Find("siteweb"),
            Remark = reader.Find("observation"),
        };
        return columns.Number < 0 || columns.Name < 0 || columns.Position < 0 ? null : new AssociationLayout(columns);
    }
}

/// <summary>Where each thing stands; -1 for what the file does not give.</summary>
sealed record AssociationColumns
{
    public required int Number { get; init; }
    public required int Name { get; init; }
    public required int ShortName { get; init; }
    public required int Siret { get; init; }
    public required int Office { get; init; }
    public required int PostalCode { get; init; }
    public required int Commune { get; init; }
    public required int CommuneCode { get; init; }
    public required int Position { get; init; }
    public required int Created { get; init; }
    public required int Dissolved { get; init; }
    public required int Purpose { get; init; }
    public required int SocialObject { get; init; }
    public required int Website { get; init; }
    public required int Remark { get; init; }
}
