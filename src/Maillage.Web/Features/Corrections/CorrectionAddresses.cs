using Maillage.France;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Corrections;

/// <summary>The pages on which persons say what stands above the rules.</summary>
public static class CorrectionAddresses
{
    public const string Attachments = "/administration/rattachements";
    public const string Predecessors = "/administration/passages";
    public const string Comments = "/administration/commentaires";

    public static string Attachment(QpvCode code) => $"{Attachments}/{code}";
    public static string Predecessor(ContractCode code) => $"{Predecessors}/{code}";
    public static string CommentsOf(ContractKey key) => $"{Comments}/{key.Generation.Slug}/{key.Code}";

    /// <summary>Where the coordination of the space of a contract comments its figures.</summary>
    public static string CommentsIn(string slug) => $"/espaces/{slug}/commentaires";
}
