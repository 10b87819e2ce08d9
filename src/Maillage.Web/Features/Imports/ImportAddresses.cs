using System.Globalization;
using Maillage.Web.Features.Accounts;

namespace Maillage.Web.Features.Imports;

/// <summary>The pages of the imports done on screen.</summary>
public static class ImportAddresses
{
    public const string New = AdministrationAddresses.Imports + "/nouveau";
    public const string Sending = AdministrationAddresses.Imports + "/envoi";

    /// <summary>A file on its way.</summary>
    public static string Job(Guid id) => $"{AdministrationAddresses.Imports}/{id}";

    /// <summary>A file that was taken, be it on screen or by the command line.</summary>
    public static string Import(int id) => $"{AdministrationAddresses.Imports}/{id.ToString(CultureInfo.InvariantCulture)}";
}
