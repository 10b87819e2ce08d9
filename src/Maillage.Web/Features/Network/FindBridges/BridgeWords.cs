using Maillage.France.Language;

namespace Maillage.Web.Features.Network.FindBridges;

/// <summary>The passages of a network in careful words: a dependency of the network, neither praise nor blame of an organisation.</summary>
public static class BridgeWords
{
    /// <summary>The roles of Gould and Fernandez in French, with what each means. Without direction the gatekeeper and the representative are one.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> Roles { get; } =
    [
        ("Coordinateur interne", "il relie deux organismes de son propre groupe qui n’ont pas de lien entre eux."),
        ("Portier et représentant", "il relie un organisme de son groupe à un organisme d’un autre : il ouvre la porte dans un sens, porte la parole des siens dans l’autre."),
        ("Médiateur extérieur", "il relie deux organismes d’un même groupe dont il ne fait pas partie."),
        ("Agent de liaison", "il relie deux groupes différents, sans être ni de l’un ni de l’autre."),
    ];

    /// <summary>The role that an organisation has most often; the plainest first where two are equal.</summary>
    public static string MainRole(GroupBroker broker) =>
        new[] { (Roles[1].Name, broker.Gate), (Roles[3].Name, broker.Liaison), (Roles[2].Name, broker.Mediator), (Roles[0].Name, broker.Inner) }.MaxBy(x => x.Item2).Name;

    /// <summary>What would come apart.</summary>
    public static string Sentence(CutPassage cut, Func<int, string> nameOf)
    {
        var names = cut.CutOff.Select(nameOf).ToList();
        var who = names.Count <= 4 ? FrenchFormat.List(names) : $"{string.Join(", ", names.Take(3))} et {FrenchFormat.Integer(names.Count - 3)} autres";
        return $"Sans {nameOf(cut.Place)}, {FrenchFormat.Plural(names.Count, "organisme n’aurait plus de chemin connu", "organismes n’auraient plus de chemin connu")} vers les autres : {who}.";
    }

    public static string Sentence(GroupPassage passage, Func<int, string> nameOf)
    {
        var first = passage.By.Take(3).Select(x => nameOf(x.Place)).ToList();
        return $"« {passage.One.Label} » et « {passage.Other.Label} » : {FrenchFormat.Plural(passage.Ties, "lien", "liens")}, par {FrenchFormat.List(first)}{(passage.By.Count > 3 ? " surtout" : "")}.";
    }
}
