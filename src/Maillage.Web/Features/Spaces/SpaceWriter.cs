using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces;

/// <summary>
/// Adds to a space and changes it: each verb writes its event into the context, and the caller saves once. Whether the person may do it was asked at the door
/// (<see cref="SpaceDoor"/>).
/// </summary>
public sealed class SpaceWriter(MaillageDb db, AuditTrail trail, TimeProvider clock)
{
    /// <summary>The moment of what is written, UTC.</summary>
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Space> OpenAsync(NewSpace asked, Actor by, CancellationToken cancel)
    {
        var used = (await db.Spaces.Select(x => x.Slug).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var space = new Space
        {
            Id = Guid.NewGuid(), Slug = SpaceSlug.Of(asked.Name, used), Kind = asked.Kind, Name = asked.Name.Trim(), Purpose = asked.Purpose.Trim(), IsPublic = false, IsOpenToRequests = false,
            ContractGeneration = asked.Contract?.Generation, ContractCode = asked.Contract?.Code, Territory = asked.Territory.Trim(), CreatedAt = Now,
        };
        db.Spaces.Add(space);
        trail.Record(space.Id, by, SpaceActs.Created, space.Id.ToString(),
        [
            new FieldChange("name", null, space.Name), new FieldChange("kind", null, space.Kind.Label), new FieldChange("purpose", null, space.Purpose),
            new FieldChange("territory", null, asked.Contract is { } key ? key.ToString() : space.Territory),
        ]);
        return space;
    }

    /// <summary>Someone belongs to an organisation, and it is accepted at once: for whoever a coordinator or the administration places.</summary>
    public Affiliation Affiliate(Space space, Person person, int organisationId, string organisationName, string title, Actor by)
    {
        var affiliation = new Affiliation { Id = Guid.NewGuid(), PersonId = person.Id, OrganisationId = organisationId, Title = title.Trim(), AcceptedAt = Now };
        db.Affiliations.Add(affiliation);
        trail.Record(space.Id, by, AccountActs.Affiliated, affiliation.Id.ToString(),
            [new FieldChange("person", null, person.DisplayName, person.Id), new FieldChange("organisation", null, organisationName), new FieldChange("title", null, affiliation.Title, person.Id)]);
        return affiliation;
    }

    public Membership Join(Space space, Person person, SpaceRole role, Affiliation? affiliation, CouncilCollege? college, Actor by)
    {
        var membership = new Membership { Id = Guid.NewGuid(), SpaceId = space.Id, PersonId = person.Id, Role = role, AffiliationId = affiliation?.Id, College = college, Since = Now };
        db.Memberships.Add(membership);
        trail.Record(space.Id, by, SpaceActs.Joined, membership.Id.ToString(),
            [new FieldChange("person", null, person.DisplayName, person.Id), new FieldChange("role", null, role.Label), new FieldChange("college", null, college?.Label)]);
        return membership;
    }

    /// <summary>Puts someone in the space in this capacity, belonging to its organisation first where they do not yet.</summary>
    /// <returns>Null when they had this very capacity already; nothing is added then.</returns>
    internal async Task<Membership?> PlaceAsync(Space space, Person person, GivenCapacity capacity, Actor by, CancellationToken cancel)
    {
        Affiliation? affiliation = null;
        if (capacity.Organisation is { } organisation)
        {
            affiliation = await db.Affiliations.FirstOrDefaultAsync(x => x.PersonId == person.Id && x.OrganisationId == organisation.Id && x.EndedAt == null, cancel);
            if (affiliation is null)
            {
                affiliation = Affiliate(space, person, organisation.Id, organisation.Name, capacity.Title, by);
            }
            else if (affiliation.AcceptedAt is null)
            {
                affiliation.AcceptedAt = Now;
                trail.Record(space.Id, by, AccountActs.AffiliationAccepted, affiliation.Id.ToString(), []);
            }
        }
        var affiliationId = affiliation?.Id;
        if (await db.Memberships.AnyAsync(
            x => x.SpaceId == space.Id && x.PersonId == person.Id && x.EndedAt == null && x.Role == capacity.Role && x.AffiliationId == affiliationId, cancel)) return null;
        return Join(space, person, capacity.Role, affiliation, capacity.College, by);
    }

    /// <summary>Changes what a member is there. The caller has asked that a coordinator remains.</summary>
    public void ChangeRole(Membership membership, Person person, SpaceRole role, CouncilCollege? college, Actor by)
    {
        trail.Record(membership.SpaceId, by, SpaceActs.RoleChanged, membership.Id.ToString(),
            [new FieldChange("role", membership.Role.Label, role.Label, person.Id), new FieldChange("college", membership.College?.Label, college?.Label, person.Id)]);
        (membership.Role, membership.College) = (role, college);
    }

    /// <summary>Waits for whoever else changes the space: what is read after this holds until the transaction ends.</summary>
    public Task HoldAsync(Guid spaceId, CancellationToken cancel) =>
        db.Spaces.Where(x => x.Id == spaceId).ExecuteUpdateAsync(x => x.SetProperty(y => y.Version, y => y.Version), cancel);

    /// <summary>As <see cref="HoldAsync"/>, for what may be done in an open space alone: it stays open until the transaction ends.</summary>
    /// <exception cref="Shared.Hosting.RefusalException">It was closed since the door was passed.</exception>
    public async Task HoldOpenAsync(Space space, CancellationToken cancel)
    {
        if (await db.Spaces.Where(x => x.Id == space.Id && x.ClosedAt == null).ExecuteUpdateAsync(x => x.SetProperty(y => y.Version, y => y.Version), cancel) == 0)
            throw ClosedSpace.Refusal(space.Name);
    }

    public SpaceOrganisation Add(Space space, int organisationId, string organisationName, OrganisationRole role, Actor by)
    {
        var added = new SpaceOrganisation { Id = Guid.NewGuid(), SpaceId = space.Id, OrganisationId = organisationId, Role = role, Since = Now };
        db.SpaceOrganisations.Add(added);
        trail.Record(space.Id, by, SpaceActs.OrganisationAdded, added.Id.ToString(), [new FieldChange("organisation", null, organisationName), new FieldChange("role", null, role.Label)]);
        return added;
    }

    public SpaceController Answer(Space space, int organisationId, string organisationName, string contact, Actor by)
    {
        var controller = new SpaceController { Id = Guid.NewGuid(), SpaceId = space.Id, OrganisationId = organisationId, Contact = contact.Trim() };
        db.SpaceControllers.Add(controller);
        trail.Record(space.Id, by, SpaceActs.ControllerAdded, controller.Id.ToString(), [new FieldChange("organisation", null, organisationName), new FieldChange("contact", null, controller.Contact)]);
        return controller;
    }
}

/// <summary>A space to open.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Contract">Whose people work there; null when it is not a contract's.</param>
/// <param name="Territory">In words, where there is no contract.</param>
public sealed record NewSpace(SpaceKind Kind, string Name, string Purpose, ContractKey? Contract, string Territory);
