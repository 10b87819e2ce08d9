namespace Maillage.Web.Features.Territories;

/// <summary>What the passage table says of a neighbourhood of 2024 against those of 2015.</summary>
public enum PassageStatus
{
    Unchanged = 0,
    Modified = 1,
    New = 2,
}

/// <summary>The words of a <see cref="PassageStatus"/>.</summary>
public static class PassageStatusWords
{
    extension(PassageStatus status)
    {
        public string Label => status switch
        {
            PassageStatus.Unchanged => "contour inchangé",
            PassageStatus.Modified => "contour modifié",
            _ => "nouveau quartier",
        };
    }
}
