using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Demonstration;

/// <summary>One account for each role, in the space of the invented contract. They have no password: the page of sign-in opens them, on the machine itself only.</summary>
public sealed class DemonstrationPeople(MaillageDb db, AccountKeeper accounts, SpaceWriter writer)
{
    internal const string ContractSpace = "Contrat de ville d’Auvelle Agglomération";
    const string NetworkSpace = "Réseau des centres sociaux d’Auvelle";

    static readonly InventedPerson Coordinator = new("Nadia", "Ferrand", SpaceRole.Coordinator, "Auvelle Agglomération", "Cheffe de projet", "Elle anime l’espace du contrat : elle invite, règle, tient l’historique.");

    public static IReadOnlyList<InventedPerson> All { get; } =
    [
        Coordinator,
        new("Luc", "Maréchal", SpaceRole.Instructor, "Préfecture d’Auvelle", "Délégué du préfet", "Il instruit les demandes pour l’État."),
        new("Hélène", "Castan", SpaceRole.ElectedMember, "Commune de Valdauvelle", "Adjointe aux quartiers", "Élue, elle suit ce que le contrat décide."),
        new("Samir", "Oudry", SpaceRole.Member, "Centre social Les Glycines", "Directeur", "Il porte des projets, et anime le réseau des centres sociaux."),
        new("Josette", "Bellanger", SpaceRole.CouncilMember, "", "", "Habitante, elle siège au conseil citoyen : un seul facteur lui suffit."),
        new("Théo", "Vasseur", SpaceRole.Guest, "Corvane Habitat", "Chargé de développement social", "Invité, il voit l’espace sans les adresses des membres."),
        new("Irène", "Plessis", null, "", "", "Elle administre le site : elle ouvre des espaces et des comptes, et n’entre pas dans les espaces."),
    ];

    /// <summary>Those whom one meets in the space without trying its doors as them: they have no button at the entrance.</summary>
    static readonly IReadOnlyList<InventedPerson> Others =
    [
        new("Maud", "Serrano", SpaceRole.Member, "Commune de Montberne-les-Vignes", "Directrice des solidarités", ""),
        new("Claire", "Aubrun", SpaceRole.Member, "Agence de santé de Corvane", "Chargée de prévention", ""),
        new("Karim", "Belhadj", SpaceRole.Member, "Mission locale du Val d’Auvelle", "Conseiller", ""),
        new("Inès", "Kaddour", SpaceRole.Member, "Prévention spécialisée Le Passe-rive", "Éducatrice", ""),
        new("Loïc", "Tanguy", SpaceRole.Member, "Commune de Port-Lanvelle", "Responsable jeunesse", ""),
    ];

    static readonly (string Organisation, OrganisationRole Role)[] Organisations =
    [
        ("Auvelle Agglomération", OrganisationRole.Lead), ("Préfecture d’Auvelle", OrganisationRole.State), ("Commune de Valdauvelle", OrganisationRole.LocalAuthority),
        ("Commune de Port-Lanvelle", OrganisationRole.LocalAuthority), ("Département d’Auvelle", OrganisationRole.Funder), ("Caisse des familles de Corvane", OrganisationRole.Funder),
        ("Corvane Habitat", OrganisationRole.Landlord), ("Centre social Les Glycines", OrganisationRole.ProjectHolder), ("Conseil citoyen de La Haute Borne", OrganisationRole.CitizenCouncil),
        ("La Cordée des docks", OrganisationRole.EconomicActor), ("Commune de Montberne-les-Vignes", OrganisationRole.LocalAuthority), ("Agence de santé de Corvane", OrganisationRole.State),
        ("Mission locale du Val d’Auvelle", OrganisationRole.ProjectHolder), ("Prévention spécialisée Le Passe-rive", OrganisationRole.ProjectHolder), ("Pôle de santé des docks", OrganisationRole.ProjectHolder),
        ("Maison de l’emploi d’Auvelle", OrganisationRole.EconomicActor),
    ];

    /// <summary>Opens the accounts and the spaces; does nothing where they are.</summary>
    public async Task EnsureAsync(ContractCode contract, CancellationToken cancel)
    {
        if (await db.Spaces.AnyAsync(x => x.Name == ContractSpace, cancel)) return;
        var known = await KnownAsync(cancel);
        var people = new Dictionary<InventedPerson, Person>();
        foreach (var invented in All.Concat(Others))
        {
            people[invented] = await db.People.SingleOrDefaultAsync(x => x.Email == invented.Email, cancel)
                ?? (await accounts.OpenAsync(invented.Email, invented.GivenName, invented.FamilyName, null, invented.Role is null, Actor.Machine, cancel)).Person!;
        }

        await using var whole = await db.BeginWriteAsync(cancel);
        var space = await writer.OpenAsync(
            new NewSpace(SpaceKind.Contract, ContractSpace, "Préparer le comité de pilotage, partager le diagnostic, suivre les projets des quatre communes.", new ContractKey(Generation.G2024, contract), "Auvelle Agglomération"), Actor.Machine, cancel);
        space.IsPublic = true;
        space.IsOpenToRequests = true;
        foreach (var (organisation, role) in Organisations) writer.Add(space, known[organisation], organisation, role, Actor.Machine);
        writer.Answer(space, known["Auvelle Agglomération"], "Auvelle Agglomération", "donnees@demonstration.invalid", Actor.Machine);
        foreach (var (invented, person) in people)
        {
            if (invented.Role is not { } role) continue;
            var affiliation = invented.Organisation.Length == 0 ? null : writer.Affiliate(space, person, known[invented.Organisation], invented.Organisation, invented.Title, Actor.Machine);
            writer.Join(space, person, role, affiliation, role == SpaceRole.CouncilMember ? CouncilCollege.Residents : null, Actor.Machine);
        }

        var network = await writer.OpenAsync(new NewSpace(SpaceKind.Network, NetworkSpace, "Échanger entre équipes, se remplacer, monter des projets à plusieurs.", null, "Auvelle"), Actor.Machine, cancel);
        var (samir, nadia) = (people.Single(x => x.Key.GivenName == "Samir"), people[Coordinator]);
        writer.Add(network, known[samir.Key.Organisation], samir.Key.Organisation, OrganisationRole.Lead, Actor.Machine);
        writer.Join(network, samir.Value, SpaceRole.Coordinator, writer.Affiliate(network, samir.Value, known[samir.Key.Organisation], samir.Key.Organisation, samir.Key.Title, Actor.Machine), null, Actor.Machine);
        writer.Join(network, nadia, SpaceRole.Guest, null, null, Actor.Machine);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    /// <summary>The numbers of the organisations, by the names that the invented files give them.</summary>
    async Task<Dictionary<string, int>> KnownAsync(CancellationToken cancel)
    {
        var names = All.Concat(Others).Select(x => x.Organisation).Concat(Organisations.Select(x => x.Organisation)).Where(x => x.Length > 0).Distinct().ToList();
        return (await (
            from mention in db.Mentions
            where names.Contains(mention.Name)
            select new { mention.Name, Organisation = EF.Property<int?>(mention, "OrganisationId") }).ToListAsync(cancel))
            .Where(x => x.Organisation is not null).GroupBy(x => x.Name).ToDictionary(x => x.Key, x => x.Min(y => y.Organisation!.Value), StringComparer.Ordinal);
    }
}
