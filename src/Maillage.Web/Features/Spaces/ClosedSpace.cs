using Maillage.Web.Shared.Hosting;

namespace Maillage.Web.Features.Spaces;

/// <summary>What is said to whoever sends something that would change a closed space.</summary>
static class ClosedSpace
{
    public static RefusalException Refusal(string name) => new(
        "Cet espace est fermé", $"« {name} » se lit encore, mais rien ne s’y ajoute et rien ne s’y change. Rien n’a été enregistré. Sa coordination, ou la personne qui administre ce site, peut le rouvrir.");
}
