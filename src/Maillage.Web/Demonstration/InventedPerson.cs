using Maillage.France.Language;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;

namespace Maillage.Web.Demonstration;

/// <summary>Someone of the demonstration, with what they can show of the product.</summary>
/// <param name="GivenName">Their first name.</param>
/// <param name="FamilyName">Their last name.</param>
/// <param name="Role">In the space of the contract; null for whoever runs the site.</param>
/// <param name="Organisation">For which organisation they sit, as the files write its name; empty in their own name.</param>
/// <param name="Title">What they are there.</param>
/// <param name="Story">What to try as them, in one sentence.</param>
public sealed record InventedPerson(string GivenName, string FamilyName, SpaceRole? Role, string Organisation, string Title, string Story)
{
    public DemonstrationAccount Account => new(Email, Name, Role is { } role ? string.Join(", ", new[] { Title.Length > 0 ? Title : FrenchFormat.Capitalised(role.Label), Organisation }.Where(x => x.Length > 0)) : "Administration du site", Story);

    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>In the domain that leads nowhere (RFC 2606): no mail of the demonstration can reach anyone.</summary>
    public string Email => $"{Plain(GivenName)}.{Plain(FamilyName)}@demonstration.invalid";

    static string Plain(string name) => Fold.Text(name).Replace(' ', '-');
}
