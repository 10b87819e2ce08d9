namespace Maillage.Web.Features.Cooperations;

/// <summary>What a document of a cooperation is, by its content.</summary>
public enum DocumentKind
{
    Pdf = 0,
    Odt = 1,
    Docx = 2,
    Ods = 3,
    Xlsx = 4,
    Png = 5,
    Jpeg = 6,
    Text = 7,
}

/// <summary>The words of a <see cref="DocumentKind"/>, and how it is served.</summary>
public static class DocumentKindWords
{
    extension(DocumentKind kind)
    {
        public string Label => kind switch
        {
            DocumentKind.Pdf => "PDF",
            DocumentKind.Odt => "texte OpenDocument",
            DocumentKind.Docx => "texte Word",
            DocumentKind.Ods => "tableur OpenDocument",
            DocumentKind.Xlsx => "tableur Excel",
            DocumentKind.Png => "image PNG",
            DocumentKind.Jpeg => "image JPEG",
            _ => "texte simple",
        };

        public string MediaType => kind switch
        {
            DocumentKind.Pdf => "application/pdf",
            DocumentKind.Odt => "application/vnd.oasis.opendocument.text",
            DocumentKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            DocumentKind.Ods => "application/vnd.oasis.opendocument.spreadsheet",
            DocumentKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            DocumentKind.Png => "image/png",
            DocumentKind.Jpeg => "image/jpeg",
            _ => "text/plain; charset=utf-8",
        };

        /// <summary>How the name of the file must end, the first being the usual one.</summary>
        public IReadOnlyList<string> Endings => kind switch
        {
            DocumentKind.Pdf => [".pdf"],
            DocumentKind.Odt => [".odt"],
            DocumentKind.Docx => [".docx"],
            DocumentKind.Ods => [".ods"],
            DocumentKind.Xlsx => [".xlsx"],
            DocumentKind.Png => [".png"],
            DocumentKind.Jpeg => [".jpg", ".jpeg"],
            _ => [".txt", ".csv", ".md"],
        };
    }
}
