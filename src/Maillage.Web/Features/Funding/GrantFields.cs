using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>The fields of a list of grants and of a programming table, and the columns that known layouts give them.</summary>
static class GrantFields
{
    public const string Giver = "attribuant", GiverId = "id-attribuant", Date = "date", Decision = "date-decision", Year = "annee", Reference = "reference";
    public const string Beneficiary = "beneficiaire", BeneficiaryId = "siret", Rna = "rna", Purpose = "objet", PurposeKind = "type-objet";
    public const string Amount = "montant", Requested = "demande", Granted = "accorde", Paid = "verse";
    public const string Nature = "nature", Conditions = "conditions", Period = "periode", Rae = "rae", Europe = "notification-ue", Share = "part";
    public const string Scheme = "dispositif", Theme = "theme", Contract = "contrat", Neighbourhoods = "quartiers", Renewal = "renouvellement";
    public const string Address = "adresse", Commune = "commune", MemberName = "nom-elu", MemberFirstName = "prenom-elu", MemberDepartment = "departement-elu", Member = "id-elu";

    static readonly ImportField GiverField = new(Giver, "qui attribue",
        "nomAttribuant", "Nom de l’attribuant", "Nom de l’attributaire", "COLL_NOM", "ATTRIBUANT_NOM", "Attribuant", "Financeur", "Nom du financeur");

    static readonly ImportField GiverIdField = new(GiverId, "SIRET de qui attribue",
        "idAttribuant", "Identification de l’attribuant", "Identification de l’attributaire (SIRET)", "COLL_SIRET", "ATTRIBUANT_ID", "ATTRIBUANT_SIRET", "SIRET du financeur");

    static readonly ImportField RnaField = new(Rna, "numéro RNA du bénéficiaire", "rnaBeneficiaire", "RNA", "Numéro RNA");

    /// <summary>SCDL « subventions » 1.0, 1.1 and 2.1, the lists of departments and cities, the <em>réserve parlementaire</em>.</summary>
    public static IReadOnlyList<ImportField> OfGrants { get; } =
    [
        GiverField,
        GiverIdField,
        new(Member, "identifiant du député", "ID_Acteur"),
        new(Date, "date de la convention", "dateConvention", "Date de la convention de subvention", "date convention", "ACTE_DATE", "CONVENTION_DATE", "DATE_CONVENTION", "DCM Date", "date octroi", "Date de décision", "Date"),
        // Where a file has the day of the agreement as well.
        new(Decision, "date de l’octroi", "date octroi", "Date de décision", "Date de délibération"),
        new(Year, "année", "annee", "exercice", "Année budgétaire"),
        new(Reference, "référence de la décision", "referenceDecision", "Référence de la décision", "ACTE_REF", "DECISION_REF", "N° DCM", "N° délibération"),
        // « ATTRIB_NOM » is the beneficiary where the giver is « COLL_NOM ».
        new(Beneficiary, "nom du bénéficiaire", "nomBeneficiaire", "Nom du bénéficiaire", "BENEFICIAIRE_NOM", "ATTRIB_NOM", "Bénéficiaire", "Nom association", "Nom de l’association", "Partenaire", "NOM") { IsRequired = true },
        new(BeneficiaryId, "SIRET du bénéficiaire", "idBeneficiaire", "Identification du bénéficiaire", "BENEFICIAIRE_ID", "BENEFICIAIRE_SIRET", "ATTRIB_SIRET", "SIRET_ORG", "SIRET", "SIRET du bénéficiaire", "N° SIRET"),
        RnaField,
        new(Purpose, "objet", "objet", "Objet de la subvention", "Objet de l’aide", "SUB_OBJET", "SUBVENTION_OBJET", "Titre du projet", "Présentation de la demande", "Descriptif"),
        new(PurposeKind, "genre de l’objet", "Nature subv."),
        new(Amount, "montant accordé", "montant", "Montant total de la subvention", "SUB_MONTANT", "SUBVENTION_MONTANT", "Accordé", "Montant octroyé", "Montant accordé") { IsRequired = true },
        new(Nature, "nature de l’aide", "nature", "Nature de la subvention", "SUB_NATURE", "SUBVENTION_NATURE"),
        new(Conditions, "conditions de versement", "conditionsVersement", "Conditions de versement de la subvention", "Conditions de versement", "Condition de versement", "SUB_VERSEMENT", "VERSEMENT_CONDITIONS", "Modalités de paiement"),
        new(Period, "dates de versement", "datesPeriodeVersement", "Date ou période de versement", "Date(s) ou période(s) de versement", "VERSEMENT_DATES"),
        new(Rae, "numéro RAE", "idRAE", "Identifiant RAE de l’aide au titre de laquelle la subvention est attribuée", "Numéro unique de référencement au RAE", "RAE_ID", "ID_ENT"),
        new(Europe, "notification à la Commission européenne", "notificationUE", "Aide d’Etat notifiée à la Commission Européenne", "Aide d’Etat notifié à la Commission européenne", "UE_NOTIFICATION", "NOTIF_EU"),
        new(Share, "part du total", "pourcentageSubvention", "Pourcentage du montant total de la subvention attribuée au bénéficiaire", "Pourcentage du montant de la subvention attribuée au bénéficiaire"),
        new(Scheme, "dispositif", "dispositifAide", "SUB_DISPOSITIF", "SUBVENTION_DISPOSITIF", "Dispositif"),
        new(Theme, "thème", "Thématique", "theme", "Domaine", "Programme budgétaire", "programme_budgetaire"),
        new(Contract, "contrat de ville", "code_cv", "Contrat"),
        new(Neighbourhoods, "quartiers", "Quartier(s)", "Quartiers", "QPV", "code_qp"),
        new(Commune, "commune du bénéficiaire", "Commune", "Commune du bénéficiaire"),
        new(Address, "adresse du bénéficiaire (pour sa commune)", "Adresse"),
        new(MemberName, "nom du député", "Nom"),
        new(MemberFirstName, "prénom du député", "Prénom"),
        new(MemberDepartment, "département du député", "Département"),
    ];

    /// <summary>The programming table of a contract, or an export of the State's portal of requests.</summary>
    public static IReadOnlyList<ImportField> OfActions { get; } =
    [
        GiverField,
        GiverIdField,
        new(Date, "date de la décision", "Date de décision", "Date du comité", "Date"),
        new(Year, "année", "Année", "Exercice", "Année de programmation") { IsRequired = false },
        new(Reference, "numéro du dossier", "N° dossier", "Numéro de dossier", "Référence"),
        new(Beneficiary, "nom du porteur", "Porteur", "Nom du porteur", "Organisme", "Nom de l’organisme", "Raison sociale", "Structure", "Association") { IsRequired = true },
        new(BeneficiaryId, "SIRET du porteur", "SIRET", "SIRET du porteur", "N° SIRET"),
        RnaField,
        new(Purpose, "intitulé de l’action", "Intitulé de l’action", "Intitulé", "Action", "Titre de l’action", "Nom de l’action", "Intitulé du projet") { IsRequired = true },
        new(Requested, "montant demandé", "Montant demandé", "Demandé", "Subvention demandée", "Montant sollicité"),
        new(Granted, "montant accordé", "Montant accordé", "Accordé", "Subvention accordée", "Montant validé", "Montant attribué"),
        new(Paid, "montant versé", "Montant versé", "Versé", "Montant payé"),
        new(Scheme, "dispositif", "Dispositif", "Programme"),
        new(Theme, "thème", "Thématique", "Thème", "Axe", "Pilier"),
        new(Contract, "contrat de ville", "Contrat", "Contrat de ville", "Code contrat", "code_cv"),
        new(Neighbourhoods, "quartiers", "Quartier(s)", "Quartiers", "Quartier", "QPV", "Code QPV"),
        new(Renewal, "première demande ou renouvellement", "Première demande/Renouvellement", "Première demande ou renouvellement", "Renouvellement", "Reconduction"),
    ];
}
