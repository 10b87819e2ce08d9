using System.Globalization;
using System.Text;

namespace Maillage.Web.Demonstration;

/// <summary>What the folder of sources says of itself.</summary>
static class SourcesReadMe
{
    public static string Text
    {
        get
        {
            var text = new StringBuilder(
                """
                Ces fichiers décrivent un territoire inventé, l’île de Corvane. Aucun lieu, aucun chiffre n’est vrai.
                Ils ont la forme des fichiers officiels et passent par les mêmes imports : on peut les ouvrir pour voir ce que Maillage attend.
                Les fichiers du dossier « geographie » tiennent la place de ceux que Maillage apporte pour la France.

                """);
            Append(text, DemonstrationFiles.LandInOrder);
            text.Append(
                """


                QUI AGIT ICI, ET AVEC QUEL ARGENT

                Aucune organisation n’existe : ni son nom, ni son SIRET, ni son numéro au répertoire des associations. Personne n’est nommé.
                Seuls les forfaits annuels des postes adultes-relais et Fonjep sont ceux des fichiers de l’État.
                Comme de vrais fichiers, ceux-ci se contredisent : un nom s’écrit de trois façons, un SIRET perd ses chiffres, une date est impossible,
                une ligne revient deux fois, un total se glisse parmi les lignes. La page des données dit ce que chaque défaut est devenu.

                """);
            Append(text, DemonstrationFiles.MoneyInOrder);
            return text.ToString();
        }
    }

    static void Append(StringBuilder text, IEnumerable<DemonstrationFile> files)
    {
        foreach (var file in files) text.Append(CultureInfo.InvariantCulture, $"\n{file.Name}\n  {file.Source}\n  {file.Command}\n");
    }
}
