namespace Maillage.Web.Shared.Import;

/// <summary>The words of a <see cref="Visibility"/>.</summary>
public static class VisibilityWords
{
    extension(Visibility visibility)
    {
        public string Label => visibility switch
        {
            Visibility.Public => "tout le monde",
            Visibility.Space => "les membres de l’espace concerné",
            _ => "l’administration du site seulement",
        };
    }
}
