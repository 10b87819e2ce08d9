using Maillage.France;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>A line of a list of amounts being checked: what it says of its beneficiary and its amounts, or why it is refused.</summary>
sealed class GrantLine(TableReader row, GrantFile file, RowSink sink)
{
    static readonly HashSet<string> Totals = new(StringComparer.Ordinal) { "total", "total general", "sous total", "totaux", "montant total" };

    public string Name { get; private set; } = "";
    public SiretReading Siret { get; private set; }
    public string SiretText { get; private set; } = "";

    /// <summary>The number in the register; empty when absent or wrong.</summary>
    public string Rna { get; private set; } = "";

    public bool HasWrongRna { get; private set; }
    public string GiverName { get; private set; } = "";
    public string GiverId { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public IReadOnlyList<(GrantStage Stage, Money Amount)> Amounts { get; private set; } = [];

    /// <summary>The line, or null once the sink was told why not.</summary>
    public GrantLine? Read()
    {
        Name = Clean(file.Columns.Read(row, GrantFields.Beneficiary));
        var amounts = file.Amounts.Select(x => x.Column.Cell(row)).ToList();
        if (Name.Length == 0 && amounts.TrueForAll(x => x.Length == 0)) return Refuse("", "", "Cette ligne n’a ni bénéficiaire ni montant.");
        if (Name.Contains("tot", StringComparison.OrdinalIgnoreCase) && Totals.Contains(Fold.Text(Name)) || Name.Length == 0 && Totals.Contains(Fold.Text(row[0]))) return Refuse(GrantFields.Beneficiary, Name, "C’est une ligne de total : ce qu’elle additionne est déjà dans la liste.");
        if (!TryIdentify() || !TryAmounts(amounts)) return null;
        GiverName = Clean(file.Columns.Read(row, GrantFields.Giver));
        GiverId = file.Columns.Read(row, GrantFields.GiverId);
        var purpose = Clean(file.Columns.Read(row, GrantFields.Purpose));
        var genre = Clean(file.Columns.Read(row, GrantFields.PurposeKind));
        Purpose = purpose.Length == 0 ? genre : genre.Length == 0 || Fold.Text(purpose) == Fold.Text(genre) ? purpose : $"{genre} : {purpose}";
        return this;
    }

    bool TryIdentify()
    {
        SiretText = file.Columns.Read(row, GrantFields.BeneficiaryId);
        Maillage.France.Siret.TryRead(SiretText, out var reading);
        // A number that lost some digits to zeros may be kept as a wrong one; of « 8,27728E+13 » not even those left are sure.
        if (reading is { IsRounded: true, Digits: "" })
        {
            Refuse(GrantFields.BeneficiaryId, SiretText, FrenchFormat.Sentence(reading.Problem!));
            return false;
        }
        Siret = reading;
        var rna = file.Columns.Read(row, GrantFields.Rna);
        if (RnaId.TryParse(rna, out var number)) Rna = number.Value;
        else HasWrongRna = rna.Length > 0 && rna.Any(char.IsAsciiDigit);
        if (Name.Length > 0) return true;
        if (Siret.State is not (SiretState.Whole or SiretState.SirenOnly))
        {
            Refuse(GrantFields.Beneficiary, "", "Le nom du bénéficiaire manque.");
            return false;
        }
        Name = $"SIREN {Siret.Siren}";
        return true;
    }

    bool TryAmounts(List<string> cells)
    {
        var read = new List<(GrantStage, Money)>(cells.Count);
        for (var i = 0; i < cells.Count; i++)
        {
            var (stage, column) = file.Amounts[i];
            if (cells[i].Length == 0) continue;
            if (!column.TryRead(cells[i], out var amount))
            {
                Refuse(column, cells[i], "Ce n’est pas un montant.");
                return false;
            }
            if (amount.Cents < 0)
            {
                Refuse(column, cells[i], "Un montant négatif (un reversement ?) n’est pas une subvention.");
                return false;
            }
            read.Add((stage, amount));
        }
        if (read.Count == 0)
        {
            Refuse(file.Amounts[0].Column, "", file.IsAmountRequired ? "Le montant manque." : "Aucun montant : ni demandé, ni accordé, ni versé.");
            return false;
        }
        Amounts = read;
        return true;
    }

    GrantLine? Refuse(string field, string value, string reason)
    {
        sink.Reject(row.Line, file.Columns.NameOf(field), value, reason);
        return null;
    }

    void Refuse(AmountColumn column, string value, string reason) => sink.Reject(row.Line, column.Name, value, reason);

    /// <summary>One space between words: names are written over two lines in some cells.</summary>
    static string Clean(string text) => text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 && !text.Contains("  ", StringComparison.Ordinal)
        ? text
        : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
