using System.Globalization;
using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>Reads a list of amounts: each column of amounts makes one row of a line, of its own stage.</summary>
sealed partial class GrantLayout(GrantFile file) : IImportLayout
{
    static readonly StagedTable Grants = new("grants", "id",
        new("id", StagedType.Long, IsKey: true), new("list_id", StagedType.Long), new("giver_mention", StagedType.Long), new("beneficiary_mention", StagedType.Long),
        new("year", StagedType.Integer), new("stage", StagedType.Integer), new("amount_cents", StagedType.Long), new("nature", StagedType.Integer),
        new("decided_on", StagedType.Text), new("reference", StagedType.Text), new("purpose", StagedType.Text), new("theme", StagedType.Text),
        new("scheme", StagedType.Text), new("conditions", StagedType.Text), new("paid_from", StagedType.Text), new("paid_to", StagedType.Text),
        new("share", StagedType.Real), new("rae", StagedType.Text), new("notified_to_europe", StagedType.Integer), new("proposed_by", StagedType.Text),
        new("contract_code", StagedType.Text), new("neighbourhood_codes", StagedType.Text), new("renewal", StagedType.Integer), new("visibility", StagedType.Integer))
    {
        ListColumn = "list_id",
    };

    readonly ContentHash hash = new();

    /// <summary>Columns of which nothing is kept.</summary>
    readonly int[] aside = [.. file.Columns.OtherPlaces, file.Columns[GrantFields.Address]];
    readonly MentionCollector mentions = new();
    readonly QualityCount quality = new();
    readonly HashSet<long> lists = [];
    readonly SortedSet<int> years = [];
    readonly Dictionary<string, StatedGiver> givers = new(StringComparer.Ordinal);
    readonly Dictionary<(string, string), (StatedGiver Giver, long Mention)> giverMentions = [];
    readonly Dictionary<string, GrantNature> natures = new(StringComparer.Ordinal);
    readonly long[] totals = new long[3];
    readonly int[] counts = new int[3];
    CommuneNames? communes;
    StatedPlaces? places;
    int refusedRequests;
    int elsewhere;
    string? elsewhereExample;

    public string Topic => $"{file.Topic} · {GiverWords}{(file.List.Length > 0 ? $" · {file.List}" : "")} · {YearWords}";

    public string DefaultSource => givers.Count == 1 ? $"{givers.Values.First().Name}, liste publiée" : "Source non précisée";

    public string DefaultLicence => "Licence non précisée";

    public Visibility Visibility => file.Visibility;

    public StagedTable Table => Grants;

    public Scope Scope => new([], null) { Lists = lists, Words = $"{GiverWords}, {YearWords}" };

    public IEnumerable<QualityFinding> Quality => quality.Findings;

    public IEnumerable<(StagedTable Table, Scope Scope, IEnumerable<object?[]> Rows)> Companions => mentions.Companions;

    public IEnumerable<string> Notes
    {
        get
        {
            foreach (var (stage, _) in file.Amounts)
                yield return $"{FrenchFormat.Plural(counts[(int)stage], $"montant {stage.Label}", $"montants {stage.PluralLabel}")}, {FrenchFormat.Euros(totals[(int)stage])} en tout (lignes répétées comprises).";
            if (refusedRequests > 0) yield return $"{FrenchFormat.Plural(refusedRequests, "demande à 0 € accordé, gardée", "demandes à 0 € accordé, gardées")}.";
            if (elsewhere > 0)
                yield return $"{FrenchFormat.Plural(elsewhere, "ligne nomme un quartier", "lignes nomment un quartier")} que son contrat n’a pas (par exemple « {elsewhereExample} ») : gardées sans lui.";
            if (file.Visibility != Visibility.Public) yield return "Ces lignes ne sont pas publiques : elles n’apparaissent sur aucune page publique.";
            var others = file.Columns.Others.ToList();
            if (others.Count > 0) yield return FrenchFormat.Sentence($"Colonnes laissées de côté : {FrenchFormat.List(others)}");
        }
    }

    string GiverWords => givers.Count switch
    {
        0 => "aucun attribuant",
        1 => givers.Values.First().Name,
        _ => FrenchFormat.Plural(givers.Count, "attribuant", "attribuants"),
    };

    string YearWords => years.Count switch
    {
        0 => "aucune année",
        1 => years.Min.ToString(CultureInfo.InvariantCulture),
        _ => $"{years.Min}–{years.Max}",
    };

    public async Task BeginAsync(MaillageDb db, CancellationToken cancel)
    {
        communes = await CommuneNames.LoadAsync(db, cancel);
        if (file.Columns.Has(GrantFields.Contract) || file.Columns.Has(GrantFields.Neighbourhoods)) places = await StatedPlaces.LoadAsync(db, cancel);
    }

    public TableReader? Mend(TableReader row)
    {
        if (CutAmount.Mend(row, file) is not { } mended) return null;
        quality.Add(QualityKind.CutNumber, file.Amounts[0].Column.Cell(mended));
        return mended;
    }

    public void Take(TableReader row, RowSink sink)
    {
        if (new GrantLine(row, file, sink).Read() is not { } line) return;
        var (giver, giverMention) = GiverOf(line.GiverName, line.GiverId, row, sink);
        if (giver is null) return;
        if (!TryYear(row, sink, out var year, out var day)) return;

        if (line.Siret.State == SiretState.Wrong) quality.Add(QualityKind.WrongIdentifier, line.SiretText);
        else if (line.Siret.Repair is not null) quality.Add(QualityKind.RepairedIdentifier, line.SiretText);
        else if (line.Siret.State == SiretState.Absent && line.Rna.Length == 0) quality.Add(QualityKind.MissingIdentifier, line.Name);
        if (line.HasWrongRna) quality.Add(QualityKind.WrongIdentifier, file.Columns.Read(row, GrantFields.Rna));

        var (department, commune) = PlaceOf(row);
        var contract = ContractOf(row, year);
        var beside = contract.Length > 0 ? places!.Place(contract, year) : (Contract: "", Department: "");
        if (department.Length == 0) department = beside.Department;
        var member = file.Columns.Read(row, GrantFields.MemberDepartment).Trim('*', ' ', '(', ')');
        var near = giver.Department.Length > 0 ? giver.Department : member.Length > 0 ? communes!.FindDepartment(member) : "";
        var beneficiary = mentions.Add(new Mention
        {
            Id = 0,
            Name = line.Name,
            Siren = line.Siret.Siren.Value,
            Siret = line.Siret.Siret.Value,
            Rna = line.Rna,
            CommuneCode = commune,
            DepartmentCode = department,
            Contracts = beside.Contract,
            NearDepartment = department.Length > 0 ? "" : near,
        });
        // Who may see them is not a part of it: a list that becomes public takes the place of itself.
        var list = hash.Add(file.List).Add(giver.Key).Add(year).Add(file.IsOfContracts ? contract : "").Take();
        lists.Add(list);
        years.Add(year);

        var neighbourhoods = NeighbourhoodsOf(row, contract, year);
        var period = file.Columns.Read(row, GrantFields.Period);
        var isPeriod = DatePeriodText.TryRead(period, out var paid);
        if (!isPeriod && period.Length > 0 && period.Any(char.IsAsciiDigit) && DateLike().IsMatch(period) is false) quality.Add(QualityKind.ImpossibleDate, period);
        foreach (var (stage, amount) in line.Amounts)
        {
            counts[(int)stage]++;
            totals[(int)stage] += amount.Cents;
            if (stage == GrantStage.Granted && amount.Cents == 0) refusedRequests++;
            object?[] values =
            [
                0L, list, giverMention, beneficiary, year, (int)stage, amount.Cents, (int)NatureOf(row),
                day is { } decided ? Iso(decided) : null, Said(GrantFields.Reference), line.Purpose, Said(GrantFields.Theme),
                Said(GrantFields.Scheme), Said(GrantFields.Conditions), isPeriod ? Iso(paid.From) : null, isPeriod ? Iso(paid.To) : null,
                GrantWords.ShareOf(file.Columns.Read(row, GrantFields.Share)), Said(GrantFields.Rae), (int)GrantWords.AnswerOf(file.Columns.Read(row, GrantFields.Europe)), Member(row),
                contract, neighbourhoods, (int)GrantWords.RenewalOf(file.Columns.Read(row, GrantFields.Renewal)), (int)file.Visibility,
            ];
            for (var i = 1; i < values.Length; i++) hash.Add(values[i]);
            // Two lines are one only where they say the same in what is not kept as well: two clubs of one name at two addresses are two.
            foreach (var place in aside)
                if (place >= 0) hash.Add(Tidy(row[place].Trim()));
            if (line.Siret.State == SiretState.Wrong) hash.Add(line.SiretText);
            values[0] = hash.Take();
            sink.Take(row.Line, values);
        }

        string Said(string field) => Tidy(file.Columns.Read(row, field));
    }

    (StatedGiver? Giver, long Mention) GiverOf(string name, string id, TableReader row, RowSink sink)
    {
        if (name.Length == 0 && id.Length == 0)
        {
            if (file.Giver is null)
            {
                sink.Reject(row.Line, file.Columns.NameOf(GrantFields.Giver), "", "Cette ligne ne dit pas qui attribue.");
                return (null, 0);
            }
            (name, id) = (file.Giver.Name, file.Giver.Siret.Length > 0 ? file.Giver.Siret : file.Giver.Siren);
        }
        if (giverMentions.TryGetValue((name, id), out var known)) return known;
        Siret.TryRead(id, out var reading);
        if (reading.State == SiretState.Wrong) quality.Add(QualityKind.WrongIdentifier, id);
        var giver = new StatedGiver(name.Length > 0 ? name : $"SIREN {reading.Siren}", reading.Siren.Value, reading.Siret.Value);
        givers.TryAdd(giver.Key, giver);
        return giverMentions[(name, id)] = (giver, mentions.Add(new Mention { Id = 0, Name = giver.Name, Siren = giver.Siren, Siret = giver.Siret, NearDepartment = giver.Department }));
    }

    bool TryYear(TableReader row, RowSink sink, out int year, out DateOnly? day)
    {
        (year, day) = (0, null);
        var text = file.Columns.Read(row, GrantFields.Date);
        if (DateText.TryRead(text, out var date, out var precision))
        {
            year = date.Year;
            if (precision == DatePrecision.Day) day = date;
        }
        else if (text.Length > 0 && !AbsentDate(text)) quality.Add(QualityKind.ImpossibleDate, text);
        else if (file.Columns.Has(GrantFields.Date)) quality.Add(QualityKind.MissingDate, file.Columns.Read(row, GrantFields.Beneficiary));
        var stated = file.Columns.Read(row, GrantFields.Year);
        if (int.TryParse(stated.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var exercise) && exercise is >= 1990 and <= 2100) year = exercise;
        if (year == 0 && DateText.TryRead(file.Columns.Read(row, GrantFields.Decision), out var granted, out var exact))
            (year, day) = (granted.Year, exact == DatePrecision.Day ? granted : null);
        // Some givers refer to a decision by its day.
        var reference = file.Columns.Read(row, GrantFields.Reference);
        if (year == 0 && reference.AsSpan().IndexOfAny('-', '/') > 0 && DateText.TryRead(reference, out var decided, out var whole) && whole == DatePrecision.Day)
            (year, day) = (decided.Year, decided);
        if (year == 0 && file.Year is { } said) year = said;
        if (year is >= 1990 and <= 2100) return true;
        sink.Reject(row.Line, file.Columns.NameOf(GrantFields.Date), text, text.Length == 0 || AbsentDate(text)
            ? "La date manque : on ne sait pas de quelle année est ce montant."
            : "Cette date n’existe pas : on ne sait pas de quelle année est ce montant.");
        return false;
    }

    static bool AbsentDate(string text) => text is "NA" or "-" || text.StartsWith("Ne rien", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The commune that the line states, else the last postal code of an address and the commune behind it. The address itself is not kept: it can be
    /// a person's home.
    /// </summary>
    (string Department, string Commune) PlaceOf(TableReader row)
    {
        var stated = file.Columns.Read(row, GrantFields.Commune);
        if (InseeCode.TryParse(stated, out var code)) return (code.Department.Value, code.Value);
        if (stated.Length > 0 && communes!.FindAnywhere(stated) is { Length: > 0 } only) return (InseeCode.Parse(only).Department.Value, only);
        var address = file.Columns.Read(row, GrantFields.Address);
        if (address.Length == 0 || PostalCode().Matches(address) is not [.., var match]) return ("", "");
        var department = CommuneNames.DepartmentOfPostalCode(match.Groups["code"].Value);
        return department.Length == 0 ? ("", "") : (department, communes!.Find(department, match.Groups["place"].Value));
    }

    string Member(TableReader row)
    {
        if (!file.Columns.Has(GrantFields.Member)) return "";
        var name = FrenchNames.Display(Tidy(file.Columns.Read(row, GrantFields.MemberName)));
        var first = Tidy(file.Columns.Read(row, GrantFields.MemberFirstName));
        return first.Length > 0 ? $"{first} {name}" : name;
    }

    /// <summary>A list has few natures, with accents that take longer to fold than the rest of the line to read.</summary>
    GrantNature NatureOf(TableReader row)
    {
        var text = file.Columns.Read(row, GrantFields.Nature);
        if (!natures.TryGetValue(text, out var nature)) natures[text] = nature = GrantWords.NatureOf(text);
        return nature;
    }

    string ContractOf(TableReader row, int year)
    {
        var text = Tidy(file.Columns.Read(row, GrantFields.Contract));
        return text.Length == 0 ? "" : places!.ContractOf(text, year);
    }

    string NeighbourhoodsOf(TableReader row, string contract, int year)
    {
        var text = file.Columns.Read(row, GrantFields.Neighbourhoods);
        if (text.Length == 0) return "";
        var codes = places!.NeighbourhoodsOf(text, contract, year, out var unknown);
        if (unknown is not null)
        {
            elsewhere++;
            elsewhereExample ??= unknown;
        }
        return string.Join(' ', codes);
    }

    static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    static string Tidy(string text) => text.Contains('\n') || text.Contains("  ", StringComparison.Ordinal) ? Spaces().Replace(text, " ").Trim() : text;

    public Task BeforeApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) => file.Columns.RememberAsync(db, import, cancel);

    /// <summary>Rows are their content: where none came or went, the mentions are those of before.</summary>
    public Task AfterApplyAsync(MaillageDb db, ImportRecord import, CancellationToken cancel) =>
        import.Added + import.Removed > 0 ? IdentityKeeper.WantAsync(db, cancel) : Task.CompletedTask;

    [GeneratedRegex(@"(?<code>\b[0-9]{5})[ \u00A0]+(?<place>[^\r\n,;0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"[a-zA-Z]{4,}|[0-9][^0-9]+[0-9]+[^0-9]+[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex DateLike();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
