using System.Globalization;

namespace Maillage.Web.Shared.Audit;

/// <summary>The last seal of a chain at a time: whoever keeps it can tell later that what it seals was not rewritten.</summary>
/// <param name="SpaceId">The chain.</param>
/// <param name="Name">The name of the space, or « Le site ».</param>
/// <param name="Number">How many events are sealed.</param>
/// <param name="Hash">64 hexadecimal digits.</param>
public sealed record AuditHead(Guid SpaceId, string Name, long Number, string Hash)
{
    /// <summary>One line: number, hash, id of the space, name.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"{Number} {Hash} {SpaceId} {Name}");

    /// <summary>Reads a <see cref="Line"/>; null for any other.</summary>
    public static AuditHead? Read(string line) =>
        line.Trim().Split(' ', 4) is [var number, { Length: 64 } hash, var space, .. var name]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) && Guid.TryParse(space, out var id) && hash.All(char.IsAsciiHexDigit)
            ? new AuditHead(id, name.FirstOrDefault() ?? "", known, hash.ToLowerInvariant())
            : null;
}
