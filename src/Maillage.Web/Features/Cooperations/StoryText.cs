using Maillage.France;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The words of a cooperation that its story holds, as a form holds them: trimmed, empty where nothing is told.</summary>
public sealed record StoryText(string Title, string Story, string Object, string Neighbourhood, string Theme, string Territory, string Goal, string Animator, string Mandate, string Days)
{
    const int LongestTitle = 120;
    const int LongestStory = 20_000;
    const int LongestSentence = 500;

    public static StoryText Empty { get; } = new("", "", "", "", "", "", "", "", "", "");

    public static StoryText Of(Cooperation x) => new(
        x.Title, x.Story.ReplaceLineEndings("\n"), x.Object, x.NeighbourhoodCode?.Value ?? "", x.ThemeCode, x.Territory, x.Goal.ReplaceLineEndings("\n"), x.AnimatorMembershipId?.ToString() ?? "", x.AnimatorMandate,
        TypedNumber.Write((decimal?)x.AnimatorDays));

    public static StoryText Read(IFormCollection form) => new(
        form.Text("titre"), form.Text("recit"), form.Text("objet"), form.Text("quartier"), form.Text("theme"), form.Text("terrain"), form.Text("but"), form.Text("animateur"), form.Text("mandat"), form.Text("jours"));

    /// <returns>What is wrong at which field.</returns>
    public IReadOnlyList<FieldError> Check(StoryChoices choices)
    {
        var errors = new List<FieldError>();
        if (Title.Length == 0) errors.Add(new("titre", "Donnez un titre : quelques mots suffisent."));
        if (Story.Length == 0) errors.Add(new("recit", "Racontez, même en trois phrases : ce qui s’est passé, avec qui."));
        TypedText.Limit(errors, "titre", Title, LongestTitle);
        TypedText.Limit(errors, "recit", Story, LongestStory);
        TypedText.Limit(errors, "objet", Object, LongestSentence);
        TypedText.Limit(errors, "terrain", Territory, LongestSentence);
        TypedText.Limit(errors, "but", Goal, LongestSentence);
        TypedText.Limit(errors, "mandat", Mandate, LongestSentence);
        if (Neighbourhood.Length > 0 && choices.Neighbourhoods.All(x => x.Value != Neighbourhood)) errors.Add(new("quartier", "Choisissez un quartier de la liste, ou écrivez le territoire en toutes lettres."));
        if (Theme.Length > 0 && choices.Themes.All(x => x.Value != Theme)) errors.Add(new("theme", "Choisissez un thème de la liste."));
        if (Animator.Length > 0 && choices.Animators.All(x => x.Value != Animator)) errors.Add(new("animateur", "Cette personne n’est plus membre de l’espace : choisissez-en une autre."));
        if (Days.Length > 0 && TypedNumber.Read(Days) is not (>= 0 and <= 31)) errors.Add(new("jours", "Écrivez un nombre de jours par mois, de 0 à 31 : 2 ou 0,5 par exemple."));
        return errors;
    }

    public void WriteTo(Cooperation cooperation)
    {
        (cooperation.Title, cooperation.Story, cooperation.Object, cooperation.Territory, cooperation.Goal) = (Title, Story, Object, Territory, Goal);
        cooperation.NeighbourhoodCode = QpvCode.TryParse(Neighbourhood, out var code) ? code : null;
        cooperation.ThemeCode = Theme;
        cooperation.AnimatorMembershipId = Guid.TryParse(Animator, out var animator) ? animator : null;
        (cooperation.AnimatorMandate, cooperation.AnimatorDays) = (Mandate, (double?)TypedNumber.Read(Days));
    }

    /// <summary>What changed, for the history.</summary>
    /// <param name="before">What it was.</param>
    /// <param name="choices">The words of what was chosen.</param>
    /// <param name="witness">The person who tells.</param>
    public IReadOnlyList<FieldChange> ChangesFrom(StoryText before, StoryChoices choices, Guid? witness)
    {
        var ((was, wasName), (isNow, isNowName)) = (choices.AnimationOf(before), choices.AnimationOf(this));
        List<FieldChange> changes =
        [
            Change("name", before.Title, Title), Change("story", before.Story, Story, witness), Change("object", before.Object, Object),
            Change("ground", choices.GroundOf(before), choices.GroundOf(this)), Change("goal", before.Goal, Goal),
        ];
        if (was == isNow) changes.Add(Change("animator", wasName, isNowName, isNow));
        // A value tells of one person, with whom it is erased.
        else changes.AddRange([Change("former-animator", wasName, "", was), Change("animator", "", isNowName, isNow)]);
        return changes;
    }

    static FieldChange Change(string field, string before, string after, Guid? about = null) => new(field, Null(before), Null(after), about);

    static string? Null(string text) => text.Length > 0 ? text : null;
}

/// <summary>What can be chosen in the form of a story.</summary>
/// <param name="Neighbourhoods">Those of the contract whose space it is; none elsewhere.</param>
/// <param name="Themes">Of the directory.</param>
/// <param name="Animators">The members who may take part, by membership.</param>
/// <param name="People">Who they are.</param>
public sealed record StoryChoices(IReadOnlyList<FieldOption> Neighbourhoods, IReadOnlyList<FieldOption> Themes, IReadOnlyList<FieldOption> Animators, IReadOnlyDictionary<string, (string Name, Guid? PersonId)> People)
{
    /// <summary>Who animates, with the mandate and the days: « Nadia Ferrand, mandat du comité, 2 jours par mois ».</summary>
    public (Guid? PersonId, string Words) AnimationOf(StoryText text)
    {
        var (name, person) = People.GetValueOrDefault(text.Animator, ("", null));
        return (person, string.Join(", ", new[] { name, text.Mandate, text.Days.Length > 0 ? $"{text.Days} j par mois" : "" }.Where(x => x.Length > 0)));
    }

    /// <summary>« Les Terrasses du Lac · Santé · le bassin d’emploi ».</summary>
    public string GroundOf(StoryText text) => string.Join(" · ", new[] { LabelOf(Neighbourhoods, text.Neighbourhood), LabelOf(Themes, text.Theme), text.Territory }.Where(x => x.Length > 0));

    static string LabelOf(IReadOnlyList<FieldOption> options, string value) => value.Length == 0 ? "" : options.FirstOrDefault(x => x.Value == value)?.Label ?? value;
}
