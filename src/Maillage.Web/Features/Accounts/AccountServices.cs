using Maillage.Web.Data;
using Maillage.Web.Features.Accounts.AddApplication;
using Maillage.Web.Features.Accounts.Administer;
using Maillage.Web.Features.Accounts.ChangePassword;
using Maillage.Web.Features.Accounts.ChooseMail;
using Maillage.Web.Features.Accounts.ManageData;
using Maillage.Web.Features.Accounts.ManagePeople;
using Maillage.Web.Features.Accounts.Protect;
using Maillage.Web.Features.Accounts.ShowAccount;
using Maillage.Web.Features.Accounts.ShowJobs;
using Maillage.Web.Features.Accounts.SignIn;
using Maillage.Web.Features.Accounts.SignInByLink;
using Maillage.Web.Features.Accounts.SignInWithProvider;
using Maillage.Web.Features.Accounts.WatchMail;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts;

/// <summary>Accounts, for the site and for the command line; sign-in, for the site alone.</summary>
public static class AccountServices
{
    /// <summary>OWASP's floor for PBKDF2 with HMAC-SHA-512 (Password Storage Cheat Sheet).</summary>
    const int HashingIterations = 210_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(_ => MasterKey.Read(folder));
        services.AddDataProtection().SetApplicationName("maillage").PersistKeysToDbContext<MaillageDb>();
        services.AddOptions<KeyManagementOptions>().Configure<MasterKey>((options, master) => options.XmlEncryptor = new WrappedKeys(master));
        services.AddSingleton(_ => BreachedPasswords.Read());
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashingIterations);
        services.AddIdentityCore<Person>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                // Our own rule stands in PasswordRule; Identity's are turned off rather than said twice.
                options.Password = new PasswordOptions { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false };
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<PersonStore>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<TimedCodeProvider>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<PasswordRule>()
            .AddErrorDescriber<FrenchIdentityErrors>();
        services.AddHttpContextAccessor();
        services.AddScoped<SecurityLog>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<AccountKeeper>();
        services.AddScoped<PersonEraser>();
        services.AddScoped<Retention>();
        return services;
    }

    /// <summary>Who is asking, and the rule that nothing is open unless it says so.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CurrentViewer>();
        services.AddSingleton<AccessRefusals>();
        services.AddScoped<SignInManager<Person>, FreshSignIn>();
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<CodeSignIn>();
        services.AddScoped<LinkSignIn>();
        services.AddScoped<MyAccount>();
        services.AddScoped<MyData>();
        services.AddScoped<SiteStates>();
        services.AddScoped<JobBoard>();
        services.AddScoped<PeopleDirectory>();
        services.AddScoped<MailWatch>();
        services.AddScoped<DataRights>();
        services.AddScoped<MailChoice>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<AccountPasskeys>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteOrigin>((options, origin) =>
        {
            options.ServerDomain = origin.Host;
            options.ValidateOrigin = proof => ValueTask.FromResult(proof.Origin == origin.Value && !proof.CrossOrigin);
            // What makes a passkey worth two factors: it is found without a name, and its owner unlocks it.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });
        services.AddScoped<Protection>();
        services.AddScoped<ApplicationAdding>();
        services.AddScoped<PasswordChange>();
        services.AddSingleton<SessionStore>();
        services.AddHostedService<RetentionJob>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(options =>
        {
            options.LoginPath = AccountAddresses.SignIn;
            options.ReturnUrlParameter = AccountAddresses.Return;
            options.SlidingExpiration = false;
            options.ExpireTimeSpan = SessionStore.Longest;
            // The session store reads the person at each request; Identity's check of every half hour has nothing to add.
            options.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        }));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionStore>((options, store) => options.SessionStore = store);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SiteCookies>((options, cookies) => cookies.Lock(options.Cookie, BrowserStorage.Session));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme).Configure<SiteCookies>((options, cookies) => cookies.Lock(options.Cookie, BrowserStorage.Code));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ExternalScheme).Configure<SiteCookies>((options, cookies) => cookies.Lock(options.Cookie, BrowserStorage.Provider));
        services.AddScoped<ProvenIdentities>();
        services.AddScoped<ProviderArrival>();
        services.AddSingleton<ProviderToken>();
        if (ProviderSettings.Read(configuration) is { } provider)
        {
            services.AddSingleton(provider);
            services.AddSingleton(new NamedService(new Uri(provider.Authority)));
            services.AddAuthentication().AddOpenIdConnect(ProviderSettings.Scheme, _ => { });
            services.ConfigureOptions<ProviderHandshake>();
        }
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ClosedDoors>();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(AccountPolicies.Working)
            .SetFallbackPolicy(AccountPolicies.Working)
            .AddPolicy(AccountPolicies.SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(AccountPolicies.Administration, policy => policy.RequireAuthenticatedUser().AddRequirements(new StrongEnough()).RequireClaim(Viewer.AdministratorClaim));
        services.AddSingleton<IAuthorizationHandler, StrongEnoughHandler>();
        return services;
    }
}
