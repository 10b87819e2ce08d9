using System.Data.Common;

namespace Maillage.Web.Shared.Jobs;

/// <summary>Says in French why a job failed, without what the error quotes: a record, an address, a path.</summary>
public static class JobFailure
{
    public static string Say(Exception e) => e switch
    {
        DbException or Microsoft.EntityFrameworkCore.DbUpdateException => "La base de données n’a pas répondu comme attendu ; le journal du serveur en dit plus.",
        TimeoutException => "Une réponse a trop tardé ; le journal du serveur en dit plus.",
        IOException or UnauthorizedAccessException => "Un fichier du dossier des données n’a pas pu être lu ou écrit ; le journal du serveur en dit plus.",
        OutOfMemoryException => "La mémoire du serveur n’a pas suffi.",
        _ => $"Une erreur inattendue est survenue ({e.GetType().Name}) ; le journal du serveur en dit plus.",
    };
}
