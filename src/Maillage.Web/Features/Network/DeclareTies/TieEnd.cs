using System.Globalization;
using Maillage.France.Language;

namespace Maillage.Web.Features.Network.DeclareTies;

/// <summary>An organisation of the network as a person or a file writes it: its name, its number here, its SIREN or SIRET.</summary>
sealed record TieEnd(NetworkActor? Actor, string Problem)
{
    /// <param name="network">Where it is looked for.</param>
    /// <param name="text">What is written.</param>
    public static TieEnd Read(SpaceNetwork network, string? text)
    {
        var written = text?.Trim() ?? "";
        if (written.Length == 0) return new TieEnd(null, "Nommez un organisme.");
        var digits = string.Concat(written.Where(x => !char.IsWhiteSpace(x)));
        if (digits.All(char.IsAsciiDigit))
        {
            if (digits.Length is 9 or 14) return Only([.. network.Actors.Where(x => x.Siren.Length > 0 && digits.StartsWith(x.Siren, StringComparison.Ordinal))], written);
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && network.PlaceOf(number) is { } place) return new TieEnd(network.Actors[place], "");
        }
        var folded = Fold.Text(written);
        var same = network.Actors.Where(x => Fold.Text(x.Name) == folded).ToList();
        if (same.Count > 0) return Only(same, written);
        var words = Fold.Words(written);
        return Only(words.Count == 0 ? [] : [.. network.Actors.Where(x => Fold.Words(x.Name) is var all && words.All(y => all.Any(z => z.StartsWith(y, StringComparison.Ordinal))))], written);
    }

    static TieEnd Only(List<NetworkActor> found, string written) => found.Count switch
    {
        0 => new TieEnd(null, $"« {written} » n’est pas dans ce réseau : inscrivez d’abord cet organisme dans l’espace."),
        1 => new TieEnd(found[0], ""),
        _ => new TieEnd(null, $"« {written} » désigne plusieurs organismes : écrivez le numéro de l’un d’eux ({FrenchFormat.List(found.Take(4).Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.OrganisationId}, {x.Name}")))})."),
    };
}
