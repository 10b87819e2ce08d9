using System.Text;
using Maillage.France.Tables;
using Maillage.Testing;
using static Maillage.France.Tests.Tables.SmallFile;

namespace Maillage.France.Tests.Tables;

public class CsvTests
{
    [Theory]
    [InlineData(';', "CSV, point-virgule, UTF-8")]
    [InlineData(',', "CSV, virgule, UTF-8")]
    [InlineData('\t', "CSV, tabulation, UTF-8")]
    [InlineData('|', "CSV, barre verticale, UTF-8")]
    public void The_separator_is_found(char separator, string format)
    {
        using var file = Csv("code;nom\nQN05401M;Cité d’été\n".Replace(';', separator));
        using var table = TableFile.Open(file.Path);
        Assert.Equal(format, table.Format);
        Assert.Equal(["code", "nom"], table.Columns);
        Assert.True(table.Read());
        Assert.Equal("Cité d’été", table[1]);
        Assert.Equal("", table[7]);
        Assert.False(table.Read());
        Assert.Equal(1, table.Progress);
        Assert.Empty(table.Repairs);
    }

    [Fact]
    public void Commas_inside_names_do_not_fool()
    {
        using var file = Csv("Nom, prénom, titre;Adresse, ville, code postal;Note\nA, b;1, rue, Nancy;3\nC;2, place;4\n");
        Assert.Equal(["2: A, b|1, rue, Nancy|3", "3: C|2, place|4"], file.Rows());
    }

    [Fact]
    public void Decimal_commas_and_stray_semicolons_do_not_fool()
    {
        // Seen in Vendee: commas separate and are decimal marks, and every line ends with semicolons.
        using var file = Csv("nom,objet,montant,nature;;\nA,fête,100 000,00,aide;;\nB,bal,50,aide;;\n");
        Assert.Equal(["2: A|fête|100 000|00 ! 5\u00a0champs au lieu de 4 : un séparateur manque, ou une valeur le contient sans guillemets", "3: B|bal|50|aide;;"], file.Rows());
    }

    [Theory]
    [InlineData("Subventions versées, année 2017\n\nnom;montant;objet\nA;1,5;x\nB;2,5;y\nC;3,5;z\n")]
    [InlineData("Subventions versées, année 2017;;\n;;\nnom;montant;objet\nA;1,5;x\nB;2,5;y\nC;3,5;z\n")]
    public void Titles_above_the_header_are_passed_over(string text)
    {
        using var file = Csv(text);
        using var table = TableFile.Open(file.Path);
        Assert.Equal(["nom", "montant", "objet"], table.Columns);
        Assert.Equal(["4: A|1,5|x", "5: B|2,5|y", "6: C|3,5|z"], Rows(table));
        Assert.Equal(["1\u00a0ligne de titre ignorée au-dessus des noms de colonnes : « Subventions versées, année 2017 »"], table.Repairs);
    }

    [Theory]
    [InlineData("nom;commentaire\nA;b;c;d;e\nB;c;d;e;f\n", 2)]
    [InlineData("a;b;c\n1,5;2,5;3,5\n2,5;3,5;4,5\n3,5;4,5;5,5\n4,5;5,5;6,5\n", 3)]
    [InlineData("nom\nA, b, c\nD\nE\n", 1)]
    [InlineData("nom;2015;2016;2017\nNancy;secret;secret;secret\n", 4)]
    public void A_first_line_that_is_the_header_stays_it(string text, int columns)
    {
        using var file = Csv(text);
        using var table = TableFile.Open(file.Path);
        Assert.Equal(columns, table.Columns.Count);
        Assert.Equal(text[..1], table.Columns[0][..1]);
        Assert.Empty(table.Repairs);
    }

    [Fact]
    public void Values_beyond_the_header_can_be_read()
    {
        using var file = Csv("nom,montant,objet\nA,100 000,00,fête\nB\nC,5,bal\n");
        using var table = TableFile.Open(file.Path);
        Assert.True(table.Read());
        Assert.Equal((4, "fête", ""), (table.FieldCount, table[3], table[4]));
        Assert.NotNull(table.Problem);
        Assert.True(table.Read());
        Assert.Equal((1, ""), (table.FieldCount, table[1]));
        Assert.True(table.Read());
        Assert.Equal((3, null), (table.FieldCount, table.Problem));
    }

    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_first_name()
    {
        using var file = new SmallFile(".csv", Utf8("\uFEFFcode;nom\n1;é\n"));
        using var table = TableFile.Open(file.Path);
        Assert.Equal("code", table.Columns[0]);
    }

    [Fact]
    public void Windows_letters_are_read()
    {
        using var file = new SmallFile(".csv", Cp1252("code;nom\n1;Cœur d’été à 5 €\n"));
        using var table = TableFile.Open(file.Path);
        Assert.Equal(["2: 1|Cœur d’été à 5 €"], Rows(table));
        Assert.Equal("CSV, point-virgule, cp1252", table.Format);
        Assert.Empty(table.Repairs);
    }

    [Fact]
    public void Both_encodings_in_one_file_are_read()
    {
        using var file = new SmallFile(".csv", Utf8("code;nom\n1;été\n"), Cp1252("2;hôtel\n"), Utf8("3;île\n"), Cp1252("4;forêt\n"));
        using var table = TableFile.Open(file.Path);
        Assert.Equal(["2: 1|été", "3: 2|hôtel", "4: 3|île", "5: 4|forêt"], Rows(table));
        Assert.Equal("CSV, point-virgule, UTF-8 et cp1252 mêlés", table.Format);
        Assert.Equal(["2\u00a0lignes relues en cp1252, les autres étant en UTF-8"], table.Repairs);
    }

    [Fact]
    public void A_mark_that_lies_is_not_believed()
    {
        using var file = new SmallFile(".csv", [0xEF, 0xBB, 0xBF], Cp1252("code;nom\r\n1;Créé\r\n"));
        using var table = TableFile.Open(file.Path);
        Assert.Equal(["2: 1|Créé"], Rows(table));
        Assert.Equal(["1\u00a0ligne relue en cp1252, bien que le fichier s’annonce en UTF-8"], table.Repairs);
    }

    [Fact]
    public void Control_characters_are_the_letters_they_were()
    {
        using var file = Csv("code;nom\n1;Vand\u009cuvre\n2;C\u009cur de ville\n3;N\u0085\n");
        using var table = TableFile.Open(file.Path);
        Assert.Equal(["2: 1|Vandœuvre", "3: 2|Cœur de ville", "4: 3|N…"], Rows(table));
        Assert.Equal(["3\u00a0lettres abîmées (caractères de contrôle C1) relues en cp1252 : « Vand\\u009cuvre » devient « Vandœuvre »"], table.Repairs);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf16_is_read(string encoding)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        using var marked = new SmallFile(".txt", utf16.GetPreamble(), utf16.GetBytes("code\tnom\r\n1\tété\r\n"));
        Assert.Equal(["2: 1|été"], marked.Rows());
        using var bare = new SmallFile(".txt", utf16.GetBytes("code\tnom\r\n1\tété\r\n"));
        Assert.Equal(["2: 1|été"], bare.Rows());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_are_counted_as_in_the_file(string end)
    {
        using var file = Csv("code;nom¤;¤1;\"a¤b \"\"c\"\"\"¤¤;  ¤2;d".Replace("¤", end));
        Assert.Equal([$"3: 1|a{end}b \"c\"", "7: 2|d"], file.Rows());
    }

    [Fact]
    public void Quoted_fields_hold_separators_and_quotes()
    {
        using var file = Csv("code,\"le\nnom\",x\n1,\"a,b;c\",\"\"\"\"\n2,5\",6\n");
        using var table = TableFile.Open(file.Path);
        Assert.Equal(["code", "le nom", "x"], table.Columns);
        Assert.Equal(["3: 1|a,b;c|\"", "4: 2|5\"|6"], Rows(table));
    }

    [Fact]
    public void A_wrong_number_of_fields_is_a_problem_and_the_next_rows_are_read()
    {
        using var file = Csv("a;b;c\n1;2\n1;2;3\n1;2;3;4\n");
        var rows = file.Rows();
        Assert.StartsWith("2: 1|2| ! 2\u00a0champs au lieu de 3", rows[0]);
        Assert.Equal("3: 1|2|3", rows[1]);
        Assert.StartsWith("4: 1|2|3 ! 4\u00a0champs au lieu de 3", rows[2]);
    }

    [Fact]
    public void A_quote_never_closed_is_a_problem_with_its_line()
    {
        using var file = Csv("a;b\n1;2\n3;\"4\n5;6\n7;8\n");
        var rows = file.Rows();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("3: 3|4", rows[1]);
        Assert.EndsWith("un guillemet ouvert n’est pas refermé : 3\u00a0lignes confondues en une seule", rows[1]);
    }

    [Fact]
    public void A_quote_that_swallows_the_rest_of_a_big_file_is_refused_in_French()
    {
        using var file = Csv("a;b\n1;\"2\n" + string.Concat(Enumerable.Repeat("3;" + new string('x', 1000) + "\n", 6000)));
        Assert.Contains("un guillemet ouvert n’est sans doute jamais refermé", Assert.Throws<UnreadableFileException>(() => file.Rows()).Message);
    }

    [Fact]
    public void Names_are_unique_and_a_repeated_header_is_passed_over()
    {
        using var file = Csv("code;nom ;nom;\n1;a;b;\ncode;nom ;nom;\n2;c;d;\n");
        using var table = TableFile.Open(file.Path);
        Assert.Equal(["code", "nom", "nom (2)", "colonne 4"], table.Columns);
        Assert.Equal(["2: 1|a|b|", "4: 2|c|d|"], Rows(table));
        Assert.Equal(["1\u00a0ligne d’en-tête répétée et ignorée"], table.Repairs);
    }

    [Fact]
    public void One_column_is_a_table_too()
    {
        using var file = new SmallFile(".txt", Utf8("siret\n12345678900011\nsiret\n"));
        using var table = TableFile.Open(file.Path);
        Assert.Equal("CSV, une seule colonne, UTF-8", table.Format);
        Assert.Equal(["2: 12345678900011", "3: siret"], Rows(table));
    }

    [Fact]
    public void A_column_is_found_by_any_of_its_names()
    {
        using var file = Csv("Code QPV;Libellé\n");
        using var table = TableFile.Open(file.Path);
        Assert.Equal(1, table.Find("nom", "LIBELLE"));
        Assert.Equal(0, table.Find("code_qpv"));
        Assert.Equal(-1, table.Find("epci"));
    }

    [Fact]
    public void Lines_are_whole_wherever_the_buffers_end()
    {
        // Accents and line ends fall on every place of the reading buffers.
        var text = new StringBuilder("ligne;nom\r\n");
        for (var i = 2; i < 30_000; i++) text.Append(i).Append(";é").Append('x', i % 17).Append("\r\n");
        using var file = new SmallFile(".csv", Utf8(text.ToString()), Cp1252("fin;é\r\n"));
        using var table = TableFile.Open(file.Path);
        var expected = 2;
        while (table.Read() && table[0] != "fin")
        {
            Assert.Null(table.Problem);
            Assert.Equal(expected, table.Line);
            Assert.Equal($"{expected}", table[0]);
            Assert.Equal("é" + new string('x', expected % 17), table[1]);
            expected++;
        }
        Assert.Equal(30_000, expected);
        Assert.Equal("é", table[1]);
    }

    [Fact]
    public void Vendee_mixes_encodings()
    {
        using var table = TableFile.Open(RealFiles.Path("subventions/collectivites/vendee-2018.csv"));
        Assert.True(table.Read());
        Assert.Equal("Conseil Départemental de la Vendée", table[0]);
        while (table.Read()) Assert.DoesNotContain('\uFFFD', table[6]);
        Assert.Equal(["85\u00a0lignes relues en cp1252, les autres étant en UTF-8"], table.Repairs);
    }

    [Fact]
    public void Somme_has_a_mark_that_lies()
    {
        using var table = TableFile.Open(RealFiles.Path("subventions/scdl/DEP_Somme_20180302.csv"));
        Assert.True(table.Read());
        Assert.Equal(("nomAttribuant", "Département de la Somme"), (table.Columns[0], table[0]));
    }

    [Fact]
    public void Insee_s_file_of_2024_is_whole()
    {
        using var table = TableFile.Open(RealFiles.Path("indicateurs/qpv-2024-insee.csv"));
        int code = table.Find("codeQPV"), commune = table.Find("COG"), name = table.Find("lib_com"), rows = 0, repaired = 0;
        while (table.Read())
        {
            rows++;
            Assert.Null(table.Problem);
            Assert.Equal(Generation.G2024, QpvCode.Parse(table[code]).Generation);
            Assert.True(InseeCode.TryRead(table[commune], out _, out var repair), table[commune]);
            if (repair is not null) repaired++;
            if (table[commune] == "54547") Assert.Equal("Vandœuvre-lès-Nancy", table[name]);
        }
        Assert.Equal(1713, rows);
        Assert.True(repaired > 0);
        Assert.Single(table.Repairs);
    }
}
