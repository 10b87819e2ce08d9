using Maillage.Web.Data;
using Maillage.Web.Features.Territories.ImportGeography;

namespace Maillage.Web.Commands;

/// <summary>The program without its web server, for a verb of the command line: a database brought to this version, and its services.</summary>
sealed class CommandServices : IAsyncDisposable
{
    readonly ServiceProvider provider;
    readonly AsyncServiceScope scope;

    CommandServices(ServiceProvider provider)
    {
        this.provider = provider;
        scope = provider.CreateAsyncScope();
    }

    public MaillageDb Db => Get<MaillageDb>();

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>With a database left as it is, be it absent.</summary>
    public static CommandServices OpenBare(DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(folder, Environment.GetEnvironmentVariable(DatabaseServices.Variable));
        return new CommandServices(services.BuildServiceProvider());
    }

    public static async Task<CommandServices> OpenAsync(DataFolder folder, CancellationToken cancel)
    {
        var program = OpenBare(folder);
        await program.Db.PrepareAsync(folder, cancel);
        if (await program.Db.SettingAsync(Setting.Demonstration, cancel) is null)
            await program.Get<ReferenceGeography>().EnsureAsync(ReferenceGeography.Folder, cancel);
        return program;
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }
}
