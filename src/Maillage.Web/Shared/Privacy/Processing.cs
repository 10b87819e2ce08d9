namespace Maillage.Web.Shared.Privacy;

/// <summary>
/// Something that the site does with personal data, as the register of processing tells it (GDPR, article 30). Declared beside the code that does it; a test
/// holds that each column of the areas of people is declared here or said not to be personal.
/// </summary>
/// <param name="Name">« Comptes et connexion ».</param>
/// <param name="Purpose">Why, in one sentence.</param>
/// <param name="Basis">What makes it lawful.</param>
/// <param name="Retention">How long, and what ends it.</param>
/// <param name="Recipients">Who can see it.</param>
/// <param name="Data">What is kept.</param>
public sealed record Processing(string Name, string Purpose, LawfulBasis Basis, string Retention, string Recipients, IReadOnlyList<PersonalDatum> Data);

/// <summary>A personal datum and where it stands.</summary>
/// <param name="Entity">The type of the record.</param>
/// <param name="Property">Its property, or the name of the column for what the framework keeps.</param>
/// <param name="Words">What it is, for whoever reads the register.</param>
public sealed record PersonalDatum(Type Entity, string Property, string Words);

/// <summary>What makes a processing lawful (GDPR, article 6.1).</summary>
public enum LawfulBasis
{
    PublicTask,
    LegalObligation,
    Consent,
    LegitimateInterest,
}

/// <summary>The words of a <see cref="LawfulBasis"/>.</summary>
public static class LawfulBasisWords
{
    extension(LawfulBasis basis)
    {
        public string Label => basis switch
        {
            LawfulBasis.PublicTask => "mission d’intérêt public (art. 6.1.e)",
            LawfulBasis.LegalObligation => "obligation légale (art. 6.1.c)",
            LawfulBasis.Consent => "consentement (art. 6.1.a)",
            _ => "intérêt légitime (art. 6.1.f)",
        };
    }
}
