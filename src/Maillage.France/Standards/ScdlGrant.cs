using Maillage.France.Tables;

namespace Maillage.France.Standards;

/// <summary>
/// A grant that was awarded, as a line of the SCDL schema « Subventions » 2.1.1. What is not known stays null or at its default;
/// <see cref="Lacks"/> says what the schema demands of it. A grant with several beneficiaries is a line for each.
/// </summary>
public sealed record ScdlGrant
{
    /// <summary>The number that the grantor gives to the grant, the same for all its years.</summary>
    public string? Id { get; init; }

    public string? GrantorName { get; init; }

    public Siret Grantor { get; init; }

    /// <summary>The service that examined the request.</summary>
    public string? ServiceName { get; init; }

    public Siret Service { get; init; }

    public string? BeneficiaryName { get; init; }

    public Siret Beneficiary { get; init; }

    public RnaId BeneficiaryRna { get; init; }

    /// <summary>The year in which the actions take place.</summary>
    public int? BudgetYear { get; init; }

    public bool? IsMultiYear { get; init; }

    public DateOnly? DecisionDate { get; init; }

    public DateOnly? AgreementDate { get; init; }

    public string? DecisionReference { get; init; }

    public DateOnly? ProjectStart { get; init; }

    public DateOnly? ProjectEnd { get; init; }

    public string? Scheme { get; init; }

    public string? SubScheme { get; init; }

    /// <summary>Cut to 256 characters when written.</summary>
    public string? Purpose { get; init; }

    public ScdlNature Nature { get; init; }

    public Money? Requested { get; init; }

    /// <summary>The whole grant, before it is shared between beneficiaries.</summary>
    public Money? Amount { get; init; }

    public ScdlPayment Payment { get; init; }

    /// <summary>Cut to 256 characters when written; a single or staged payment describes itself.</summary>
    public string? PaymentDescription { get; init; }

    public DatePeriod? PaymentPeriod { get; init; }

    public bool? IsCofunded { get; init; }

    /// <summary>Names, parted by commas.</summary>
    public string? Cofunders { get; init; }

    /// <summary>The number of the aid in the Répertoire des aides aux entreprises: five characters at most.</summary>
    public string? RaeNumber { get; init; }

    /// <summary>Whether it is a de minimis aid notified to the European Commission.</summary>
    public bool? IsNotifiedToEurope { get; init; }

    /// <summary>The beneficiary's part of the amount, from 0.01 to 1.</summary>
    public decimal? Share { get; init; }

    /// <summary>The last day that the file covers.</summary>
    public DateOnly? UpdatedOn { get; init; }

    /// <summary>What is missing, or cannot be written, for the line to be valid, in French: « le SIRET de l’attribuant ». Empty when it is valid.</summary>
    /// <remarks>The amount is demanded too, though the schema does not: a grant without one says nothing.</remarks>
    public IReadOnlyList<string> Lacks()
    {
        var lacks = new List<string>();
        Demand(GrantorName, "le nom de l’attribuant");
        Need(Grantor != default, "le SIRET de l’attribuant");
        Need(Service != default, "le SIRET du service instructeur");
        Demand(BeneficiaryName, "le nom du bénéficiaire");
        Need(Beneficiary != default || ScdlGrants.Admits(BeneficiaryRna), BeneficiaryRna == default
            ? "le SIRET ou le numéro RNA du bénéficiaire"
            : $"le SIRET du bénéficiaire (le schéma n’admet que des chiffres dans le numéro RNA : « {BeneficiaryRna} »)");
        Need(AgreementDate is not null, "la date de la convention");
        Demand(Purpose, "l’objet");
        Need(Nature is > ScdlNature.None and <= (ScdlNature.Money | ScdlNature.Kind), "la nature de l’aide (en numéraire ou en nature)");
        Need(Amount is not null, "le montant");
        Need(Payment != ScdlPayment.None, "les conditions de versement");
        if (Payment == ScdlPayment.Other) Demand(PaymentDescription, "la description des conditions de versement");
        Need(PaymentPeriod is not null, "la date ou la période de versement");
        Need(IsNotifiedToEurope is not null, "la notification à la Commission européenne (oui ou non)");
        Need(Share is >= 0.01m and <= 1, "la part versée au bénéficiaire (de 0,01 à 1)");
        Need((RaeNumber?.Trim().Length ?? 0) <= 5, "un numéro RAE de cinq caractères au plus");
        return lacks;

        void Demand(string? text, string what) => Need(!string.IsNullOrWhiteSpace(text), what);

        void Need(bool there, string what)
        {
            if (!there) lacks.Add(what);
        }
    }
}
