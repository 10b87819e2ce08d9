namespace Maillage.Web.Features.Funding;

/// <summary>
/// A line of the list of the posts that the State funds in organisations: an <em>adulte-relais</em> or a Fonjep post, in a year, beside a contract.
/// A post that two contracts share, or of which the holder changed, stands on several lines.
/// </summary>
public sealed class Post
{
    /// <summary>A hash of all the rest.</summary>
    public required long Id { get; init; }

    /// <summary>A hash of kind, year and department.</summary>
    public required long ListId { get; init; }

    public required PostKind Kind { get; init; }
    public required int Year { get; init; }

    /// <summary>The number of the post, as written.</summary>
    public required string Number { get; init; }

    public required long MentionId { get; init; }

    /// <summary>The codes of the contracts, separated by a space; two when the file glues them, none when it has none.</summary>
    public required string ContractCodes { get; init; }

    /// <summary>Empty when the file does not give it.</summary>
    public required string DepartmentCode { get; init; }

    /// <summary>The rate of the aid in cents of euro: what a post of this kind is worth a year. Not a payment: never added up.</summary>
    public required long RateCents { get; init; }

    public required int ImportId { get; init; }
}

/// <summary>The kinds of posts.</summary>
public enum PostKind
{
    AdulteRelais = 0,
    Fonjep = 1,
}

/// <summary>The words of a <see cref="PostKind"/>.</summary>
public static class PostKindWords
{
    extension(PostKind kind)
    {
        /// <summary>« poste adulte-relais ».</summary>
        public string Singular => kind == PostKind.AdulteRelais ? "poste adulte-relais" : "poste Fonjep";

        /// <summary>« postes adultes-relais ».</summary>
        public string Plural => kind == PostKind.AdulteRelais ? "postes adultes-relais" : "postes Fonjep";
    }
}
