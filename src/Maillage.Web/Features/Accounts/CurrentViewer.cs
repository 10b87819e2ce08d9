namespace Maillage.Web.Features.Accounts;

/// <summary>Who makes this request.</summary>
public sealed class CurrentViewer(IHttpContextAccessor http)
{
    /// <summary>Null when nobody is signed in.</summary>
    public Viewer? Viewer => http.HttpContext?.User is { } principal ? Viewer.Of(principal) : null;

    /// <summary>For pages that only a signed-in person reaches.</summary>
    /// <exception cref="InvalidOperationException">Nobody is: the page lacks its policy.</exception>
    public Viewer Required => Viewer ?? throw new InvalidOperationException("Nobody is signed in.");
}
