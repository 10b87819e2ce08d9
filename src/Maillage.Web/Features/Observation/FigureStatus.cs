namespace Maillage.Web.Features.Observation;

/// <summary>What is known of a figure. Secrecy is not zero.</summary>
public enum FigureStatus
{
    Known = 0,

    /// <summary>The source leaves the cell empty: statistical secrecy, or a figure not produced there.</summary>
    Withheld = 1,

    /// <summary>A value that cannot be right as it stands (a rate above 100 %): shown with its mark, left out of distributions.</summary>
    Doubtful = 2,
}

/// <summary>The words of a <see cref="FigureStatus"/>.</summary>
public static class FigureStatusWords
{
    extension(FigureStatus status)
    {
        public string Word => status switch
        {
            FigureStatus.Withheld => "secret",
            FigureStatus.Doubtful => "à vérifier",
            _ => "connu",
        };
    }
}
