using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.EditSpace;

/// <summary>Changes how a space presents itself, and who answers for its data. Of two people who edit it at once, the second is shown what the first kept.</summary>
sealed class SpaceEditing(MaillageDb db, SpaceWriter writer, AuditTrail trail)
{
    const int LongestName = 120;
    const int LongestPurpose = 2000;
    const int LongestContact = 200;

    public Task<IReadOnlyList<NamedPart>> OrganisationsAsync(SpaceAccess access, CancellationToken cancel) => CapacityForm.OrganisationsAsync(db, access.Space.Id, cancel);

    public async Task<IReadOnlyList<ShownController>> ControllersAsync(SpaceAccess access, CancellationToken cancel) => await (
        from controller in db.SpaceControllers.AsNoTracking()
        where controller.SpaceId == access.Space.Id
        join organisation in db.Organisations.AsNoTracking() on controller.OrganisationId equals organisation.Id
        orderby organisation.Name
        select new ShownController(controller, organisation.Name)).ToListAsync(cancel);

    /// <param name="access">The space.</param>
    /// <param name="typed">What the form holds.</param>
    /// <param name="version">The version from which it was typed.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<EditOutcome> SaveAsync(SpaceAccess access, SpaceText typed, int? version, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (typed.Name.Length == 0) errors.Add(new("nom", "Donnez un nom à l’espace."));
        if (typed.Name.Length > LongestName) errors.Add(new("nom", $"Ce nom est trop long : {LongestName} caractères au plus."));
        if (typed.Purpose.Length > LongestPurpose) errors.Add(new("objet", "Ce texte est trop long : deux mille caractères au plus."));
        if (errors.Count > 0) return new EditOutcome(errors, null);
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var space = await db.Spaces.SingleAsync(x => x.Id == access.Space.Id, cancel);
        var before = SpaceText.Of(space);
        // The same words typed twice are no conflict.
        if (typed == before) return EditOutcome.Done;
        if (space.Version != version) return new EditOutcome([], space);
        (space.Name, space.Purpose, space.IsPublic, space.IsOpenToRequests) = (typed.Name, typed.Purpose, typed.IsPublic, typed.IsOpenToRequests);
        space.Version++;
        trail.Record(space.Id, access.Actor, SpaceActs.Changed, space.Id.ToString(),
        [
            new FieldChange("name", before.Name, typed.Name), new FieldChange("purpose", before.Purpose, typed.Purpose),
            new FieldChange("public", YesNo(before.IsPublic), YesNo(typed.IsPublic)), new FieldChange("open-to-requests", YesNo(before.IsOpenToRequests), YesNo(typed.IsOpenToRequests)),
        ]);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            await whole.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            return new EditOutcome([], await db.Spaces.AsNoTracking().SingleAsync(x => x.Id == space.Id, cancel));
        }
        await whole.CommitAsync(cancel);
        return EditOutcome.Done;
    }

    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> AddControllerAsync(SpaceAccess access, string? organisation, string? contact, CancellationToken cancel)
    {
        var named = (await OrganisationsAsync(access, cancel)).FirstOrDefault(x => x.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == organisation);
        var errors = new List<FieldError>();
        if (named is null) errors.Add(new("responsable", "Choisissez un organisme de l’espace."));
        if (string.IsNullOrWhiteSpace(contact)) errors.Add(new("contact", "Dites comment le joindre : l’adresse de son délégué à la protection des données, par exemple."));
        if (contact?.Length > LongestContact) errors.Add(new("contact", "C’est trop long : deux cents caractères au plus."));
        if (named is not null && await db.SpaceControllers.AnyAsync(x => x.SpaceId == access.Space.Id && x.OrganisationId == named.Id, cancel)) errors.Add(new("responsable", $"« {named.Name} » est déjà désigné."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        writer.Answer(access.Space, named!.Id, named.Name, contact!, access.Actor);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    public async Task RemoveControllerAsync(SpaceAccess access, Guid id, CancellationToken cancel)
    {
        var shown = (await ControllersAsync(access, cancel)).FirstOrDefault(x => x.Controller.Id == id);
        if (shown is null) return;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        db.SpaceControllers.Remove(shown.Controller);
        trail.Record(access.Space.Id, access.Actor, SpaceActs.ControllerRemoved, id.ToString(),
            [new FieldChange("organisation", shown.OrganisationName, null), new FieldChange("contact", shown.Controller.Contact, null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    static string YesNo(bool value) => value ? "oui" : "non";
}

/// <summary>What of a space can be edited.</summary>
sealed record SpaceText(string Name, string Purpose, bool IsPublic, bool IsOpenToRequests)
{
    public static SpaceText Of(Space space) => new(space.Name, space.Purpose.ReplaceLineEndings("\n"), space.IsPublic, space.IsOpenToRequests);
}

/// <summary>What became of an edition.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="Kept">The space as someone else kept it in between; null when nobody did.</param>
sealed record EditOutcome(IReadOnlyList<FieldError> Errors, Space? Kept)
{
    public static EditOutcome Done { get; } = new([], null);

    public bool IsDone => Errors.Count == 0 && Kept is null;
}

/// <summary>Who answers for the data, by name.</summary>
sealed record ShownController(SpaceController Controller, string OrganisationName);
