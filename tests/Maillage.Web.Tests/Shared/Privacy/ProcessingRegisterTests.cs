using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Archives;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Imports;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Shared.Urns;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Privacy;

/// <summary>The register tells all that is kept of people, and nothing that is gone.</summary>
public class ProcessingRegisterTests
{
    static readonly string[] OfPeople =
    [
        typeof(Person).Namespace!, typeof(Space).Namespace!, typeof(Cooperation).Namespace!, typeof(DeclaredTie).Namespace!, typeof(AuditEvent).Namespace!, typeof(MailMessage).Namespace!, typeof(ImportJob).Namespace!, typeof(DutyRecord).Namespace!,
        typeof(Person).Namespace!, typeof(Space).Namespace!, typeof(Cooperation).Namespace!, typeof(NetworkReply).Namespace!, typeof(AuditEvent).Namespace!, typeof(MailMessage).Namespace!, typeof(ImportJob).Namespace!, typeof(DutyRecord).Namespace!,
        typeof(DisposalList).Namespace!, typeof(IdentityUserToken<>).Namespace!,
        typeof(Person).Namespace!, typeof(Space).Namespace!, typeof(Cooperation).Namespace!, typeof(AuditEvent).Namespace!, typeof(MailMessage).Namespace!, typeof(ImportJob).Namespace!, typeof(DutyRecord).Namespace!,
        typeof(DisposalList).Namespace!, typeof(Urn).Namespace!, typeof(IdentityUserToken<>).Namespace!,
    ];

    /// <summary>What says nothing of a person: keys, what ties records together, the state of machinery, what a space says of itself.</summary>
    static readonly HashSet<string> NotPersonal =
    [
        .. Names<Person>("Id", "ConcurrencyStamp", "SecurityStamp", "AccessFailedCount", "EmailConfirmed", "LockoutEnabled", "LockoutEnd", "CreatedAt", "ErasedAt"),
        .. Names<IdentityUserClaim<Guid>>("Id", "UserId", "ClaimType", "ClaimValue"), .. Names<IdentityUserLogin<Guid>>("LoginProvider", "UserId", "ProviderDisplayName"),
        .. Names<IdentityUserToken<Guid>>("UserId", "LoginProvider", "Name"), .. Names<IdentityUserPasskey<Guid>>("UserId"),
        .. Names<Affiliation>("Id", "PersonId", "AcceptedAt", "EndedAt"), .. Names<Session>("KeyHash", "Id", "PersonId", "EndsAt"),
        .. Names<SignInLink>("KeyHash", "PersonId", "BrowserHash", "UsedAt"), .. Names<SecurityEvent>("Id", "PersonId"),
        .. Names<Space>("Id", "Slug", "Kind", "Name", "Purpose", "IsPublic", "IsOpenToRequests", "ContractGeneration", "ContractCode", "Territory", "CreatedAt", "ClosedAt", "ClosingReason", "Version"),
        .. Names<Cooperation>("Id", "SpaceId", "Number", "Title", "Story", "OpenedAt", "Object", "ObjectKind", "Layout", "Form", "Pooling", "Territory", "NeighbourhoodCode", "ThemeCode", "Goal", "Means", "BudgetCents", "DeveloperPosition", "State", "StateSince", "LastSignAt", "SilenceToldAt", "Version"),
        .. Names<CharterVersion>("Id", "CooperationId", "Number", "Purposes", "Rules", "Governance", "DecisionWay", "Deciding", "Confidentiality", "Leaving", "Reason", "WrittenAt"),
        .. Names<CharterAnswer>("Id", "CharterId", "AnsweredAt", "LiftedAt"),
        .. Names<AdoptedAct>("Id", "CooperationId", "CharterId", "OrganisationId", "Authority", "Day", "Reference", "Address", "FileId", "RecordedAt", "RemovedAt", "RemovalReason"),
        .. Names<Disagreement>("Id", "CooperationId", "Number", "Subject", "Stake", "Decision", "ReviewOn", "RemindedOf", "OpenedAt", "SettledAt", "Version"),
        .. Names<DisagreementPosition>("Id", "DisagreementId", "ActorId", "Words", "WrittenAt"),
        .. Names<CooperationStep>("Id", "CooperationId", "From", "State", "At", "Reason"), .. Names<CooperationClosure>("StepId", "Produced", "Kept", "Learned"),
        .. Names<CooperationTask>("Id", "CooperationId", "Title", "DueOn", "AddedAt", "DoneAt"), .. Names<CooperationFile>("Id", "CooperationId", "Name", "StoredName", "Kind", "Bytes", "IsScanned", "SentAt"),
        .. Names<SpaceLever>("Id", "SpaceId", "Code", "Title", "Text", "IsBarrier", "Family", "AddedAt", "RetiredAt", "Version"),
        .. Names<LeverUse>("Id", "CooperationId", "ConditionId", "LeverCode", "Trial", "StartedOn", "Outcome", "OutcomeWords", "OutcomeOn"),
        .. Names<CooperationActor>("Id", "CooperationId", "OrganisationId", "ServiceId", "Name", "Presence", "Since", "EndedAt"),
        .. Names<CooperationMeeting>("Id", "CooperationId", "Day", "Title", "Place", "Notes", "Version"), .. Names<MeetingPresence>("MeetingId", "ActorId"),
        .. Names<CooperationCondition>("Id", "CooperationId", "Kind", "Helps", "Text", "Day", "EndedAt"), .. Names<ConditionNote>("Id", "ConditionId", "Day", "State", "Text", "WrittenAt"),
        .. Names<SideArrangement>("Id", "CooperationId", "Kind", "Parties", "Object", "Day", "EndedAt"),
        .. Names<ActorLine>("Id", "CooperationId", "ActorId", "Question", "WrittenAt", "Audience", "ReleasedAt", "Version"),
        .. Names<DeclaredTie>("Id", "SpaceId", "FromId", "ToId", "Words", "Since", "SaidOn", "EndedOn", "Source"), .. Names<NetworkSettings>("SpaceId", "HalfLifeDays", "Version"),
        .. Names<NetworkReply>("Id", "SpaceId", "OrganisationId", "About", "Text", "At", "WithdrawnAt"),
        .. Names<CooperationSaying>("Id", "SpaceId", "OrganisationId", "Kind", "Text", "ThemeCode", "NeighbourhoodCode", "At", "EndedAt"),
        .. Names<SuggestionAnswer>("Id", "SpaceId", "OrganisationId", "OtherId", "Kind", "At", "UndoneAt"),
        .. Names<Introduction>("Id", "SpaceId", "FirstId", "SecondId", "Message", "AskedAt", "HadWorkedBefore", "FirstAccepts", "FirstAnsweredAt", "SecondAccepts", "SecondAnsweredAt", "TieId", "MetOn"),
        .. Names<CooperationMeeting>("Id", "CooperationId", "Day", "Title", "Place", "Notes"), .. Names<MeetingPresence>("MeetingId", "ActorId"),
        .. Names<ElementRound>("Id", "CooperationId", "Number", "UrnId", "State", "OpenedAt", "ClosedAt"), .. Names<ElementAnswer>("RoundId", "PersonId", "MembershipId"),
        .. Names<Urn>("Id", "Subject", "Questions", "State", "OpenedAt", "ClosedAt", "IsAltered"), .. Names<UrnVoter>("UrnId", "PersonId"), .. Names<UrnWitness>("UrnId", "PersonId", "WrappedKey"),
        .. Names<SealedAnswer>("UrnId", "PersonId"), .. Names<UrnTotal>("UrnId", "Question", "MedianTwice", "Spread", "Histogram"),
        .. Names<SpaceController>("Id", "SpaceId", "OrganisationId", "Contact"), .. Names<SpaceOrganisation>("Id", "SpaceId", "OrganisationId", "Role", "Since", "EndedAt"),
        .. Names<Membership>("Id", "SpaceId", "PersonId", "AffiliationId"), .. Names<JoinRequest>("Id", "SpaceId", "PersonId", "At", "AnsweredAt", "AnsweredBy", "IsAccepted"),
        .. Names<Invitation>("Id", "KeyHash", "SpaceId", "OrganisationId", "InvitedBy", "SentAt", "EndsAt", "AcceptedAt", "AcceptedBy", "RevokedAt"),
        .. Names<ConfidentialNote>("Id", "SpaceId", "AuthorId", "WrittenAt"), .. Names<NoteReader>("NoteId", "PersonId"),
        .. Names<AuditEvent>("Id", "SpaceId", "At", "MembershipId", "Action", "RecordKind", "RecordId"), .. Names<AuditCommitment>("EventId", "Field", "Mac"),
        .. Names<AuditValue>("EventId", "Field", "Salt", "About"), .. Names<AuditErasure>("EventId", "Field", "ErasedBy"), .. Names<AuditSeal>("SpaceId", "Number", "EventId", "Hash", "SealedAt"),
        .. Names<MailMessage>("Id", "PersonId", "IsSecret", "CreatedAt", "NextAttemptAt", "Attempts", "Holder", "HeldUntil", "SentAt", "FailedAt", "Error"), .. Names<DigestLine>("Id", "PersonId", "At"),
        .. Names<ImportJob>("Id", "PersonId", "StoredName", "Bytes", "IsScanned", "SentAt", "ChangedAt", "State", "Progress", "Holder", "HeldUntil", "Attempts", "ConfirmedBy", "Kind", "ImportId"),
        .. Names<HeadRecipient>("Id", "Since", "EndedAt"), .. Names<HeadMailing>("Day", "WrittenAt", "Recipients"), .. Names<DutyRecord>("Key", "DoneOn", "ReviewOn", "Version"),
        .. Names<LegalNotice>("Id", "Publisher", "PublisherAddress", "PublisherPhone", "Host", "HostAddress", "HostPhone", "AccessibilityPlan", "Version"),
        .. Names<DisposalList>("Id", "Kind", "Fate", "Years", "ProposedAt", "State", "Reference", "DecidedOn", "Reason", "DoneAt", "TransferReference"),
        .. Names<DisposalItem>("ListId", "RecordId", "Title", "StartedAt", "EndedAt", "Pieces"),
    ];

    static IEnumerable<string> Names<T>(params string[] properties) => properties.Select(x => Name(typeof(T), x));

    static string Name(Type entity, string property) => $"{entity.Name}.{property}";

    [Fact]
    public async Task Each_column_about_people_is_declared_or_said_not_to_be()
    {
        await using var site = await RunningSite.StartAsync();
        await using var scope = site.Services.CreateAsyncScope();
        var kept = scope.ServiceProvider.GetRequiredService<MaillageDb>().Model.GetEntityTypes()
            .Where(x => OfPeople.Contains(x.ClrType.Namespace) && !x.IsOwned())
            .SelectMany(x => x.GetProperties().Select(y => Name(x.ClrType, y.Name))).ToHashSet(StringComparer.Ordinal);
        var declared = ProcessingRegister.All.SelectMany(x => x.Data).Select(x => Name(x.Entity, x.Property)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(kept.Except(declared).Except(NotPersonal).Order());
        Assert.Empty(declared.Union(NotPersonal).Except(kept).Order());
        Assert.Empty(declared.Intersect(NotPersonal));
    }

    [Fact]
    public async Task Anyone_reads_the_register()
    {
        await using var site = await RunningSite.StartAsync();

        var page = await site.GetAsync("/donnees-personnelles");

        Assert.Contains("Journal de sécurité", page.Headings);
        Assert.Contains("Un an, puis effacement automatique.", page.Section("Journal de sécurité"), StringComparison.Ordinal);
    }
}
