using Maillage.France.Names;

namespace Maillage.Web.Features.Actors;

/// <summary>Says what an organisation is out of its mentions.</summary>
static class OrganisationDescription
{
    /// <summary>All organisations that have mentions, then those that had some and have none any more.</summary>
    public static IEnumerable<Organisation> All(KnownMentions known, OrganisationNumbers numbers, IReadOnlyDictionary<int, Organisation> before)
    {
        var alive = numbers.Organisations.ToHashSet();
        var described = Enumerable.Range(0, known.Mentions.Count).GroupBy(x => numbers.Organisations[x]).AsParallel().AsOrdered()
            .Select(group => Of(group.Key, group.Select(x => (known.Mentions[x], known.Uses[x])).ToList()));
        foreach (var organisation in described) yield return organisation;
        foreach (var (id, organisation) in before)
            if (!alive.Contains(id))
                yield return Gone(organisation, Heir(id));
        // A number that was a mention's first and never an organisation of its own needs no row.

        // The one that has its mentions now; where no file makes them any more, the one that took them last, or whoever took that one.
        int? Heir(int id)
        {
            if (numbers.MergedInto.TryGetValue(id, out var taker)) return taker;
            var heir = before[id].MergedInto;
            while (heir is { } next && !alive.Contains(next)) heir = numbers.MergedInto.TryGetValue(next, out var other) ? other : null;
            return heir;
        }
    }

    public static bool IsSameAs(this Organisation one, Organisation? other) => other is not null
        && one.Name == other.Name && one.Kind == other.Kind && one.Siren == other.Siren && one.Rna == other.Rna && one.CommuneCode == other.CommuneCode
        && one.DepartmentCode == other.DepartmentCode && one.MergedInto == other.MergedInto && one.Standing == other.Standing;

    static Organisation Of(int id, List<(Mention Mention, MentionUse Use)> all)
    {
        // What is not public tells nothing of an organisation that public files name.
        var use = all.Min(x => x.Use);
        var mentions = all.Where(x => x.Use == use || x.Use == MentionUse.Former && use == MentionUse.Public).Select(x => x.Mention).ToList();
        var siren = Only(mentions.Select(x => x.Siren)) ?? mentions.Select(x => x.Siren).FirstOrDefault(x => x.Length > 0) ?? "";
        var rna = mentions.Select(x => x.Rna).Where(x => x.Length > 0).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";
        var register = mentions.Select(x => x.RegisterNumber).FirstOrDefault(x => x.Length > 0) ?? "";
        var name = NameOf(mentions);
        var commune = Only(mentions.Select(x => x.CommuneCode))
            ?? mentions.Where(x => x.RegisterNumber.Length > 0 || x.Rna.Length > 0).Select(x => x.CommuneCode).FirstOrDefault(x => x.Length > 0) ?? "";
        return new Organisation
        {
            Id = id,
            Name = name,
            Kind = OrganisationKindRule.Of(siren, rna, register, name).Kind,
            Siren = siren,
            Rna = rna,
            CommuneCode = commune,
            DepartmentCode = Only(mentions.Select(x => x.DepartmentCode)) ?? "",
            Standing = use switch { MentionUse.Public => OrganisationStanding.Current, MentionUse.Former => OrganisationStanding.Former, _ => OrganisationStanding.Hidden },
        };
    }

    static Organisation Gone(Organisation x, int? mergedInto) => new()
    {
        Id = x.Id, Name = x.Name, Kind = x.Kind, Siren = x.Siren, Rna = x.Rna, CommuneCode = x.CommuneCode, DepartmentCode = x.DepartmentCode,
        MergedInto = mergedInto, Standing = OrganisationStanding.Gone,
    };

    /// <summary>The name that says most: with small letters rather than shouted, then the longest that is not a sentence.</summary>
    static string NameOf(List<Mention> mentions) => mentions
        .Select(x => OrganisationName.TextOf(x.Name))
        .Where(x => x.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(x => x.StartsWith("SIREN ", StringComparison.Ordinal) || x.StartsWith("Association n° ", StringComparison.Ordinal))
        .ThenBy(x => x.Length > 90)
        .ThenBy(x => !x.Any(char.IsLower))
        .ThenByDescending(x => x.Length)
        .ThenBy(x => x, StringComparer.Ordinal)
        .FirstOrDefault() ?? mentions[0].Name;

    static string? Only(IEnumerable<string> values)
    {
        string? only = null;
        foreach (var value in values)
            if (value.Length > 0)
            {
                if (only is not null && only != value) return null;
                only = value;
            }
        return only;
    }
}
