using System.Globalization;
using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Actors.ImportAssociations;

/// <summary>Reads the register of a department. Addresses of seats and names of the people in charge are left aside.</summary>
sealed partial class AssociationLayout(AssociationColumns columns) : IImportLayout
{
    static readonly StagedTable Entries = new("register_entries", "number",
        new("number", StagedType.Text, IsKey: true), new("mention_id", StagedType.Long), new("name", StagedType.Text), new("short_name", StagedType.Text),
        new("department_code", StagedType.Text), new("commune_code", StagedType.Text), new("position", StagedType.Integer), new("created_on", StagedType.Text),
        new("dissolved_on", StagedType.Text), new("purpose", StagedType.Text), new("social_object", StagedType.Text), new("website", StagedType.Text));

    readonly MentionCollector mentions = new();
    readonly QualityCount quality = new();
    readonly SortedDictionary<RegisterPosition, int> positions = [];
    CommuneNames? communes;
    int placed;
    int total;
    int renumbered;

    public string Topic => "répertoire des associations" + (IsOfToday ? "" : ", partie ancienne");

    public string DefaultSource => "Ministère de l’Intérieur, répertoire national des associations (RNA)";

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table => Entries;

    /// <summary>The two parts of the register are two files, and neither speaks for the other.</summary>
    public Scope Scope => new([], "department_code") { Beginning = ("number", "W", IsOfToday) };

    bool IsOfToday => columns.CommuneCode >= 0;

    public IEnumerable<QualityFinding> Quality => quality.Findings;

    public IEnumerable<(StagedTable Table, Scope Scope, IEnumerable<object?[]> Rows)> Companions => mentions.Companions;

    public IEnumerable<string> Notes
    {
        get
        {
            yield return string.Join(", ", positions.Select(x => FrenchFormat.Plural(x.Value, x.Key.Label, x.Key.PluralLabel))) + ".";
            if (renumbered > 0) yield return $"{FrenchFormat.Plural(renumbered, "association renumérotée donne", "associations renumérotées donnent")} leur numéro d’aujourd’hui (W…).";
            if (placed < total) yield return $"{FrenchFormat.Plural(total - placed, "association", "associations")} dont la commune n’est pas reconnue : situées par leur département seulement.";
            yield return "Les adresses des sièges ne sont pas reprises : elles peuvent être celles de personnes.";
        }
    }

    public async Task BeginAsync(MaillageDb db, CancellationToken cancel) => communes = await CommuneNames.LoadAsync(db, cancel);

    public void Take(TableReader row, RowSink sink)
    {
        var number = row[columns.Number].Trim().ToUpperInvariant();
        if (number.Length is < 5 or > 20 || !number.All(char.IsAsciiLetterOrDigit))
        {
            sink.Reject(row.Line, row.Columns[columns.Number], number, "Ce n’est pas un numéro du répertoire.");
            return;
        }
        var postal = Cell(row, columns.PostalCode);
        var department = DepartmentOf(number, Cell(row, columns.Office), postal);
        if (department.Length == 0)
        {
            sink.Reject(row.Line, columns.Office < 0 ? "" : row.Columns[columns.Office], Cell(row, columns.Office), "On ne peut pas dire de quel département est cette association.");
            return;
        }
        if (!sink.InScope(department)) return;
        var name = string.Join(' ', row[columns.Name].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0 || Fold.Text(name) == "titre absent") name = $"Association n° {number}";
        total++;

        var commune = CommuneOf(row, department, postal);
        if (commune.Length > 0) placed++;
        var position = Cell(row, columns.Position) switch { "D" => RegisterPosition.Dissolved, "S" => RegisterPosition.Removed, "R" => RegisterPosition.Renumbered, _ => RegisterPosition.Active };
        positions[position] = positions.GetValueOrDefault(position) + 1;
        var rna = RnaId.TryParse(number, out var own) ? own.Value : "";
        if (rna.Length == 0 && RnaId.TryParse(Cell(row, columns.Remark), out var next))
        {
            rna = next.Value;
            renumbered++;
        }
        Siret.TryRead(Cell(row, columns.Siret), out var siret);
        if (siret.State == SiretState.Wrong) quality.Add(QualityKind.WrongIdentifier, Cell(row, columns.Siret));
        if (siret.State == SiretState.Absent) quality.Add(QualityKind.MissingIdentifier, name);
        var created = Day(row, columns.Created);
        if (created is null) quality.Add(QualityKind.MissingDate, name);
        var mention = mentions.Add(new Mention
        {
            Id = 0,
            Name = name,
            Siren = siret.Siren.Value,
            Siret = siret.Siret.Value,
            Rna = rna,
            RegisterNumber = number == rna ? "" : number,
            CommuneCode = commune,
            DepartmentCode = department,
        });
        var subject = Cell(row, columns.SocialObject);
        sink.Take(row.Line, number, mention, name, Cell(row, columns.ShortName), department, commune, (int)position, created, Day(row, columns.Dissolved),
            Purpose(Cell(row, columns.Purpose)), subject.All(x => x == '0') ? "" : subject, Cell(row, columns.Website));
    }

    static string Cell(TableReader row, int column) => column < 0 ? "" : row[column].Trim();

    /// <summary>The prefecture that keeps the line stands at the start of its number: W543…, 543P…, 9711S…; overseas it has three digits.</summary>
    static string DepartmentOf(string number, string office, string postal)
    {
        var digits = number[0] == 'W' ? number[1..] : office.Length > 0 ? office : number;
        foreach (var length in new[] { 3, 2 })
            if (digits.Length >= length && (length == 2 || digits.StartsWith("97", StringComparison.Ordinal) || digits.StartsWith("98", StringComparison.Ordinal))
                && DepartmentCode.TryParse(digits[..length], out var code)) return code.Value;
        // Overseas numbers have a letter: their postal code tells.
        return CommuneNames.DepartmentOfPostalCode(postal);
    }

    string CommuneOf(TableReader row, string department, string postal)
    {
        if (InseeCode.TryParse(Cell(row, columns.CommuneCode), out var code)) return code.Value;
        var name = Cell(row, columns.Commune);
        var place = CommuneNames.DepartmentOfPostalCode(postal);
        return communes!.Find(place.Length > 0 ? place : department, name);
    }

    static string? Day(TableReader row, int column) =>
        column >= 0 && DateText.TryRead(row[column], out var day, out var precision) && precision == DatePrecision.Day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    static string Purpose(string text) => Fold.Text(text) is "" or "objet absent" or "o" ? "" : Spaces().Replace(text, " ");

    public Task AfterApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => IdentityKeeper.WantAsync(db, cancel);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
