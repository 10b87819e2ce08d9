namespace Maillage.Web.Features.Compliance;

/// <summary>The pages of the operator's duties.</summary>
public static class ComplianceAddresses
{
    public const string Duties = "/administration/conformite";
    public const string EditNotice = "/administration/mentions-legales";
    public const string Heads = "/administration/empreintes";
    public const string Notice = "/mentions-legales";

    public static string Duty(string key) => $"{Duties}/{key}";
    public static string Draft(string key) => $"{Duties}/{key}/brouillon.odt";
}
