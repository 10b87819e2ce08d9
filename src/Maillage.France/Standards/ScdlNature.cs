namespace Maillage.France.Standards;

/// <summary>In what a grant is given.</summary>
[Flags]
public enum ScdlNature
{
    None = 0,
    Money = 1,
    Kind = 2,
}
