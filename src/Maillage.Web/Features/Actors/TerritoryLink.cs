namespace Maillage.Web.Features.Actors;

/// <summary>What ties an organisation to a territory, on the word of the loaded files. The strongest first.</summary>
public enum TerritoryLink
{
    /// <summary>A funded or programmed action names the territory.</summary>
    Action = 0,

    /// <summary>The territory's own directory says that it works there.</summary>
    Directory = 1,

    /// <summary>A post that the State funds is attached to the contract.</summary>
    Post = 2,

    /// <summary>Its seat is in a commune of the territory.</summary>
    Seat = 3,

    /// <summary>A file names it with another address than its seat, in a commune of the territory.</summary>
    Establishment = 4,

    /// <summary>It is tied to the neighbourhood's contract, and nothing says that it works in this neighbourhood.</summary>
    Contract = 5,
}

/// <summary>The words of a <see cref="TerritoryLink"/>.</summary>
public static class TerritoryLinkWords
{
    extension(TerritoryLink link)
    {
        public string Label => link switch
        {
            TerritoryLink.Action => "action ici",
            TerritoryLink.Directory => "dans l’annuaire du territoire",
            TerritoryLink.Post => "poste rattaché au contrat",
            TerritoryLink.Seat => "siège dans la commune",
            TerritoryLink.Establishment => "établissement dans la commune",
            _ => "liée au contrat",
        };
    }
}
