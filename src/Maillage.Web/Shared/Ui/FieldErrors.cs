namespace Maillage.Web.Shared.Ui;

/// <summary>The errors of a form, by field.</summary>
public static class FieldErrors
{
    extension(IEnumerable<FieldError> errors)
    {
        /// <summary>What to say at a field; null when nothing is wrong there.</summary>
        public string? Of(string fieldId) => errors.FirstOrDefault(x => x.FieldId == fieldId)?.Message;
    }
}
