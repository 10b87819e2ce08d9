namespace Maillage.Web.Shared.Security;

/// <summary>The way out of the program by HTTP.</summary>
static class OutgoingServices
{
    public static void AddOutgoing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new OutgoingAddresses(
            provider.GetServices<NamedService>().Select(x => x.Address), configuration[OutgoingAddresses.Key] ?? configuration[OutgoingAddresses.Variable]));
        services.AddSingleton<OutgoingHttp>();
    }
}

/// <summary>A service of elsewhere that the configuration names, registered by what uses it.</summary>
/// <param name="Address">An address of it; its host and port count.</param>
public sealed record NamedService(Uri Address);
