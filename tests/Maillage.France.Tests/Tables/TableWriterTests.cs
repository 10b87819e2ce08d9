using System.Text;
using CsCheck;
using Maillage.France.Tables;

namespace Maillage.France.Tests.Tables;

public class TableWriterTests
{
    static readonly TableColumn[] Columns =
    [
        new("Code"), new("Population", ColumnKind.Integer), new("Part", ColumnKind.Percent), new("Date", ColumnKind.Date), new("Indice", ColumnKind.Number),
    ];

    static readonly object?[] Row = [QpvCode.Parse("QN05401M"), 6399, 43.5, new DateOnly(2024, 3, 12), -1.25m];

    static async Task<byte[]> Write(TableFormat format, IReadOnlyList<TableColumn> columns, params IEnumerable<object?[]> rows)
    {
        using var output = new AsyncOnlyStream();
        await TableWriter.WriteAsync(output, format, columns, rows, TestContext.Current.CancellationToken);
        return output.ToArray();
    }

    [Fact]
    public async Task Csv_opens_in_a_French_spreadsheet()
    {
        var bytes = await Write(TableFormat.Csv, Columns, Row, [null, null, "secret", null, double.NaN]);
        Assert.Equal("\uFEFFCode;Population;Part;Date;Indice\r\nQN05401M;6399;43,5;2024-03-12;-1,25\r\n;;secret;;\r\n", Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task Formulas_are_neutralised_and_numbers_are_not()
    {
        TableColumn[] columns = [new("Nom")];
        string[] dangerous = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1"];
        var text = Encoding.UTF8.GetString(await Write(TableFormat.Csv, columns, dangerous.Select(d => new object?[] { d })));
        foreach (var one in dangerous) Assert.Contains("'" + one, text);
        Assert.Equal("\uFEFFNom\r\n-12,5\r\na=b\r\n", Encoding.UTF8.GetString(await Write(TableFormat.Csv, columns, ["-12,5"], ["a=b"])));
    }

    [Fact]
    public async Task Xlsx_keeps_numbers_and_days()
    {
        using var file = new SmallFile(".xlsx", await Write(TableFormat.Xlsx, Columns, Row, ["=1+1 <&> \u0001 _x0041_", 1.5e-7, null, new DateTime(1848, 4, 27), 12345678901234]));
        // A formula would stand in an element of its own.
        using (var zip = System.IO.Compression.ZipFile.OpenRead(file.Path))
        using (var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open()))
            Assert.DoesNotContain("<f", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["2: QN05401M|6399|43.5|2024-03-12|-1.25", "3: =1+1 <&> \u0001 _x0041_|0.00000015||1848-04-27|12345678901234"], file.Rows());
    }

    [Fact]
    public async Task Json_is_for_programs()
    {
        TableColumn[] columns = [.. Columns, new("Montant \"versé\"", ColumnKind.Number), new("Pluriannuel")];
        var bytes = await Write(TableFormat.Json, columns, [.. Row, new Money(123450), true], ["é\n", null, "secret", null, double.NaN, 1e-7, ""]);
        Assert.Equal("""
            [
            {"Code":"QN05401M","Population":6399,"Part":43.5,"Date":"2024-03-12","Indice":-1.25,"Montant \"versé\"":1234.5,"Pluriannuel":true},
            {"Code":"é\n","Population":null,"Part":"secret","Date":null,"Indice":null,"Montant \"versé\"":0.0000001,"Pluriannuel":""}
            ]

            """, Encoding.UTF8.GetString(bytes));
        using var file = new SmallFile(TableWriter.Extension(TableFormat.Json), bytes);
        Assert.Equal(["1: QN05401M|6399|43.5|2024-03-12|-1.25|1234.5|true", "2: é\n||secret|||0.0000001|"], file.Rows());
        Assert.Equal("[]\n", Encoding.UTF8.GetString(await Write(TableFormat.Json, Columns)));
    }

    [Fact]
    public async Task Json_of_many_rows_is_whole()
    {
        using var file = new SmallFile(".json", await Write(TableFormat.Json, [new("a"), new("b", ColumnKind.Integer)], Enumerable.Range(0, 5000).Select(i => new object?[] { "ligne", i })));
        using var table = TableFile.Open(file.Path);
        for (var i = 0; i < 5000; i++) Assert.True(table.Read() && table[1] == $"{i}");
        Assert.False(table.Read());
    }

    [Fact]
    public async Task An_empty_table_still_has_its_names()
    {
        foreach (var format in new[] { TableFormat.Csv, TableFormat.Xlsx })
        {
            using var file = new SmallFile(TableWriter.Extension(format), await Write(format, Columns));
            using var table = TableFile.Open(file.Path);
            Assert.Equal(["Code", "Population", "Part", "Date", "Indice"], table.Columns);
            Assert.False(table.Read());
        }
    }

    [Fact]
    public async Task A_row_of_another_width_is_a_mistake() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Write(TableFormat.Csv, Columns, ["seul"]));

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Xlsx)]
    [InlineData(TableFormat.Json)]
    public async Task What_is_written_is_read_again(TableFormat format)
    {
        TableColumn[] columns = [new("clé"), new("texte"), new("autre")];
        var text = Gen.String[Gen.Char["abÉœ’ ;,\"\n\t|<&>_x0D=-+1"], 0, 12];
        // A JSON file without any object names no column: nobody could read it.
        await Gen.Select(text, text).Array[format == TableFormat.Json ? 1 : 0, 300].SampleAsync(async pairs =>
        {
            var rows = pairs.Select((pair, i) => new object?[] { "k" + i, pair.Item1, pair.Item2 });
            using var file = new SmallFile(TableWriter.Extension(format), await Write(format, columns, rows));
            using var table = TableFile.Open(file.Path);
            foreach (var (a, b) in pairs)
            {
                Assert.True(table.Read());
                Assert.Null(table.Problem);
                Assert.Equal((a, b), (Bare(table[1]), Bare(table[2])));
            }
            Assert.False(table.Read());

            string Bare(string read) => format == TableFormat.Csv && read is ['\'', '=' or '-' or '+' or '@' or '\t' or '\r' or '\n', ..] && !NumberText.TryRead(read[1..], out _) ? read[1..] : read;
        }, iter: 40);
    }

    /// <summary>Refuses synchronous writes, as the web server's response does.</summary>
    sealed class AsyncOnlyStream : Stream
    {
        readonly MemoryStream memory = new();

        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => memory.Position; set => throw new NotSupportedException(); }
        public byte[] ToArray() => memory.ToArray();
        public override void Flush() => throw new InvalidOperationException("Synchronous");
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous");
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => memory.WriteAsync(buffer, cancellationToken);
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => memory.WriteAsync(buffer, offset, count, cancellationToken);
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
