using Maillage.Web.Features.Spaces.AcceptInvitation;
using Maillage.Web.Features.Spaces.AnswerRequest;
using Maillage.Web.Features.Spaces.ChangeMember;
using Maillage.Web.Features.Spaces.CloseSpace;
using Maillage.Web.Features.Spaces.CreateSpace;
using Maillage.Web.Features.Spaces.EditSpace;
using Maillage.Web.Features.Spaces.EndMembership;
using Maillage.Web.Features.Spaces.InviteMembers;
using Maillage.Web.Features.Spaces.JoinSpace;
using Maillage.Web.Features.Spaces.KeepNotes;
using Maillage.Web.Features.Spaces.ListSpaces;
using Maillage.Web.Features.Spaces.ManageMembers;
using Maillage.Web.Features.Spaces.ManageOrganisations;
using Maillage.Web.Features.Spaces.ShowHistory;
using Maillage.Web.Features.Spaces.ShowSpace;

namespace Maillage.Web.Features.Spaces;

/// <summary>What the pages of the area need.</summary>
public static class SpaceServices
{
    public static IServiceCollection AddSpaces(this IServiceCollection services)
    {
        services.AddScoped<SpaceDoor>();
        services.AddScoped<SpaceWriter>();
        services.AddScoped<SpaceList>();
        services.AddScoped<SpacePortraits>();
        services.AddScoped<SpaceCreation>();
        services.AddScoped<ConfidentialNotes>();
        services.AddScoped<InvitationMail>();
        services.AddScoped<MemberInvitation>();
        services.AddScoped<InvitationAcceptance>();
        services.AddScoped<MemberList>();
        services.AddScoped<MemberChange>();
        services.AddScoped<MembershipEnding>();
        services.AddScoped<HeldWorks>();
        services.AddScoped<JoinAsking>();
        services.AddScoped<RequestAnswer>();
        services.AddScoped<SpaceEditing>();
        services.AddScoped<SpaceClosing>();
        services.AddScoped<OrganisationParts>();
        services.AddScoped<HistoryExports>();
        return services;
    }
}
