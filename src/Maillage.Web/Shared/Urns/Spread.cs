namespace Maillage.Web.Shared.Urns;

/// <summary>How far answers from 1 to 5 stand from one another: the width of their middle half.</summary>
public enum Spread
{
    /// <summary>One degree at most.</summary>
    Close = 0,

    /// <summary>Two degrees.</summary>
    Shared = 1,

    /// <summary>Three degrees or four.</summary>
    Wide = 2,
}

/// <summary>The words of a <see cref="Spread"/>.</summary>
public static class SpreadWords
{
    extension(Spread spread)
    {
        public string Label => spread switch { Spread.Close => "proches", Spread.Shared => "partagées", _ => "éloignées" };
    }
}
