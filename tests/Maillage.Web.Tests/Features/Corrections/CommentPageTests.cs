using System.Net;
using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Corrections;

/// <summary>The territory's word on a figure, written on screen.</summary>
public class CommentPageTests(CorrectedPlaces fixture)
{
    const string Address = "/administration/commentaires";
    const string Poverty = "Taux de pauvreté à 60 %";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_comment_is_written_changed_and_taken_away_and_its_history_stays(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        var list = await (await Page.OpenAsync(places.Browser, Address)).PressAsync("Chercher", ("Nom ou code du contrat", "grand nancy"));
        var page = await list.FollowAsync("Grand Nancy");

        var refused = await page.PressAsync("Publier le commentaire", ("Chiffre", Poverty), ("Commentaire", " "), ("Au nom de qui", "Équipe du contrat"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Écrivez le commentaire.", refused.Alert, StringComparison.Ordinal);
        Assert.Equal((Poverty, "Équipe du contrat"), (refused.Field("Chiffre"), refused.Field("Au nom de qui")));
        var written = await refused.PressAsync("Publier le commentaire", ("Commentaire", "Ce chiffre précède la résidence étudiante."));
        Assert.Equal("Ce chiffre précède la résidence étudiante.", written.Field("Commentaire, au nom de Équipe du contrat"));

        var changed = await written.PressAsync($"Modifier : {Poverty}, Équipe du contrat", ("Commentaire, au nom de Équipe du contrat", "Il précède la résidence, livrée en 2024."));
        Assert.Equal("Il précède la résidence, livrée en 2024.", changed.Field("Commentaire, au nom de Équipe du contrat"));
        Assert.Equal("1", (await Page.OpenAsync(places.Browser, Address)).Table("Contrats et leurs commentaires").Single(x => x["Code"] == "CN05403M")["Commentaires"]);

        var removed = await changed.PressAsync($"Retirer : {Poverty}, Équipe du contrat");

        Assert.DoesNotContain("livrée en 2024", removed.Section("Commenter un chiffre"), StringComparison.Ordinal);
        Assert.Equal(["a retiré le commentaire du territoire", "a modifié le commentaire du territoire", "a écrit le commentaire du territoire"], removed.Table("Historique des commentaires").Select(x => x["Quoi"]));
        Assert.All(removed.Table("Historique des commentaires"), x => Assert.Equal("Rose Petit", x["Qui"]));
        await using var scope = places.Site.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<MaillageDb>().FigureComments.AnyAsync(x => x.ContractCode == ContractCode.Parse("CN05403M"), Stop));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_tabs_the_second_shows_both_versions_and_loses_neither(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        const string own = Address + "/2024-2030/CN05405M";
        var empty = await Page.OpenAsync(places.Browser, own);
        var first = await (await Page.OpenAsync(places.Browser, own)).PressAsync("Publier le commentaire", ("Chiffre", Poverty), ("Commentaire", "Le premier onglet."), ("Au nom de qui", "La ville"));

        // The same name, on a page that did not know of it yet.
        var both = await empty.PressAsync("Publier le commentaire", ("Chiffre", Poverty), ("Commentaire", "Le second onglet."), ("Au nom de qui", "La ville"));
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("La ville dit déjà de ce chiffre (Taux de pauvreté à 60 %) : « Le premier onglet. »", both.Alert, StringComparison.Ordinal);
        Assert.Equal("Le second onglet.", both.Field("Commentaire"));
        Assert.Equal("Le premier onglet.", both.Field("Commentaire, au nom de La ville"));
        var replaced = await both.PressAsync("Enregistrer ma version");
        Assert.Equal("Le second onglet.", replaced.Field("Commentaire, au nom de La ville"));

        // A form of what is no longer there: the page says so, rather than nothing.
        var gone = await first.PressAsync($"Modifier : {Poverty}, La ville", ("Commentaire, au nom de La ville", "Trop tard."));
        Assert.Equal(HttpStatusCode.BadRequest, gone.Status);
        Assert.Equal("Ce n’est plus possible", gone.Heading);
        Assert.Contains("Rien n’a été enregistré", gone.Text, StringComparison.Ordinal);
        Assert.Equal("Le second onglet.", (await gone.FollowAsync("Voir la page comme elle est maintenant")).Field("Commentaire, au nom de La ville"));
        await using var scope = places.Site.Services.CreateAsyncScope();
        Assert.Equal("Le second onglet.", (await scope.ServiceProvider.GetRequiredService<MaillageDb>().FigureComments.SingleAsync(x => x.ContractCode == ContractCode.Parse("CN05405M"), Stop)).Text);
    }

    [Theory, OnBothDatabases]
    public async Task The_coordination_of_the_contract_s_space_comments_and_nobody_else_in_it(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        var (amina, leo) = (await Somebody.AddAsync(places.Site, "coordination@exemple.fr"), await Somebody.AddAsync(places.Site, "instruction@exemple.fr", "Léo Petit"));
        var space = await ContractSpaceAsync(places.Site, (amina, SpaceRole.Coordinator), (leo, SpaceRole.Instructor));
        var network = await Somebody.SpaceAsync(places.Site, "Réseau des ateliers", (amina, SpaceRole.Coordinator));
        using var hers = await Somebody.BrowserAsync(places.Site, amina);
        using var his = await Somebody.BrowserAsync(places.Site, leo);

        var page = await (await Page.OpenAsync(hers, space.Address)).FollowAsync("Chiffres");
        var written = await page.PressAsync("Publier le commentaire", ("Chiffre", Poverty), ("Commentaire", "Vu d’ici."));

        Assert.Equal("Vu d’ici.", written.Field("Commentaire, au nom de Équipe du contrat"));
        Assert.Equal("Amina Diallo (coordination)", Assert.Single(written.Table("Historique des commentaires"))["Qui"]);
        Assert.DoesNotContain("Chiffres", (await Page.OpenAsync(his, space.Address)).Links);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(his, space.Address + "/commentaires")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(hers, network.Address + "/commentaires")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(places.Browser, space.Address + "/commentaires")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task The_command_line_writes_the_same_way(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        string[] Command(string text) => ["comment", "CN05404M", "taux-pauvrete", "--text", text, "--by", "La ville"];

        Assert.Equal(0, (await CommandLine.RunAsync(places.Site.Installation, Command("Un."))).ExitCode);
        Assert.Equal(0, (await CommandLine.RunAsync(places.Site.Installation, Command("Deux."))).ExitCode);
        Assert.Equal(2, (await CommandLine.RunAsync(places.Site.Installation, Command(new string('x', 1001)))).ExitCode);

        var page = await Page.OpenAsync(places.Browser, Address + "/2024-2030/CN05404M");
        Assert.Equal("Deux.", page.Field("Commentaire, au nom de La ville"));
        Assert.Equal(["Maillage (commande ou tâche du site)", "Maillage (commande ou tâche du site)"], page.Table("Historique des commentaires").Select(x => x["Qui"]));
        Assert.Equal(0, (await CommandLine.RunAsync(places.Site.Installation, Command(""))).ExitCode);
        await using var scope = places.Site.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<MaillageDb>().FigureComments.AnyAsync(x => x.ContractCode == ContractCode.Parse("CN05404M"), Stop));
    }

    static async Task<Space> ContractSpaceAsync(RunningSite site, params (Web.Features.Accounts.Person Person, SpaceRole Role)[] members)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<SpaceWriter>());
        var space = await writer.OpenAsync(new NewSpace(SpaceKind.Contract, "Contrat du Grand Nancy", "", new ContractKey(Generation.G2024, ContractCode.Parse("CN05401M")), ""), Actor.Machine, Stop);
        foreach (var (person, role) in members) writer.Join(space, person, role, null, null, Actor.Machine);
        await db.SaveChangesAsync(Stop);
        return space;
    }
}
