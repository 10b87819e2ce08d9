using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors;

/// <summary>The organisations that public files name, in memory, immutable. Texts that only one page shows stay in the database.</summary>
public sealed class ActorSnapshot
{
    readonly Dictionary<int, ActorInfo> byId;
    readonly Dictionary<long, int> organisationOf;
    readonly Dictionary<int, int> mergedInto;

    ActorSnapshot(List<ActorInfo> all, Dictionary<long, int> organisationOf, Dictionary<int, int> mergedInto)
    {
        byId = all.ToDictionary(x => x.Id);
        All = all;
        this.organisationOf = organisationOf;
        this.mergedInto = mergedInto;
    }

    /// <summary>All that have their place on public pages, dissolved ones included, in the order of their names.</summary>
    public IReadOnlyList<ActorInfo> All { get; }

    public ActorInfo? Find(int id) => byId.GetValueOrDefault(id);

    /// <summary>The organisation that has the mentions of one that was merged; null when there is none.</summary>
    public ActorInfo? FindMerged(int id) => mergedInto.TryGetValue(id, out var other) ? Find(other) : null;

    /// <summary>The organisation of a mention; null when it is not public.</summary>
    public ActorInfo? OfMention(long mention) => organisationOf.TryGetValue(mention, out var id) ? Find(id) : null;

    public static async Task<ActorSnapshot> LoadAsync(MaillageDb db, CancellationToken cancel)
    {
        var organisationOf = new Dictionary<long, int>();
        await foreach (var row in db.Mentions.AsNoTracking()
                           .Where(x => EF.Property<int?>(x, "OrganisationId") != null)
                           .Select(x => new { x.Id, Organisation = EF.Property<int?>(x, "OrganisationId") })
                           .AsAsyncEnumerable().WithCancellation(cancel))
            organisationOf[row.Id] = row.Organisation!.Value;

        var register = new Dictionary<int, (RegisterPosition Position, DateOnly? Created, string Subject)>();
        await foreach (var row in db.RegisterEntries.AsNoTracking()
                           .Select(x => new { x.MentionId, x.Position, x.CreatedOn, x.SocialObject })
                           .AsAsyncEnumerable().WithCancellation(cancel))
            if (organisationOf.TryGetValue(row.MentionId, out var id))
            {
                var known = register.TryGetValue(id, out var before);
                // A line that goes on elsewhere says less than the line where it goes on.
                register[id] = (
                    known && before.Position < row.Position ? before.Position : row.Position,
                    known && (row.CreatedOn is null || before.Created < row.CreatedOn) ? before.Created : row.CreatedOn,
                    known && before.Subject.Length > 0 ? before.Subject : row.SocialObject);
            }
        var directories = (await db.DirectoryEntries.AsNoTracking().Where(x => x.Visibility == Visibility.Public).ToListAsync(cancel))
            .Where(x => organisationOf.ContainsKey(x.MentionId))
            .ToLookup(x => organisationOf[x.MentionId]);

        var all = new List<ActorInfo>();
        var mergedInto = new Dictionary<int, int>();
        await foreach (var row in db.Organisations.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.MergedInto is { } other) mergedInto[row.Id] = other;
            if (row.Standing is not (OrganisationStanding.Current or OrganisationStanding.Former)) continue;
            var display = FrenchNames.Display(row.Name);
            var entries = directories[row.Id].ToList();
            var known = register.TryGetValue(row.Id, out var line);
            all.Add(new ActorInfo
            {
                Id = row.Id,
                Name = row.Name,
                DisplayName = display,
                Folded = Fold.Text(display),
                Kind = row.Kind,
                Siren = row.Siren,
                Rna = row.Rna,
                CommuneCode = row.CommuneCode,
                DepartmentCode = row.DepartmentCode,
                Register = known ? line.Position : null,
                CreatedOn = line.Created,
                Theme = entries.Select(x => Theme.Of(x.Theme)).FirstOrDefault(x => x is not null) ?? (known ? Theme.OfSocialObject(line.Subject) : null),
                Directory = entries,
                Standing = row.Standing,
            });
        }
        all.Sort((x, y) => FrenchOrder.CompareFolded(x.Folded, y.Folded) is not 0 and var order ? order
            : string.CompareOrdinal(x.DisplayName, y.DisplayName) is not 0 and var written ? written
            : x.Id.CompareTo(y.Id));
        return new ActorSnapshot(all, organisationOf, mergedInto);
    }
}
