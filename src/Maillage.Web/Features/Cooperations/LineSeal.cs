using System.Security.Cryptography;
using System.Text;
using Maillage.Web.Shared.Security;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Hides the draft of a line under the master key: whoever has the database alone does not read it, and it cannot be moved to another line.</summary>
sealed class LineSeal(MasterKey key)
{
    const string Use = "actor-line";

    public byte[] Seal(Guid line, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var hidden = key.Seal(Use, plain, line.ToByteArray());
        CryptographicOperations.ZeroMemory(plain);
        return hidden;
    }

    /// <summary>What the line says, draft or not. Only for its author, and for those with whom it is shared.</summary>
    public string TextOf(ActorLine line) => line.Sealed is { } hidden ? Encoding.UTF8.GetString(key.Open(Use, hidden, line.Id.ToByteArray())) : line.Text;
}
