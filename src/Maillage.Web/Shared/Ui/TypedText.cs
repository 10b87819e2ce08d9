using Maillage.France.Language;

namespace Maillage.Web.Shared.Ui;

/// <summary>A text as a form sends it.</summary>
public static class TypedText
{
    extension(IFormCollection form)
    {
        /// <summary>What was typed, trimmed, with plain ends of lines; empty when the form has no such field.</summary>
        public string Text(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
    }

    /// <summary>Says at a field that a text is too long.</summary>
    public static void Limit(ICollection<FieldError> errors, string field, string text, int longest)
    {
        if (text.Length > longest) errors.Add(new(field, $"Ce texte est trop long : {FrenchFormat.Integer(longest)} caractères au plus, il en a {FrenchFormat.Integer(text.Length)}."));
    }
}
