namespace Maillage.Web.Shared.Ui;

/// <summary>An address that someone typed and that a page will show as a link.</summary>
public static class TypedLink
{
    /// <summary>Whether it leads to the web: not a script, a file or a place of this page.</summary>
    public static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
}
