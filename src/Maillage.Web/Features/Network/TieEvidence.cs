namespace Maillage.Web.Features.Network;

/// <summary>From what a tie between two organisations is drawn.</summary>
public enum TieEvidence
{
    /// <summary>They carry or fund the same action.</summary>
    Action = 0,

    /// <summary>One gave to the other, or the same giver gave to both for the same territory.</summary>
    Funding = 1,

    /// <summary>They take part in the same cooperation.</summary>
    Cooperation = 2,

    /// <summary>They were at the same meeting.</summary>
    Meeting = 3,

    /// <summary>They act in the same neighbourhood.</summary>
    Territory = 4,

    /// <summary>Someone of the space says it.</summary>
    Declared = 5,
}

/// <summary>The words of a <see cref="TieEvidence"/>.</summary>
public static class TieEvidenceWords
{
    extension(TieEvidence evidence)
    {
        public string Label => evidence switch
        {
            TieEvidence.Action => "action commune",
            TieEvidence.Funding => "financement commun",
            TieEvidence.Cooperation => "coopération commune",
            TieEvidence.Meeting => "réunion commune",
            TieEvidence.Territory => "même quartier",
            _ => "lien déclaré",
        };

        /// <summary>The word in an address.</summary>
        public string Slug => evidence switch
        {
            TieEvidence.Action => "actions",
            TieEvidence.Funding => "financements",
            TieEvidence.Cooperation => "cooperations",
            TieEvidence.Meeting => "reunions",
            TieEvidence.Territory => "quartiers",
            _ => "declares",
        };
    }
}
