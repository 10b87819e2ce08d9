namespace Maillage.Web.Features.Actors;

/// <summary>What two mentions have in common by place, the weakest first.</summary>
enum IdentityPlace
{
    /// <summary>Two departments are stated and differ.</summary>
    Elsewhere,

    /// <summary>One of the two says nothing of its place.</summary>
    Unknown,

    /// <summary>The department of the one is where the other's giver has its remit.</summary>
    Near,

    /// <summary>One department, but two communes.</summary>
    OtherCommune,

    Department,
    Contract,
    Commune,
}

/// <summary>Compares the places of two lines.</summary>
static class IdentityPlaces
{
    public static IdentityPlace Of(IdentityLines lines, int a, int b)
    {
        var (x, y) = (lines[a].CommuneCode, lines[b].CommuneCode);
        if (x.Length > 0 && x == y) return IdentityPlace.Commune;
        var otherCommune = x.Length > 0 && y.Length > 0;
        if (!otherCommune && lines.Families[a].AsSpan().IndexOfAny(lines.Families[b]) >= 0) return IdentityPlace.Contract;
        if (lines.Department[a] is not 0 and var department && department == lines.Department[b])
            return otherCommune ? IdentityPlace.OtherCommune : IdentityPlace.Department;
        if (lines.Department[a] != 0 && lines.Department[b] != 0) return IdentityPlace.Elsewhere;
        return Meet(lines.Near[a], lines.Department[b]) || Meet(lines.Near[b], lines.Department[a]) || Meet(lines.Near[a], lines.Near[b])
            ? IdentityPlace.Near
            : IdentityPlace.Unknown;

        static bool Meet(int one, int other) => one != 0 && one == other;
    }
}
