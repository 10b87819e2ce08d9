using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Commands;

/// <summary>Writes an organisation: its mentions, from which files, what ties them, what people said of them.</summary>
static class OrganisationReport
{
    public static async Task<int> WriteAsync(MaillageDb db, NamedOrganisation named, CancellationToken cancel)
    {
        if (named.Asked != named.Organisation.Id) Console.WriteLine($"{named.Asked} a été réuni à {named.Organisation.Id}.");
        Console.WriteLine($"{OrganisationText.Line(named.Organisation)} · {named.Organisation.Kind.Label}");
        var ids = named.Mentions.Select(x => x.Mention.Id).ToList();
        var ranks = ids.Select((x, i) => (Id: x, Rank: i + 1)).ToDictionary(x => x.Id, x => x.Rank);
        var files = await FilesAsync(db, ids, cancel);
        foreach (var mention in named.Mentions)
        {
            Console.WriteLine($"  {ranks[mention.Mention.Id]}. {OrganisationText.Line(mention.Mention)}");
            foreach (var (file, lines) in files[mention.Mention.Id].OrderBy(x => x.File, StringComparer.Ordinal))
                Console.WriteLine($"     {file} : {FrenchFormat.Plural(lines, "ligne", "lignes")}");
        }
        foreach (var link in (await db.IdentityLinks.AsNoTracking().Where(x => ids.Contains(x.First)).ToListAsync(cancel)).OrderBy(x => ranks[x.First]))
            Console.WriteLine($"  {ranks[link.First]} et {ranks.GetValueOrDefault(link.Second)} : {link.Reason} ({FrenchFormat.Percent(link.Confidence * 100, 0)})");
        await WriteDecisionsAsync(db, ids, ranks, cancel);
        return 0;
    }

    static async Task WriteDecisionsAsync(MaillageDb db, List<long> ids, Dictionary<long, int> ranks, CancellationToken cancel)
    {
        var decisions = await db.IdentityDecisions.AsNoTracking().Where(x => ids.Contains(x.First) || ids.Contains(x.Second)).ToListAsync(cancel);
        var others = decisions.SelectMany(x => new[] { x.First, x.Second }).Where(x => !ranks.ContainsKey(x)).ToHashSet();
        var organisations = await db.Mentions.AsNoTracking().Where(x => others.Contains(x.Id)).Select(x => new { x.Id, Organisation = EF.Property<int?>(x, "OrganisationId") })
            .ToDictionaryAsync(x => x.Id, x => x.Organisation, cancel);
        // One sentence for what was said at once of many pairs.
        foreach (var said in decisions.GroupBy(x => (x.AreSame, x.Reason, x.By, x.At)).OrderBy(x => x.Key.At))
        {
            var whom = said.SelectMany(x => new[] { x.First, x.Second }).Where(x => !ranks.ContainsKey(x)).Select(x => organisations.GetValueOrDefault(x)).OfType<int>().Distinct().Order().ToList();
            Console.WriteLine($"  Dit par {said.Key.By} le {FrenchFormat.Date(DateOnly.FromDateTime(said.Key.At))} : {(said.Key.AreSame ? "ses mentions sont une seule" : "elles ne sont pas la même")}"
                + $"{(whom.Count > 0 ? $" (avec {FrenchFormat.List(whom.Select(x => $"{x}"))})" : "")} — {said.Key.Reason}");
        }
    }

    static async Task<ILookup<long, (string File, int Lines)>> FilesAsync(MaillageDb db, List<long> ids, CancellationToken cancel)
    {
        var uses = await db.Grants.Where(x => ids.Contains(x.BeneficiaryMention)).GroupBy(x => new { Mention = x.BeneficiaryMention, x.ImportId }).Select(x => new { x.Key.Mention, x.Key.ImportId, Lines = x.Count() }).ToListAsync(cancel);
        uses.AddRange(await db.Grants.Where(x => ids.Contains(x.GiverMention)).GroupBy(x => new { Mention = x.GiverMention, x.ImportId }).Select(x => new { x.Key.Mention, x.Key.ImportId, Lines = x.Count() }).ToListAsync(cancel));
        uses.AddRange(await db.Posts.Where(x => ids.Contains(x.MentionId)).GroupBy(x => new { Mention = x.MentionId, x.ImportId }).Select(x => new { x.Key.Mention, x.Key.ImportId, Lines = x.Count() }).ToListAsync(cancel));
        uses.AddRange(await db.DirectoryEntries.Where(x => ids.Contains(x.MentionId)).GroupBy(x => new { Mention = x.MentionId, x.ImportId }).Select(x => new { x.Key.Mention, x.Key.ImportId, Lines = x.Count() }).ToListAsync(cancel));
        uses.AddRange(await db.RegisterEntries.Where(x => ids.Contains(x.MentionId)).GroupBy(x => new { Mention = x.MentionId, x.ImportId }).Select(x => new { x.Key.Mention, x.Key.ImportId, Lines = x.Count() }).ToListAsync(cancel));
        var imports = uses.Select(x => x.ImportId).ToHashSet();
        var names = await db.Imports.AsNoTracking().Where(x => imports.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.FileName, cancel);
        var declared = (await db.DirectoryEntries.AsNoTracking().Where(x => ids.Contains(x.MentionId)).Select(x => new { x.MentionId, x.List }).ToListAsync(cancel))
            .Select(x => (x.MentionId, Space: OrganisationDeclaration.SpaceOf(x.List))).Where(x => x.Space is not null).ToList();
        var spaces = declared.Select(x => x.Space).ToHashSet();
        var spaceNames = await db.Spaces.AsNoTracking().Where(x => spaces.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
        return uses.Where(x => names.ContainsKey(x.ImportId)).GroupBy(x => (x.Mention, File: names[x.ImportId])).Select(x => (x.Key.Mention, x.Key.File, Lines: x.Sum(y => y.Lines)))
            .Concat(declared.Select(x => (Mention: x.MentionId, File: $"déclaré par l’espace « {spaceNames.GetValueOrDefault(x.Space!.Value, "effacé")} »", Lines: 1)))
            .ToLookup(x => x.Mention, x => (x.File, x.Lines));
    }
}
