using System.Collections;
using System.Globalization;
using System.Numerics;
using Maillage.France;

namespace Maillage.Web.Features.Actors.ListActors;

/// <summary>
/// The organisations that answer a filter, and how many would answer with each other choice of each of its facets: a choice is counted with all that is asked
/// beside its own facet, so that the number is the size of the list to which it leads.
/// </summary>
sealed record ActorFinding
{
    static readonly int Kinds = Enum.GetValues<OrganisationKind>().Length;

    /// <summary>Places in the index, in the order of names.</summary>
    public required IReadOnlyList<int> Places { get; init; }

    /// <summary>By <see cref="OrganisationKind"/>.</summary>
    public required int[] ByKind { get; init; }

    /// <summary>By rank in <see cref="ActorSource.All"/>.</summary>
    public required int[] BySource { get; init; }

    /// <summary>By rank in <see cref="Theme.All"/>.</summary>
    public required int[] ByTheme { get; init; }

    /// <summary>By rank in <see cref="ActorIndex.Departments"/>.</summary>
    public required int[] ByDepartment { get; init; }

    /// <summary>By rank in <see cref="ActorIndex.Givers"/>.</summary>
    public required int[] ByGiver { get; init; }

    /// <summary>By rank in <see cref="ActorIndex.Years"/>.</summary>
    public required int[] ByYear { get; init; }

    /// <summary>How many of the list have their seat in a commune, by rank in <see cref="ActorIndex.Communes"/>.</summary>
    public required int[] ByCommune { get; init; }

    /// <summary>How many dissolved associations answer all the rest.</summary>
    public required int Former { get; init; }

    public static ActorFinding Of(ActorIndex index, ActorBits[] bits, ActorFilter filter) =>
        Count(index, bits, Asked.Read(index, filter) ?? new Asked { Among = new BitArray(bits.Length) });

    static ActorFinding Count(ActorIndex index, ActorBits[] all, Asked asked)
    {
        var places = new List<int>();
        var former = 0;
        var (byKind, bySource, byTheme, byDepartment) = (new int[Kinds], new int[ActorSource.All.Count], new int[Theme.All.Count], new int[index.Departments.Length]);
        var (byGiver, byYear, byCommune) = (new int[index.Givers.Length], new int[index.Years.Length], new int[index.Communes.Length]);
        for (var place = 0; place < all.Length; place++)
        {
            if (asked.Among is { } among && !among[place]) continue;
            ref readonly var bits = ref all[place];
            var failed = Failed(index, bits, place, asked);
            if (bits.IsFormer)
            {
                if (failed == Facet.None) former++;
                if (!asked.WithFormer) continue;
            }
            // What fails on two facets is counted for none.
            if (!BitOperations.IsPow2((uint)failed) && failed != Facet.None) continue;
            if (failed == Facet.None)
            {
                places.Add(place);
                if (bits.Commune >= 0) byCommune[bits.Commune]++;
            }
            if (failed is Facet.None or Facet.Kind) byKind[bits.Kind]++;
            if (failed is Facet.None or Facet.Source) CountBits(bits.Sources, bySource);
            if (failed is Facet.None or Facet.Theme) CountBits(bits.Themes, byTheme);
            if (failed is Facet.None or Facet.Year) CountBits(bits.Years, byYear);
            if (failed is Facet.None or Facet.Department) CountAll(bits.Department, bits.HasMore ? index.Facts[place].Departments : null, byDepartment);
            if (failed is Facet.None or Facet.Giver) CountAll(bits.Giver, bits.HasMore ? index.Facts[place].Givers : null, byGiver);
        }
        return new ActorFinding
        {
            Places = places, ByKind = byKind, BySource = bySource, ByTheme = byTheme, ByDepartment = byDepartment, ByGiver = byGiver, ByYear = byYear, ByCommune = byCommune,
            Former = former,
        };
    }

    static Facet Failed(ActorIndex index, in ActorBits bits, int place, Asked asked)
    {
        var failed = Facet.None;
        if (asked.Kind is { } kind && bits.Kind != (byte)kind) failed |= Facet.Kind;
        if (asked.Source >= 0 && (bits.Sources >> asked.Source & 1) == 0) failed |= Facet.Source;
        if (asked.Theme >= 0 && (bits.Themes >> asked.Theme & 1) == 0) failed |= Facet.Theme;
        if (asked.Year >= 0 && (bits.Years >> asked.Year & 1) == 0) failed |= Facet.Year;
        if (asked.Department >= 0 && bits.Department != asked.Department && !(bits.HasMore && Array.IndexOf(index.Facts[place].Departments, asked.Department) >= 0)) failed |= Facet.Department;
        if (asked.Giver >= 0 && bits.Giver != asked.Giver && !(bits.HasMore && Array.IndexOf(index.Facts[place].Givers, asked.Giver) >= 0)) failed |= Facet.Giver;
        return failed;
    }

    static void CountBits(ulong bits, int[] counts)
    {
        for (; bits != 0; bits &= bits - 1) counts[BitOperations.TrailingZeroCount(bits)]++;
    }

    static void CountAll(int first, int[]? several, int[] counts)
    {
        if (several is not null)
            foreach (var rank in several) counts[rank]++;
        else if (first >= 0) counts[first]++;
    }

    [Flags]
    enum Facet
    {
        None = 0,
        Kind = 1,
        Theme = 2,
        Department = 4,
        Giver = 8,
        Year = 16,
        Source = 32,
    }

    /// <summary>A filter in the numbers of an index; a facet that is not asked is negative or null.</summary>
    sealed record Asked
    {
        /// <summary>The only places that may answer; null for all.</summary>
        public BitArray? Among { get; init; }

        public OrganisationKind? Kind { get; init; }
        public int Source { get; init; } = -1;
        public int Theme { get; init; } = -1;
        public int Department { get; init; } = -1;
        public int Giver { get; init; } = -1;
        public int Year { get; init; } = -1;
        public bool WithFormer { get; init; }

        /// <summary>Null when the filter asks for something that does not exist: nothing answers it.</summary>
        public static Asked? Read(ActorIndex index, ActorFilter filter)
        {
            var among = index.Words.Find(filter.Words);
            OrganisationKind? kind = null;
            int source = -1, theme = -1, department = -1, giver = -1, year = -1;
            if (filter.Contrat.Length > 0)
            {
                if (ContractOf(index, filter) is not { } contract) return null;
                Keep(index.Of(contract.Key));
            }
            if (filter.Quartier.Length > 0)
            {
                if (!QpvCode.TryParse(filter.Quartier, out var code)) return null;
                Keep(index.Of(code));
            }
            if (filter.Commune.Length > 0) Keep(index.SeatedIn(filter.Commune));
            if (filter.Nature.Length > 0 && (kind = OrganisationKindSlug.Find(filter.Nature)) is null) return null;
            if (filter.Fichier.Length > 0 && (source = ActorSource.RankOf(filter.Fichier)) < 0) return null;
            if (filter.Theme.Length > 0 && (theme = RankOf(filter.Theme)) < 0) return null;
            if (filter.Departement.Length > 0 && (department = Array.BinarySearch(index.Departments, filter.Departement, StringComparer.Ordinal)) < 0) return null;
            if (filter.Financeur.Length > 0 && (giver = GiverOf(index, filter.Financeur)) < 0) return null;
            if (filter.Annee.Length > 0 && (year = Number(filter.Annee) is { } asked ? Array.BinarySearch(index.Years, asked) : -1) < 0) return null;
            return new Asked { Among = among, Kind = kind, Source = source, Theme = theme, Department = department, Giver = giver, Year = year, WithFormer = filter.WithFormer };

            void Keep(IEnumerable<int> places)
            {
                var kept = new BitArray(index.Facts.Length);
                foreach (var place in places) kept[place] = true;
                among = among is null ? kept : among.And(kept);
            }
        }

        static int RankOf(string theme)
        {
            for (var i = 0; i < Actors.Theme.All.Count; i++)
                if (Actors.Theme.All[i].Code == theme) return i;
            return -1;
        }

        static int GiverOf(ActorIndex index, string text) =>
            Number(text) is { } id && index.PlaceOf(id) is { } place ? Array.IndexOf(index.Givers, place) : -1;

        static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The contract that a filter names; null when no such contract is loaded.</summary>
    public static Territories.ContractInfo? ContractOf(ActorIndex index, ActorFilter filter) =>
        ContractCode.TryParse(filter.Contrat, out var code)
            ? index.Territories.FindContract(code, filter.Generation switch { "2015" => Generation.G2015, "2024" => Generation.G2024, _ => null })
            : null;
}
