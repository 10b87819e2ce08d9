using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Soundness;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Testing;

/// <summary>An installation without its site, in which a person opens spaces and changes them: nothing is sealed unless the test does.</summary>
sealed class SmallHistory : IAsyncDisposable
{
    readonly ServiceProvider program;

    SmallHistory(Workbench bench)
    {
        Bench = bench;
        program = bench.NewProgram();
    }

    public Workbench Bench { get; }

    public Person Person { get; private set; } = null!;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SmallHistory> OpenAsync(DatabaseKind kind)
    {
        var history = new SmallHistory(await Workbench.OpenAsync(kind));
        var (person, errors) = await history.UseAsync(services => services.GetRequiredService<AccountKeeper>().OpenAsync("amina@exemple.fr", "Amina", "Diallo", null, false, Actor.Machine, Stop));
        Assert.Empty(errors);
        history.Person = person!;
        return history;
    }

    /// <summary>A space whose chain gets two events: its opening and the coming of the person.</summary>
    public Task<Space> SpaceAsync(string name, ServiceProvider? by = null) => UseAsync(
        async services =>
        {
            var writer = services.GetRequiredService<SpaceWriter>();
            var space = await writer.OpenAsync(new NewSpace(SpaceKind.Network, name, "Agir ensemble.", null, "Meurthe-et-Moselle"), new Actor(Person.Id), Stop);
            writer.Join(space, Person, SpaceRole.Coordinator, null, null, new Actor(Person.Id));
            await services.GetRequiredService<MaillageDb>().SaveChangesAsync(Stop);
            return space;
        }, by);

    public Task<int> SealAsync(ServiceProvider? by = null) => UseAsync(services => services.GetRequiredService<AuditSealer>().SealAsync(Stop), by);

    public Task<List<CheckFinding>> CheckAsync(params AuditHead[] kept) => UseAsync(services => services.GetRequiredService<InstallationCheck>().RunAsync(kept, Stop));

    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> use, ServiceProvider? by = null)
    {
        await using var scope = (by ?? program).CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<MaillageDb, Task<T>> read) => UseAsync(services => read(services.GetRequiredService<MaillageDb>()));

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        await Bench.DisposeAsync();
    }
}
