using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Backup;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Security;
using Maillage.Web.Tests.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Backup;

/// <summary>What was saved comes back whole, on either engine, and nothing else does.</summary>
public class BackupTests
{
    const string Passphrase = "une phrase que je garde";

    static readonly IReadOnlyDictionary<string, string> Environment = new Dictionary<string, string> { ["MAILLAGE_BACKUP_PASSPHRASE"] = Passphrase };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases(DatabaseKind.Sqlite), OnBothDatabases(DatabaseKind.PostgreSql)]
    public async Task The_same_rows_come_back_on_the_same_engine_and_on_the_other(DatabaseKind to, DatabaseKind from)
    {
        // A row that goes from one engine to the other needs both.
        await using var here = await FilledAsync(from);
        await using var there = await TestInstallation.CreateAsync(to);
        var file = Path.Combine(here.Bench.Installation.Data, "sauvegarde.zip");

        var saved = await CommandLine.RunAsync(["backup", file], With(here.Bench.Installation));
        var restored = await CommandLine.RunAsync(["restore", file], With(there));
        var check = await CommandLine.RunAsync(there, "check");

        Assert.True(saved is { ExitCode: 0, Error: "" }, saved.Error);
        Assert.True(restored is { ExitCode: 0, Error: "" }, restored.Error);
        Assert.Contains("Personne n’y est connecté.", restored.Output.Plain(), StringComparison.Ordinal);
        Assert.Contains("1 courriel attendait et ne sera pas envoyé.", restored.Output.Plain(), StringComparison.Ordinal);
        Assert.True(check.ExitCode == 0, check.Output);
        await using var program = Program(there);
        var before = await RowsAsync(here.Bench.NewProgram());
        var after = await RowsAsync(program);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        // Left out, or changed on purpose; each has its own assertion below.
        foreach (var table in before.Keys.Except(["sessions", "sign_in_links", "mail_messages", "digest_lines"])) Assert.Equal(before[table], after[table]);
        Assert.True(before.Values.Count(x => x.Count > 0) > 15, "Too few tables hold something.");
        Assert.NotEmpty(before["sessions"]);
        Assert.Empty(after["sessions"]);
        Assert.NotEmpty(before["sign_in_links"]);
        Assert.Empty(after["sign_in_links"]);
        Assert.Empty(after["digest_lines"]);
        await using var scope = program.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var mails = await db.MailMessages.AsNoTracking().OrderBy(x => x.Subject).ToListAsync(Stop);
        Assert.Equal(["Bienvenue", "Votre lien"], mails.Select(x => x.Subject));
        Assert.Null(mails[0].FailedAt);
        Assert.NotNull(mails[1].FailedAt);
        Assert.Equal("", mails[1].Text);
        // The passkey reads back, the search finds, and the next import gets a number of its own.
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var passkey = Assert.Single(await people.GetPasskeysAsync((await people.FindByEmailAsync("amina@exemple.fr"))!));
        Assert.Equal([1, 2, 3, 250], passkey.CredentialId);
        Assert.Contains(await db.SearchAsync(["haye"], 5, Stop), x => x.Title.Contains("Haye", StringComparison.Ordinal));
        db.DataProtectionKeys.Add(new() { FriendlyName = "suivante" });
        await db.SaveChangesAsync(Stop);
        Assert.Equal("un fichier", await File.ReadAllTextAsync(Path.Combine(there.Data, "files", "sous", "un.txt"), Stop));
        Assert.Equal(MasterKey.Read(here.Bench.Folder).Fingerprint, MasterKey.Read(new DataFolder(there.Data)).Fingerprint);
    }

    [Theory, OnBothDatabases]
    public async Task A_backup_made_while_people_write_is_one_moment(DatabaseKind kind)
    {
        await using var here = await FilledAsync(kind);
        await using var there = await TestInstallation.CreateAsync(kind);
        var over = false;
        var written = 0;
        var writers = Enumerable.Range(0, 3).Select(x => Task.Run(
            async () =>
            {
                for (var i = 0; !Volatile.Read(ref over); i++)
                {
                    await here.SpaceAsync($"Espace {x}-{i}");
                    Interlocked.Increment(ref written);
                    await Task.Delay(5, Stop);
                }
            }, Stop)).ToArray();
        var sealing = Task.Run(async () => { while (!Volatile.Read(ref over)) await here.SealAsync(); }, Stop);
        while (Volatile.Read(ref written) < 5) await Task.Delay(20, Stop);

        var (before, file) = (Volatile.Read(ref written), here.Bench.Folder.Path + "/sauvegarde.zip");
        var saved = await CommandLine.RunAsync(["backup", file], With(here.Bench.Installation));
        var during = Volatile.Read(ref written) - before;
        Volatile.Write(ref over, true);
        await Task.WhenAll(writers);
        await sealing;
        var restored = await CommandLine.RunAsync(["restore", file], With(there));

        Assert.True(saved is { ExitCode: 0, Error: "" }, saved.Error);
        Assert.True(restored is { ExitCode: 0, Error: "" }, restored.Error);
        Assert.True(during > 5, $"Only {during} spaces were opened meanwhile.");
        await using var program = Program(there);
        await using var scope = program.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var spaces = await db.Spaces.CountAsync(x => x.Name.StartsWith("Espace "), Stop);
        Assert.InRange(spaces, before, before + during + 3);
        // Each space with the membership and the two events of its transaction, or without any.
        Assert.Equal(spaces, await db.Memberships.CountAsync(x => db.Spaces.Any(y => y.Id == x.SpaceId && y.Name.StartsWith("Espace ")), Stop));
        Assert.Equal(2 * spaces, await db.AuditEvents.CountAsync(x => db.Spaces.Any(y => y.Id == x.SpaceId && y.Name.StartsWith("Espace ")), Stop));
        Assert.Empty(await db.FindFaultsAsync(Stop));
        var check = await CommandLine.RunAsync(there, "check");
        Assert.True(check.ExitCode == 0, check.Output);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {during} spaces opened during the backup, {spaces} in it");
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_restored_leaves_nothing_and_says_why(DatabaseKind kind)
    {
        await using var here = await SmallHistory.OpenAsync(kind);
        await here.SpaceAsync("Un");
        await using var there = await TestInstallation.CreateAsync(kind);
        var file = here.Bench.Folder.Path + "/sauvegarde.zip";
        await here.UseAsync(services => services.GetRequiredService<BackupWriter>().WriteAsync(file, Passphrase, Stop));

        Assert.Equal("Le fichier « sauvegarde.zip » existe déjà : une sauvegarde n’en remplace pas une autre.", await RefusalAsync(() => here.UseAsync(x => x.GetRequiredService<BackupWriter>().WriteAsync(file, null, Stop))));
        Assert.StartsWith($"Il y a déjà une base de données ({(kind == DatabaseKind.Sqlite ? "SQLite" : "PostgreSQL")})", await RestoreAsync(here.Bench.Installation, file), StringComparison.Ordinal);
        Assert.Equal("Cette phrase de passe n’ouvre pas la clé de la sauvegarde.", await RestoreAsync(there, file, "une autre phrase"));
        Assert.Equal("Ce fichier n’est pas une sauvegarde de Maillage, ou il est incomplet.", await RestoreAsync(there, here.Bench.Write("texte.zip", "bonjour")));
        Assert.StartsWith("Cette sauvegarde est d’un format plus récent", await RestoreAsync(there, Changed(file, BackupManifest.EntryName, x => x.Replace("\"format\": 1", "\"format\": 2"))), StringComparison.Ordinal);
        Assert.StartsWith("Cette sauvegarde vient d’une version plus récente de Maillage", await RestoreAsync(there, Changed(file, BackupManifest.EntryName, x => Regex.Replace(x, "\"migration\": \"\\w+\"", "\"migration\": \"Futur\""))), StringComparison.Ordinal);
        // A name changed in the middle of the loading: other tables were filled by then.
        Assert.Equal("La sauvegarde est abîmée : la table « spaces » n’est pas ce qui avait été écrit. Rien n’a été restauré.", await RestoreAsync(there, Changed(file, "tables/spaces.jsonl", x => x.Replace("\"Un\"", "\"Deux\""))));
        Assert.Equal("La sauvegarde est abîmée : la table « spaces » n’est pas ce qui avait été écrit. Rien n’a été restauré.", await RestoreAsync(there, Changed(file, "tables/spaces.jsonl", _ => "")));
        Assert.False(File.Exists(new DataFolder(there.Data).KeyFile));
        // Nothing is left of all these: the good one takes.
        Assert.Equal("", await RestoreAsync(there, file));
        Assert.StartsWith("Il y a déjà une base de données", await RestoreAsync(there, file), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_backup_without_the_key_asks_for_the_same_one(DatabaseKind kind)
    {
        await using var here = await SmallHistory.OpenAsync(kind);
        await using var there = await TestInstallation.CreateAsync(kind);
        var folder = new DataFolder(there.Data);
        var file = here.Bench.Folder.Path + "/sauvegarde.zip";
        var saved = await here.Bench.CommandAsync("backup", file, "--without-key");
        Assert.True(saved is { ExitCode: 0, Error: "" }, saved.Error);
        await using (var zip = await ZipFile.OpenReadAsync(file, Stop))
        using (var text = new StreamReader(await zip.GetEntry(BackupManifest.EntryName)!.OpenAsync(Stop)))
            Assert.Contains("\"lockedKey\": null", await text.ReadToEndAsync(Stop), StringComparison.Ordinal);

        new MasterKey([.. Enumerable.Repeat((byte)7, 32)]).Write(folder);
        Assert.StartsWith("La clé de cette installation n’est pas celle de la sauvegarde", await RestoreAsync(there, file), StringComparison.Ordinal);
        File.Copy(here.Bench.Folder.KeyFile, folder.KeyFile, overwrite: true);
        Assert.Equal("", await RestoreAsync(there, file, "ne sert pas"));
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_was_erased_since_is_erased_again(DatabaseKind kind)
    {
        await using var here = await SmallHistory.OpenAsync(kind);
        await using var there = await TestInstallation.CreateAsync(kind);
        var file = here.Bench.Folder.Path + "/sauvegarde.zip";
        await here.UseAsync(services => services.GetRequiredService<BackupWriter>().WriteAsync(file, Passphrase, Stop));
        var list = new ErasedPeople(here.Bench.Folder, TimeProvider.System);
        list.Append(here.Person.Id);
        list.Append(Guid.NewGuid());
        File.Copy(Path.Combine(here.Bench.Folder.Path, ErasedPeople.FileName), Path.Combine(there.Data, ErasedPeople.FileName));
        await File.AppendAllTextAsync(Path.Combine(there.Data, ErasedPeople.FileName), "coupée", Stop);

        var restored = await CommandLine.RunAsync(["restore", file], With(there));
        var check = await CommandLine.RunAsync(there, "check");

        Assert.True(restored is { ExitCode: 0, Error: "" }, restored.Error);
        Assert.Contains("1 personne effacée depuis cette sauvegarde a été effacée de nouveau", restored.Output.Plain(), StringComparison.Ordinal);
        Assert.True(check.ExitCode == 0, check.Output);
    }

    [Fact]
    public async Task A_short_passphrase_or_none_is_refused_before_anything_is_written()
    {
        await using var installation = await TestInstallation.CreateAsync();
        var file = Path.Combine(installation.Data, "sauvegarde.zip");

        var done = await CommandLine.RunAsync(["backup", file], new Dictionary<string, string>(installation.Environment) { ["MAILLAGE_BACKUP_PASSPHRASE"] = "court" });

        Assert.Equal(2, done.ExitCode);
        Assert.StartsWith("Il faut une phrase de passe d’au moins 12 caractères", done.Error.Plain(), StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    static Dictionary<string, string> With(TestInstallation installation) => new(installation.Environment.Concat(Environment));

    static ServiceProvider Program(TestInstallation installation)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(new DataFolder(installation.Data), installation.Database);
        return services.BuildServiceProvider();
    }

    /// <summary>Something in most tables, with what is hard to carry: accents, quotes, line ends, bytes, JSON, nothing, times to the microsecond.</summary>
    static async Task<SmallHistory> FilledAsync(DatabaseKind kind)
    {
        var here = await SmallHistory.OpenAsync(kind);
        await here.Bench.ImportTextAsync("neighbourhoods", "code_qp;lib_qp;insee_com;siren_epci\nQN05401M;Plateau de Haye;54395;245400676\nQN0;?;54395;\n");
        await here.Bench.ImportTextAsync("indicators", "code_qp;pop_mun\nQN05401M;1234\n");
        await here.SpaceAsync("L’« espace »\n\"à\" deux lignes\t\\ 🏘");
        var directory = Directory.CreateDirectory(Path.Combine(here.Bench.Folder.Path, "files", "sous")).FullName;
        await File.WriteAllTextAsync(Path.Combine(directory, "un.txt"), "un fichier", Stop);
        await here.UseAsync(async services =>
        {
            var people = services.GetRequiredService<UserManager<Person>>();
            var person = (await people.FindByEmailAsync("amina@exemple.fr"))!;
            await people.AddOrUpdatePasskeyAsync(person, new UserPasskeyInfo([1, 2, 3, 250], [4, 5], DateTimeOffset.UtcNow, 7, ["internal"], true, false, false, [6], [7]) { Name = "Téléphone" });
            await people.SetAuthenticationTokenAsync(person, "a", "b", "c");
            await people.SetLockoutEndDateAsync(person, DateTimeOffset.UtcNow);
            var db = services.GetRequiredService<MaillageDb>();
            var now = DateTime.UtcNow;
            db.Sessions.Add(new Session { KeyHash = "k", Id = Guid.NewGuid(), PersonId = person.Id, Method = SignInMethod.Password, StartedAt = now, SeenAt = now, EndsAt = now, Device = "" });
            db.SignInLinks.Add(new SignInLink { KeyHash = "k", PersonId = person.Id, BrowserHash = "b", EndsAt = now });
            db.MailMessages.Add(new MailMessage { Id = Guid.NewGuid(), To = "a@exemple.fr", Subject = "Bienvenue", Text = "Bonjour", IsSecret = false, CreatedAt = now, NextAttemptAt = now, SentAt = now });
            db.MailMessages.Add(new MailMessage { Id = Guid.NewGuid(), To = "a@exemple.fr", Subject = "Votre lien", Text = "secret", IsSecret = true, CreatedAt = now, NextAttemptAt = now });
            db.DigestLines.Add(new DigestLine { Id = Guid.NewGuid(), PersonId = person.Id, Text = "", Address = "/", At = now });
            db.DataProtectionKeys.Add(new() { FriendlyName = "une", Xml = $"<key><wrapped>{Convert.ToBase64String(services.GetRequiredService<MasterKey>().Seal("data-protection", "un"u8))}</wrapped></key>" });
            services.GetRequiredService<SecurityLog>().Add(SecurityEventKind.Export, person.Id, "");
            await db.SaveChangesAsync(Stop);
            return 0;
        });
        await here.SealAsync();
        return here;
    }

    /// <summary>All rows of all tables as texts, in one order; times to the microsecond, which is what PostgreSQL keeps.</summary>
    static async Task<Dictionary<string, List<string>>> RowsAsync(ServiceProvider program)
    {
        await using var scope = program.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await db.Database.OpenConnectionAsync(Stop);
        var rows = new Dictionary<string, List<string>>();
        foreach (var table in StoredTable.Of(db))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(x => $"\"{x.Name}\""))} FROM \"{table.Name}\"";
            await using var reader = await command.ExecuteReaderAsync(Stop);
            var lines = rows[table.Name] = [];
            while (await reader.ReadAsync(Stop)) lines.Add(string.Join(" | ", table.Columns.Select((x, i) => reader.IsDBNull(i) ? "∅" : Text(db, reader, i, x))));
            lines.Sort(StringComparer.Ordinal);
        }
        return rows;
    }

    static string Text(MaillageDb db, System.Data.Common.DbDataReader row, int i, StoredColumn column) => column.Kind switch
    {
        StoredKind.Bytes => Convert.ToHexString(row.GetFieldValue<byte[]>(i)),
        StoredKind.Time => row.GetDateTime(i).ToString("yyyy-MM-dd HH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture),
        StoredKind.Id => row.GetGuid(i).ToString(),
        StoredKind.Boolean => row.GetBoolean(i).ToString(),
        StoredKind.Real => row.GetDouble(i).ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        StoredKind.Integer or StoredKind.Long => row.GetInt64(i).ToString(System.Globalization.CultureInfo.InvariantCulture),
        // PostgreSQL keeps a document, not its text: the order of its members is its own.
        StoredKind.Json => string.Join(',', JsonNode.Parse(db.SharedJson(row.GetString(i), column))!.AsObject().OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => $"{x.Key}={x.Value?.ToJsonString()}")),
        _ => row.GetString(i),
    };

    /// <summary>« » when it was restored.</summary>
    static async Task<string> RestoreAsync(TestInstallation to, string file, string passphrase = Passphrase)
    {
        await using var program = Program(to);
        await using var scope = program.CreateAsyncScope();
        return await RefusalAsync(() => scope.ServiceProvider.GetRequiredService<BackupRestorer>().RestoreAsync(file, () => passphrase, Stop));
    }

    static async Task<string> RefusalAsync(Func<Task> act)
    {
        try
        {
            await act();
            return "";
        }
        catch (BackupException e)
        {
            return e.Message.Plain();
        }
    }

    /// <summary>A copy of a backup with another text in one entry.</summary>
    static string Changed(string file, string entry, Func<string, string> change)
    {
        var copy = Path.Combine(Path.GetDirectoryName(file)!, $"{Guid.NewGuid():N}.zip");
        File.Copy(file, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        var old = zip.GetEntry(entry)!;
        string text;
        using (var reader = new StreamReader(old.Open())) text = reader.ReadToEnd();
        old.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
        writer.Write(change(text));
        return copy;
    }
}
