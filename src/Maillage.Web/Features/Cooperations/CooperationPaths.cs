using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The breadcrumbs of the pages of a cooperation.</summary>
public static class CooperationPaths
{
    extension(CooperationAccess access)
    {
        /// <param name="page">The page one is on; null on the cooperation's own.</param>
        public IReadOnlyList<LinkItem> PathTo(string? page) =>
        [
            new("Espaces", SpaceAddresses.All), new(access.InSpace.Space.Name, access.InSpace.Space.Address), new("Coopérations", CooperationAddresses.All(access.Slug)),
            new(access.Cooperation.Title, page is null ? null : access.Address), .. page is null ? Array.Empty<LinkItem>() : [new LinkItem(page, null)],
        ];

        /// <param name="steps">The pages under the cooperation's own, the one that one is on last.</param>
        public IReadOnlyList<LinkItem> PathThrough(params IReadOnlyList<LinkItem> steps) => [.. access.PathTo(null).SkipLast(1), new LinkItem(access.Cooperation.Title, access.Address), .. steps];
    }
}
