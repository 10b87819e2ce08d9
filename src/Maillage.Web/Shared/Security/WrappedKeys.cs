using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Maillage.Web.Shared.Security;

/// <summary>Wraps the keys of data protection, which stand in the database for all nodes, by the key that does not.</summary>
sealed class WrappedKeys(MasterKey master) : IXmlEncryptor
{
    internal const string Use = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var hidden = master.Seal(Use, Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(hidden)), typeof(UnwrappedKeys));
    }
}

/// <summary>Opens what <see cref="WrappedKeys"/> wrapped; made by data protection, which gives it the services.</summary>
sealed class UnwrappedKeys(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Encoding.UTF8.GetString(
        services.GetRequiredService<MasterKey>().Open(WrappedKeys.Use, Convert.FromBase64String(encryptedElement.Value))));
}
