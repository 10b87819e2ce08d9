namespace Maillage.Web.Features.Accounts;

/// <summary>A link of ten minutes, sent by mail to someone whose roles allow one factor; it works once, in the browser that asked for it.</summary>
public sealed class SignInLink
{
    /// <summary>SHA-256 of the secret of the link, 64 hexadecimal digits.</summary>
    public required string KeyHash { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>SHA-256 of the secret that the asking browser keeps in a cookie.</summary>
    public required string BrowserHash { get; init; }

    public required DateTime EndsAt { get; init; }

    public DateTime? UsedAt { get; set; }
}
