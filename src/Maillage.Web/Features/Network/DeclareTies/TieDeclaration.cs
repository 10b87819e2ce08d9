using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.DeclareTies;

/// <summary>The ties that members of a space declare: to say one, to say that it still holds, to end it, to undo that.</summary>
sealed class TieDeclaration(MaillageDb db, SpaceNetworks networks, SpaceWriter writer, AuditTrail trail)
{
    public const int LongestWords = 200;

    public DateOnly Today => networks.Today;

    public async Task<IReadOnlyList<ShownTie>> OfAsync(SpaceAccess access, SpaceNetwork network, CancellationToken cancel)
    {
        var found = await (
            from tie in db.DeclaredTies.AsNoTracking()
            where tie.SpaceId == access.Space.Id
            join membership in db.Memberships.AsNoTracking() on tie.MembershipId equals membership.Id
            join person in db.People.AsNoTracking() on membership.PersonId equals person.Id
            join one in db.Organisations.AsNoTracking() on tie.FromId equals one.Id
            join other in db.Organisations.AsNoTracking() on tie.ToId equals other.Id
            select new { tie, person, From = one.Name, To = other.Name }).ToListAsync(cancel);
        return
        [
            .. found.OrderBy(x => x.tie.EndedOn is not null).ThenByDescending(x => x.tie.SaidOn).ThenBy(x => x.tie.Id)
                .Select(x => new ShownTie(x.tie, NameOf(network, x.tie.FromId, x.From), NameOf(network, x.tie.ToId, x.To), x.person.DisplayName)),
        ];
    }

    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> DeclareAsync(SpaceAccess access, SpaceNetwork network, TypedTie typed, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var (from, to) = (TieEnd.Read(network, typed.From), TieEnd.Read(network, typed.To));
        if (from.Actor is null) errors.Add(new("de", from.Problem));
        if (to.Actor is null) errors.Add(new("a", to.Problem));
        if (from.Actor is { } one && one == to.Actor) errors.Add(new("a", "C’est le même organisme : un lien en relie deux."));
        var words = typed.Words?.Trim() ?? "";
        if (words.Length == 0) errors.Add(new("lien", "Dites ce qui les relie, en quelques mots."));
        if (words.Length > LongestWords) errors.Add(new("lien", "C’est trop long : deux cents caractères au plus."));
        var since = TypedDate.Read(typed.Since);
        if (since is null) errors.Add(new("depuis", "Donnez un jour, même approché : 12/03/2026."));
        if (since > Today) errors.Add(new("depuis", "Ce jour n’est pas encore venu."));
        var until = TypedDate.Read(typed.Until);
        if (until is null && !string.IsNullOrWhiteSpace(typed.Until)) errors.Add(new("fin", "Donnez un jour, par exemple 12/03/2026, ou laissez vide."));
        if (until < since) errors.Add(new("fin", "La fin est avant le début."));
        if (until > Today) errors.Add(new("fin", "Ce jour n’est pas encore venu : laissez vide, et revenez le dire."));
        if (errors.Count > 0) return errors;

        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var known = await db.DeclaredTies.AsNoTracking().Where(x => x.SpaceId == access.Space.Id && x.EndedOn == null).ToListAsync(cancel);
        if (until is null && known.Any(x => IsSame(x, from.Actor!.OrganisationId, to.Actor!.OrganisationId, words))) return [new("lien", "Ce lien est déjà déclaré : dites plutôt, plus bas, qu’il tient toujours.")];
        var tie = new DeclaredTie
        {
            Id = Guid.NewGuid(), SpaceId = access.Space.Id, FromId = from.Actor!.OrganisationId, ToId = to.Actor!.OrganisationId, Words = words, Since = since!.Value, SaidOn = until ?? Today, EndedOn = until,
            MembershipId = access.Acting!.Membership.Id,
        };
        db.DeclaredTies.Add(tie);
        trail.Record(access.Space.Id, access.Actor, NetworkActs.Declared, tie.Id.ToString(),
        [
            new FieldChange("from", null, from.Actor.Name), new FieldChange("to", null, to.Actor.Name), new FieldChange("link", null, words),
            new FieldChange("since", null, FrenchFormat.Date(tie.Since)), new FieldChange("until", null, until is { } day ? FrenchFormat.Date(day) : null),
        ]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>It still holds today.</summary>
    public Task ConfirmAsync(SpaceAccess access, Guid id, CancellationToken cancel) => ChangeAsync(access, id, tie =>
    {
        if (tie.EndedOn is not null || tie.SaidOn == Today) return null;
        var before = tie.SaidOn;
        tie.SaidOn = Today;
        return (NetworkActs.Confirmed, new FieldChange("until", FrenchFormat.Date(before), FrenchFormat.Date(Today)));
    }, cancel);

    public Task EndAsync(SpaceAccess access, Guid id, CancellationToken cancel) => ChangeAsync(access, id, tie =>
    {
        if (tie.EndedOn is not null) return null;
        tie.EndedOn = tie.Since > Today ? tie.Since : Today;
        return (NetworkActs.Ended, new FieldChange("until", null, FrenchFormat.Date(tie.EndedOn.Value)));
    }, cancel);

    /// <summary>It was ended by mistake, or it holds again.</summary>
    public Task ResumeAsync(SpaceAccess access, Guid id, CancellationToken cancel) => ChangeAsync(access, id, tie =>
    {
        if (tie.EndedOn is not { } ended) return null;
        (tie.EndedOn, tie.SaidOn) = (null, Today);
        return (NetworkActs.Resumed, new FieldChange("until", FrenchFormat.Date(ended), null));
    }, cancel);

    /// <summary>Whether a tie says the same of the same two.</summary>
    public static bool IsSame(DeclaredTie tie, int from, int to, string words) =>
        ((tie.FromId == from && tie.ToId == to) || (tie.FromId == to && tie.ToId == from)) && Fold.Text(tie.Words) == Fold.Text(words);

    async Task ChangeAsync(SpaceAccess access, Guid id, Func<DeclaredTie, (AuditAct Act, FieldChange Change)?> change, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await db.DeclaredTies.SingleOrDefaultAsync(x => x.Id == id && x.SpaceId == access.Space.Id, cancel) is not { } tie || change(tie) is not { } done) return;
        trail.Record(access.Space.Id, access.Actor, done.Act, tie.Id.ToString(), [done.Change]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    // Merged organisations bear their name of today where the network knows it.
    static string NameOf(SpaceNetwork network, int number, string stored) => network.PlaceOf(number) is { } place ? network.Actors[place].Name : FrenchNames.Display(stored);
}

/// <summary>What was typed of a tie.</summary>
sealed record TypedTie(string? From, string? To, string? Words, string? Since, string? Until);

/// <summary>A declared tie as the page shows it.</summary>
sealed record ShownTie(DeclaredTie Tie, string From, string To, string By)
{
    public string Origin => Tie.Source.Length > 0 ? $"{By}, par le fichier {Tie.Source}" : By;

    public string Said => string.Create(CultureInfo.InvariantCulture, $"{From} et {To}");
}
