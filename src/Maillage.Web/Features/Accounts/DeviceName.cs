namespace Maillage.Web.Features.Accounts;

/// <summary>A browser as its owner would name it: « Firefox sur Windows ». No more is kept of what it says of itself.</summary>
static class DeviceName
{
    // The order matters: Edge and Opera also call themselves Chrome, and Chrome Safari.
    static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("HeadlessChrome/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string userAgent)
    {
        var browser = Browsers.FirstOrDefault(x => userAgent.Contains(x.Mark, StringComparison.Ordinal)).Name ?? "Navigateur";
        return Systems.FirstOrDefault(x => userAgent.Contains(x.Mark, StringComparison.Ordinal)).Name is { } system ? $"{browser} sur {system}" : browser;
    }
}
