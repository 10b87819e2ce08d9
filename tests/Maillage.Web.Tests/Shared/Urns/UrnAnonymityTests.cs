using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Shared.Urns;
using Maillage.Web.Tests.Features.Cooperations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Web.Tests.Shared.Urns;

/// <summary>The three tests that the protocol names: answers that are swapped leave no difference, a backup opens nothing, and two waves tell no more than one.</summary>
public partial class UrnAnonymityTests
{
    /// <summary>All that a wave writes into; the others move by themselves (sessions, seals, jobs, mail on its way).</summary>
    static readonly string[] Tables = ["urns", "urn_voters", "urn_witnesses", "sealed_answers", "urn_totals", "element_rounds", "element_answers", "cooperations", "audit_events", "audit_values", "audit_commitments", "digest_lines", "security_events"];

    /// <summary>Several rows of one act, which EF writes in the order of their random keys: the second witness confirms and opens at once. No answer is an event.</summary>
    static readonly string[] OfRandomOrder = ["urn_voters", "urn_witnesses", "audit_events", "audit_values", "audit_commitments"];

    static readonly Dictionary<string, string> Chatty = new()
    {
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace", ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Trace", ["Logging:LogLevel:Npgsql"] = "Trace", ["Logging:LogLevel:Maillage"] = "Trace",
        // For the listener of this test alone.
        ["Logging:Console:LogLevel:Default"] = "None",
    };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Two_answers_that_are_swapped_leave_no_difference(DatabaseKind kind)
    {
        var one = await RunAsync(kind, [5, 4, 5, 4], [1, 2, 0, 1]);
        var other = await RunAsync(kind, [1, 2, 0, 1], [5, 4, 5, 4]);

        Assert.Equal(one.Dump, other.Dump);
        Assert.Equal(one.Backup, other.Backup);
        Assert.Equal(one.Logs, other.Logs);
        Assert.Contains("urn_totals 4", one.Dump, StringComparison.Ordinal);
        Assert.Contains("sealed_answers 0", one.Dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_and_both_sets_of_words_open_nothing_without_the_share()
    {
        await using var site = await RunningSite.StartAsync();
        await using var people = await AskedPeople.OnAsync(site);
        var words = await people.OpenAsync();
        for (var i = 0; i < 6; i++) await people.AnswerAsync(i, 4, 4, 4, 4);
        var file = Path.Combine(site.Installation.Data, "avant.zip");
        var share = (await ReadFileAsync(site)).Share;

        Assert.Equal(0, (await BackupAsync(site, file)).ExitCode);
        await people.CloseAsync(words);

        // All that the backup holds, and both witnesses, years later.
        var (entries, content) = ReadBackup(file);
        Assert.DoesNotContain(entries, x => x.Contains("urns/", StringComparison.Ordinal));
        Assert.Contains("sealed_answers", string.Join(' ', entries), StringComparison.Ordinal);
        foreach (var form in new[] { Convert.ToBase64String(share), Convert.ToHexString(share), Convert.ToHexStringLower(share) }) Assert.DoesNotContain(form, content, StringComparison.Ordinal);
        await using var there = await TestInstallation.CreateAsync();
        Assert.Equal(0, (await CommandLine.RunAsync(["restore", file], With(there))).ExitCode);
        await using var restored = RunningSite.Start(there);
        await using var scope = restored.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var witnesses = await db.UrnWitnesses.AsNoTracking().ToListAsync(Stop);
        Assert.Equal(6, await db.SealedAnswers.CountAsync(Stop));
        Assert.All(witnesses, x => Assert.NotEmpty(x.WrappedKey));
        var typed = witnesses.ToDictionary(x => x.PersonId, x => x.PersonId == people.People[0].Id ? words.First : words.Second);
        Assert.Same(UrnClosed.FileIsLost, await scope.ServiceProvider.GetRequiredService<UrnClosing>().CloseAsync(witnesses[0].UrnId, typed, Stop));
        foreach (var witness in witnesses)
        {
            Assert.Null(UrnSeal.Unwrap(witness.UrnId, witness.PersonId, typed[witness.PersonId], new byte[UrnSeal.ShareLength], witness.WrappedKey));
            Assert.Null(UrnSeal.Unwrap(witness.UrnId, witness.PersonId, typed[witness.PersonId], RandomNumberGenerator.GetBytes(UrnSeal.ShareLength), witness.WrappedKey));
            // The words are the right ones: with the share, they would open.
            using var key = UrnSeal.Unwrap(witness.UrnId, witness.PersonId, typed[witness.PersonId], share, witness.WrappedKey);
            Assert.NotNull(key);
        }
    }

    [Fact]
    public async Task Two_waves_that_differ_by_one_person_do_not_tell_what_they_said()
    {
        await using var site = await RunningSite.StartAsync();
        await using var people = await AskedPeople.OnAsync(site, 12, 3);
        var words = await people.OpenAsync(11);
        for (var i = 0; i < 11; i++) await people.AnswerAsync(i, 1 + i % 5, 3, 3, 3);
        var first = (await people.CloseAsync(words)).Table("Les trois éléments et le temps, vague par vague");
        Assert.Equal("3 · 2 · 2 · 2 · 2 · 0", first[0]["De 1 à 5, puis « je passe »"]);

        words = await people.OpenAsync();
        for (var i = 0; i < 12; i++) await people.AnswerAsync(i, i == 11 ? 5 : 1 + i % 5, 3, 3, 3);
        var second = (await people.CloseAsync(words)).Table("Les trois éléments et le temps, vague par vague");

        Assert.All(second.Where(x => x["Vague"] == "Vague 2"), x => Assert.Equal("non montré", x["De 1 à 5, puis « je passe »"]));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        // Not kept either: whoever reads the database has no more than the page.
        Assert.Equal(4, await db.UrnTotals.CountAsync(x => x.Histogram == "", Stop));
    }

    /// <summary>A whole wave in which two people answer so; the others always the same.</summary>
    static async Task<(string Dump, string Backup, string Logs)> RunAsync(DatabaseKind kind, int[] third, int[] fourth)
    {
        await using var site = await RunningSite.StartAsync(kind, settings: Chatty);
        using var logs = new Listening();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        await using var people = await AskedPeople.OnAsync(site);
        var words = await people.OpenAsync();
        await logs.SettleAsync();
        logs.Lines.Clear();
        int[][] answers = [[3, 3, 3, 3], [4, 4, 4, 4], third, fourth, [2, 0, 2, 2], [5, 5, 5, 5]];
        for (var i = 0; i < 6; i++) await people.AnswerAsync(i, answers[i]);
        await logs.SettleAsync();
        var said = string.Join('\n', logs.Lines.Order(StringComparer.Ordinal));
        Assert.Contains("repondre", said, StringComparison.Ordinal);
        // Neither a field of the form nor its value: bodies are not told at any level.
        foreach (var word in new[] { "volonte", "terrain=" }) Assert.DoesNotContain(word, said, StringComparison.Ordinal);
        List<byte[]> secrets;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            secrets = await db.SealedAnswers.Select(x => x.Sealed).ToListAsync(Stop);
            Assert.Equal(6, secrets.Count);
            foreach (var form in secrets.SelectMany(x => new[] { Convert.ToBase64String(x[100..]), Convert.ToHexString(x[100..]), Convert.ToHexStringLower(x[100..]) })) Assert.DoesNotContain(form, said, StringComparison.Ordinal);
            secrets.AddRange(await db.UrnWitnesses.Select(x => x.WrappedKey).ToListAsync(Stop));
        }
        // What is looked for can be found: before closing, answers and wrapped keys stand in the files of the database.
        Assert.Equal(8, await FoundAsync(site, kind, secrets));

        var page = await people.CloseAsync(words);
        Assert.Contains("La vague 1", page.Headings);

        Assert.Equal(0, await FoundAsync(site, kind, secrets));
        var dump = await DumpAsync(site, kind);
        var file = Path.Combine(site.Installation.Data, "apres.zip");
        var command = await BackupAsync(site, file);
        Assert.True(command.ExitCode == 0, command.Error);
        var saved = SavedRows(file);
        // The statements that ran, with the sizes of what they carried; how long each took is chance.
        var statements = logs.Lines.Where(x => x.StartsWith("Executed DbCommand", StringComparison.Ordinal) && x.Contains("sealed_answers", StringComparison.Ordinal)).Select(x => Taken().Replace(x, "")).Distinct().Order(StringComparer.Ordinal);
        // And what is told of the requests, sizes included.
        var requests = said.Split('\n').Where(x => x.Contains("repondre", StringComparison.Ordinal)).Select(x => Shape(Passing().Replace(x, ""))).Order(StringComparer.Ordinal);
        return (dump, saved, string.Join('\n', statements.Concat(requests)));
    }

    static async Task<UrnFile> ReadFileAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var folder = scope.ServiceProvider.GetRequiredService<UrnFolder>();
        return (await folder.ReadAsync(Assert.Single(folder.All()).Urn, Stop))!;
    }

    /// <summary>How many of these bytes stand in the files of the database: those of SQLite with its log; those of the tables of the urn on PostgreSQL.</summary>
    static async Task<int> FoundAsync(RunningSite site, DatabaseKind kind, IReadOnlyList<byte[]> secrets)
    {
        var files = new List<byte[]>();
        if (kind == DatabaseKind.Sqlite)
        {
            foreach (var path in Directory.GetFiles(site.Installation.Data, "maillage.db*")) files.Add(await ReadSharedAsync(path));
        }
        else
        {
            await using var scope = site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            await db.Database.ExecuteSqlRawAsync("CHECKPOINT", Stop);
            files = await db.Database.SqlQuery<byte[]>($"""
                SELECT pg_read_binary_file(pg_relation_filepath(one.oid)) AS "Value" FROM pg_class one
                WHERE one.relname IN ('sealed_answers', 'urn_witnesses', 'urn_totals', 'urns') AND one.relkind = 'r'
                   OR one.oid IN (SELECT indexrelid FROM pg_index JOIN pg_class own ON own.oid = indrelid WHERE own.relname IN ('sealed_answers', 'urn_witnesses'))
                """).ToListAsync(Stop);
            Assert.True(files.Count >= 6);
        }
        return secrets.Count(x => files.Any(y => y.AsSpan().IndexOf(x.AsSpan(100, 24)) >= 0));
    }

    /// <summary>
    /// The tables in the order in which the engine stores them; on PostgreSQL with the rank, among all of these tables, of the transaction that wrote each row; random values by their kind
    /// and length.
    /// </summary>
    static async Task<string> DumpAsync(RunningSite site, DatabaseKind kind)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await db.Database.OpenConnectionAsync(Stop);
        var written = string.Join(" UNION ", Tables.Select(x => $"SELECT xmin::text::bigint AS x FROM {x}"));
        var text = new StringBuilder();
        foreach (var table in Tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = kind == DatabaseKind.Sqlite
                ? $"SELECT * FROM {table} ORDER BY rowid"
                : $"SELECT one.*, (SELECT count(*) FROM ({written}) other WHERE other.x <= one.xmin::text::bigint) AS written FROM {table} one ORDER BY one.ctid";
            await using var rows = await command.ExecuteReaderAsync(Stop);
            var lines = new List<string>();
            while (await rows.ReadAsync(Stop)) lines.Add(Row(rows));
            if (OfRandomOrder.Contains(table)) lines.Sort(StringComparer.Ordinal);
            text.Append(table).Append(' ').Append(lines.Count).Append('\n').AppendJoin('\n', lines).Append('\n');
        }
        return text.ToString();
    }

    static string Row(DbDataReader row) => string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(x => $"{row.GetName(x)}={Value(row.GetValue(x))}"));

    /// <summary>What is drawn or told by a clock has no meaning: its kind and length remain.</summary>
    static string Value(object value) => value switch
    {
        byte[] bytes => $"{bytes.Length} bytes",
        Guid => "id",
        DateTime => "time",
        DBNull => "null",
        string text => Shape(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The rows of a backup, which is ordered by random keys.</summary>
    static string SavedRows(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(x => Tables.Any(y => x.FullName.Contains($"/{y}.", StringComparison.Ordinal))).OrderBy(x => x.FullName, StringComparer.Ordinal))
        {
            using var lines = new StreamReader(entry.Open());
            text.Append(entry.FullName).Append('\n').AppendJoin('\n', lines.ReadToEnd().Split('\n').Select(x => Bytes().Replace(Shape(x), "bytes")).Order(StringComparer.Ordinal)).Append('\n');
        }
        Assert.Contains("urn_totals", text.ToString(), StringComparison.Ordinal);
        return text.ToString();
    }

    [GeneratedRegex(@"[A-Za-z0-9+/]{22,}={0,2}")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"\([\d,.]+ms\)")]
    private static partial Regex Taken();

    [GeneratedRegex(@"[\d,.]+ ?ms\b|127\.0\.0\.1:\d+|localhost:\d+|\b0H[0-9A-Z]+(:[0-9A-F]+)?")]
    private static partial Regex Passing();

    static string Shape(string text) => Drawn().Replace(text, "*");

    [GeneratedRegex(@"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|\b[0-9a-f]{32,}\b|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.\d]*Z?")]
    private static partial Regex Drawn();

    static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, Stop);
        return bytes;
    }

    static Dictionary<string, string> With(TestInstallation installation) => new(installation.Environment) { ["MAILLAGE_BACKUP_PASSPHRASE"] = "une phrase que je garde" };

    static Task<CommandResult> BackupAsync(RunningSite site, string file) => CommandLine.RunAsync(["backup", file], With(site.Installation));

    static (IReadOnlyList<string> Entries, string Content) ReadBackup(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var content = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(entry.Open());
            content.Append(text.ReadToEnd());
        }
        return ([.. zip.Entries.Select(x => x.FullName).Order(StringComparer.Ordinal)], content.ToString());
    }

    /// <summary>Keeps what is logged, at every level.</summary>
    sealed class Listening : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        /// <summary>Waits until each request that began is told to be finished: that is told after its answer has left.</summary>
        public async Task SettleAsync()
        {
            for (var i = 0; i < 100 && Count("Request starting") != Count("Request finished"); i++) await Task.Delay(100, Stop);
            Assert.Equal(Count("Request starting"), Count("Request finished"));
        }

        int Count(string beginning) => Lines.Count(x => x.StartsWith(beginning, StringComparison.Ordinal));

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
