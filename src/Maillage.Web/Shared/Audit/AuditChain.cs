using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Maillage.Web.Shared.Audit;

/// <summary>
/// How an event enters the chain of its space. The hash before the first is SHA-256 of the id of the space (36 characters, lower case, ASCII). Each
/// following one is SHA-256 of the 32 bytes before it, then of these texts in this order: « maillage-audit-1 », the id of the event, of the space, the
/// time (<c>2026-11-23T05:12:33.123456Z</c>, always six decimals), the ids of the person, of the membership, of the organisation (in decimal), the action,
/// the kind of the record, its id; then the number of commitments (four bytes, big-endian); then, in the ordinal order of their fields, the field and the
/// 32 bytes of each. Each text is UTF-8 and, as each commitment's bytes, preceded by its length in bytes (four, big-endian; minus one for nothing), so that
/// no two different events write the same bytes.
/// </summary>
public static class AuditChain
{
    public const string Format = "maillage-audit-1";

    /// <summary>The time of an event as it is sealed and exported.</summary>
    public const string TimeFormat = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    /// <summary>What stands before the first seal of a chain.</summary>
    public static byte[] Start(Guid spaceId) => SHA256.HashData(Encoding.ASCII.GetBytes(spaceId.ToString()));

    /// <summary>The hash of an event after those before it.</summary>
    /// <param name="previous">The hash before it, 32 bytes.</param>
    /// <param name="change">The event.</param>
    /// <param name="commitments">All of its commitments, in any order.</param>
    public static byte[] Next(byte[] previous, AuditEvent change, IEnumerable<AuditCommitment> commitments)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        Append(hash, Format);
        Append(hash, change.Id.ToString());
        Append(hash, change.SpaceId.ToString());
        Append(hash, change.At.ToString(TimeFormat, CultureInfo.InvariantCulture));
        Append(hash, change.PersonId?.ToString());
        Append(hash, change.MembershipId?.ToString());
        Append(hash, change.OrganisationId?.ToString(CultureInfo.InvariantCulture));
        Append(hash, change.Action);
        Append(hash, change.RecordKind);
        Append(hash, change.RecordId);
        var traces = commitments.OrderBy(x => x.Field, StringComparer.Ordinal).ToList();
        Append(hash, traces.Count);
        foreach (var trace in traces)
        {
            Append(hash, trace.Field);
            Append(hash, trace.Mac.Length);
            hash.AppendData(trace.Mac);
        }
        return hash.GetHashAndReset();
    }

    static void Append(IncrementalHash hash, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        Append(hash, text is null ? -1 : bytes.Length);
        hash.AppendData(bytes);
    }

    static void Append(IncrementalHash hash, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
