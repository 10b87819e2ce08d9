using Maillage.Testing;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Security;
using Maillage.Web.Tests.Testing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Audit;

/// <summary>Whoever alters what was sealed, or what stands beside it, is found out.</summary>
public class AuditCheckTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Each_way_of_altering_the_history_is_told(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        var spaces = new Dictionary<string, Space>();
        foreach (var name in new[] { "Saine", "Trou", "Acte", "Sceau", "Trace retirée", "Trace changée", "Valeur", "Manque", "Effacée", "Faux effacement", "Encore là", "Ajout", "Événement" })
            spaces[name] = await history.SpaceAsync(name);
        await history.SealAsync();
        Assert.DoesNotContain(await history.CheckAsync(), x => x.IsFault);
        var erasure = await history.ReadAsync(db => db.AuditSeals.Where(x => x.SpaceId == Guid.Empty).Select(x => x.EventId).SingleAsync(Stop));

        await history.Bench.ChangeAsync(async db =>
        {
            // The first event of each chain is the opening of the space, with a name.
            var first = await db.AuditSeals.Where(x => x.Number == 1).ToDictionaryAsync(x => x.SpaceId, x => x.EventId, Stop);
            Guid Of(string name) => first[spaces[name].Id];
            IQueryable<AuditCommitment> Trace(string name) { var id = Of(name); return db.AuditCommitments.Where(x => x.EventId == id && x.Field == "name"); }
            IQueryable<AuditValue> Value(string name) { var id = Of(name); return db.AuditValues.Where(x => x.EventId == id && x.Field == "name"); }

            var (hole, act, seal, gone) = (spaces["Trou"].Id, Of("Acte"), Of("Sceau"), Of("Événement"));
            await db.AuditSeals.Where(x => x.SpaceId == hole && x.Number == 1).ExecuteDeleteAsync(Stop);
            await db.AuditEvents.Where(x => x.Id == act).ExecuteUpdateAsync(x => x.SetProperty(y => y.PersonId, (Guid?)null), Stop);
            await db.AuditSeals.Where(x => x.EventId == seal).ExecuteUpdateAsync(x => x.SetProperty(y => y.Hash, new byte[32]), Stop);
            await Trace("Trace retirée").ExecuteDeleteAsync(Stop);
            await Trace("Trace changée").ExecuteUpdateAsync(x => x.SetProperty(y => y.Mac, new byte[32]), Stop);
            await Value("Valeur").ExecuteUpdateAsync(x => x.SetProperty(y => y.After, "Autre"), Stop);
            await Value("Manque").ExecuteDeleteAsync(Stop);
            await Value("Effacée").ExecuteDeleteAsync(Stop);
            await Value("Faux effacement").ExecuteDeleteAsync(Stop);
            db.AuditErasures.Add(new AuditErasure { EventId = Of("Effacée"), Field = "name", ErasedBy = erasure });
            db.AuditErasures.Add(new AuditErasure { EventId = Of("Faux effacement"), Field = "name", ErasedBy = Guid.NewGuid() });
            db.AuditErasures.Add(new AuditErasure { EventId = Of("Encore là"), Field = "name", ErasedBy = erasure });
            await db.AuditValues.Where(x => x.EventId == gone).ExecuteDeleteAsync(Stop);
            await db.AuditCommitments.Where(x => x.EventId == gone).ExecuteDeleteAsync(Stop);
            await db.AuditEvents.Where(x => x.Id == gone).ExecuteDeleteAsync(Stop);
            db.AuditEvents.Add(new AuditEvent { Id = Guid.NewGuid(), SpaceId = spaces["Ajout"].Id, At = DateTime.UtcNow.AddHours(-1), Action = "space.changed", RecordKind = "space", RecordId = "" });
        });
        var told = (await history.CheckAsync(new AuditHead(spaces["Saine"].Id, "", 2, new string('0', 64)), new AuditHead(spaces["Valeur"].Id, "", 9, new string('0', 64)))).ToList();

        Says("Trou", true, "il manque le maillon 1.");
        Says("Acte", true, "le maillon 1 (space.created) ne correspond plus à son sceau");
        Says("Sceau", true, "le maillon 1 (space.created) ne correspond plus à son sceau");
        Says("Trace retirée", true, "le maillon 1 (space.created) ne correspond plus à son sceau");
        Says("Trace retirée", true, "la valeur de « name » n’a pas de trace");
        Says("Trace changée", true, "la valeur de « name » ne correspond plus à sa trace");
        Says("Valeur", true, "la valeur de « name » ne correspond plus à sa trace");
        Says("Manque", true, "la valeur de « name » manque, sans qu’aucun événement l’ait effacée");
        Says("Effacée", false, "1 valeur effacée sous l’événement 1 du site");
        Says("Faux effacement", true, "sous un événement qui n’existe pas");
        Says("Encore là", true, "est dite effacée mais elle est encore là");
        Says("Ajout", true, "1 événement attendait son sceau depuis plus d’une minute alors que d’autres ont été scellés depuis");
        Says("Événement", true, "l’événement du maillon 1 manque");
        Says("Saine", true, "l’empreinte notée au maillon 2 n’est plus celle de la chaîne");
        Says("Valeur", true, "l’empreinte notée au maillon 9 n’est plus celle de la chaîne");
        Assert.DoesNotContain(told, x => x.IsFault && (x.Text.Contains("« Effacée »") || x.Text.Contains("du site :")));
        // A hash that was altered breaks its own link and the next one; everything else is told where it is.
        Assert.Equal(16, told.Count(x => x.IsFault));

        void Says(string space, bool isFault, string words) =>
            Assert.Contains(told, x => x.IsFault == isFault && x.Text.Plain().Contains($"« {space} »", StringComparison.Ordinal) && x.Text.Plain().Contains(words, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Heads_that_were_kept_still_stand_in_a_chain_that_grew(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        await history.SpaceAsync("Un");
        await history.SealAsync();
        var kept = (await history.UseAsync(services => services.GetRequiredService<AuditHeads>().AllAsync(Stop))).Select(x => AuditHead.Read(x.Line)!).ToArray();
        await history.SpaceAsync("Deux");

        Assert.Equal(["Le site", "Un"], kept.Select(x => x.Name));
        Assert.DoesNotContain(await history.CheckAsync(kept), x => x.IsFault);
    }

    [Theory, OnBothDatabases]
    public async Task What_waited_while_no_site_ran_is_sealed_without_alarm(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        await history.Bench.ChangeAsync(db => Task.FromResult(db.AuditEvents.Add(
            new AuditEvent { Id = Guid.NewGuid(), SpaceId = Guid.Empty, At = DateTime.UtcNow.AddHours(-1), Action = "person.reset", RecordKind = "person", RecordId = "" })));

        var told = await history.CheckAsync();

        Assert.Contains(told, x => !x.IsFault && x.Text.Plain().Contains("1 événement attendait son sceau ; c’est fait.", StringComparison.Ordinal));
        Assert.DoesNotContain(told, x => x.IsFault);
    }

    [Theory, OnBothDatabases]
    public async Task A_key_that_is_lost_or_another_is_told(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        var other = new MasterKey([.. Enumerable.Repeat((byte)7, 32)]);
        await history.Bench.ChangeAsync(db => Task.FromResult(db.DataProtectionKeys.Add(new DataProtectionKey
        {
            FriendlyName = "key-1", Xml = $"<key><wrapped>{Convert.ToBase64String(other.Seal("data-protection", "un"u8))}</wrapped></key>",
        })));

        File.Delete(history.Bench.Folder.KeyFile);
        var lost = await history.CheckAsync();
        MasterKey.Read(history.Bench.Folder);
        var another = await history.CheckAsync();
        File.Delete(history.Bench.Folder.KeyFile);
        other.Write(history.Bench.Folder);
        var right = await history.CheckAsync();

        Assert.Contains(lost, x => x.IsFault && x.Text.StartsWith("La clé de l’installation manque", StringComparison.Ordinal));
        Assert.Contains(another, x => x.IsFault && x.Text.Plain() == "La clé de l’installation n’ouvre pas la clé de session « key-1 ».");
        Assert.DoesNotContain(right, x => x.IsFault);
    }

    [Theory, OnBothDatabases]
    public async Task A_broken_reference_is_told_by_the_command(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        await history.SpaceAsync("Un");
        var sound = await history.Bench.CommandAsync("check", "--print");
        await history.ReadAsync(async db =>
        {
            await db.Database.OpenConnectionAsync(Stop);
            return kind == DatabaseKind.Sqlite
                ? await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; UPDATE memberships SET space_id = 'AAAAAAAA-0000-0000-0000-000000000000'; PRAGMA foreign_keys = ON", Stop)
                : await db.Database.ExecuteSqlRawAsync("ALTER TABLE memberships ADD CONSTRAINT fk_doubtful FOREIGN KEY (space_id) REFERENCES spaces (id) NOT VALID", Stop);
        });

        var broken = await history.Bench.CommandAsync("check");

        Assert.Equal((0, ""), (sound.ExitCode, sound.Error));
        Assert.Contains("Tout est en ordre.", sound.Output, StringComparison.Ordinal);
        Assert.Equal(["Le site", "Un"], sound.Output.Split('\n').Select(AuditHead.Read).OfType<AuditHead>().Select(x => x.Name));
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains(
            kind == DatabaseKind.Sqlite ? "✗ Base de données (SQLite) : dans « memberships », 1 ligne(s) renvoient à des lignes de « spaces » qui n’existent pas." : "✗ Base de données (PostgreSQL) : la contrainte « fk_doubtful » n’est pas vérifiée.",
            broken.Output.Plain(), StringComparison.Ordinal);
        Assert.Equal("1 constat demande qu’on y regarde.", broken.LastLine.Plain());
    }

    [Fact]
    public async Task A_damaged_file_is_told_by_the_command()
    {
        await using var history = await SmallHistory.OpenAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 20; i++) await history.SpaceAsync($"Espace {i}");
        await history.SealAsync();
        await history.ReadAsync(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Stop));
        SqliteConnection.ClearAllPools();
        await using (var file = File.OpenWrite(history.Bench.Folder.Database))
        {
            // Pages of the second half, where rows are; the first ones hold the tables' own list.
            file.Position = file.Length / 2 / 4096 * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 3 * 4096).ToArray(), Stop);
        }

        var check = await history.Bench.CommandAsync("check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("✗ Base de données", check.Output.Plain(), StringComparison.Ordinal);
    }
}
