using Maillage.France.Language;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Cooperations.EditGrid;

/// <summary>The grid of a cooperation as a form holds it: trimmed, empty where nothing is told.</summary>
sealed record GridText(string ObjectKind, string Layout, string Form, string Pooling, string Means, string Budget, string DeveloperPosition)
{
    const int Longest = 2000;
    const decimal Highest = 10_000_000_000;

    public static GridText Of(Cooperation x) => new(
        x.ObjectKind?.ToString() ?? "", x.Layout?.ToString() ?? "", x.Form?.ToString() ?? "", x.Pooling.ReplaceLineEndings("\n"), x.Means.ReplaceLineEndings("\n"), TypedNumber.Write(x.BudgetCents / 100m),
        x.DeveloperPosition.ReplaceLineEndings("\n"));

    public static GridText Read(IFormCollection form) => new(
        form.Text("genre"), form.Text("organisation"), form.Text("forme"), form.Text("mutualisation"), form.Text("moyens"), form.Text("budget"), form.Text("developpeur"));

    public IReadOnlyList<FieldError> Check()
    {
        var errors = new List<FieldError>();
        if (ObjectKind.Length > 0 && Choice<CooperationObject>(ObjectKind) is null) errors.Add(new("genre", "Choisissez un genre de la liste."));
        if (Layout.Length > 0 && Choice<CooperationLayout>(Layout) is null) errors.Add(new("organisation", "Choisissez une organisation de la liste."));
        if (Form.Length > 0 && Choice<CooperationForm>(Form) is null) errors.Add(new("forme", "Choisissez une forme de la liste."));
        if (Pooling.Length > 0 && Choice<CooperationForm>(Form) != CooperationForm.Pooling) errors.Add(new("mutualisation", "Ces mots disent une mutualisation : choisissez cette forme, ou effacez-les."));
        if (Budget.Length > 0 && TypedNumber.Read(Budget) is not (>= 0 and <= Highest)) errors.Add(new("budget", "Écrivez un montant en euros, 0 s’il n’y en a pas : 1 500 par exemple."));
        TypedText.Limit(errors, "mutualisation", Pooling, Longest);
        TypedText.Limit(errors, "moyens", Means, Longest);
        TypedText.Limit(errors, "developpeur", DeveloperPosition, Longest);
        return errors;
    }

    public void WriteTo(Cooperation cooperation)
    {
        (cooperation.ObjectKind, cooperation.Layout, cooperation.Form) = (Choice<CooperationObject>(ObjectKind), Choice<CooperationLayout>(Layout), Choice<CooperationForm>(Form));
        (cooperation.Pooling, cooperation.Means, cooperation.DeveloperPosition) = (Pooling, Means, DeveloperPosition);
        cooperation.BudgetCents = TypedNumber.Read(Budget) is { } euros ? (long)Math.Round(euros * 100) : null;
    }

    public IReadOnlyList<FieldChange> ChangesFrom(GridText before) => [.. Rows(before, this).Select(x => new FieldChange(x.Field, Null(x.Mine), Null(x.Theirs)))];

    /// <summary>The two versions, field by field, in words.</summary>
    public static IReadOnlyList<(string Field, string Label, string Mine, string Theirs)> Rows(GridText mine, GridText theirs) =>
    [
        ("object-kind", "Genre d’objet", Word<CooperationObject>(mine.ObjectKind, x => x.Label), Word<CooperationObject>(theirs.ObjectKind, x => x.Label)),
        ("layout", "Organisation", Word<CooperationLayout>(mine.Layout, x => x.Label), Word<CooperationLayout>(theirs.Layout, x => x.Label)),
        ("form", "Forme", Word<CooperationForm>(mine.Form, x => x.Label), Word<CooperationForm>(theirs.Form, x => x.Label)),
        ("pooling", "Autorité et personnel partagés", mine.Pooling, theirs.Pooling), ("means", "Moyens", mine.Means, theirs.Means), ("budget", "Budget", Euros(mine.Budget), Euros(theirs.Budget)),
        ("developer-position", "Place du développeur", mine.DeveloperPosition, theirs.DeveloperPosition),
    ];

    static T? Choice<T>(string text) where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    static string Word<T>(string text, Func<T, string> label) where T : struct, Enum => Choice<T>(text) is { } value ? label(value) : "";

    static string Euros(string text) => TypedNumber.Read(text) is { } euros ? FrenchFormat.PlainEuros((long)Math.Round(euros * 100)) : text;

    static string? Null(string text) => text.Length > 0 ? text : null;
}
