namespace Maillage.Web.Features.Compliance.DraftDuty;

/// <summary>What the program knows of the installation that it serves, for the drafts.</summary>
/// <param name="Today">In France.</param>
/// <param name="Origin">The address of the site; null when nobody said it.</param>
/// <param name="Engine">The database's.</param>
/// <param name="Mail">How mail leaves, as the end of a sentence.</param>
/// <param name="MailHost">The SMTP server; null where there is none.</param>
/// <param name="Provider">The provider of identity; null where there is none.</param>
/// <param name="People">Open accounts.</param>
/// <param name="Spaces">Open spaces.</param>
/// <param name="Controllers">Who answers for the data of spaces: organisation and contact, each once.</param>
/// <param name="Sources">Whose files are loaded.</param>
/// <param name="Notice">The legal notice, be it empty.</param>
/// <param name="HeadRecipients">How many organisations keep the heads of the chains.</param>
sealed record KnownFacts(
    DateOnly Today, string? Origin, string Engine, string Mail, string? MailHost, string? Provider, int People, int Spaces, IReadOnlyList<(string Organisation, string Contact)> Controllers,
    IReadOnlyList<string> Sources, LegalNotice Notice, int HeadRecipients)
{
    public bool IsHttps => Origin?.StartsWith("https:", StringComparison.Ordinal) == true;
}
