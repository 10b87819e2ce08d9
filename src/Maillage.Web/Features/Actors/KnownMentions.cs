using Maillage.Web.Data;

namespace Maillage.Web.Features.Actors;

/// <summary>The mentions that the loaded rows make, with where each stands today.</summary>
sealed class KnownMentions
{
    /// <summary>In the order of their numbers.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>The organisation that each was first given; null for a new one.</summary>
    public required IReadOnlyList<int?> Homes { get; init; }

    /// <summary>The organisation where each is; null for a new one.</summary>
    public required IReadOnlyList<int?> Organisations { get; init; }

    /// <summary>What rows say of each.</summary>
    public required IReadOnlyList<MentionUse> Uses { get; init; }

    /// <summary>Mentions that no row makes any more.</summary>
    public required IReadOnlyList<long> Orphans { get; init; }

    public static async Task<KnownMentions> LoadAsync(Stage stage, CancellationToken cancel)
    {
        var uses = new Dictionary<long, MentionUse>();
        // Where all rows are public, an index tells the mentions: the rows themselves, many more, are passed over once.
        var hiddenGrants = false;
        await stage.QueryAsync("SELECT 1 FROM grants WHERE visibility <> 0 LIMIT 1", _ => hiddenGrants = true, cancel);
        var ofGrants = hiddenGrants ? "min(visibility)" : "0";
        foreach (var (column, table, condition) in new[]
                 {
                     ("beneficiary_mention", "grants", ofGrants), ("giver_mention", "grants", ofGrants),
                     ("mention_id", "posts", "0"), ("mention_id", "directory_entries", "min(visibility)"),
                 })
            await stage.QueryAsync($"SELECT {column}, {condition} FROM {table} GROUP BY {column}", row =>
            {
                var use = row.GetInt32(1) == 0 ? MentionUse.Public : MentionUse.Hidden;
                Note(row.GetInt64(0), use);
            }, cancel);
        await stage.QueryAsync("SELECT mention_id, min(CASE WHEN position IN (1, 2) THEN 1 ELSE 0 END) FROM register_entries GROUP BY mention_id",
            row => Note(row.GetInt64(0), row.GetInt32(1) == 0 ? MentionUse.Public : MentionUse.Former), cancel);

        var (mentions, homes, organisations, orphans) = (new List<Mention>(), new List<int?>(), new List<int?>(), new List<long>());
        var places = new HashSet<string>(StringComparer.Ordinal);
        await stage.QueryAsync(
            """
            SELECT id, name, siren, siret, rna, register_number, commune_code, department_code, contracts, near_department, organisation_id, home_id
            FROM mentions ORDER BY id
            """,
            row =>
            {
                var id = row.GetInt64(0);
                if (!uses.ContainsKey(id))
                {
                    orphans.Add(id);
                    return;
                }
                mentions.Add(new Mention
                {
                    Id = id, Name = row.GetString(1), Siren = row.GetString(2), Siret = row.GetString(3), Rna = row.GetString(4), RegisterNumber = row.GetString(5),
                    CommuneCode = Place(row.GetString(6)), DepartmentCode = Place(row.GetString(7)), Contracts = Place(row.GetString(8)), NearDepartment = Place(row.GetString(9)),
                });
                organisations.Add(row.IsDBNull(10) ? null : row.GetInt32(10));
                homes.Add(row.IsDBNull(11) ? null : row.GetInt32(11));
            }, cancel);
        return new KnownMentions
        {
            Mentions = mentions, Homes = homes, Organisations = organisations, Orphans = orphans, Uses = mentions.Select(x => uses[x.Id]).ToList(),
        };

        // The same few thousand, a hundred thousand times.
        string Place(string text)
        {
            if (places.TryGetValue(text, out var known)) return known;
            places.Add(text);
            return text;
        }

        void Note(long mention, MentionUse use)
        {
            if (!uses.TryGetValue(mention, out var known) || use < known) uses[mention] = use;
        }
    }
}

/// <summary>What rows say of a mention; the most public of them.</summary>
enum MentionUse
{
    Public = 0,

    /// <summary>Only the register, which says that the association is no more.</summary>
    Former = 1,

    /// <summary>Only rows that are not public.</summary>
    Hidden = 2,
}
