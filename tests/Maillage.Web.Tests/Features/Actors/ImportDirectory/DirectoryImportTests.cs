using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Actors.ImportDirectory;

/// <summary>A directory that a territory keeps: what is taken of it, and what is not.</summary>
public class DirectoryImportTests
{
    const string Head = "Nom;Sigle;SIRET;RNA;Type;Thématique;Commune;Quartier;Public;Site web;Description;Contact;Téléphone\n";
    const string Lake = "Les Amis du lac;AML;52499120500013;W543001234;Association;Sport;Vandœuvre-lès-Nancy;QN05402M, QN05401M;Enfants;www.lac.example;Pêche;Mme Durand;06 00 00 00 00\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Task<List<DirectoryEntry>> EntriesAsync(Workbench bench) => bench.ReadAsync(db => db.DirectoryEntries.AsNoTracking().OrderBy(x => x.ShortName).ToListAsync(Stop));

    [Theory, OnBothDatabases]
    public async Task An_organisation_is_kept_without_those_who_answer_for_it(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("organisations", Head + Lake);

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        var entry = Assert.Single(await EntriesAsync(bench));
        Assert.Equal(("AML", "Association", "Sport", "54547", "QN05402M QN05401M", "Enfants", "https://www.lac.example/", "Pêche", Visibility.Private),
            (entry.ShortName, entry.Kind, entry.Theme, entry.CommuneCode, entry.NeighbourhoodCodes, entry.Audience, entry.Website, entry.Description, entry.Visibility));
        Assert.Contains("Cet annuaire n’est pas public", outcome.Said(), StringComparison.Ordinal);
        Assert.Contains("Colonnes laissées de côté : Contact et Téléphone.", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal(OrganisationStanding.Hidden, (await bench.ReadAsync(db => db.Organisations.SingleAsync(Stop))).Standing);
    }

    [Theory, OnBothDatabases]
    public async Task Made_public_it_shows(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("organisations", Head + Lake);

        var outcome = await bench.ImportTextAsync("organisations", Head + Lake, x => x with { Visibility = Visibility.Public });

        Assert.Equal("+0 ~1 =0 -0 !0", outcome.Counts());
        Assert.Equal(OrganisationStanding.Current, (await bench.ReadAsync(db => db.Organisations.SingleAsync(Stop))).Standing);
    }

    [Theory, OnBothDatabases]
    public async Task Two_directories_stay_apart_and_each_replaces_itself(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("organisations", Head + Lake + "Régie;R;;;;;;;;;;;\n");
        await bench.ImportTextAsync("organisations", Head + "Foyer;F;;;;;;;;;;;\n", x => x with { List = "sud" });

        var outcome = await bench.ImportTextAsync("organisations", Head + Lake);

        Assert.Equal("+0 ~0 =1 -1 !0", outcome.Counts());
        Assert.Equal(["AML", "F"], (await EntriesAsync(bench)).Select(x => x.ShortName));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("en construction")]
    public async Task What_is_no_site_is_none(string written)
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("organisations", "Nom;Site web\nFoyer;" + written + "\n");

        Assert.Equal("", Assert.Single(await EntriesAsync(bench)).Website);
    }

    [Fact]
    public async Task A_line_without_a_name_is_refused()
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("organisations", Head + ";X;;;;;;;;;;;\n" + Lake);

        Assert.Equal("2, Nom, : Le nom de l’organisme manque.", Assert.Single(outcome.Rejects()));
    }
}
