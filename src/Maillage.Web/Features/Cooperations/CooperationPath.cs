using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The breadcrumbs of the pages under those of a cooperation: see <see cref="CooperationPaths"/> for the others.</summary>
static class CooperationPath
{
    public static IReadOnlyList<LinkItem> To(CooperationAccess access, LinkItem first, LinkItem? second = null, LinkItem? third = null) =>
    [
        new("Espaces", SpaceAddresses.All), new(access.InSpace.Space.Name, access.InSpace.Space.Address), new("Coopérations", CooperationAddresses.All(access.Slug)),
        new(access.Cooperation.Title, access.Address), .. new[] { first, second, third }.OfType<LinkItem>(),
    ];
}
