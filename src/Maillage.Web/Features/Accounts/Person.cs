using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// Someone who has an account. What they may do comes from their memberships of spaces; only <see cref="IsAdministrator"/> is the person's own,
/// and it gives the running of the site, never the reading of what a space keeps to itself.
/// </summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>As they write it; empty once erased.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>As they write it; empty once erased.</summary>
    public string FamilyName { get; set; } = "";

    public bool IsAdministrator { get; set; }

    public MailPace MailPace { get; set; } = MailPace.Daily;

    public DateTime CreatedAt { get; init; }

    /// <summary>When the person was erased: the row stays, so that what they decided keeps an author without a name.</summary>
    public DateTime? ErasedAt { get; set; }

    /// <summary>« Amina Diallo », or « Personne effacée ».</summary>
    public string DisplayName => ErasedAt is null ? $"{GivenName} {FamilyName}".Trim() : "Personne effacée";
}

/// <summary>How often a person is told by mail of what happens in their spaces. What they must act upon is sent at once whatever they choose.</summary>
public enum MailPace
{
    /// <summary>One mail a day, on the days when there is something to tell.</summary>
    Daily = 0,

    AtOnce = 1,

    Never = 2,
}

/// <summary>The words of a <see cref="MailPace"/>.</summary>
public static class MailPaceWords
{
    extension(MailPace pace)
    {
        public string Label => pace switch { MailPace.Daily => "un par jour", MailPace.AtOnce => "à chaque nouvelle", _ => "jamais" };
    }
}
