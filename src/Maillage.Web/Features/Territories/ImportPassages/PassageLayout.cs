using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportPassages;

/// <summary>Reads the passage table: a line becomes one passage for each former neighbourhood, or one without for a new one.</summary>
sealed class PassageLayout(int current, int currentName, int status, IReadOnlyList<(int Code, int Name)> formers) : IImportLayout
{
    int merges;
    readonly Dictionary<string, int> uses = [];

    public string Topic => "passage 2015 → 2024";

    public string DefaultSource => "ANCT, table de passage des quartiers prioritaires 2015–2024";

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table { get; } = new("neighbourhood_passages", "current_code",
        new("current_code", StagedType.Text, IsKey: true),
        new("former_code", StagedType.Text, IsKey: true),
        new("status", StagedType.Integer),
        new("current_name", StagedType.Text),
        new("former_name", StagedType.Text),
        new("department_code", StagedType.Text));

    public Scope Scope => new([], "department_code");

    public IEnumerable<string> Notes
    {
        get
        {
            var splits = uses.Count(x => x.Value > 1);
            if (splits > 0) yield return $"{FrenchFormat.Plural(splits, "quartier de 2015 est partagé", "quartiers de 2015 sont partagés")} entre plusieurs quartiers de 2024.";
            if (merges > 0) yield return $"{FrenchFormat.Plural(merges, "quartier de 2024 réunit", "quartiers de 2024 réunissent")} plusieurs quartiers de 2015.";
        }
    }

    public void Take(TableReader row, RowSink sink)
    {
        if (!QpvCode.TryParse(row[current], out var code) || code.Generation != Generation.G2024)
        {
            sink.Reject(row.Line, row.Columns[current], row[current], "Ce n’est pas un code de quartier de 2024 (QN suivi de cinq caractères et d’une lettre).");
            return;
        }
        var department = code.Department.ToString();
        if (!sink.InScope(department)) return;

        PassageStatus? read = Fold.Text(row[status]) switch
        {
            "inchange" => PassageStatus.Unchanged,
            "modifie" => PassageStatus.Modified,
            "nouveau" => PassageStatus.New,
            _ => null,
        };
        if (read is not { } known)
        {
            Refuse(status, "Le statut doit être INCHANGE, MODIFIE ou NOUVEAU.");
            return;
        }
        var rows = new List<(string Code, string Name)>();
        foreach (var (column, name) in formers)
        {
            var raw = row[column].Trim();
            if (raw is "" or "NA") continue;
            if (!QpvCode.TryParse(raw, out var former) || former.Generation != Generation.G2015)
            {
                Refuse(column, "Ce n’est pas un code de quartier de 2015 (QP suivi de six caractères).");
                return;
            }
            if (rows.All(x => x.Code != former.ToString())) rows.Add((former.ToString(), name < 0 ? "" : row[name].Trim()));
        }
        if (known == PassageStatus.New ? rows.Count > 0 : rows.Count == 0)
        {
            Refuse(status, known == PassageStatus.New ? "Un quartier nouveau ne peut pas continuer un quartier de 2015." : "Le quartier de 2015 qu’il continue manque.");
            return;
        }
        if (rows.Count == 0) rows.Add(("", ""));
        if (rows.Count > 1) merges++;
        var label = currentName < 0 ? "" : row[currentName].Trim();
        foreach (var (former, name) in rows)
        {
            if (former.Length > 0) uses[former] = uses.GetValueOrDefault(former) + 1;
            sink.Take(row.Line, code.ToString(), former, (int)known, label, name, department);
        }

        void Refuse(int column, string reason)
        {
            sink.Reject(row.Line, row.Columns[column], row[column], reason);
            sink.Hold(row.Line, code.ToString(), "", null, null, null, department);
        }
    }
}
