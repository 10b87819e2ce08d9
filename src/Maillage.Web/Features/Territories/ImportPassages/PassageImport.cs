using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportPassages;

/// <summary>The passage table from the neighbourhoods of 2015 to those of 2024.</summary>
public sealed class PassageImport : IImportKind
{
    public string Name => "passages";

    public string Label => "passages entre les quartiers de 2015 et ceux de 2024";

    public string Expected => "une ligne par quartier de 2024 (qp2024), son statut (statut) et les quartiers de 2015 qu’il continue (qp2015_1, qp2015_2…)";

    public Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel)
    {
        var current = reader.Find("qp2024");
        var status = reader.Find("statut");
        var formers = new List<(int Code, int Name)>();
        for (var i = 1; reader.Find($"qp2015_{i}") is >= 0 and var column; i++) formers.Add((column, reader.Find($"label_qp2015_{i}")));
        if (formers.Count == 0 && reader.Find("qp2015") is >= 0 and var single) formers.Add((single, reader.Find("label_qp2015")));
        var layout = current < 0 || status < 0 || formers.Count == 0 ? null : new PassageLayout(current, reader.Find("label_qp2024"), status, formers);
        return Task.FromResult<IImportLayout?>(layout);
    }
}
