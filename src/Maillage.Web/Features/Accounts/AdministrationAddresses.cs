namespace Maillage.Web.Features.Accounts;

/// <summary>The pages by which the site is run.</summary>
public static class AdministrationAddresses
{
    public const string Home = "/administration";
    public const string People = "/administration/personnes";
    public const string Identities = "/administration/rapprochements";
    public const string Imports = "/administration/imports";
    public const string Jobs = "/administration/taches";
    public const string Security = "/administration/securite";
    public const string Mail = "/administration/courriels";

    public static string Person(Guid id) => $"{People}/{id}";
}
