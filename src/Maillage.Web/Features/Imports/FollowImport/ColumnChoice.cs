using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Imports.FollowImport;

/// <summary>Which column is which field, as a person chooses it on a page, and the same as <c>--map</c> says it.</summary>
static class ColumnChoice
{
    /// <summary>The columns that can be chosen: those that a name tells apart, as the command line does.</summary>
    public static IReadOnlyList<FieldOption> Options(IReadOnlyList<string> columns) =>
    [
        .. columns.Select((x, i) => (Name: x, Folded: Fold.Text(x), Place: i)).Where(x => x.Folded.Length > 0).DistinctBy(x => x.Folded)
            .Select(x => new FieldOption(x.Place.ToString(CultureInfo.InvariantCulture), x.Name)),
    ];

    /// <summary>Reads the choices of a form.</summary>
    /// <param name="chosen">By field, the place of its column as the form sends it; null or empty for no column.</param>
    /// <param name="found">What the page showed.</param>
    /// <param name="before">What was said before.</param>
    /// <param name="errors">Receives what is wrong.</param>
    /// <returns>What <c>--map</c> would say; what was said before where nothing was changed.</returns>
    public static string? Read(IReadOnlyDictionary<string, string?> chosen, ImportFindings found, string? before, List<FieldError> errors)
    {
        if (found.Fields.Count == 0) return before;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in found.Fields)
        {
            var text = chosen.GetValueOrDefault(field.Code) ?? "";
            var place = -1;
            if (text.Length > 0 && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out place) || place >= found.Columns.Count))
                errors.Add(new FieldError("colonne-" + field.Code, "Choisissez une colonne de la liste."));
            else places[field.Code] = place;
        }
        // Who gives a column to another field takes it from the one where it was found: they need not say it twice.
        var changed = found.Fields.Where(x => places.GetValueOrDefault(x.Code, -1) is >= 0 and var place && place != x.Column).ToList();
        foreach (var field in found.Fields.Except(changed))
            if (places.GetValueOrDefault(field.Code, -1) is >= 0 and var place && changed.Exists(x => places[x.Code] == place)) places[field.Code] = -1;
        foreach (var twice in changed.GroupBy(x => places[x.Code]).SelectMany(x => x.Skip(1)))
            errors.Add(new FieldError("colonne-" + twice.Code, $"La colonne « {found.Columns[places[twice.Code]]} » est choisie deux fois : gardez-la à un seul endroit."));
        if (errors.Count > 0 || found.Fields.All(x => places[x.Code] == x.Column && !x.IsProposed)) return before;
        return string.Join("; ", found.Fields.Select(x => $"{x.Code}={(places[x.Code] < 0 ? "" : Fold.Text(found.Columns[places[x.Code]]))}"));
    }
}
