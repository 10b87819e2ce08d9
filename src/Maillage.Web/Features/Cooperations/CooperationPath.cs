using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The breadcrumbs of the pages of a cooperation.</summary>
static class CooperationPath
{
    public static IReadOnlyList<LinkItem> To(CooperationAccess access, LinkItem first, params LinkItem[] rest) =>
    [
        new("Espaces", SpaceAddresses.All), new(access.InSpace.Space.Name, access.InSpace.Space.Address), new("Coopérations", CooperationAddresses.All(access.Slug)),
        new(access.Cooperation.Title, access.Address), first, .. rest,
    ];
}
