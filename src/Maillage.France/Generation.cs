namespace Maillage.France;

/// <summary>
/// A generation of the priority geography, by the year its perimeters took effect. Perimeters and codes changed between them: they are never joined by code.
/// </summary>
/// <remarks>
/// Source: décrets n° 2014-1750 and 2014-1751 of 30 December 2014 (in force on 1 January 2015); décret n° 2023-1314 of 28 December 2023
/// (in force on 1 January 2024; overseas departments followed on 1 January 2025).
/// </remarks>
public enum Generation
{
    /// <summary>No generation: the harmless default.</summary>
    None = 0,

    /// <summary>Neighbourhoods of 2015, contracts 2015–2023.</summary>
    G2015 = 2015,

    /// <summary>Neighbourhoods of 2024, contracts 2024–2030.</summary>
    G2024 = 2024,
}
