using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>The words of a <see cref="Generation"/>.</summary>
public static class GenerationWords
{
    extension(Generation generation)
    {
        /// <summary>The years of its contracts: « 2024–2030 ».</summary>
        public string Years => generation == Generation.G2015 ? "2015–2023" : "2024–2030";

        /// <summary>The same in an address: <c>2015-2023</c>.</summary>
        public string Slug => generation == Generation.G2015 ? "2015-2023" : "2024-2030";
    }
}
