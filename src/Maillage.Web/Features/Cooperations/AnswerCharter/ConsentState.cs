using System.Globalization;
using Maillage.France.Language;

namespace Maillage.Web.Features.Cooperations.AnswerCharter;

/// <summary>Where consent to a version of the charter stands.</summary>
/// <param name="People">Who gave theirs: plainly, with a reservation, or by lifting an objection.</param>
/// <param name="Organisations">For how many organisations they act.</param>
/// <param name="Reservations">How many of them hold a reservation.</param>
/// <param name="Objections">How many objections are to be lifted.</param>
sealed record ConsentState(int People, int Organisations, int Reservations, int Objections)
{
    static readonly string[] Numbers = ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];

    public static ConsentState Of(IReadOnlyCollection<(CharterAnswer Answer, int? OrganisationId)> answers)
    {
        var given = answers.Where(x => x.Answer.Kind != CharterAnswerKind.Objection || x.Answer.LiftedAt is not null).ToList();
        return new ConsentState(given.Count, given.Select(x => x.OrganisationId).OfType<int>().Distinct().Count(), given.Count(x => x.Answer.Kind == CharterAnswerKind.Reservation), answers.Count - given.Count);
    }

    /// <summary>Whether somebody agreed and no objection is left.</summary>
    public bool IsGiven => People > 0 && Objections == 0;

    /// <summary>« Cinq personnes de trois organismes donnent leur accord, une réserve, une objection à lever. »</summary>
    public string Sentence
    {
        get
        {
            if (People == 0 && Objections == 0) return "Personne n’a encore répondu.";
            var who = People == 0 ? "Personne n’a encore donné son accord"
                : $"{FrenchFormat.Capitalised(Say(People, "personne", "personnes", true))}{(Organisations == 0 ? "" : Organisations == 1 ? " d’un organisme" : $" de {Say(Organisations, "organisme", "organismes", false)}")} {(People == 1 ? "donne son accord" : "donnent leur accord")}";
            var reservations = Reservations == 0 ? "" : $", {(Reservations == 1 ? "une réserve" : Say(Reservations, "réserve", "réserves", true))}";
            var objections = Objections == 0 ? "" : $", {(Objections == 1 ? "une objection à lever" : $"{Say(Objections, "objection", "objections", true)} à lever")}";
            return $"{who}{reservations}{objections}.";
        }
    }

    static string Say(int count, string one, string many, bool isFeminine) =>
        $"{(count == 1 && isFeminine ? "une" : count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture))}\u00a0{(count < 2 ? one : many)}";
}
