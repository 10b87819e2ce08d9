using System.Globalization;
using Maillage.Web.Data;
using Maillage.Web.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>Makes the page of an organisation: figures from memory, texts and evidence by two queries.</summary>
sealed class ActorPortraits(ActorIndexes indexes, MaillageDb db, ReferenceMemo<string, ActorGroup> groups)
{
    /// <summary>Amounts that a page carries; all of them are in the downloads.</summary>
    public const int MostLines = 100;

    const int MostDoubts = 5;

    /// <summary>The public organisation of a number, or null.</summary>
    public async Task<ActorPortrait?> FindAsync(int id, CancellationToken cancel)
    {
        var index = await indexes.GetAsync(cancel);
        return index.Find(id) is { } facts ? await MakeAsync(index, facts, cancel) : null;
    }

    /// <summary>The organisation that has the mentions of one that was merged; null when there is none.</summary>
    public async Task<ActorInfo?> FindMergedAsync(int id, CancellationToken cancel)
    {
        var index = await indexes.GetAsync(cancel);
        var seen = new HashSet<int>();
        // A number may lead to another that was merged since.
        while (seen.Add(id))
        {
            if (index.Actors.FindMerged(id) is { } found) return found;
            if (await db.Organisations.AsNoTracking().Where(x => x.Id == id).Select(x => x.MergedInto).FirstOrDefaultAsync(cancel) is not { } next) return null;
            id = next;
        }
        return null;
    }

    async Task<ActorPortrait> MakeAsync(ActorIndex index, ActorFacts facts, CancellationToken cancel)
    {
        var actor = facts.Actor;
        var lines = await EvidenceLine.FindAsync(db, actor.Id, cancel);
        var ways = ActorWay.Of(actor, lines);
        var grants = index.Funding.ReceivedBy(actor.Id);
        var stages = ReceivedStage.Of(grants);
        var posts = HeldPosts.Of(index, index.Funding.PostsOf(actor.Id));
        var register = lines.Where(x => x.Part == EvidencePart.Register)
            .Select(x => new RegisterLine(x.Number, (RegisterPosition)x.Kind, Day(x.Place), x.Text))
            .OrderBy(x => x.Position).ThenBy(x => x.Number, StringComparer.Ordinal)
            .ToList();
        var number = register.Select(x => x.Number).FirstOrDefault() ?? "";
        var doubts = lines.Where(x => x.Part == EvidencePart.Doubt).OrderByDescending(x => x.Confidence)
            .Select(x => index.Actors.OfMention(x.Other)).OfType<ActorInfo>().Where(x => x.Id != actor.Id).DistinctBy(x => x.Id).Take(MostDoubts)
            .ToList();
        return new ActorPortrait
        {
            Index = index,
            Facts = facts,
            KindEvidence = OrganisationKindRule.Of(actor.Siren, actor.Rna, number, actor.Name).Evidence,
            Ways = ways,
            Register = register,
            Website = actor.Directory.Select(x => x.Website).Concat(lines.Where(x => x.Part == EvidencePart.Register).Select(x => Site(x.More))).FirstOrDefault(x => x.Length > 0) ?? "",
            Stages = stages,
            Received = await TextsAsync(index, grants, cancel),
            Posts = posts,
            Territories = TiedTerritory.Of(index, facts, ways),
            Shared = await SharedAsync(index, facts),
            Doubts = doubts,
            Unknown = UnknownWords.Of(index, facts, stages, posts),
        };
    }

    async Task<List<ReceivedLine>> TextsAsync(ActorIndex index, IReadOnlyList<Funding.GrantFact> grants, CancellationToken cancel)
    {
        if (grants.Count == 0) return [];
        var shown = grants.Take(MostLines).ToList();
        var ids = shown.Select(x => x.Id).ToList();
        var texts = await db.Grants.AsNoTracking().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, Purpose = x.Purpose != "" ? x.Purpose : x.Scheme != "" ? x.Scheme : x.Theme, x.Reference }).ToDictionaryAsync(x => x.Id, cancel);
        return shown.Select(x => texts.TryGetValue(x.Id, out var text)
            ? new ReceivedLine(x, index.Actors.Find(x.Giver), text.Purpose, text.Reference)
            : new ReceivedLine(x, index.Actors.Find(x.Giver), "", "")).ToList();
    }

    async Task<List<SharedWith>> SharedAsync(ActorIndex index, ActorFacts facts)
    {
        var shared = new List<SharedWith>();
        var own = index.PlaceOf(facts.Actor.Id);
        foreach (var (title, query, places) in SharedWith.Of(index, facts))
        {
            var group = await groups.GetAsync(index, query, () => Task.FromResult(ActorGroup.Of(index, places())));
            var others = group.First.Where(x => x != own).Take(ActorGroup.Most).Order().Select(x => index.Facts[x].Actor).ToList();
            if (others.Count > 0) shared.Add(new SharedWith(title, "/acteurs?" + query, group.Count, others));
        }
        return shared;
    }

    static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>An address that a page may link to; the register writes them as it was given them.</summary>
    static string Site(string text)
    {
        if (text.Length == 0 || !text.Contains('.', StringComparison.Ordinal)) return "";
        return Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" ? site.ToString() : "";
    }
}
