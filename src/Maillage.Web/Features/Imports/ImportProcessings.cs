using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Imports;

/// <summary>What imports do with personal data.</summary>
public static class ImportProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Imports à l’écran", "Montrer ce qu’un fichier changerait, et les lignes qu’il faudrait corriger, avant de le prendre.", LawfulBasis.PublicTask,
            "Le fichier part dès qu’il est importé ou abandonné ; le reste, une semaine après la dernière action.", "L’administration du site",
        [
            new(typeof(ImportJob), nameof(ImportJob.FileName), "nom du fichier envoyé"), new(typeof(ImportJob), nameof(ImportJob.Answers), "ce qui est dit du fichier"),
            new(typeof(ImportJob), nameof(ImportJob.Findings), "lignes rejetées du fichier, qui peuvent nommer des personnes"),
            new(typeof(ImportJob), nameof(ImportJob.Message), "question posée sur le fichier, ou raison d’un échec"),
        ]),
    ];
}
