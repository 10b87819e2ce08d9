namespace Maillage.Web.Features.Network;

/// <summary>What ties organisations in a two-mode network: they have it in common.</summary>
public enum NetworkHub
{
    /// <summary>A contract for which a post, an action or a directory names them.</summary>
    Contract = 0,

    /// <summary>Whoever granted or paid them something, or was asked for it.</summary>
    Giver = 1,

    /// <summary>What they are about, on the word of what they received, of the register or of a directory.</summary>
    Theme = 2,
}

/// <summary>The words of a <see cref="NetworkHub"/>.</summary>
public static class NetworkHubWords
{
    extension(NetworkHub hub)
    {
        public string Singular => hub switch { NetworkHub.Contract => "contrat", NetworkHub.Giver => "financeur", _ => "thème" };

        public string Plural => hub switch { NetworkHub.Contract => "contrats", NetworkHub.Giver => "financeurs", _ => "thèmes" };

        /// <summary>The word in an address.</summary>
        public string Slug => hub switch { NetworkHub.Contract => "contrats", NetworkHub.Giver => "financeurs", _ => "themes" };

        /// <summary>What a tie is: « apparaît pour le contrat ».</summary>
        public string Tie => hub switch
        {
            NetworkHub.Contract => "un poste, une action ou un annuaire le nomme pour le contrat",
            NetworkHub.Giver => "une ligne dit qu’il a reçu ou demandé à ce financeur",
            _ => "une subvention, le répertoire ou un annuaire dit qu’il agit sur ce thème",
        };
    }
}
