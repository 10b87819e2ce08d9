namespace Maillage.Web.Shared.Jobs;

/// <summary>Something that the site does by itself, on each node, again and again.</summary>
/// <param name="Code">Its word in the database; never changes.</param>
/// <param name="Label">Its French name.</param>
/// <param name="Purpose">What it is for, in one French sentence.</param>
public sealed record SiteJob(string Code, string Label, string Purpose)
{
    public static SiteJob Mail { get; } = new("mail", "Envoi des courriels", "Porte au serveur de courriel ce qui attend dans la boîte d’envoi, chaque seconde.");
    public static SiteJob Digest { get; } = new("digest", "Courriels du jour", "Rassemble les nouvelles des espaces en un courriel par personne, au rythme qu’elle a choisi.");
    public static SiteJob Sealing { get; } = new("sealing", "Scellement de l’historique", "Donne sa place dans la chaîne à ce qui vient d’être fait, toutes les deux secondes.");
    public static SiteJob Heads { get; } = new("heads", "Empreintes de l’historique", "Écrit chaque jour les empreintes des chaînes aux organismes qui les gardent.");
    public static SiteJob Retention { get; } = new("retention", "Effacement de ce qui est échu", "Ôte ce que le registre des données personnelles dit ne plus garder et les fichiers envoyés qui ne servent plus, et propose aux archives ce qui a fait son temps, chaque heure.");
    public static SiteJob Imports { get; } = new("imports", "Imports de fichiers", "Lit et applique, un par un, les fichiers envoyés à l’écran.");

    public static SiteJob Cooperations { get; } = new("cooperations", "Nouvelles des coopérations", "Prévient qui anime et qui témoigne quand rien n’est noté depuis trois mois, et le jour de revenir à un désaccord, chaque heure.");

    public static IReadOnlyList<SiteJob> All { get; } = [Imports, Mail, Digest, Sealing, Heads, Retention, Cooperations];
}
