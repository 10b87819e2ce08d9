using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Actors.ImportDirectory;

/// <summary>Reads a directory: what names people or tells how to reach them is left aside.</summary>
sealed class DirectoryLayout(FieldColumns columns, string list, Visibility visibility) : IImportLayout
{
    static readonly StagedTable Entries = new("directory_entries", "mention_id list",
        new("mention_id", StagedType.Long, IsKey: true), new("list", StagedType.Text, IsKey: true), new("short_name", StagedType.Text), new("kind", StagedType.Text),
        new("theme", StagedType.Text), new("commune_code", StagedType.Text), new("neighbourhood_codes", StagedType.Text), new("audience", StagedType.Text),
        new("website", StagedType.Text), new("description", StagedType.Text), new("visibility", StagedType.Integer));

    readonly MentionCollector mentions = new();
    readonly QualityCount quality = new();
    CommuneNames? communes;

    public string Topic => list.Length > 0 ? $"annuaire · {list}" : "annuaire";

    public string DefaultSource => "Annuaire du territoire";

    public string DefaultLicence => "Licence non précisée";

    public Visibility Visibility => visibility;

    public StagedTable Table => Entries;

    public Scope Scope => new([], null) { Text = [("list", list)], Words = "tout l’annuaire" };

    public IEnumerable<QualityFinding> Quality => quality.Findings;

    public IEnumerable<(StagedTable Table, Scope Scope, IEnumerable<object?[]> Rows)> Companions => mentions.Companions;

    public IEnumerable<string> Notes
    {
        get
        {
            if (visibility != Visibility.Public) yield return "Cet annuaire n’est pas public : il n’apparaît sur aucune page publique.";
            var others = columns.Others.ToList();
            if (others.Count > 0) yield return FrenchFormat.Sentence($"Colonnes laissées de côté : {FrenchFormat.List(others)}");
        }
    }

    public async Task BeginAsync(MaillageDb db, CancellationToken cancel) => communes = await CommuneNames.LoadAsync(db, cancel);

    public void Take(TableReader row, RowSink sink)
    {
        var name = columns.Read(row, DirectoryImport.Organisation);
        if (name.Length == 0)
        {
            sink.Reject(row.Line, columns.NameOf(DirectoryImport.Organisation), "", "Le nom de l’organisme manque.");
            return;
        }
        var text = columns.Read(row, DirectoryImport.Siret);
        Siret.TryRead(text, out var siret);
        var rnaText = columns.Read(row, DirectoryImport.Rna);
        var rna = RnaId.TryParse(rnaText, out var id) ? id.Value : "";
        if (siret.State == SiretState.Wrong) quality.Add(QualityKind.WrongIdentifier, text);
        if (siret.State == SiretState.Absent && rna.Length == 0) quality.Add(QualityKind.MissingIdentifier, name);
        var codes = QpvCodes.ReadAll(columns.Read(row, DirectoryImport.Neighbourhoods));
        var department = codes.Select(x => x.Department.Value).FirstOrDefault() ?? "";
        var commune = CommuneOf(columns.Read(row, DirectoryImport.Commune), department);
        if (commune.Length > 0) department = InseeCode.Parse(commune).Department.Value;
        var mention = mentions.Add(new Mention
        {
            Id = 0, Name = name, Siren = siret.Siren.Value, Siret = siret.Siret.Value, Rna = rna, CommuneCode = commune, DepartmentCode = department,
        });
        sink.Take(row.Line, mention, list, columns.Read(row, DirectoryImport.ShortName), columns.Read(row, DirectoryImport.Type), columns.Read(row, DirectoryImport.Theme),
            commune, string.Join(' ', codes), columns.Read(row, DirectoryImport.Audience), Site(columns.Read(row, DirectoryImport.Website)),
            columns.Read(row, DirectoryImport.Description), (int)visibility);
    }

    string CommuneOf(string text, string department)
    {
        if (InseeCode.TryParse(text, out var code)) return code.Value;
        if (text.Length == 0) return "";
        return department.Length > 0 && communes!.Find(department, text) is { Length: > 0 } found ? found : communes!.FindAnywhere(text);
    }

    /// <summary>An address that a page may link to; anything else is no site.</summary>
    static string Site(string text) =>
        Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, UriKind.Absolute, out var site)
            && site.Scheme is "http" or "https" && text.Contains('.', StringComparison.Ordinal) ? site.ToString() : "";

    public Task BeforeApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => columns.RememberAsync(db, import, cancel);

    public Task AfterApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => IdentityKeeper.WantAsync(db, cancel);
}
