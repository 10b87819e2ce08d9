using Maillage.France;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Archives;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Imports;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Import;
using Maillage.Web.Shared.Jobs;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Urns;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Data;

/// <summary>
/// The database of Maillage. Two classes derive from it, one for each engine, and hold their migrations and the few
/// things that the engines do differently; everything else is written once, against this class.
/// </summary>
public abstract partial class MaillageDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Department> Departments => Set<Department>();
    public DbSet<Epci> Epcis => Set<Epci>();
    public DbSet<Commune> Communes => Set<Commune>();
    public DbSet<Neighbourhood> Neighbourhoods => Set<Neighbourhood>();
    public DbSet<NeighbourhoodPassage> NeighbourhoodPassages => Set<NeighbourhoodPassage>();
    public DbSet<Contract> Contracts => Set<Contract>();
    public DbSet<ContractPerimeter> ContractPerimeters => Set<ContractPerimeter>();
    public DbSet<Boundary> Boundaries => Set<Boundary>();
    public DbSet<UrbanUnitMember> UrbanUnitMembers => Set<UrbanUnitMember>();
    public DbSet<AttachmentCorrection> AttachmentCorrections => Set<AttachmentCorrection>();
    public DbSet<PredecessorCorrection> PredecessorCorrections => Set<PredecessorCorrection>();

    public DbSet<IndicatorSeries> IndicatorSeries => Set<IndicatorSeries>();
    public DbSet<IndicatorValue> IndicatorValues => Set<IndicatorValue>();
    public DbSet<FigureComment> FigureComments => Set<FigureComment>();

    public DbSet<FieldFigure> FieldFigures => Set<FieldFigure>();

    public DbSet<Mention> Mentions => Set<Mention>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<IdentityDecision> IdentityDecisions => Set<IdentityDecision>();
    public DbSet<IdentityLink> IdentityLinks => Set<IdentityLink>();
    public DbSet<PossibleIdentity> PossibleIdentities => Set<PossibleIdentity>();
    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();
    public DbSet<DirectoryEntry> DirectoryEntries => Set<DirectoryEntry>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<Post> Posts => Set<Post>();

    public DbSet<OrganisationService> OrganisationServices => Set<OrganisationService>();

    public DbSet<Person> People => Set<Person>();
    public DbSet<Affiliation> Affiliations => Set<Affiliation>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<SecurityEvent> SecurityEvents => Set<SecurityEvent>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Space> Spaces => Set<Space>();
    public DbSet<SpaceController> SpaceControllers => Set<SpaceController>();
    public DbSet<SpaceOrganisation> SpaceOrganisations => Set<SpaceOrganisation>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ConfidentialNote> ConfidentialNotes => Set<ConfidentialNote>();
    public DbSet<NoteReader> NoteReaders => Set<NoteReader>();
    public DbSet<JoinRequest> JoinRequests => Set<JoinRequest>();

    public DbSet<Cooperation> Cooperations => Set<Cooperation>();
    public DbSet<CooperationActor> CooperationActors => Set<CooperationActor>();
    public DbSet<CooperationMeeting> CooperationMeetings => Set<CooperationMeeting>();
    public DbSet<MeetingPresence> MeetingPresences => Set<MeetingPresence>();
    public DbSet<CharterVersion> CharterVersions => Set<CharterVersion>();
    public DbSet<CharterAnswer> CharterAnswers => Set<CharterAnswer>();
    public DbSet<AdoptedAct> AdoptedActs => Set<AdoptedAct>();
    public DbSet<Disagreement> Disagreements => Set<Disagreement>();
    public DbSet<DisagreementPosition> DisagreementPositions => Set<DisagreementPosition>();
    public DbSet<CooperationStep> CooperationSteps => Set<CooperationStep>();
    public DbSet<CooperationClosure> CooperationClosures => Set<CooperationClosure>();
    public DbSet<CooperationTask> CooperationTasks => Set<CooperationTask>();
    public DbSet<CooperationFile> CooperationFiles => Set<CooperationFile>();
    public DbSet<SpaceLever> SpaceLevers => Set<SpaceLever>();
    public DbSet<LeverUse> LeverUses => Set<LeverUse>();
    public DbSet<CooperationCondition> CooperationConditions => Set<CooperationCondition>();
    public DbSet<ConditionNote> ConditionNotes => Set<ConditionNote>();
    public DbSet<SideArrangement> SideArrangements => Set<SideArrangement>();
    public DbSet<ActorLine> ActorLines => Set<ActorLine>();

    public DbSet<DeclaredTie> DeclaredTies => Set<DeclaredTie>();
    public DbSet<NetworkSettings> NetworkSettings => Set<NetworkSettings>();

    public DbSet<NetworkReply> NetworkReplies => Set<NetworkReply>();
    public DbSet<CooperationSaying> CooperationSayings => Set<CooperationSaying>();
    public DbSet<SuggestionAnswer> SuggestionAnswers => Set<SuggestionAnswer>();
    public DbSet<Introduction> Introductions => Set<Introduction>();

    public DbSet<ElementRound> ElementRounds => Set<ElementRound>();
    public DbSet<ElementAnswer> ElementAnswers => Set<ElementAnswer>();

    public DbSet<Urn> Urns => Set<Urn>();
    public DbSet<UrnVoter> UrnVoters => Set<UrnVoter>();
    public DbSet<UrnWitness> UrnWitnesses => Set<UrnWitness>();
    public DbSet<SealedAnswer> SealedAnswers => Set<SealedAnswer>();
    public DbSet<UrnTotal> UrnTotals => Set<UrnTotal>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();
    public DbSet<AuditCommitment> AuditCommitments => Set<AuditCommitment>();
    public DbSet<AuditValue> AuditValues => Set<AuditValue>();
    public DbSet<AuditErasure> AuditErasures => Set<AuditErasure>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<HeadRecipient> HeadRecipients => Set<HeadRecipient>();
    public DbSet<HeadMailing> HeadMailings => Set<HeadMailing>();

    public DbSet<DutyRecord> DutyRecords => Set<DutyRecord>();
    public DbSet<LegalNotice> LegalNotices => Set<LegalNotice>();
    public DbSet<DisposalList> DisposalLists => Set<DisposalList>();
    public DbSet<DisposalItem> DisposalItems => Set<DisposalItem>();

    public DbSet<MailMessage> MailMessages => Set<MailMessage>();
    public DbSet<DigestLine> DigestLines => Set<DigestLine>();

    public DbSet<JobState> JobStates => Set<JobState>();

    public DbSet<ImportJob> ImportJobs => Set<ImportJob>();
    public DbSet<ColumnMap> ColumnMaps => Set<ColumnMap>();
    public DbSet<ImportRecord> Imports => Set<ImportRecord>();
    public DbSet<RejectedLine> RejectedLines => Set<RejectedLine>();
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<InseeCode>().HaveConversion<InseeCodeText>();
        configurationBuilder.Properties<DepartmentCode>().HaveConversion<DepartmentCodeText>();
        configurationBuilder.Properties<EpciCode>().HaveConversion<EpciCodeText>();
        configurationBuilder.Properties<QpvCode>().HaveConversion<QpvCodeText>();
        configurationBuilder.Properties<ContractCode>().HaveConversion<ContractCodeText>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayText>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Setting>().HasKey(x => x.Name);

        modelBuilder.Entity<Region>().HasKey(x => x.Code);
        modelBuilder.Entity<Department>().HasKey(x => x.Code);
        modelBuilder.Entity<Epci>().HasKey(x => x.Code);
        modelBuilder.Entity<Commune>().HasKey(x => x.Code);
        modelBuilder.Entity<Neighbourhood>().HasKey(x => x.Code);
        modelBuilder.Entity<NeighbourhoodPassage>().HasKey(x => new { x.CurrentCode, x.FormerCode });
        modelBuilder.Entity<Contract>(contract =>
        {
            contract.HasKey(x => new { x.Generation, x.Code });
            contract.Ignore(x => x.Key);
        });
        modelBuilder.Entity<ContractPerimeter>(perimeter =>
        {
            perimeter.HasKey(x => new { x.Generation, x.ContractCode, x.TerritoryCode, x.DepartmentCode });
            perimeter.Ignore(x => x.Contract);
        });
        modelBuilder.Entity<Boundary>().HasKey(x => new { x.Kind, x.Code });
        modelBuilder.Entity<UrbanUnitMember>().HasKey(x => x.CommuneCode);
        modelBuilder.Entity<AttachmentCorrection>().HasKey(x => x.NeighbourhoodCode);
        modelBuilder.Entity<PredecessorCorrection>().HasKey(x => x.ContractCode);

        modelBuilder.Entity<IndicatorSeries>(series =>
        {
            series.Property(x => x.Id).ValueGeneratedNever();
            series.HasIndex(x => new { x.IndicatorCode, x.TerritoryKind, x.Source, x.Year }).IsUnique();
        });
        modelBuilder.Entity<IndicatorValue>(value =>
        {
            value.HasKey(x => new { x.SeriesId, x.TerritoryCode });
            value.HasIndex(x => x.TerritoryCode);
        });
        modelBuilder.Entity<FigureComment>().HasIndex(x => new { x.Generation, x.ContractCode, x.IndicatorCode });

        modelBuilder.Entity<FieldFigure>(figure =>
        {
            figure.Property(x => x.Id).ValueGeneratedNever();
            figure.HasIndex(x => x.ListId);
            figure.HasIndex(x => x.TerritoryCode);
        });

        modelBuilder.Entity<Mention>(mention =>
        {
            mention.Property(x => x.Id).ValueGeneratedNever();
            mention.Property<int>("ImportId");
            mention.Property<int?>("OrganisationId");
            mention.Property<int?>("HomeId");
            mention.HasIndex("OrganisationId");
        });
        modelBuilder.Entity<Organisation>(organisation =>
        {
            organisation.Property(x => x.Id).ValueGeneratedNever();
            organisation.Property<int>("ImportId");
        });
        modelBuilder.Entity<IdentityLink>(link =>
        {
            link.Property(x => x.Id).ValueGeneratedNever();
            link.HasIndex(x => x.Second);
        });
        modelBuilder.Entity<PossibleIdentity>(doubt =>
        {
            doubt.Property(x => x.Id).ValueGeneratedNever();
            doubt.HasIndex(x => x.First);
            doubt.HasIndex(x => x.Second);
        });
        modelBuilder.Entity<IdentityDecision>().HasKey(x => new { x.First, x.Second });
        modelBuilder.Entity<RegisterEntry>(entry =>
        {
            entry.HasKey(x => x.Number);
            entry.HasIndex(x => x.MentionId);
        });
        modelBuilder.Entity<DirectoryEntry>().HasKey(x => new { x.MentionId, x.List });
        modelBuilder.Entity<Grant>(grant =>
        {
            grant.Property(x => x.Id).ValueGeneratedNever();
            grant.HasIndex(x => x.ListId);
            grant.HasIndex(x => x.BeneficiaryMention);
            grant.HasIndex(x => x.GiverMention);
        });
        modelBuilder.Entity<Post>(post =>
        {
            post.Property(x => x.Id).ValueGeneratedNever();
            post.HasIndex(x => x.ListId);
            post.HasIndex(x => x.MentionId);
        });

        modelBuilder.Entity<ColumnMap>().HasKey(x => new { x.Kind, x.Layout });
        modelBuilder.Entity<ImportRecord>().HasIndex(x => new { x.Kind, x.Topic, x.Scope });
        modelBuilder.Entity<RejectedLine>(line =>
        {
            line.HasIndex(x => x.ImportId);
            line.HasOne<ImportRecord>().WithMany().HasForeignKey(x => x.ImportId).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<SearchEntry>(entry =>
        {
            entry.Property(x => x.Id).ValueGeneratedNever();
            entry.HasIndex(x => x.Kind);
        });

        modelBuilder.Entity<OrganisationService>(service =>
        {
            service.Property(x => x.Id).ValueGeneratedNever();
            service.HasIndex(x => x.OrganisationId);
        });
        AccountModel.Configure(modelBuilder);
        SpaceModel.Configure(modelBuilder);
        CooperationModel.Configure(modelBuilder);
        AgreementModel.Configure(modelBuilder);
        UrnModel.Configure(modelBuilder);
        ElementModel.Configure(modelBuilder);
        NetworkModel.Configure(modelBuilder);
        EncounterModel.Configure(modelBuilder);
        AuditModel.Configure(modelBuilder);
        MailModel.Configure(modelBuilder);
        ImportModel.Configure(modelBuilder);
        JobModel.Configure(modelBuilder);
        ComplianceModel.Configure(modelBuilder);
        ArchiveModel.Configure(modelBuilder);

        SnakeCaseNames.Apply(modelBuilder);
    }
}
