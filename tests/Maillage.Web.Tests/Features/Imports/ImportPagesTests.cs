using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Imports;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Imports;

/// <summary>A file from its sending to what it changed, as an administrator lives it.</summary>
public class ImportPagesTests
{
    const string Contracts = """
        code_cv;lib_cv;codgeo;insee_dep;pop
        CN05403M;54 - Métropole du Grand Nancy;245400676;54;20000
        CN05402M;54 - Terres Touloises;200070563;54;3000
        =1+2;Un nom;200070563;54;3000

        """;

    /// <summary>Columns that no known layout has.</summary>
    const string Unknown = "Qui reçoit;Combien;Subvention totale;Structure aidée;Année\nX;1;500;Club;2018\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<T> ReadAsync<T>(RunningSite site, Func<MaillageDb, Task<T>> read)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<MaillageDb>());
    }

    static async Task<(Person Person, HttpClient Client)> AdministratorAsync(RunningSite site)
    {
        var person = await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true);
        return (person, await Somebody.BrowserAsync(site, person));
    }

    static Task<int> ContractsAsync(RunningSite site) => ReadAsync(site, db => db.Contracts.CountAsync(Stop));

    static Task<int> ImportsAsync(RunningSite site) => ReadAsync(site, db => db.Imports.CountAsync(x => x.Kind != "geography" && x.Topic != "contour du pays", Stop));

    static async Task<Page> PressAsync(HttpClient client, Page page, string button, params (string Label, string Value)[] fields) =>
        await SentFile.FollowAsync(client, await page.PressAsync(button, fields));

    static string[] Kept(RunningSite site) => [.. Directory.EnumerateFiles(Path.Combine(site.Installation.Data, "uploads"))];

    [Theory, OnBothDatabases]
    public async Task The_difference_is_shown_first_then_imported_once(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (irene, client) = await AdministratorAsync(site);

        var preview = await SentFile.ReadAsync(client, "contrats-2024.csv", Contracts);

        Assert.Equal("contrats-2024.csv", preview.Heading);
        Assert.StartsWith("3 lignes lues : 2 ajoutés, 0 modifié, 0 inchangé, 0 retiré. Rien n’est encore écrit.", preview.Section("Ce qu’il change"), StringComparison.Ordinal);
        Assert.Contains("« Importer » en ajoute 2, et laisse de côté 1 ligne rejetée.", preview.Text, StringComparison.Ordinal);
        Assert.Equal("Contrats de ville (reconnu à ses colonnes)", preview.Definition("Ce qu’il contient"));
        Assert.Equal("non configuré : le fichier n’a pas été vérifié", preview.Definition("Antivirus"));
        var rejected = Assert.Single(preview.Table("Lignes rejetées"));
        Assert.Equal(("4", "code_cv", "=1+2"), (rejected["Ligne"], rejected["Colonne"], rejected["Valeur"]));
        var csv = await client.GetAsync(preview.Link("CSV"), Stop);
        Assert.Equal("attachment; filename=\"rejets.csv\"", csv.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(["nosniff"], csv.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains(";'=1+2;", await csv.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        // Nothing of it is loaded, nothing of it is told.
        Assert.Equal((0, 0), (await ContractsAsync(site), await ImportsAsync(site)));
        Assert.Equal(0, await ReadAsync(site, db => db.AuditEvents.CountAsync(x => x.Action == ImportActs.Applied.Code, Stop)));

        var done = await PressAsync(client, preview, "Importer");

        Assert.Equal((2, 1), (await ContractsAsync(site), await ImportsAsync(site)));
        Assert.Equal("contrats-2024.csv", done.Heading);
        Assert.Contains("par Irène Plessis", done.Text, StringComparison.Ordinal);
        Assert.Equal("=1+2", Assert.Single(done.Table("Lignes rejetées"))["Valeur"]);
        Assert.Contains(";'=1+2;", await client.GetStringAsync(done.Link("CSV"), Stop), StringComparison.Ordinal);
        Assert.Empty(Kept(site));
        var told = await ReadAsync(site, db => db.AuditEvents.SingleAsync(x => x.Action == ImportActs.Applied.Code, Stop));
        Assert.Equal((irene.Id, Guid.Empty), (told.PersonId!.Value, told.SpaceId));
        var values = await ReadAsync(site, db => db.AuditValues.Where(x => x.EventId == told.Id).ToDictionaryAsync(x => x.Field, x => x.After, Stop));
        Assert.Equal("contrats-2024.csv", values["file"]);
        Assert.Equal("2 ajoutés, 0 modifié, 0 inchangé, 0 retiré", Page.Words(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(values["difference"]!).Body));
        var row = (await Page.OpenAsync(client, "/administration/imports")).Table("Fichiers pris").Single(x => x["Fichier"] == "contrats-2024.csv");
        Assert.Equal(("Contrats de ville", "3", "2", "0", "0", "1"), (row["Ce qu’il contient"], row["Lues"], row["Ajoutés"], row["Modifiés"], row["Retirés"], row["Rejetées"]));
        Assert.Equal(2, await ReadAsync(site, db => db.SecurityEvents.CountAsync(x => x.Kind == SecurityEventKind.Export, Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_file_again_brings_nothing(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (_, client) = await AdministratorAsync(site);
        var first = await SentFile.ReadAsync(client, "contrats.csv", Contracts);
        var same = await SentFile.ReadAsync(client, "contrats.csv", Contracts);
        await PressAsync(client, first, "Importer");
        var version = await ReadAsync(site, db => db.SettingAsync(Setting.ReferenceVersion, Stop));

        // What was confirmed meanwhile is found already done.
        var again = await PressAsync(client, same, "Importer");

        Assert.Contains("Tout ce que dit ce fichier était déjà chargé : rien n’a été écrit.", again.Text, StringComparison.Ordinal);
        Assert.Equal((2, 1), (await ContractsAsync(site), await ImportsAsync(site)));
        Assert.Equal(version, await ReadAsync(site, db => db.SettingAsync(Setting.ReferenceVersion, Stop)));
        Assert.Equal(1, await ReadAsync(site, db => db.AuditEvents.CountAsync(x => x.Action == ImportActs.Applied.Code, Stop)));

        var third = await SentFile.ReadAsync(client, "contrats.csv", Contracts);
        Assert.Contains("Tout ce que dit ce fichier est déjà chargé : il n’y a rien à importer.", third.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(third.Document.QuerySelectorAll("button"), x => Page.Words(x) == "Importer");
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_layout_is_matched_on_the_page_and_remembered(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (_, client) = await AdministratorAsync(site);

        var asks = await SentFile.ReadAsync(client, "subventions.csv", Unknown);
        Assert.Contains("Maillage ne reconnaît pas ce que ce fichier contient", asks.Text, StringComparison.Ordinal);
        asks = await PressAsync(client, asks, "Relire le fichier", ("Ce qu’il contient", "Subventions"));
        Assert.Contains("il manque nom du bénéficiaire et montant accordé. Dites plus bas dans quelle colonne, puis relisez le fichier.", asks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("--", asks.Text, StringComparison.Ordinal);
        Assert.Equal("Subvention totale", asks.Field("Colonne : montant accordé"));

        // The same column twice is refused at its field, and what was chosen is kept.
        var twice = await asks.PressAsync("Relire le fichier", ("Colonne : nom du bénéficiaire", "Combien"), ("Colonne : montant accordé", "Combien"));
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Contains("La colonne « Combien » est choisie deux fois", twice.Alert, StringComparison.Ordinal);
        Assert.Equal("Combien", twice.Field("Colonne : nom du bénéficiaire"));

        // « Objet » was proposed the column that is given to another field: it yields.
        Assert.Equal("Structure aidée", twice.Field("Colonne : objet (facultatif)"));
        asks = await PressAsync(client, twice, "Relire le fichier", ("Colonne : nom du bénéficiaire", "Structure aidée"), ("Colonne : montant accordé", "Combien"));
        Assert.Contains("Ce fichier ne dit pas qui attribue : écrivez-le dans « Qui attribue »", asks.Text, StringComparison.Ordinal);
        var preview = await PressAsync(client, asks, "Relire le fichier", ("Qui attribue (facultatif)", "Ville"));
        Assert.Equal("Structure aidée", preview.Field("Colonne : nom du bénéficiaire"));
        Assert.Equal("Combien", preview.Field("Colonne : montant accordé"));
        Assert.Equal(0, await ReadAsync(site, db => db.ColumnMaps.CountAsync(Stop)));

        // Another column, seen in time.
        preview = await PressAsync(client, preview, "Relire le fichier", ("Colonne : montant accordé", "Subvention totale"));
        await PressAsync(client, preview, "Importer");

        var grant = await ReadAsync(site, db => db.Grants.AsNoTracking().SingleAsync(Stop));
        Assert.Equal(50_000, grant.AmountCents);
        // The next file of the same form asks for its giver only.
        var next = await SentFile.ReadAsync(client, "subventions-2019.csv", Unknown.Replace("2018", "2019", StringComparison.Ordinal), ("nature", "grants"));
        Assert.Contains("Ce fichier ne dit pas qui attribue", next.Text, StringComparison.Ordinal);
        Assert.Equal(("Structure aidée", "Subvention totale"), (next.Field("Colonne : nom du bénéficiaire"), next.Field("Colonne : montant accordé")));
    }

    [Theory, OnBothDatabases]
    public async Task A_column_that_was_taken_for_a_field_can_be_taken_from_it(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (_, client) = await AdministratorAsync(site);
        var preview = await SentFile.ReadAsync(client, "annuaire.csv", "Nom;Thématique\nClub des Tilleuls;Sport\nToit;A;B;C\n");
        Assert.Equal("Annuaire d’organismes (reconnu à ses colonnes)", preview.Definition("Ce qu’il contient"));
        Assert.Equal("l’administration du site seulement", preview.Definition("Qui verra ces lignes"));

        preview = await PressAsync(client, preview, "Relire le fichier", ("Colonne : thème (facultatif)", "Aucune colonne"));
        await PressAsync(client, preview, "Importer");

        Assert.Equal("", (await ReadAsync(site, db => db.DirectoryEntries.AsNoTracking().SingleAsync(Stop))).Theme);
        // What is private stays behind the administration, its rejected lines too.
        var import = await ReadAsync(site, db => db.Imports.SingleAsync(x => x.Kind == "organisations", Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/donnees/{import.Id}/rejets.csv")).Status);
        Assert.Contains("4 champs au lieu de 2", (await client.GetStringAsync(new Uri(site.Address, $"/administration/imports/{import.Id}/rejets.csv"), Stop)).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("4 champs au lieu de 2", Assert.Single((await Page.OpenAsync(client, $"/administration/imports/{import.Id}")).Table("Lignes rejetées"))["Raison"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_is_told_at_its_field()
    {
        await using var site = await RunningSite.StartAsync();
        var (_, client) = await AdministratorAsync(site);
        var preview = await SentFile.ReadAsync(client, "contrats.csv", Contracts);

        var wrong = await preview.PressAsync("Relire le fichier", ("Année (facultatif)", "hier"), ("Départements (facultatif)", "54, Nancy"));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Écrivez une année de 1900 à 2100, comme 2024.", wrong.Alert, StringComparison.Ordinal);
        Assert.Contains("« Nancy » n’est pas un département", wrong.Alert, StringComparison.Ordinal);
        Assert.Equal("hier", wrong.Field("Année (facultatif)"));
        // Nothing moved.
        Assert.Equal(ImportJobState.Ready, await ReadAsync(site, db => db.ImportJobs.Select(x => x.State).SingleAsync(Stop)));
    }

    [Fact]
    public async Task A_confirmation_of_what_is_no_longer_shown_does_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        var (_, client) = await AdministratorAsync(site);
        var seen = await SentFile.ReadAsync(client, "contrats.csv", Contracts);
        // Someone else reads the file again for the whole country.
        await PressAsync(client, seen, "Relire le fichier", ("Territoire pour lequel il fait foi (facultatif)", "Toute la France : un département absent du fichier est retiré"));

        var page = await PressAsync(client, seen, "Importer");

        Assert.Contains("Rien n’est encore écrit.", page.Text, StringComparison.Ordinal);
        Assert.Equal("France entière", page.Definition("Il fait foi pour"));
        Assert.Equal(0, await ContractsAsync(site));
    }

    [Fact]
    public async Task A_file_that_is_damaged_further_on_says_so_and_can_be_tried_again_or_given_up()
    {
        await using var site = await RunningSite.StartAsync();
        var (_, client) = await AdministratorAsync(site);

        var failed = await SentFile.ReadAsync(client, "contrats.csv", "code_cv;lib_cv;codgeo;insee_dep;pop\n");

        Assert.Contains("Ce fichier n’a que des en-têtes, aucune ligne.", failed.Text, StringComparison.Ordinal);
        Assert.Contains("De ce fichier, rien n’a été écrit.", failed.Text, StringComparison.Ordinal);
        failed = await PressAsync(client, failed, "Recommencer");
        Assert.Contains("Ce fichier n’a que des en-têtes, aucune ligne.", failed.Text, StringComparison.Ordinal);
        Assert.Single(Kept(site));

        var given = await failed.PressAsync("Abandonner ce fichier");

        Assert.Contains("Ce fichier est abandonné", given.Text, StringComparison.Ordinal);
        Assert.Empty(Kept(site));
    }

    [Theory, OnBothDatabases]
    public async Task What_nobody_decides_of_goes_after_a_week(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (_, client) = await AdministratorAsync(site);
        await SentFile.ReadAsync(client, "ancien.csv", Contracts);
        await SentFile.ReadAsync(client, "recent.csv", Contracts);
        await ReadAsync(site, db => db.ImportJobs.Where(x => x.FileName == "ancien.csv").ExecuteUpdateAsync(x => x.SetProperty(y => y.ChangedAt, DateTime.UtcNow.AddDays(-8)), Stop));
        var sending = Path.Combine(site.Installation.Data, "uploads", "en-cours");
        await File.WriteAllTextAsync(sending, "a", Stop);
        foreach (var file in Kept(site).Where(x => x != sending)) File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-8));

        await using (var scope = site.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(Stop);

        var left = await ReadAsync(site, db => db.ImportJobs.AsNoTracking().SingleAsync(Stop));
        Assert.Equal("recent.csv", left.FileName);
        Assert.Equal(new[] { left.StoredName, "en-cours" }.Order(), Kept(site).Select(x => Path.GetFileName(x)!).Order());
    }
}
