using System.Text;

namespace Maillage.France.Tables;

/// <summary>Windows-1252, the encoding of files saved by a French Windows.</summary>
static class Cp1252
{
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
