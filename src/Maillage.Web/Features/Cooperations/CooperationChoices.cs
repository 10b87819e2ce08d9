using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What the forms of cooperations offer to choose from.</summary>
sealed class CooperationChoices(MaillageDb db, Snapshot<TerritorySnapshot> territories)
{
    /// <param name="space">The space.</param>
    /// <param name="cooperation">The one that is edited: what it holds stays a choice; null for a new one.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<StoryChoices> OfAsync(Space space, Cooperation? cooperation, CancellationToken cancel)
    {
        var land = await territories.GetAsync(cancel);
        var neighbourhoods = (await NeighbourhoodsAsync(space, cancel)).ToList();
        if (cooperation?.NeighbourhoodCode is { } kept && neighbourhoods.All(x => x.Value != kept.Value))
            neighbourhoods.Add(new(kept.Value, land.Neighbourhoods.GetValueOrDefault(kept)?.DisplayName ?? kept.Value));
        var members = (await SpaceMembers.Of(db, space.Id).ToListAsync(cancel))
            .Where(x => SpaceRights.May(x.Membership.Role, false, SpaceAction.Cooperate)).OrderBy(x => x.Person.FamilyName, StringComparer.CurrentCulture).ToList();
        var people = members.ToDictionary(x => x.Membership.Id.ToString(), x => (x.Person.DisplayName, (Guid?)x.Person.Id));
        if (cooperation?.AnimatorMembershipId is { } animator && !people.ContainsKey(animator.ToString()) && (await MemberNames.OfAsync(db, [animator], cancel)).GetValueOrDefault(animator) is { } gone)
            people[animator.ToString()] = (gone.Person.DisplayName, gone.Person.Id);
        return new StoryChoices(
            neighbourhoods, [.. Theme.All.Where(x => x.Code is not ("autre" or "collectivites")).Select(x => new FieldOption(x.Code, x.Label))],
            [.. members.Select(x => new FieldOption(x.Membership.Id.ToString(), $"{x.Person.DisplayName} ({x.Capacity.Label})"))], people);
    }

    /// <summary>The neighbourhoods of the contract whose space it is.</summary>
    public async Task<IReadOnlyList<FieldOption>> NeighbourhoodsAsync(Space space, CancellationToken cancel) =>
        space is { ContractGeneration: { } generation, ContractCode: { } code } && (await territories.GetAsync(cancel)).Contracts.GetValueOrDefault(new ContractKey(generation, code)) is { } contract
            ? [.. contract.Neighbourhoods.Select(x => new FieldOption(x.Code.Value, x.DisplayName))]
            : [];

    /// <summary>The name of a neighbourhood; empty for none.</summary>
    public async Task<string> NameAsync(QpvCode? code, CancellationToken cancel) =>
        code is { } value ? (await territories.GetAsync(cancel)).Neighbourhoods.GetValueOrDefault(value)?.DisplayName ?? value.Value : "";

    /// <summary>The organisations of a space and their services, as actors to choose: « 12 », « 12/8f3… ».</summary>
    public async Task<IReadOnlyList<FieldOption>> ActorsAsync(Space space, CancellationToken cancel)
    {
        var organisations = await CapacityForm.OrganisationsAsync(db, space.Id, cancel);
        var numbers = organisations.Select(x => x.Id).ToList();
        var services = (await db.OrganisationServices.AsNoTracking().Where(x => numbers.Contains(x.OrganisationId) && x.ClosedAt == null).OrderBy(x => x.Name).ToListAsync(cancel)).ToLookup(x => x.OrganisationId);
        return [.. organisations.SelectMany(x => services[x.Id].Select(y => new FieldOption(ActorKey(x.Id, y.Id), $"{y.Name} ({FrenchNames.Display(x.Name)})")).Prepend(new FieldOption(ActorKey(x.Id, null), FrenchNames.Display(x.Name))))];
    }

    /// <summary>« 12 » for an organisation, « 12/8f3… » for one of its services.</summary>
    public static string ActorKey(int organisation, Guid? service) => organisation.ToString(System.Globalization.CultureInfo.InvariantCulture) + (service is { } id ? $"/{id}" : "");

    /// <returns>Null for what is no such key.</returns>
    public static (int Organisation, Guid? Service)? ReadActorKey(string? key)
    {
        var parts = (key ?? "").Split('/');
        if (!int.TryParse(parts[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var organisation)) return null;
        if (parts.Length == 1) return (organisation, null);
        return parts.Length == 2 && Guid.TryParse(parts[1], out var service) ? (organisation, service) : null;
    }
}
