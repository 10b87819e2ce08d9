namespace Maillage.Web.Shared.Hosting;

static class Downloads
{
    public static void MapDownloads(this WebApplication app)
    {
    }
}
