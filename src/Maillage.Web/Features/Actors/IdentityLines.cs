using System.Collections.Concurrent;
using Maillage.France.Names;

namespace Maillage.Web.Features.Actors;

/// <summary>The mentions in the order of their numbers, with what is read once for all rules. Words and places are small integers.</summary>
sealed class IdentityLines
{
    readonly Mention[] mentions;
    readonly long[] ids;
    readonly Dictionary<string, int> familyNumbers = new(StringComparer.Ordinal);

    IdentityLines(Mention[] mentions, int[] place)
    {
        (this.mentions, Place) = (mentions, place);
        ids = Array.ConvertAll(mentions, x => x.Id);
        Names = new OrganisationName[mentions.Length];
        Key = new int[mentions.Length];
        Families = new int[mentions.Length][];
        Department = new int[mentions.Length];
        Near = new int[mentions.Length];
    }

    public int Count => mentions.Length;

    public Mention this[int line] => mentions[line];

    /// <summary>Where the line stands in the list that was given.</summary>
    public int[] Place { get; }

    public OrganisationName[] Names { get; }

    /// <summary>Equal for equal keys of names.</summary>
    public int[] Key { get; }

    /// <summary>Its contracts' families.</summary>
    public int[][] Families { get; }

    /// <summary>The department that is stated, or that of the commune; 0 for none.</summary>
    public int[] Department { get; }

    /// <summary>The department of the giver's remit; 0 for none.</summary>
    public int[] Near { get; }

    /// <summary>The department that is stated, or that of the commune.</summary>
    public string DepartmentCode(int line) => mentions[line].DepartmentCode is { Length: > 0 } stated ? stated : DepartmentOf(mentions[line].CommuneCode);

    /// <summary>Its department and that of the giver's remit, where known.</summary>
    public IEnumerable<int> Around(int line)
    {
        if (Department[line] != 0) yield return Department[line];
        if (Near[line] != 0 && Near[line] != Department[line]) yield return Near[line];
    }

    /// <summary>The contract of the first line that the second has too, or one that it follows or that follows it; empty when there is none.</summary>
    public string SharedContract(int first, int second)
    {
        var codes = mentions[first].Contracts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return codes.FirstOrDefault(x => Families[second].Contains(familyNumbers[x]), "");
    }

    public int? Find(long id) => Array.BinarySearch(ids, id) is >= 0 and var found ? found : null;

    public static IdentityLines Read(IReadOnlyList<Mention> mentions, Func<string, string>? contractFamily)
    {
        var place = Enumerable.Range(0, mentions.Count).OrderBy(i => mentions[i].Id).ToArray();
        var lines = new IdentityLines(Array.ConvertAll(place, i => mentions[i]), place);
        ReadNames(lines);
        var (keys, families, departments) = (new Numbers(), new Numbers(), new Numbers());
        var familyOf = new Dictionary<string, int[]>(StringComparer.Ordinal) { [""] = [] };
        for (var i = 0; i < lines.Count; i++)
        {
            var mention = lines.mentions[i];
            if (i > 0 && lines.ids[i] == lines.ids[i - 1]) throw new ArgumentException($"Two mentions have the number {mention.Id}.", nameof(mentions));
            lines.Key[i] = keys.Of(lines.Names[i].Key);
            lines.Department[i] = departments.Of(mention.DepartmentCode.Length > 0 ? mention.DepartmentCode : DepartmentOf(mention.CommuneCode));
            lines.Near[i] = departments.Of(mention.NearDepartment);
            if (!familyOf.TryGetValue(mention.Contracts, out var found))
            {
                found = [.. mention.Contracts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(x => lines.familyNumbers[x] = families.Of(contractFamily?.Invoke(x) ?? x)).Distinct()];
                familyOf[mention.Contracts] = found;
            }
            lines.Families[i] = found;
        }
        return lines;
    }

    /// <summary>Each name once, on all cores: half of the time of a resolution is in them.</summary>
    static void ReadNames(IdentityLines lines)
    {
        var first = new Dictionary<string, int>(lines.Count, StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++) first.TryAdd(lines.mentions[i].Name, i);
        var words = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        Parallel.ForEach(first, x => lines.Names[x.Value] = OrganisationName.Read(x.Key, words));
        for (var i = 0; i < lines.Count; i++) lines.Names[i] ??= lines.Names[first[lines.mentions[i].Name]];
    }

    static string DepartmentOf(string commune) => commune.Length != 5 ? "" : commune.StartsWith("97", StringComparison.Ordinal) || commune.StartsWith("98", StringComparison.Ordinal)
        ? commune[..3]
        : commune[..2];

    /// <summary>A number for each text, 0 for the empty one.</summary>
    sealed class Numbers
    {
        readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal) { [""] = 0 };

        public int Of(string text)
        {
            if (!numbers.TryGetValue(text, out var number)) numbers[text] = number = numbers.Count;
            return number;
        }
    }
}
