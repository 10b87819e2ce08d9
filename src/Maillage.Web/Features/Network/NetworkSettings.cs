namespace Maillage.Web.Features.Network;

/// <summary>How a space reads its network. A space that says nothing has the usual settings.</summary>
public sealed class NetworkSettings
{
    /// <summary>Two years: what nothing renewed for two programmes of a contract ties half as much.</summary>
    public const int UsualHalfLifeDays = 730;

    public const int LeastHalfLifeDays = 30;
    public const int MostHalfLifeDays = 7300;

    public required Guid SpaceId { get; init; }

    /// <summary>In how many days a tie that nothing renews is half as strong.</summary>
    public int HalfLifeDays { get; set; } = UsualHalfLifeDays;

    /// <summary>Grows by one at each change: a form that carries an older one is shown both versions.</summary>
    public int Version { get; set; } = 1;
}
