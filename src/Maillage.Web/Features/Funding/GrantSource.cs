namespace Maillage.Web.Features.Funding;

/// <summary>
/// What kind of file says an amount. A giver's own list and the programming table of a contract often tell the same money: their amounts are
/// never added up.
/// </summary>
public enum GrantSource
{
    /// <summary>A list that the giver publishes.</summary>
    List = 0,

    /// <summary>The programming table of a contract.</summary>
    Programming = 1,
}

/// <summary>The words of a <see cref="GrantSource"/>.</summary>
public static class GrantSourceWords
{
    extension(GrantSource source)
    {
        public string Label => source == GrantSource.List ? "liste publiée" : "programmation";

        public string Plural => source == GrantSource.List ? "listes publiées" : "programmations";

        /// <summary>The word in an address.</summary>
        public string Slug => source == GrantSource.List ? "listes" : "programmation";
    }
}
