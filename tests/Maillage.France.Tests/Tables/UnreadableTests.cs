using Maillage.France.Tables;
using static Maillage.France.Tests.Tables.SmallFile;

namespace Maillage.France.Tests.Tables;

public class UnreadableTests
{
    [Theory]
    [InlineData("", "Le fichier est vide")]
    [InlineData(" \r\n\n", "Le fichier est vide")]
    [InlineData(";;\n;;\n", "ne contient aucune ligne")]
    [InlineData("%PDF-1.7 …", "un document PDF")]
    [InlineData("<!DOCTYPE html><html><body>Erreur 404</body></html>", "une page web")]
    [InlineData("<?xml version=\"1.0\"?><a/>", "un document XML")]
    [InlineData("PK\u0003\u0004 abîmé", "abîmé ou incomplet")]
    [InlineData("code;nom\0\0\n1;2\n", "octets nuls")]
    public void What_is_no_table_is_refused_in_French(string content, string reason)
    {
        using var file = Csv(content);
        var message = Assert.Throws<UnreadableFileException>(() => TableFile.Open(file.Path)).Message;
        Assert.Contains(reason, message);
        Assert.Contains("un fichier CSV, XLSX, ODS, GeoJSON ou JSON", message);
    }

    [Fact]
    public void An_old_or_locked_workbook_says_what_to_do()
    {
        using var file = new SmallFile(".xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        Assert.Contains("enregistrez-le en .xlsx, sans mot de passe", Assert.Throws<UnreadableFileException>(() => TableFile.Open(file.Path)).Message);
    }

    [Fact]
    public void An_absent_file_is_said() =>
        Assert.Contains("introuvable", Assert.Throws<UnreadableFileException>(() => TableFile.Open("/nulle/part.csv")).Message);

    [Fact]
    public void The_content_decides_before_the_extension()
    {
        using var file = new SmallFile(".txt", Utf8("[a];[b]\n1;2\n"));
        Assert.Equal(["2: 1|2"], file.Rows());
        using var sheet = Xlsx("""<row r="1"><c t="str"><v>a</v></c></row><row r="2"><c><v>1</v></c></row>""");
        var renamed = Path.ChangeExtension(sheet.Path, ".csv");
        File.Copy(sheet.Path, renamed);
        using (var table = TableFile.Open(renamed)) Assert.Equal(["2: 1"], Rows(table));
        File.Delete(renamed);
    }

    [Fact]
    public void A_refused_file_is_let_go()
    {
        using var file = Csv("%PDF");
        Assert.Throws<UnreadableFileException>(() => TableFile.Open(file.Path));
        using var again = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(4, again.Length);
    }
}
