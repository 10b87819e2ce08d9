namespace Maillage.Web.Features.Accounts;

/// <summary>
/// A line of the security log: who came in, was refused, exported, read a confidential note. Kept apart from the history of records, and removed
/// after a year (CNIL, recommendation of 14 October 2021 on logging: six months to one year).
/// </summary>
public sealed class SecurityEvent
{
    public required Guid Id { get; init; }
    public required DateTime At { get; init; }
    public required SecurityEventKind Kind { get; init; }

    /// <summary>Null when nobody is recognised.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What it was about: the space, the export, the address that was refused. Never a password, a code or a text.</summary>
    public required string Detail { get; init; }

    /// <summary>The address of the network from which it came; empty on the command line.</summary>
    public required string Origin { get; init; }
}

public enum SecurityEventKind
{
    SignIn = 0,
    SignInRefused = 1,
    SignOut = 2,
    LockedOut = 3,
    PasswordChanged = 4,
    FactorAdded = 5,
    FactorRemoved = 6,
    SessionRevoked = 7,
    AccessRefused = 8,
    Export = 9,
    ConfidentialRead = 10,
    Erasure = 11,
    RoleChanged = 12,
    LinkSent = 13,

    /// <summary>A file that was sent and not taken for what is in it.</summary>
    UploadRefused = 20,
}

/// <summary>The words of a <see cref="SecurityEventKind"/>.</summary>
public static class SecurityEventKindWords
{
    extension(SecurityEventKind kind)
    {
        public string Label => kind switch
        {
            SecurityEventKind.SignIn => "connexion",
            SecurityEventKind.SignInRefused => "connexion refusée",
            SecurityEventKind.SignOut => "déconnexion",
            SecurityEventKind.LockedOut => "compte fermé un quart d’heure",
            SecurityEventKind.PasswordChanged => "mot de passe changé",
            SecurityEventKind.FactorAdded => "second facteur ajouté",
            SecurityEventKind.FactorRemoved => "second facteur retiré",
            SecurityEventKind.SessionRevoked => "session fermée",
            SecurityEventKind.AccessRefused => "accès refusé",
            SecurityEventKind.Export => "téléchargement",
            SecurityEventKind.ConfidentialRead => "note confidentielle lue",
            SecurityEventKind.Erasure => "effacement",
            SecurityEventKind.RoleChanged => "rôle changé",
            SecurityEventKind.UploadRefused => "fichier refusé",
            _ => "lien envoyé",
        };
    }
}
