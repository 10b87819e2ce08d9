namespace Maillage.Web.Features.Cooperations;

/// <summary>Where a cooperation is in its life.</summary>
public enum CooperationState
{
    Opened = 0,

    /// <summary>Its actors adopted an agreement.</summary>
    Formal = 1,

    /// <summary><em>En sommeil</em>: nothing is asked of anyone, and it wakes up as easily.</summary>
    Dormant = 2,

    /// <summary>Ended with a closing story.</summary>
    Closed = 3,
}

/// <summary>The words and the demands of a <see cref="CooperationState"/>.</summary>
public static class CooperationStateWords
{
    extension(CooperationState state)
    {
        public string Label => state switch { CooperationState.Opened => "ouverte", CooperationState.Formal => "formalisée", CooperationState.Dormant => "en sommeil", _ => "close" };

        /// <summary>Whether something is still written in it.</summary>
        public bool IsOpen => state != CooperationState.Closed;

        /// <summary>Whether its people are reminded of it when nothing happens.</summary>
        public bool IsLively => state is CooperationState.Opened or CooperationState.Formal;
    }
}
