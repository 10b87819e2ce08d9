using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Features.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Territories;

/// <summary>A person's word, through the command line: it stands above the rules and outlives imports.</summary>
public class CorrectionTests
{
    const string Neighbourhoods = "code_qp;lib_qp;insee_com;siren_epci\nQN05401M;Plateau de Haye;54395;245400676\nQN05402M;Les Provinces;54547;245400676\n";
    const string Contracts = "codgeo,code_cv,lib_cv,insee_dep\n245400676,CN05403M,54 - Grand Nancy,54\n54395,CN05401M,54 - Nancy,54\n200070563,CN05404M,54 - Toul,54\n";
    const string Formers = "codgeo,code_cv,lib_cv,insee_dep\n245400676,CV111,54 - Grand Nancy,54\n200070563,CV112,54 - Toul,54\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<Workbench> LoadedAsync(DatabaseKind kind)
    {
        var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Neighbourhoods);
        await bench.ImportTextAsync("contracts", Contracts);
        await bench.ImportTextAsync("contracts", Formers);
        return bench;
    }

    static async Task<string> AttachmentAsync(Workbench bench, string code)
    {
        var found = (await bench.TerritoriesAsync()).Neighbourhoods[QpvCode.Parse(code)].Attachment;
        return $"{found.Contract?.Code.Value ?? "aucun"}, {found.Rule.Label}";
    }

    static async Task<string> PredecessorAsync(Workbench bench, string code)
    {
        var found = (await bench.TerritoriesAsync()).FindContract(ContractCode.Parse(code), Generation.G2024)!.Predecessor;
        return $"{string.Join(' ', found.Contracts.Select(x => x.Code))}, {found.Rule.Label}";
    }

    [Theory, OnBothDatabases]
    public async Task A_corrected_attachment_survives_imports_until_it_is_cleared(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);
        Assert.Equal("CN05401M, contrat de sa commune", await AttachmentAsync(bench, "QN05401M"));
        var version = await bench.VersionAsync();

        var set = await bench.CommandAsync("attachment", "set", "QN05401M", "CN05403M", "--reason", "décidé en comité", "--by", "la préfecture");

        Assert.Equal((0, ""), (set.ExitCode, set.Error));
        Assert.Contains("Plateau de Haye (QN05401M) : rattaché au contrat CN05403M, dit par la préfecture. Les imports suivants le gardent.", set.Output.Plain(), StringComparison.Ordinal);
        Assert.Equal("CN05403M, rattachement corrigé à la main", await AttachmentAsync(bench, "QN05401M"));
        Assert.NotEqual(version, await bench.VersionAsync());

        await bench.ImportTextAsync("neighbourhoods", Neighbourhoods.Replace("Plateau de Haye", "Haye", StringComparison.Ordinal));
        await bench.ImportTextAsync("contracts", Contracts.Replace("54 - Nancy", "54 - Ville de Nancy", StringComparison.Ordinal));
        Assert.Equal("CN05403M, rattachement corrigé à la main", await AttachmentAsync(bench, "QN05401M"));

        var clear = await bench.CommandAsync("attachment", "clear", "QN05401M");
        Assert.Equal(0, clear.ExitCode);
        Assert.Contains("QN05401M : la règle vaut de nouveau.", clear.Output.Plain(), StringComparison.Ordinal);
        Assert.Equal("CN05401M, contrat de sa commune", await AttachmentAsync(bench, "QN05401M"));
    }

    [Fact]
    public async Task A_person_may_say_that_there_is_no_contract()
    {
        await using var bench = await LoadedAsync(DatabaseKind.Sqlite);

        var set = await bench.CommandAsync("attachment", "set", "QN05402M", "aucun", "--reason", "hors contrat", "--by", "la ville");

        Assert.Contains("rattaché à aucun contrat", set.Output.Plain(), StringComparison.Ordinal);
        Assert.Equal("aucun, rattachement corrigé à la main", await AttachmentAsync(bench, "QN05402M"));
        var said = await bench.ReadAsync(db => db.AttachmentCorrections.SingleAsync(Stop));
        Assert.Equal(("hors contrat", "la ville", DateTimeKind.Utc), (said.Reason, said.By, said.At.Kind));
    }

    [Theory]
    [InlineData("attachment set QN09999M CN05403M", "« QN09999M » n’est pas un quartier chargé.")]
    [InlineData("attachment set Haye CN05403M", "« Haye » n’est pas un quartier chargé.")]
    [InlineData("attachment set QN05401M CV111", "« CV111 » n’est pas un contrat 2024–2030 chargé.")]
    [InlineData("attachment set QN05401M Nancy", "« Nancy » n’est pas un contrat 2024–2030 chargé.")]
    [InlineData("predecessor set CN09999M CV111", "« CN09999M » n’est pas un contrat 2024–2030 chargé.")]
    [InlineData("predecessor set CN05403M CN05404M", "« CN05404M » n’est pas un contrat 2015–2023 chargé.")]
    public async Task Unknown_codes_are_refused_in_french(string command, string sentence)
    {
        await using var bench = await LoadedAsync(DatabaseKind.Sqlite);

        var refused = await bench.CommandAsync([.. command.Split(' '), "--reason", "essai", "--by", "moi"]);

        Assert.Equal((2, sentence, ""), (refused.ExitCode, refused.Error.Plain().Trim(), refused.Output));
        Assert.Equal(0, await bench.ReadAsync(async db => await db.AttachmentCorrections.CountAsync(Stop) + await db.PredecessorCorrections.CountAsync(Stop)));
    }

    [Theory]
    [InlineData("attachment clear QN05401M", "Le rattachement de « QN05401M » n’a pas été corrigé : la règle vaut déjà.")]
    [InlineData("predecessor clear CN05403M", "Le contrat précédent de « CN05403M » n’a pas été corrigé : la règle vaut déjà.")]
    public async Task What_was_not_corrected_cannot_be_cleared(string command, string sentence)
    {
        await using var bench = await LoadedAsync(DatabaseKind.Sqlite);
        var version = await bench.VersionAsync();

        var refused = await bench.CommandAsync(command.Split(' '));

        Assert.Equal((2, sentence), (refused.ExitCode, refused.Error.Plain().Trim()));
        Assert.Equal(version, await bench.VersionAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_corrected_predecessor_survives_imports_until_it_is_cleared(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);
        Assert.Equal("CV111, même territoire", await PredecessorAsync(bench, "CN05403M"));
        Assert.Equal("CV111, commune de l’intercommunalité qui portait le contrat précédent", await PredecessorAsync(bench, "CN05401M"));

        var set = await bench.CommandAsync("predecessor", "set", "CN05401M", "CV112", "--reason", "fusion", "--by", "la préfecture");
        Assert.Equal((0, ""), (set.ExitCode, set.Error));
        await bench.ImportTextAsync("contracts", Formers.Replace("54 - Toul", "54 - Toulois", StringComparison.Ordinal));
        Assert.Equal("CV112, indiqué à la main", await PredecessorAsync(bench, "CN05401M"));

        Assert.Equal(0, (await bench.CommandAsync("predecessor", "clear", "CN05401M")).ExitCode);
        Assert.Equal("CV111, commune de l’intercommunalité qui portait le contrat précédent", await PredecessorAsync(bench, "CN05401M"));
    }

    [Fact]
    public async Task The_list_shows_what_is_to_be_checked_with_its_rule()
    {
        await using var bench = await LoadedAsync(DatabaseKind.Sqlite);
        await bench.ImportTextAsync("contracts", Contracts + "245400676,CN05405M,54 - Autre,54\n");

        var list = await bench.CommandAsync("attachment", "list");
        var formers = await bench.CommandAsync("predecessor", "list");

        Assert.Equal(
            "QN05402M  Les Provinces, Vandœuvre-lès-Nancy → aucun · plusieurs contrats possibles : à choisir (possibles : CN05403M et CN05405M)\n1 quartier.\n",
            list.Output.Plain());
        Assert.Contains("CN05404M  Toul ← CV112 · même territoire", formers.Output.Plain(), StringComparison.Ordinal);
    }
}
