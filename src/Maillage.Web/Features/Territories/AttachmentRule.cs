namespace Maillage.Web.Features.Territories;

/// <summary>Why a neighbourhood is said to belong to a contract, or to none.</summary>
public enum AttachmentRule
{
    /// <summary>Its commune has a contract.</summary>
    Commune,

    /// <summary>Its commune has none, its EPCI has one.</summary>
    Epci,

    /// <summary>The territory has one contract for each department it lies in: the neighbourhood's own.</summary>
    Department,

    /// <summary>The list holds two versions of the contract, under an old code (CV) and a new one (CN): the new one.</summary>
    NewerCode,

    /// <summary>A person said so.</summary>
    Correction,

    /// <summary>Several contracts are possible and nothing tells them apart.</summary>
    Undecided,

    /// <summary>No contract of the loaded files bears on its territory.</summary>
    None,
}

/// <summary>The words of an <see cref="AttachmentRule"/>.</summary>
public static class AttachmentRuleWords
{
    extension(AttachmentRule rule)
    {
        public string Label => rule switch
        {
            AttachmentRule.Commune => "contrat de sa commune",
            AttachmentRule.Epci => "contrat de son intercommunalité",
            AttachmentRule.Department => "contrat de son territoire, pour son département",
            AttachmentRule.NewerCode => "deux versions du contrat : la plus récente, à vérifier",
            AttachmentRule.Correction => "rattachement corrigé à la main",
            AttachmentRule.Undecided => "plusieurs contrats possibles : à choisir",
            _ => "aucun contrat dans les fichiers chargés",
        };

        /// <summary>Whether a person should look at it.</summary>
        public bool WantsCheck => rule is AttachmentRule.NewerCode or AttachmentRule.Undecided or AttachmentRule.None;
    }
}
