using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportContracts;

/// <summary>
/// Reads a file of contracts: each line is a perimeter of a contract. The points of the file are left aside: those of overseas
/// contracts are moved beside the mainland for a drawing, and are not places.
/// </summary>
sealed class ContractLayout(ContractColumns columns, Generation generation, IReadOnlyDictionary<string, string> departmentOf) : IImportLayout
{
    readonly HashSet<string> contracts = new(StringComparer.Ordinal);
    readonly SortedSet<string> shared = new(StringComparer.Ordinal);
    int derivedDepartments;
    int withoutPopulation;

    public string Topic => $"contrats {generation.Years}";

    public string DefaultSource => $"ANCT, contrats de ville {generation.Years}";

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table { get; } = new("contract_perimeters", "generation contract_code territory_code department_code",
        new("generation", StagedType.Integer, IsKey: true),
        new("contract_code", StagedType.Text, IsKey: true),
        new("territory_code", StagedType.Text, IsKey: true),
        new("department_code", StagedType.Text, IsKey: true),
        new("name", StagedType.Text),
        new("declared_population", StagedType.Integer));

    public Scope Scope => new([("generation", [(int)generation])], "department_code");

    public IEnumerable<string> Notes
    {
        get
        {
            yield return $"{FrenchFormat.Plural(contracts.Count, "contrat", "contrats")} de la génération {generation.Years}.";
            if (shared.Count > 0) yield return $"Codes portés par plusieurs lignes, réunies en un contrat à plusieurs périmètres : {FrenchFormat.List(shared)}.";
            if (derivedDepartments > 0)
                yield return $"{FrenchFormat.Plural(derivedDepartments, "ligne", "lignes")} sans département : il est déduit du territoire.";
            if (withoutPopulation > 0) yield return $"{FrenchFormat.Plural(withoutPopulation, "ligne", "lignes")} sans population déclarée.";
            yield return "Les points du fichier ne sont pas repris : ceux d’outre-mer y sont déplacés pour un dessin.";
        }
    }

    public void Take(TableReader row, RowSink sink)
    {
        var raw = row[columns.Code];
        if (!ContractCode.TryParse(raw, out var code))
        {
            sink.Reject(row.Line, row.Columns[columns.Code], raw, "Ce n’est pas un code de contrat (CV suivi de trois chiffres, ou CN suivi de cinq caractères et d’une lettre).");
            return;
        }
        var territory = row[columns.Territory].Trim();
        if (EpciCode.TryParse(territory, out var epci)) territory = epci.ToString();
        else if (InseeCode.TryRead(territory, out var commune, out _)) territory = commune.ToString();
        else
        {
            sink.Reject(row.Line, row.Columns[columns.Territory], territory, "Ce n’est ni le SIREN d’une intercommunalité ni un code de commune.");
            return;
        }
        var stated = columns.Department < 0 ? "" : row[columns.Department];
        string department;
        if (DepartmentCode.TryRead(stated, out var read, out _)) department = read.ToString();
        else if (departmentOf.TryGetValue(territory, out var derived))
        {
            department = derived;
            derivedDepartments++;
        }
        else
        {
            sink.Reject(row.Line, columns.Department < 0 ? "" : row.Columns[columns.Department], stated, "Le département manque, et le territoire ne le dit pas.");
            return;
        }
        if (!sink.InScope(department)) return;

        var name = row[columns.Name].Trim();
        if (ContractNames.Bare(name).Length == 0)
        {
            Refuse(columns.Name, name, "Le nom du contrat manque.");
            return;
        }
        int? population = null;
        var people = columns.Population < 0 ? "" : row[columns.Population].Trim();
        if (people is "" or "NA") withoutPopulation++;
        else if (NumberText.TryRead(people, out var number) && number is >= 0 and <= 10_000_000) population = (int)Math.Round(number);
        else
        {
            Refuse(columns.Population, people, "Ce n’est pas un nombre d’habitants.");
            return;
        }
        if (!contracts.Add(code.ToString())) shared.Add(code.ToString());
        sink.Take(row.Line, (int)generation, code.ToString(), territory, department, name, population);

        void Refuse(int column, string value, string reason)
        {
            sink.Reject(row.Line, row.Columns[column], value, reason);
            sink.Hold(row.Line, (int)generation, code.ToString(), territory, department, null, null);
        }
    }

    public async Task AfterApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel)
    {
        await ContractNames.GatherAsync(db, generation, import.Id, cancel);
        await TerritorySearch.RebuildContractsAsync(db, cancel);
    }
}
