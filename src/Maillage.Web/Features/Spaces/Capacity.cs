using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Spaces;

/// <summary>In what capacity a member acts in a space.</summary>
/// <param name="Membership">The membership that gives it.</param>
/// <param name="OrganisationId">For which organisation; null in one's own name.</param>
/// <param name="OrganisationName">Its name; empty in one's own name.</param>
/// <param name="ServiceName">The service; empty when none is told.</param>
/// <param name="Title">« Cheffe de projet »; empty when not told.</param>
public sealed record Capacity(Membership Membership, int? OrganisationId, string OrganisationName, string ServiceName, string Title)
{
    public SpaceRole Role => Membership.Role;

    /// <summary>« Cheffe de projet, Ville de Port-Brume », « en son nom, collège des habitants ».</summary>
    public string Label
    {
        get
        {
            string[] parts = [Title, ServiceName, OrganisationName.Length > 0 ? OrganisationName : "en son nom", Membership.College?.Label ?? ""];
            return string.Join(", ", parts.Where(x => x.Length > 0));
        }
    }

    public Actor Actor => new(Membership.PersonId, Membership.Id, OrganisationId);
}
