using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Privacy;

/// <summary>What the register says is kept no longer is kept no longer.</summary>
public class RetentionTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_is_old_goes_and_what_is_not_stays(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Coordinator));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var now = DateTime.UtcNow;
        db.SecurityEvents.AddRange(Logged(now.AddDays(-366)), Logged(now.AddDays(-364)));
        db.Invitations.AddRange(Invited(space, amina, "vieille@exemple.fr", now.AddDays(-184)), Invited(space, amina, "recente@exemple.fr", now.AddDays(-182)));
        db.SignInLinks.Add(new SignInLink { KeyHash = "a", PersonId = amina.Id, BrowserHash = "b", EndsAt = now.AddMinutes(-1) });
        await db.SaveChangesAsync(Stop);

        await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(Stop);

        Assert.DoesNotContain(await db.SecurityEvents.Select(x => x.At).ToListAsync(Stop), x => x < now.AddDays(-365));
        Assert.Contains(await db.SecurityEvents.Select(x => x.At).ToListAsync(Stop), x => x < now.AddDays(-363));
        Assert.Equal(["", "recente@exemple.fr"], await db.Invitations.AsNoTracking().Select(x => x.Email).Order().ToListAsync(Stop));
        Assert.False(await db.SignInLinks.AnyAsync(Stop));
    }

    static SecurityEvent Logged(DateTime at) => new() { Id = Guid.NewGuid(), At = at, Kind = SecurityEventKind.SignIn, Detail = "", Origin = "" };

    static Invitation Invited(Space space, Person by, string email, DateTime ended) => new()
    {
        Id = Guid.NewGuid(), KeyHash = Guid.NewGuid().ToString(), SpaceId = space.Id, Email = email, Role = SpaceRole.Guest, Title = "", InvitedBy = by.Id, SentAt = ended.AddDays(-14), EndsAt = ended,
    };
}
