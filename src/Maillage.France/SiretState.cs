namespace Maillage.France;

/// <summary>What was found under the name of SIRET.</summary>
public enum SiretState
{
    /// <summary>Nothing, or a word that says so: "NA", "Ne rien indiquer", zeros.</summary>
    Absent = 0,

    /// <summary>A whole SIRET whose keys are right, perhaps repaired.</summary>
    Whole,

    /// <summary>A SIREN whose key is right, without its establishment.</summary>
    SirenOnly,

    /// <summary>Something else, or a wrong key: nothing may be merged by it.</summary>
    Wrong,
}
