using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>What is told by a line of <see cref="EvidenceLine"/>.</summary>
enum EvidencePart
{
    /// <summary>A way in which files name it: name, SIRET or SIREN, commune, number in the register.</summary>
    Mention = 0,

    /// <summary>Why two of its mentions are one organisation: rule, confidence, reason.</summary>
    Tie = 1,

    /// <summary>Posts of a mention: kind, year, how many numbers.</summary>
    Posts = 2,

    /// <summary>Public amounts received under a mention: year, how many.</summary>
    Received = 3,

    /// <summary>A mention gives.</summary>
    Given = 4,

    /// <summary>A line of the register: position, purpose, number, day of dissolution, website.</summary>
    Register = 5,

    /// <summary>A mention that may be of the same organisation, and is of another.</summary>
    Doubt = 6,
}

/// <summary>All that the database knows of the identity of an organisation, in one query: the parts stand one under the other.</summary>
sealed class EvidenceLine
{
    public EvidencePart Part { get; init; }
    public long Mention { get; init; }
    public long Other { get; init; }
    public int Kind { get; init; }
    public int Year { get; init; }
    public int Count { get; init; }
    public double Confidence { get; init; }
    public string Text { get; init; } = "";
    public string Number { get; init; } = "";
    public string Place { get; init; } = "";
    public string More { get; init; } = "";

    public static Task<List<EvidenceLine>> FindAsync(MaillageDb db, int organisation, CancellationToken cancel) => db.Database.SqlQuery<EvidenceLine>(
        $"""
        WITH own AS (SELECT id, name, siren, siret, rna, register_number, commune_code FROM mentions WHERE organisation_id = {organisation})
        SELECT 0 AS "Part", id AS "Mention", CAST(0 AS bigint) AS "Other", 0 AS "Kind", 0 AS "Year", 0 AS "Count", CAST(0 AS double precision) AS "Confidence",
            name AS "Text", CASE WHEN siret = '' THEN siren ELSE siret END AS "Number", commune_code AS "Place", CASE WHEN rna = '' THEN register_number ELSE rna END AS "More"
        FROM own
        UNION ALL
        SELECT 1, l.first, l.second, l.rule, 0, 0, l.confidence, l.reason, '', '', '' FROM identity_links l JOIN own ON own.id = l.second
        UNION ALL
        SELECT 2, p.mention_id, 0, p.kind, p.year, CAST(count(DISTINCT p.number) AS integer), 0, '', '', '', ''
        FROM posts p JOIN own ON own.id = p.mention_id GROUP BY p.mention_id, p.kind, p.year
        UNION ALL
        SELECT 3, g.beneficiary_mention, 0, 0, g.year, CAST(count(*) AS integer), 0, '', '', '', ''
        FROM grants g JOIN own ON own.id = g.beneficiary_mention WHERE g.visibility = 0 GROUP BY g.beneficiary_mention, g.year
        UNION ALL
        SELECT 4, own.id, 0, 0, 0, 0, 0, '', '', '', '' FROM own WHERE EXISTS (SELECT 1 FROM grants g WHERE g.giver_mention = own.id AND g.visibility = 0)
        UNION ALL
        SELECT 5, r.mention_id, 0, r.position, 0, 0, 0, r.purpose, r.number, COALESCE(r.dissolved_on, ''), r.website
        FROM register_entries r JOIN own ON own.id = r.mention_id
        UNION ALL
        SELECT 6, own.id, d.second, 0, 0, 0, d.confidence, '', '', '', '' FROM possible_identities d JOIN own ON own.id = d.first
        UNION ALL
        SELECT 6, own.id, d.first, 0, 0, 0, d.confidence, '', '', '', '' FROM possible_identities d JOIN own ON own.id = d.second
        """).ToListAsync(cancel);
}
