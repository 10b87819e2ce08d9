using System.Globalization;
using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding.ImportPosts;

/// <summary>Reads a list of posts: each line is a post beside its contract, in a year.</summary>
sealed partial class PostLayout(PostColumns columns, PostKind kind, int? saidYear) : IImportLayout
{
    static readonly StagedTable Posts = new("posts", "id",
        new("id", StagedType.Long, IsKey: true), new("list_id", StagedType.Long), new("kind", StagedType.Integer), new("year", StagedType.Integer),
        new("number", StagedType.Text), new("mention_id", StagedType.Long), new("contract_codes", StagedType.Text), new("department_code", StagedType.Text),
        new("rate_cents", StagedType.Long))
    {
        ListColumn = "list_id",
    };

    readonly ContentHash hash = new();
    readonly MentionCollector mentions = new();
    readonly QualityCount quality = new();
    readonly HashSet<long> lists = [];
    readonly SortedSet<int> years = [];
    readonly SortedSet<string> departments = new(StringComparer.Ordinal);
    readonly Dictionary<(int Year, string Number), string> said = [];
    readonly Dictionary<string, int> rates = new(StringComparer.Ordinal);

    public string Topic => $"{kind.Plural} · {YearWords}";

    public string DefaultSource => $"ANCT, {kind.Plural} de la politique de la ville";

    public string DefaultLicence => "Licence Ouverte 2.0";

    public StagedTable Table => Posts;

    public Scope Scope => new([], null)
    {
        Lists = lists,
        Words = departments.Count <= 13 ? "départements " + FrenchFormat.List(departments) : FrenchFormat.Plural(departments.Count, "département", "départements"),
    };

    public IEnumerable<QualityFinding> Quality => quality.Findings;

    public IEnumerable<(StagedTable Table, Scope Scope, IEnumerable<object?[]> Rows)> Companions => mentions.Companions;

    public IEnumerable<string> Notes
    {
        get
        {
            yield return $"{FrenchFormat.Plural(said.Count, kind.Singular, kind.Plural)} (numéros différents).";
            yield return $"Montants du fichier : {FrenchFormat.List(rates.OrderByDescending(x => x.Value).Take(3).Select(x => $"{x.Key} ({FrenchFormat.Integer(x.Value)})"))}. C’est un forfait par poste, pas un versement : Maillage ne les additionne pas.";
        }
    }

    string YearWords => years.Count == 0 ? "aucune année" : years.Min == years.Max ? $"{years.Min}" : $"{years.Min}–{years.Max}";

    public void Take(TableReader row, RowSink sink)
    {
        var number = row[columns.Number].Trim();
        if (number.Length == 0)
        {
            sink.Reject(row.Line, row.Columns[columns.Number], "", "Le numéro du poste manque.");
            return;
        }
        var name = row[columns.Name].Trim();
        if (name.Length == 0)
        {
            sink.Reject(row.Line, row.Columns[columns.Name], "", "Le nom de l’organisme manque.");
            return;
        }
        var yearText = columns.Year < 0 ? "" : row[columns.Year].Trim();
        if (!int.TryParse(yearText, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) year = saidYear ?? 0;
        if (year is < 2000 or > 2100)
        {
            sink.Reject(row.Line, columns.Year < 0 ? "" : row.Columns[columns.Year], yearText, "Ce n’est pas une année.");
            return;
        }
        if (!Money.TryRead(row[columns.Rate], NumberConvention.Comma, out var rate) || rate.Cents < 0)
        {
            sink.Reject(row.Line, row.Columns[columns.Rate], row[columns.Rate], "Ce n’est pas un montant.");
            return;
        }
        var contractText = columns.Contract < 0 ? "" : row[columns.Contract].Trim().ToUpperInvariant();
        var contracts = Codes().Matches(contractText).Select(x => x.Value).ToList();
        if (contractText.Length > 0 && contracts.Sum(x => x.Length) != contractText.Count(char.IsAsciiLetterOrDigit))
        {
            sink.Reject(row.Line, row.Columns[columns.Contract], contractText, "Ce n’est pas un code de contrat (CV suivi de trois chiffres, ou CN suivi de cinq caractères et d’une lettre).");
            return;
        }
        var departmentText = columns.Department < 0 ? "" : row[columns.Department];
        var department = DepartmentCode.TryRead(departmentText, out var code, out _) ? code.Value : "";
        if (!sink.InScope(department)) return;

        var holder = columns.Holder < 0 ? "" : row[columns.Holder];
        // Where the holder has no number, the list writes its name in the column of the number.
        var hasNumber = holder.Length > 0 && holder.Count(char.IsAsciiDigit) >= 9;
        Siret.TryRead(hasNumber ? holder : "", out var siret);
        if (siret.State == SiretState.Wrong) quality.Add(QualityKind.WrongIdentifier, holder);
        if (siret.State == SiretState.Absent) quality.Add(QualityKind.MissingIdentifier, name);
        if (contracts.Count == 0) quality.Add(QualityKind.MissingTerritory, number);
        if (contracts.Count > 1) quality.Add(QualityKind.SharedTerritory, contractText);
        var text = $"{contractText} {holder} {name} {rate.Cents}";
        if (!said.TryAdd((year, number), text) && said[(year, number)] != text) quality.Add(QualityKind.RepeatedNumber, number);

        // The codes of 2015 and 2024 overlap: the year tells which generation a code is of, and the page what is loaded.
        var generation = year < 2024 ? "2015" : "2024";
        var mention = mentions.Add(new Mention
        {
            Id = 0,
            Name = name,
            Siren = siret.Siren.Value,
            Siret = siret.Siret.Value,
            DepartmentCode = department,
            Contracts = string.Join(',', contracts.Order(StringComparer.Ordinal).Select(x => $"{generation} {x}")),
        });
        var list = hash.Add((long)kind).Add(year).Add(department).Take();
        lists.Add(list);
        years.Add(year);
        if (department.Length > 0) departments.Add(department);
        var rateWords = FrenchFormat.Euros(rate.Cents);
        rates[rateWords] = rates.GetValueOrDefault(rateWords) + 1;
        object?[] values = [0L, list, (int)kind, year, number, mention, string.Join(' ', contracts), department, rate.Cents];
        for (var i = 1; i < values.Length; i++) hash.Add(values[i]);
        values[0] = hash.Take();
        sink.Take(row.Line, values);
    }

    public Task AfterApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => IdentityKeeper.WantAsync(db, cancel);

    [GeneratedRegex("CV[0-9]{3}|CN[0-9A-Z]{5}[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
