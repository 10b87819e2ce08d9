using Maillage.France;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Data;

/// <summary>
/// The database of Maillage. Two classes derive from it, one for each engine, and hold their migrations and the few
/// things that the engines do differently; everything else is written once, against this class.
/// </summary>
public abstract partial class MaillageDb(DbContextOptions options) : DbContext(options)
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

        SnakeCaseNames.Apply(modelBuilder);
    }
}
