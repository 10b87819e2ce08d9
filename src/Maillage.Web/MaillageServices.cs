using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Actors.ImportAssociations;
using Maillage.Web.Features.Actors.ImportDirectory;
using Maillage.Web.Features.Archives;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Corrections;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Funding.ImportActions;
using Maillage.Web.Features.Funding.ImportGrants;
using Maillage.Web.Features.Funding.ImportPosts;
using Maillage.Web.Features.Home.Search;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Observation.ImportFieldFigures;
using Maillage.Web.Features.Observation.ImportIndicators;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;
using Maillage.Web.Features.Territories.ImportBoundaries;
using Maillage.Web.Features.Territories.ImportContracts;
using Maillage.Web.Features.Territories.ImportGeography;
using Maillage.Web.Features.Territories.ImportNeighbourhoods;
using Maillage.Web.Features.Territories.ImportPassages;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Import;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Reference;
using Maillage.Web.Shared.Uploads;
using Maillage.Web.Shared.Urns;

namespace Maillage.Web;

/// <summary>What the web server and the command line share.</summary>
public static class MaillageServices
{
    public static IServiceCollection AddMaillage(this IServiceCollection services, DataFolder folder, string? postgreSql)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddMaillageDatabase(folder, postgreSql);
        services.AddSingleton<UploadFolder>();
        services.AddScoped<Outbox>();
        services.AddScoped<Digest>();
        services.AddAccounts(folder);
        services.AddSpaces();
        services.AddAudit();
        services.AddUrns();
        services.AddArchives();

        services.AddScoped<CorrectionWriter>();
        services.AddScoped<Importer>();
        services.AddScoped<ReferenceGeography>();
        services.AddSingleton<IImportKind, NeighbourhoodImport>();
        services.AddSingleton<IImportKind, PassageImport>();
        services.AddSingleton<IImportKind, ContractImport>();
        services.AddSingleton<IImportKind, IndicatorImport>();
        services.AddSingleton<IImportKind, BoundaryImport>();
        services.AddSingleton<IImportKind, AssociationImport>();
        services.AddSingleton<IImportKind, PostImport>();
        services.AddSingleton<IImportKind, GrantImport>();
        services.AddSingleton<IImportKind, DirectoryImport>();
        services.AddSingleton<IImportKind, ActionImport>();
        services.AddSingleton<IImportKind, FieldFigureImport>();
        services.AddSingleton<ImportKinds>();

        services.AddCorrections();
        services.AddFunding();
        services.AddNetwork();
        services.AddCooperations();
        services.AddObservation();
        services.AddActors();
        services.AddScoped<SiteSearch>();

        services.AddSingleton<ReferenceVersion>();
        services.AddSingleton(typeof(ReferenceMemo<,>));
        services.AddSnapshot(TerritoryLoader.LoadAsync);
        services.AddSnapshot(FigureSnapshot.LoadAsync);
        services.AddSnapshot(ActorSnapshot.LoadAsync);
        services.AddSnapshot(FundingSnapshot.LoadAsync);
        return services;
    }

    static void AddSnapshot<T>(this IServiceCollection services, Func<MaillageDb, CancellationToken, Task<T>> load) where T : class =>
        services.AddSingleton(provider => new Snapshot<T>(
            provider.GetRequiredService<ReferenceVersion>(), provider.GetRequiredService<IServiceScopeFactory>(), load));
}
