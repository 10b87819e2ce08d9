using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Security;
using MimeKit;

namespace Maillage.Web.Shared.Mail;

/// <summary>How mail leaves the machine.</summary>
/// <param name="Host">The SMTP server; null where mail is written to the data folder instead.</param>
/// <param name="Port">587 unless told.</param>
/// <param name="User">Null where the server asks for no name.</param>
/// <param name="Password">Null where the server asks for none.</param>
/// <param name="From">Whose name and address mail bears.</param>
/// <param name="Tls">How the connection is protected.</param>
public sealed record MailSettings(string? Host, int Port, string? User, string? Password, MailboxAddress From, MailTls Tls)
{
    const int SubmissionPort = 587;
    const int ImplicitTlsPort = 465;

    /// <summary>How mail leaves, as the end of a French sentence.</summary>
    public string Words => Host is null ? "les courriels sont écrits dans le dossier mail/ des données, aucun serveur d’envoi n’est configuré"
        : $"les courriels partent par {Host}, port {Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {Tls switch { MailTls.Required => "chiffrés (STARTTLS exigé)", MailTls.FromTheStart => "chiffrés (TLS dès la connexion)", _ => "en clair, sur la machine même" }}";

    /// <summary>
    /// Reads <c>Maillage:Smtp:Host</c>, <c>Port</c>, <c>User</c>, <c>Password</c>, <c>From</c> and <c>Tls</c>, else the variables <c>MAILLAGE_SMTP_HOST</c> and so on.
    /// </summary>
    /// <exception cref="RefusedSettingException">What is configured cannot be: a French sentence says what.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        string? Value(string name) =>
            configuration[$"Maillage:Smtp:{name}"] is { Length: > 0 } key ? key
            : configuration[$"MAILLAGE_SMTP_{name.ToUpperInvariant()}"] is { Length: > 0 } variable ? variable : null;

        var host = Value("Host");
        var port = SubmissionPort;
        if (Value("Port") is { } text && !(int.TryParse(text, out port) && port is > 0 and < 65536))
            throw new RefusedSettingException($"« {text} » n’est pas un port SMTP : attendu un nombre, comme 587 (MAILLAGE_SMTP_PORT).");
        var from = Value("From");
        if (from is null && host is not null) throw new RefusedSettingException("Il manque l’expéditeur des courriels : « Maillage <maillage@exemple.fr> » (MAILLAGE_SMTP_FROM).");
        if (!MailboxAddress.TryParse(from ?? "Maillage <maillage@localhost>", out var sender))
            throw new RefusedSettingException($"« {from} » n’est pas un expéditeur, comme « Maillage <maillage@exemple.fr> » (MAILLAGE_SMTP_FROM).");
        var isLocal = host is not null && LocalPeer.Is(host);
        var tls = Value("Tls") switch
        {
            null => isLocal ? MailTls.None : port == ImplicitTlsPort ? MailTls.FromTheStart : MailTls.Required,
            "starttls" => MailTls.Required,
            "tls" => MailTls.FromTheStart,
            "non" when isLocal => MailTls.None,
            "non" => throw new RefusedSettingException("Les courriels ne partent pas en clair vers une autre machine : ôtez MAILLAGE_SMTP_TLS, ou mettez « starttls » ou « tls »."),
            var other => throw new RefusedSettingException($"« {other} » ne dit pas comment protéger la connexion : attendu « starttls » ou « tls » (MAILLAGE_SMTP_TLS)."),
        };
        return new MailSettings(host, port, Value("User"), Value("Password"), sender, tls);
    }
}

/// <summary>How the connection to the SMTP server is protected.</summary>
public enum MailTls
{
    /// <summary>STARTTLS, or nothing is sent (RFC 3207).</summary>
    Required = 0,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    FromTheStart = 1,

    /// <summary>Only towards this very machine.</summary>
    None = 2,
}
