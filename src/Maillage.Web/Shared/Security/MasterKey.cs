using System.Security.Cryptography;
using System.Text;
using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;

namespace Maillage.Web.Shared.Security;

/// <summary>
/// The key that is not in the database: 32 bytes, from <c>MAILLAGE_KEY</c> (base 64), from the file that <c>MAILLAGE_KEY_FILE</c> names, else from
/// <c>maillage.key</c> in the data folder, made at the first start and readable by the program's account only. Each use derives a key of its own
/// (HKDF, RFC 5869), and what is sealed says for which use: a stolen database or backup reveals nothing of it.
/// </summary>
public sealed class MasterKey
{
    public const string Variable = "MAILLAGE_KEY";
    public const string FileVariable = "MAILLAGE_KEY_FILE";

    const int Length = 32;
    const int NonceLength = 12;
    const int TagLength = 16;
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    readonly byte[] bytes;

    /// <param name="bytes">32 bytes.</param>
    /// <exception cref="ArgumentException">Another length.</exception>
    public MasterKey(byte[] bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException($"A master key has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        this.bytes = bytes;
    }

    /// <summary>Reads the key, or makes it in the data folder where there is none.</summary>
    /// <exception cref="RefusedSettingException">What the variable or the file holds is not 32 bytes in base 64.</exception>
    public static MasterKey Read(DataFolder folder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text) return Parse(text, Variable);
        var file = FileOf(folder);
        if (!File.Exists(file)) Make(file, RandomNumberGenerator.GetBytes(Length));
        return Parse(File.ReadAllText(file), file);
    }

    /// <summary>Whether there is a key already: <see cref="Read"/> would not make one.</summary>
    public static bool IsGiven(DataFolder folder) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || File.Exists(FileOf(folder));

    /// <summary>Puts the key of a restored backup where <see cref="Read"/> finds it.</summary>
    /// <exception cref="IOException">There is a key already.</exception>
    public void Write(DataFolder folder)
    {
        if (IsGiven(folder)) throw new IOException("There is a key already.");
        Make(FileOf(folder), bytes);
    }

    /// <summary>Tells keys apart without telling the key: 16 hexadecimal digits.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Derive("fingerprint"))[..16];

    /// <summary>Hides the key under a passphrase, for a backup.</summary>
    public byte[] LockUnder(string passphrase) => PassphraseLock.Close(passphrase, bytes);

    /// <summary>The key that <see cref="LockUnder"/> hid.</summary>
    /// <exception cref="CryptographicException">Another passphrase, or a changed byte.</exception>
    public static MasterKey Unlock(string passphrase, byte[] hidden) => new(PassphraseLock.Open(passphrase, hidden));

    static string FileOf(DataFolder folder) => Environment.GetEnvironmentVariable(FileVariable) is { Length: > 0 } named ? named : folder.KeyFile;

    /// <summary>32 bytes for one use.</summary>
    /// <param name="use">What for, the same each time.</param>
    public byte[] Derive(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, Length, info: Encoding.UTF8.GetBytes(use));

    /// <summary>AES-256-GCM: a random nonce of 12 bytes, what is sealed, a tag of 16.</summary>
    /// <param name="use">What for; opening asks for the same.</param>
    /// <param name="plain">What to hide.</param>
    /// <param name="bound">What must stand beside it for it to open: an id, so that a sealed text cannot be moved to another record.</param>
    public byte[] Seal(string use, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound = default)
    {
        var result = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceLength));
        using var aes = new AesGcm(Derive(use), TagLength);
        aes.Encrypt(result.AsSpan(0, NonceLength), plain, result.AsSpan(NonceLength, plain.Length), result.AsSpan(^TagLength..), bound);
        return result;
    }

    /// <summary>What <see cref="Seal"/> hid.</summary>
    /// <exception cref="CryptographicException">Another key, another use, another record, or a changed byte.</exception>
    public byte[] Open(string use, ReadOnlySpan<byte> hidden, ReadOnlySpan<byte> bound = default)
    {
        if (hidden.Length < NonceLength + TagLength) throw new CryptographicException("Too short to be sealed.");
        var plain = new byte[hidden.Length - NonceLength - TagLength];
        using var aes = new AesGcm(Derive(use), TagLength);
        aes.Decrypt(hidden[..NonceLength], hidden[NonceLength..^TagLength], hidden[^TagLength..], plain, bound);
        return plain;
    }

    static MasterKey Parse(string text, string where)
    {
        var bytes = new byte[Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var written) && written == Length
            ? new MasterKey(bytes)
            : throw new RefusedSettingException($"{where} ne contient pas une clé : 32 octets en base 64 (« openssl rand -base64 32 »).");
    }

    /// <summary>Under another name first: two programs that start together end with one key, and a killed one leaves no half of it.</summary>
    static void Make(string file, byte[] key)
    {
        var partial = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(partial, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
            stream.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(partial, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(partial);
        }
    }
}
