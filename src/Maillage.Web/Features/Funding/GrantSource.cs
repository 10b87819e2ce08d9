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

/// <summary>The words of a <see cref="GrantSource"/>, and what tells it.</summary>
public static class GrantSourceWords
{
    /// <summary>The kind of import that reads programming tables.</summary>
    public const string ProgrammingImport = "actions";

    /// <summary>What the kind of an import tells of the amounts that it brought.</summary>
    public static GrantSource OfImport(string kind) => kind == ProgrammingImport ? GrantSource.Programming : GrantSource.List;

    extension(GrantSource source)
    {
        public string Label => source == GrantSource.List ? "liste publiée" : "programmation";

        public string Plural => source == GrantSource.List ? "listes publiées" : "programmations";

        /// <summary>The word in an address.</summary>
        public string Slug => source == GrantSource.List ? "listes" : "programmation";
    }
}
