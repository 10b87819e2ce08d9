using System.Security.Claims;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.SignInByLink;

/// <summary>Signs in by a link received by mail: for those whose roles allow one factor, and who did not choose a second.</summary>
sealed class LinkSignIn(
    MaillageDb db, UserManager<Person> people, SignInManager<Person> signIn, Outbox outbox, SiteOrigin origin, SecurityLog log, TimeProvider clock)
{
    public static readonly TimeSpan Validity = TimeSpan.FromMinutes(10);

    /// <summary>In ten minutes for one person: nobody fills a mailbox by asking for its owner.</summary>
    const int MostLinks = 3;

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whether the site knows its address, without which no link can be sent.</summary>
    public bool IsPossible => origin.Value is not null;

    /// <summary>Sends a link if this address has an account that may use one. Whoever asks is not told which.</summary>
    /// <param name="email">As typed.</param>
    /// <param name="browser">The secret that the asking browser keeps.</param>
    /// <param name="back">Where to go afterwards.</param>
    /// <param name="cancel">Stops.</param>
    public async Task AskAsync(string email, string browser, string? back, CancellationToken cancel)
    {
        if (await people.FindByEmailAsync(email.Trim()) is not { } person || !await MayAsync(person, cancel)) return;
        await db.SignInLinks.Where(x => x.PersonId == person.Id && x.EndsAt < Now).ExecuteDeleteAsync(cancel);
        if (await db.SignInLinks.CountAsync(x => x.PersonId == person.Id, cancel) >= MostLinks) return;
        var secret = Secret.New();
        db.SignInLinks.Add(new SignInLink { KeyHash = Secret.Hash(secret), PersonId = person.Id, BrowserHash = Secret.Hash(browser), EndsAt = Now + Validity });
        outbox.Add(
            person.Email!, person.Id, "Votre lien de connexion à Maillage",
            $"""
            Bonjour {person.DisplayName},

            Pour vous connecter, ouvrez ce lien dans le navigateur où vous l’avez demandé :

            {origin.Url(AccountAddresses.With($"{AccountAddresses.Link}/{secret}", back))}

            Il sert une seule fois, pendant dix minutes. Si vous n’avez rien demandé, ne faites rien : sans votre navigateur, il n’ouvre rien.
            """,
            isSecret: true);
        log.Add(SecurityEventKind.LinkSent, person.Id, "");
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What would happen to this link in this browser.</summary>
    public async Task<LinkState> LookAsync(string secret, string? browser, CancellationToken cancel)
    {
        var hash = Secret.Hash(secret);
        var link = await db.SignInLinks.AsNoTracking().SingleOrDefaultAsync(x => x.KeyHash == hash && x.UsedAt == null, cancel);
        if (link is null || link.EndsAt < Now) return LinkState.Gone;
        return browser is not null && link.BrowserHash == Secret.Hash(browser) ? LinkState.Open : LinkState.OtherBrowser;
    }

    /// <summary>Signs in, once.</summary>
    /// <returns>False when the link opens nothing here.</returns>
    public async Task<bool> UseAsync(string secret, string? browser, CancellationToken cancel)
    {
        var (hash, browserHash) = (Secret.Hash(secret), Secret.Hash(browser ?? ""));
        // One statement decides, so that of two presses only one signs in.
        var used = await db.SignInLinks
            .Where(x => x.KeyHash == hash && x.BrowserHash == browserHash && x.UsedAt == null && x.EndsAt >= Now)
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.UsedAt, Now), cancel);
        var personId = used == 1 ? await db.SignInLinks.Where(x => x.KeyHash == hash).Select(x => x.PersonId).SingleAsync(cancel) : Guid.Empty;
        var person = await people.FindByIdAsync(personId.ToString());
        if (person is null || !await MayAsync(person, cancel))
        {
            log.Add(SecurityEventKind.SignInRefused, person?.Id, "lien");
            await db.SaveChangesAsync(cancel);
            return false;
        }
        await signIn.SignInWithClaimsAsync(person, isPersistent: false, [new Claim("amr", "mail")]);
        return true;
    }

    async Task<bool> MayAsync(Person person, CancellationToken cancel) =>
        person is { ErasedAt: null, IsAdministrator: false, TwoFactorEnabled: false }
        && !await db.Memberships.Where(SpaceMembers.DemandTwoFactors).AnyAsync(x => x.PersonId == person.Id, cancel);
}

enum LinkState
{
    Open,

    /// <summary>It was used, is over ten minutes old, or never was.</summary>
    Gone,

    OtherBrowser,
}
