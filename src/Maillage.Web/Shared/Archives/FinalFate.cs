namespace Maillage.Web.Shared.Archives;

/// <summary>What becomes of a public record once its <em>durée d’utilité administrative</em> is over: its <em>sort final</em>.</summary>
public enum FinalFate
{
    /// <summary>C: to the archives.</summary>
    Keep = 0,

    /// <summary>D: destroyed, once the archives have given their visa.</summary>
    Destroy = 1,

    /// <summary>T: the archives say which are kept.</summary>
    Sort = 2,
}

/// <summary>The words of a <see cref="FinalFate"/>.</summary>
public static class FinalFateWords
{
    extension(FinalFate fate)
    {
        /// <summary>The letter of the archives’ tables.</summary>
        public string Code => fate switch { FinalFate.Keep => "C", FinalFate.Destroy => "D", _ => "T" };

        public string Label => fate switch { FinalFate.Keep => "à conserver", FinalFate.Destroy => "à détruire", _ => "à trier" };

        /// <summary>What the list is called.</summary>
        public string ListName => fate switch { FinalFate.Keep => "Bordereau de versement", FinalFate.Destroy => "Bordereau d’élimination", _ => "Bordereau de tri" };
    }
}
