namespace Maillage.Web.Features.Spaces;

/// <summary>What can be done in a space.</summary>
public enum SpaceAction
{
    /// <summary>See the space: its purpose, its organisations, who its members are.</summary>
    Read = 0,

    /// <summary>See the addresses of members, which they gave to work together.</summary>
    ReadAddresses = 1,

    /// <summary>See who changed what.</summary>
    ReadHistory = 2,

    /// <summary>Change the name, the purpose, what is public, who answers for the data.</summary>
    Edit = 3,

    /// <summary>Add an organisation, give it a part to play, name its services.</summary>
    ManageOrganisations = 4,

    /// <summary>Invite, answer requests, change roles, end a membership, hand over work.</summary>
    ManageMembers = 5,

    /// <summary>Download all that the space holds, but what is confidential.</summary>
    Export = 6,

    /// <summary>Write a confidential note, for readers whom one names.</summary>
    WriteNote = 7,

    /// <summary>Leave it oneself.</summary>
    Leave = 8,

    /// <summary>Close the space, or open it again.</summary>
    Close = 9,

    /// <summary>Write the territory's word under the figures of the contract whose space it is.</summary>
    Comment = 10,

    /// <summary>Open a cooperation, take part in it, say how one sees it, declare a tie.</summary>
    Cooperate = 11,

    /// <summary>See the network of the space: who is tied to whom, silos, passages, possible cooperations.</summary>
    ReadNetwork = 12,
}

/// <summary>The words of a <see cref="SpaceAction"/>.</summary>
public static class SpaceActionWords
{
    extension(SpaceAction action)
    {
        public string Label => action switch
        {
            SpaceAction.Read => "voir l’espace, ses organismes et ses membres",
            SpaceAction.ReadAddresses => "voir les adresses des membres",
            SpaceAction.ReadHistory => "voir l’historique",
            SpaceAction.Edit => "modifier la présentation",
            SpaceAction.ManageOrganisations => "gérer les organismes et leurs services",
            SpaceAction.ManageMembers => "inviter et gérer les membres",
            SpaceAction.Export => "télécharger l’espace",
            SpaceAction.WriteNote => "écrire une note confidentielle",
            SpaceAction.Leave => "quitter l’espace",
            SpaceAction.Comment => "commenter les chiffres du contrat",
            SpaceAction.Cooperate => "ouvrir une coopération et y prendre part",
            SpaceAction.ReadNetwork => "voir le réseau, ses cloisons et ses passerelles",
            _ => "fermer ou rouvrir l’espace",
        };

        /// <summary>Whether it changes what the space holds: nothing of it is done in a closed space. One leaves even so, and opens it again.</summary>
        public bool Writes => action is SpaceAction.Edit or SpaceAction.ManageOrganisations or SpaceAction.ManageMembers or SpaceAction.WriteNote or SpaceAction.Comment or SpaceAction.Cooperate;
    }
}
