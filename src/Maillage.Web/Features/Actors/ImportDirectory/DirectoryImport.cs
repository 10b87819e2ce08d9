using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Actors.ImportDirectory;

/// <summary>A directory of organisations that a territory keeps itself. Private unless said otherwise.</summary>
public sealed class DirectoryImport : IImportKind
{
    public const string Organisation = "nom", ShortName = "sigle", Siret = "siret", Rna = "rna", Type = "type", Theme = "theme", Commune = "commune";
    public const string Neighbourhoods = "quartiers", Audience = "public", Website = "site", Description = "description";

    static readonly ImportField[] Fields =
    [
        new(Organisation, "nom de l’organisme", "Nom", "Organisme", "Nom de l’organisme", "Nom de la structure", "Structure", "Association", "Raison sociale") { IsRequired = true },
        new(ShortName, "sigle", "Sigle", "Acronyme"),
        new(Siret, "SIRET", "SIRET", "N° SIRET", "SIREN"),
        new(Rna, "numéro RNA", "RNA", "Numéro RNA"),
        new(Type, "type d’organisme", "Type", "Nature", "Catégorie"),
        new(Theme, "thème", "Thématique", "Thème", "Domaine", "Thématiques"),
        new(Commune, "commune", "Commune", "Ville", "Code commune"),
        new(Neighbourhoods, "quartiers", "Quartier", "Quartiers", "QPV", "Code QPV"),
        new(Audience, "public", "Public", "Publics"),
        new(Website, "site web", "Site web", "Site", "Site internet"),
        new(Description, "description", "Description", "Activités", "Présentation", "Missions"),
    ];

    public string Name => "organisations";

    public string Label => "annuaire d’organismes";

    public string Expected => "une ligne par organisme, avec au moins son nom (et si possible SIRET, commune, quartier, thème)";

    IReadOnlyList<ImportField> IImportKind.Fields => Fields;

    public ImportSayings Sayings => ImportSayings.List | ImportSayings.Visibility;

    public async Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel) => new DirectoryLayout(
        await FieldColumns.FindAsync(this, Fields, reader, request, db, cancel), request.List ?? "", request.Visibility ?? Visibility.Private);
}
