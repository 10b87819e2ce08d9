using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Maillage.Web.Features.Actors;

/// <summary>The number of a mention: the first 63 bits of the SHA-256 of its words. Never zero or negative; the same on every machine, today and later.</summary>
/// <remarks>Each field is written in UTF-8 after its length, so that no two mentions write the same bytes. Two of a million mentions share a number with a chance of 1 in 18 million.</remarks>
public static class MentionNumber
{
    /// <summary>The number of the mention, whatever its <see cref="Mention.Id"/> says.</summary>
    public static long Of(Mention mention) => Of(mention.Name, mention.Siren, mention.Siret, mention.Rna, mention.RegisterNumber,
        mention.CommuneCode, mention.DepartmentCode, mention.Contracts, mention.NearDepartment);

    /// <summary>The number of a mention with these fields, all as they are kept.</summary>
    public static long Of(
        string name, string siren = "", string siret = "", string rna = "", string registerNumber = "",
        string communeCode = "", string departmentCode = "", string contracts = "", string nearDepartment = "")
    {
        using var bytes = new MemoryStream(128);
        Span<byte> length = stackalloc byte[4];
        foreach (var field in new[] { name, siren, siret, rna, registerNumber, communeCode, departmentCode, contracts, nearDepartment })
        {
            var text = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            bytes.Write(length);
            bytes.Write(text);
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), hash);
        return Math.Max(1, BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue);
    }
}
