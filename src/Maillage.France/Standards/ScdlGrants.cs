using System.Globalization;
using System.Text;
using Maillage.France.Tables;

namespace Maillage.France.Standards;

/// <summary>
/// The file that authorities publish of their grants: the SCDL schema « Subventions » 2.1.1 (schema.data.gouv.fr/scdl/subventions; décret n° 2017-779,
/// arrêté du 17 novembre 2017). CSV, comma, UTF-8 without mark, decimal points, ISO dates, "oui" and "non".
/// </summary>
public static class ScdlGrants
{
    public const string Version = "2.1.1";

    const int FlushAt = 32 * 1024;

    /// <summary>What the schema allows in its free texts.</summary>
    const int MaxText = 256;

    static readonly (string Name, Func<ScdlGrant, string> Write)[] Fields =
    [
        ("idSubvention", g => Text(g.Id)),
        ("nomAttribuant", g => Text(g.GrantorName)),
        ("idAttribuant", g => g.Grantor.Value),
        ("nomServiceInstructeur", g => Text(g.ServiceName)),
        ("idServiceInstructeur", g => g.Service.Value),
        ("nomBeneficiaire", g => Text(g.BeneficiaryName)),
        ("idBeneficiaire", g => g.Beneficiary.Value),
        ("rnaBeneficiaire", g => Admits(g.BeneficiaryRna) ? g.BeneficiaryRna.Value : ""),
        ("exerciceBudgetaire", g => g.BudgetYear?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("pluriannualite", g => YesNo(g.IsMultiYear)),
        ("anneesPluriannualite", Unknown),
        ("dateDecision", g => Iso(g.DecisionDate)),
        ("dateConvention", g => Iso(g.AgreementDate)),
        ("referenceDecision", g => Text(g.DecisionReference)),
        ("dateCreation", Unknown),
        ("dateDebut", g => Iso(g.ProjectStart)),
        ("dateFin", g => Iso(g.ProjectEnd)),
        ("dispositif", g => Text(g.Scheme)),
        ("sousDispositif", g => Text(g.SubScheme)),
        ("statutLabel", _ => "attribuée"),
        ("objet", g => Short(g.Purpose)),
        ("nature", g => g.Nature switch
        {
            ScdlNature.Money => "aide en numéraire",
            ScdlNature.Kind => "aide en nature",
            _ => "aide en numéraire;aide en nature",
        }),
        ("montantDemande", g => Euros(g.Requested)),
        ("montant", g => Euros(g.Amount)),
        ("nomOutilInstruction", Unknown),
        ("nomOutilVersement", Unknown),
        ("ej", Unknown),
        ("cléVersement", Unknown),
        ("conditionsVersement", g => g.Payment switch
        {
            ScdlPayment.Single => "unique",
            ScdlPayment.Staged => "échelonné",
            _ => "autre",
        }),
        ("descriptionConditionsVersement", g => Short(string.IsNullOrWhiteSpace(g.PaymentDescription)
            ? g.Payment == ScdlPayment.Single ? "Versement unique" : "Versement échelonné"
            : g.PaymentDescription)),
        ("datesPeriodeVersement", g => g.PaymentPeriod?.ToString() ?? ""),
        ("cofinancement", g => YesNo(g.IsCofunded)),
        ("attribuantsCofinanceurs", g => Text(g.Cofunders)),
        ("idCofinancement", Unknown),
        ("idRAE", g => Text(g.RaeNumber)),
        ("notificationUE", g => YesNo(g.IsNotifiedToEurope)),
        ("pourcentageSubvention", g => g.Share?.ToString("0.############", CultureInfo.InvariantCulture) ?? ""),
        ("evaluationCout", Unknown),
        ("evaluation", Unknown),
        ("dateMiseAJour", g => Iso(g.UpdatedOn)),
    ];

    /// <summary>Names of all columns of the schema, in its order; those that Maillage knows nothing of are written empty.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Fields.Select(f => f.Name)];

    /// <summary>Writes the names of the columns, then the grants, as a stream; the output stays open and only receives asynchronous writes.</summary>
    /// <exception cref="ArgumentException">A grant lacks something: the caller leaves it out.</exception>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<ScdlGrant> grants, CancellationToken stop = default)
    {
        var text = new StringBuilder(FlushAt * 2);
        AppendLine(text, Columns);
        await foreach (var grant in grants.WithCancellation(stop))
        {
            if (grant.Lacks() is { Count: > 0 } lacks) throw new ArgumentException("A grant lacks: " + string.Join(", ", lacks), nameof(grants));
            AppendLine(text, Fields.Select(f => f.Write(grant)));
            if (text.Length < FlushAt) continue;
            await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), stop);
            text.Clear();
        }
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), stop);
    }

    /// <inheritdoc cref="WriteAsync(Stream, IAsyncEnumerable{ScdlGrant}, CancellationToken)"/>
    public static Task WriteAsync(Stream output, IEnumerable<ScdlGrant> grants, CancellationToken stop = default) => WriteAsync(output, grants.ToAsyncEnumerable(), stop);

    /// <summary>Whether the schema lets the number be written: digits alone behind the W, so that associations of Corsica and overseas need their SIRET.</summary>
    internal static bool Admits(RnaId id) => id != default && CodeText.AreDigits(id.Value.AsSpan(1));

    static void AppendLine(StringBuilder line, IEnumerable<string> values)
    {
        var first = true;
        foreach (var value in values)
        {
            if (!first) line.Append(',');
            first = false;
            if (value.AsSpan().IndexOfAny(",\"\r\n") < 0) line.Append(value);
            else line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        line.Append("\r\n");
    }

    static string Unknown(ScdlGrant grant) => "";

    static string Text(string? text)
    {
        var clean = text?.Trim() ?? "";
        return CsvTableWriter.IsFormula(clean) ? "'" + clean : clean;
    }

    static string Short(string? text)
    {
        var whole = Text(text);
        if (whole.Length <= MaxText) return whole;
        var end = char.IsHighSurrogate(whole[MaxText - 2]) ? MaxText - 2 : MaxText - 1;
        return whole[..end] + "…";
    }

    static string YesNo(bool? answer) => answer is null ? "" : answer.Value ? "oui" : "non";

    static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string Euros(Money? money) => money?.Euros.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
