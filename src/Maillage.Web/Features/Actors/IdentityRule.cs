namespace Maillage.Web.Features.Actors;

/// <summary>Why two mentions are taken for one organisation. The strongest first.</summary>
public enum IdentityRule
{
    /// <summary>A person said so.</summary>
    Decision = 0,

    Siren = 1,

    /// <summary>The number in the register of associations.</summary>
    Rna = 2,

    /// <summary>The number of a line of the former register.</summary>
    RegisterNumber = 3,

    NameAndCommune = 4,

    /// <summary>The contract, or the one that it follows.</summary>
    NameAndContract = 5,

    /// <summary>A very telling name that nobody else bears in the department.</summary>
    NameAndDepartment = 6,
}

/// <summary>The words of an <see cref="IdentityRule"/>.</summary>
public static class IdentityRuleWords
{
    extension(IdentityRule rule)
    {
        public string Label => rule switch
        {
            IdentityRule.Decision => "rapprochement décidé à la main",
            IdentityRule.Siren => "même SIREN",
            IdentityRule.Rna => "même numéro RNA",
            IdentityRule.RegisterNumber => "même numéro de l’ancien répertoire",
            IdentityRule.NameAndCommune => "même nom, même commune",
            IdentityRule.NameAndContract => "même nom, même contrat de ville",
            _ => "même nom rare, même département",
        };

        /// <summary>Whether a number tells, not the name.</summary>
        public bool IsByNumber => rule is IdentityRule.Siren or IdentityRule.Rna or IdentityRule.RegisterNumber;
    }
}
