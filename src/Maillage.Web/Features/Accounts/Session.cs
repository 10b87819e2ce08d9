namespace Maillage.Web.Features.Accounts;

/// <summary>
/// A browser in which a person is signed in. The cookie holds a random key, the row its SHA-256: the row decides at each request, so a session that is
/// removed ends at the next one, and a stolen database opens none.
/// </summary>
public sealed class Session
{
    /// <summary>SHA-256 of the cookie's key, 64 hexadecimal digits.</summary>
    public required string KeyHash { get; init; }

    /// <summary>What the page of devices calls it by; not a secret.</summary>
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required SignInMethod Method { get; set; }

    public required DateTime StartedAt { get; init; }

    /// <summary>To five minutes.</summary>
    public required DateTime SeenAt { get; set; }

    public required DateTime EndsAt { get; init; }

    /// <summary>« Firefox sur Linux ».</summary>
    public required string Device { get; init; }

    /// <summary>The membership in which the person said that they act, where they have several; null until they say.</summary>
    public Guid? ActingAs { get; set; }

    /// <summary>What the provider of the account asks back when the person signs out; protected, empty for other methods.</summary>
    public string ProviderToken { get; init; } = "";
}

/// <summary>How a person proved who they are.</summary>
public enum SignInMethod
{
    Password = 0,

    /// <summary>A password and a code of an application, or a recovery code.</summary>
    PasswordAndCode = 1,

    Passkey = 2,

    /// <summary>A link received by mail, opened in the browser that asked for it.</summary>
    MailLink = 3,

    /// <summary>An identity provider that the site trusts.</summary>
    Provider = 4,

    /// <summary>A button of the demonstration, on the machine itself.</summary>
    Demonstration = 5,
}

/// <summary>The words and the strength of a <see cref="SignInMethod"/>.</summary>
public static class SignInMethodWords
{
    extension(SignInMethod method)
    {
        public string Label => method switch
        {
            SignInMethod.Password => "mot de passe",
            SignInMethod.PasswordAndCode => "mot de passe et code",
            SignInMethod.Passkey => "clé d’accès",
            SignInMethod.MailLink => "lien reçu par courriel",
            SignInMethod.Demonstration => "démonstration",
            _ => "fournisseur d’identité",
        };

        /// <summary>Whether it is worth two factors: something one has, with something that one knows or is.</summary>
        public bool IsStrong => method is SignInMethod.PasswordAndCode or SignInMethod.Passkey or SignInMethod.Provider or SignInMethod.Demonstration;
    }
}
