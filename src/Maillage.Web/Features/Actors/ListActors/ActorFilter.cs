using Maillage.France.Language;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Actors.ListActors;

/// <summary>Which organisations a list or a download holds, as the address says it: <c>?nature=association&amp;contrat=CN05403M</c>. Empty texts ask for nothing.</summary>
sealed record ActorFilter
{
    const int SirenDigits = 9;

    /// <summary>Longer questions are cut.</summary>
    const int MostLetters = 200;

    /// <summary>Words of the name or of the commune, a SIREN, a number in the register.</summary>
    public string Q { get; init; } = "";

    public string Nature { get; init; } = "";

    /// <summary>A kind of line in which they appear: <see cref="ActorSource"/>.</summary>
    public string Fichier { get; init; } = "";

    public string Theme { get; init; } = "";

    /// <summary>A department, by its code.</summary>
    public string Departement { get; init; } = "";

    /// <summary>A contract, by its code.</summary>
    public string Contrat { get; init; } = "";

    /// <summary>The generation of the contract; the newest without it.</summary>
    public string Generation { get; init; } = "";

    public string Quartier { get; init; } = "";

    /// <summary>A commune, by its code.</summary>
    public string Commune { get; init; } = "";

    /// <summary>Who gives, by its number.</summary>
    public string Financeur { get; init; } = "";

    public string Annee { get; init; } = "";

    /// <summary>« oui » to have the associations that the register holds for dissolved and no other file names.</summary>
    public string Dissoutes { get; init; } = "";

    public bool WithFormer => Dissoutes == "oui";

    public bool IsEmpty => this == new ActorFilter();

    public static ActorFilter Of(IQueryCollection query)
    {
        return new ActorFilter
        {
            Q = Read("q"), Nature = Read("nature"), Fichier = Read("fichier"), Theme = Read("theme"), Departement = Read("departement"), Contrat = Read("contrat"), Generation = Read("generation"),
            Quartier = Read("quartier"), Commune = Read("commune"), Financeur = Read("financeur"), Annee = Read("annee"), Dissoutes = Read("dissoutes"),
        };

        string Read(string name)
        {
            var text = query.TryGetValue(name, out var given) ? given.ToString().Trim() : "";
            return text.Length > MostLetters ? text[..MostLetters] : text;
        }
    }

    /// <summary>The same as an address, from its question mark on; empty when nothing is asked.</summary>
    public string Query(int page = 1) => AddressQuery.Of(
        ("q", Q), ("fichier", Fichier), ("nature", Nature), ("theme", Theme), ("departement", Departement), ("contrat", Contrat), ("generation", Generation),
        ("quartier", Quartier), ("commune", Commune), ("financeur", Financeur), ("annee", Annee), ("dissoutes", Dissoutes), ("page", AddressQuery.Page(page)));

    /// <summary>The words asked, folded; a SIREN or a SIRET is one word however it is spaced.</summary>
    public IReadOnlyList<string> Words
    {
        get
        {
            var words = Fold.Words(Q);
            var digits = string.Concat(words);
            if (!digits.All(char.IsAsciiDigit)) return words;
            return digits.Length switch { SirenDigits => [digits], SirenDigits + 5 => [digits[..SirenDigits]], _ => words };
        }
    }
}
