namespace Maillage.Web.Features.Spaces;

/// <summary>
/// Who may do what in a space: the table of <c>docs/security.md</c>, which a test compares with it. The administration of the site opens no space:
/// whoever has it may open and close spaces, not read them.
/// </summary>
public static class SpaceRights
{
    /// <param name="role">What the person is in the space; null when they are no member.</param>
    /// <param name="isAdministrator">Whether they administer the site.</param>
    /// <param name="action">What they would do.</param>
    public static bool May(SpaceRole? role, bool isAdministrator, SpaceAction action) => action switch
    {
        SpaceAction.Read or SpaceAction.Leave => role is not null,
        SpaceAction.ReadAddresses or SpaceAction.Cooperate or SpaceAction.ReadNetwork => role is SpaceRole.Coordinator or SpaceRole.Instructor or SpaceRole.ElectedMember or SpaceRole.Member or SpaceRole.CouncilMember,
        SpaceAction.ReadHistory or SpaceAction.WriteNote => role is SpaceRole.Coordinator or SpaceRole.Instructor or SpaceRole.ElectedMember or SpaceRole.Member,
        SpaceAction.Edit or SpaceAction.ManageOrganisations or SpaceAction.ManageMembers or SpaceAction.Export or SpaceAction.Comment => role is SpaceRole.Coordinator,
        SpaceAction.Close => role is SpaceRole.Coordinator || isAdministrator,
        _ => false,
    };
}
