namespace Maillage.Web.Features.Network;

/// <summary>By what the organisations of a network are put into groups.</summary>
public enum ActorGrouping
{
    Kind = 0,
    Theme = 1,
    Neighbourhood = 2,

    /// <summary>The services of one organisation: silos are first of all inside one's own house.</summary>
    Service = 3,
}

/// <summary>The words of a <see cref="ActorGrouping"/>.</summary>
public static class ActorGroupingWords
{
    extension(ActorGrouping grouping)
    {
        public string Label => grouping switch
        {
            ActorGrouping.Kind => "nature d’organisme",
            ActorGrouping.Theme => "thème",
            ActorGrouping.Neighbourhood => "quartier",
            _ => "service d’une même maison",
        };

        /// <summary>The word in an address.</summary>
        public string Slug => grouping switch
        {
            ActorGrouping.Kind => "nature",
            ActorGrouping.Theme => "theme",
            ActorGrouping.Neighbourhood => "quartier",
            _ => "service",
        };
    }

    /// <summary>The one of a word in an address; by kind unless said otherwise.</summary>
    public static ActorGrouping Of(string? slug) => Enum.GetValues<ActorGrouping>().FirstOrDefault(x => x.Slug == slug);
}
