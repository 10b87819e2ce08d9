using System.Security.Cryptography;

namespace Maillage.Web.Shared.Urns;

/// <summary>
/// What an urn needs and the database does not hold: the server's share, the public keys to which answers are sealed (those of a database could be replaced by someone
/// who would read), and what the list was.
/// </summary>
/// <param name="Share">32 random bytes.</param>
/// <param name="List">As <see cref="HashOf"/> gives it.</param>
/// <param name="Keys">By person, once a witness has accepted.</param>
public sealed record UrnFile(byte[] Share, byte[] List, IReadOnlyDictionary<Guid, byte[]> Keys)
{
    /// <summary>SHA-256 of the urn, what it asks, its witnesses and its voters with their organisations.</summary>
    public static byte[] HashOf(Urn urn, IEnumerable<UrnVoter> voters, IEnumerable<UrnWitness> witnesses)
    {
        var lines = voters.Select(x => $"v {x.PersonId:N} {x.OrganisationId}").Concat(witnesses.Select(x => $"w {x.PersonId:N} {x.OrganisationId}")).Order(StringComparer.Ordinal);
        return SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{urn.Id:N} {urn.Subject} {urn.Questions}\n{string.Join('\n', lines)}"));
    }
}
