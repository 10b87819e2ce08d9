namespace Maillage.Web.Features.Home;

/// <summary>What is known of the accessibility of the site, and what is not: the public page and the draft of the declaration say the same. Nothing is claimed that was not tested.</summary>
public static class AccessibilityState
{
    public const string Standard = "RGAA 4.1.2";

    public static IReadOnlyList<string> Verified { get; } =
    [
        "L’outil axe ne trouve pas d’erreur, dans le thème clair et dans le thème sombre, sur grand écran et à 360 pixels de large.",
        "La touche Tabulation atteint chaque lien, bouton et champ, et l’endroit où elle se trouve se voit.",
        "Les pages s’affichent et se parcourent sans JavaScript.",
        "Les pages tiennent dans un écran de 360 pixels de large sans défilement horizontal.",
    ];

    public static IReadOnlyList<string> Designed { get; } =
    [
        "Les cartes et les bandes portent un titre et une description, et leurs chiffres se lisent aussi dans un tableau.",
        "Une couleur ne porte jamais seule une information : un mot ou un numéro la double.",
        "Un chiffre absent est un mot (« secret », « absent »), jamais une case vide.",
        "Les erreurs d’un formulaire sont dites en tête et à leur champ ; ce qui était saisi reste.",
    ];

    public static IReadOnlyList<string> Unverified { get; } =
    [
        "Les parcours complets avec un lecteur d’écran, par des personnes qui s’en servent tous les jours.",
        "Le grossissement du texte à 200 % sur toutes les pages, les commandes vocales, les loupes d’écran.",
        "Les fichiers téléchargés (CSV, tableur, GeoJSON) et les pages imprimées en PDF.",
    ];
}
