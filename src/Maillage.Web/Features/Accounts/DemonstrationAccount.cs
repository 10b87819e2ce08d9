namespace Maillage.Web.Features.Accounts;

/// <summary>An account of the demonstration, offered on the page of sign-in.</summary>
/// <param name="Email">Its address.</param>
/// <param name="Name">« Nadia Ferrand ».</param>
/// <param name="Role">What they are: « Cheffe de projet, Auvelle Agglomération ».</param>
/// <param name="Story">What to try as them, in one sentence.</param>
public sealed record DemonstrationAccount(string Email, string Name, string Role, string Story);
