namespace Maillage.Web.Features.Network.DrawNetwork;

/// <summary>By what organisations are told apart on a drawing, by colour and by shape.</summary>
public enum NetworkGrouping
{
    Kind = 0,
    Theme = 1,

    /// <summary>Who has more to do with one another than chance would have it.</summary>
    Community = 2,

    Neighbourhood = 3,
}

/// <summary>The words of a <see cref="NetworkGrouping"/>.</summary>
public static class NetworkGroupingWords
{
    public static NetworkGrouping Read(string? slug) => Enum.GetValues<NetworkGrouping>().FirstOrDefault(x => x.Slug == slug);

    extension(NetworkGrouping grouping)
    {
        public string Label => grouping switch
        {
            NetworkGrouping.Theme => "Thème",
            NetworkGrouping.Community => "Groupe que les liens dessinent",
            NetworkGrouping.Neighbourhood => "Quartier",
            _ => "Nature de l’organisme",
        };

        /// <summary>The word in an address.</summary>
        public string Slug => grouping switch { NetworkGrouping.Theme => "theme", NetworkGrouping.Community => "groupe", NetworkGrouping.Neighbourhood => "quartier", _ => "nature" };
    }
}
