namespace Maillage.Web.Features.Cooperations;

/// <summary>Of what order a barrier or a lever is (seminar of the developers, 13 February 2015): the same four as the conditions of a cooperation.</summary>
public enum LeverFamily
{
    Material = 0,
    Method = 1,
    Skills = 2,
    Postures = 3,
}

/// <summary>The words of a <see cref="LeverFamily"/>.</summary>
public static class LeverFamilyWords
{
    extension(LeverFamily family)
    {
        public string Label => family switch { LeverFamily.Material => "moyens matériels", LeverFamily.Method => "méthode", LeverFamily.Skills => "compétences", _ => "postures" };
    }
}
