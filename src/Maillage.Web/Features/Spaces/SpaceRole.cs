namespace Maillage.Web.Features.Spaces;

/// <summary>What a person is in a space; what each may do there stands in <see cref="SpaceRights"/>.</summary>
public enum SpaceRole
{
    Coordinator = 0,

    /// <summary>Who examines applications for funding.</summary>
    Instructor = 1,

    ElectedMember = 2,
    Member = 3,

    /// <summary>A member of the <em>conseil citoyen</em>.</summary>
    CouncilMember = 4,

    Guest = 5,
}

/// <summary>The words and the demands of a <see cref="SpaceRole"/>.</summary>
public static class SpaceRoleWords
{
    extension(SpaceRole role)
    {
        public string Label => role switch
        {
            SpaceRole.Coordinator => "coordination",
            SpaceRole.Instructor => "instruction",
            SpaceRole.ElectedMember => "élu",
            SpaceRole.Member => "membre",
            SpaceRole.CouncilMember => "conseil citoyen",
            _ => "invité",
        };

        /// <summary>Whether a mere password or link does not suffice.</summary>
        public bool DemandsTwoFactors => role is not (SpaceRole.CouncilMember or SpaceRole.Guest);
    }
}
