using System.Net;
using Maillage.Testing;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>A charter is written in versions, people at work consent or object, organisations adopt, disagreements are followed.</summary>
public class AgreementTests
{
    static CancellationToken Stop => AgreedCooperation.Stop;

    [Theory, OnBothDatabases]
    public async Task A_charter_goes_from_version_to_version_and_two_who_write_at_once_both_keep_their_words(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await using var there = await AgreedCooperation.StartAsync(site);
        var first = await there.OpenAsync(there.Witness, "accord");
        Assert.Contains("Pas encore de charte", first.Text, StringComparison.Ordinal);
        var bare = await (await first.FollowAsync("Écrire la charte")).PressAsync("Enregistrer cette version", ("Règles de fonctionnement (facultatif)", "Une réunion par mois."));
        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
        Assert.Equal("Une réunion par mois.", bare.Field("Règles de fonctionnement (facultatif)"));
        Assert.Contains("Dites au moins à quoi sert la coopération", bare.Text, StringComparison.Ordinal);

        var written = await bare.PressAsync("Enregistrer cette version", ("Buts", "Faire vivre le pied des tours en été."), ("Manière de décider", "Par consentement"));
        Assert.Contains("Version 1, écrite par Léo Petit (Centre social du Vallon)", written.Text, StringComparison.Ordinal);
        Assert.Contains("Décider par consentement.", written.Text, StringComparison.Ordinal);

        var (mine, theirs) = (await there.OpenAsync(there.Witness, "accord/charte"), await there.OpenAsync(there.Member, "accord/charte"));
        var unsaid = await theirs.PressAsync("Enregistrer cette version", ("Buts", "Faire vivre le pied des tours toute l’année."));
        Assert.Contains("Dites pourquoi la charte change", unsaid.Text, StringComparison.Ordinal);
        await unsaid.PressAsync("Enregistrer cette version", ("Pourquoi la charte change", "L’hiver aussi, les jeunes sont là."));
        var late = await mine.PressAsync("Enregistrer cette version", ("Buts", "Faire vivre le pied des tours en été et aux petites vacances."), ("Pourquoi la charte change", "Les petites vacances comptent."));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Quelqu’un a écrit une version pendant que vous écriviez la vôtre", late.Alert, StringComparison.Ordinal);
        Assert.Contains("toute l’année", Page.Words(late.Document.QuerySelector("del")), StringComparison.Ordinal);
        Assert.Equal("Faire vivre le pied des tours en été et aux petites vacances.", late.Field("Buts"));
        var third = await late.PressAsync("Enregistrer ma version");
        Assert.Contains("Version 3, écrite par Léo Petit", third.Text, StringComparison.Ordinal);
        Assert.Equal(["Version 3", "Version 2", "Version 1"], third.Table("Versions de la charte").Select(x => x["Version"]));

        var compared = await Page.OpenAsync(there.Member, $"{there.Address}/accord/versions/2");
        Assert.Contains("en été", Page.Words(compared.Document.QuerySelector("del")), StringComparison.Ordinal);
        Assert.Contains("toute l’année", Page.Words(compared.Document.QuerySelector("ins")), StringComparison.Ordinal);
        var asked = await compared.PressAsync("Comparer", ("Comparer avec", Page.Words(compared.Document.QuerySelectorAll("option").Single(x => Page.Words(x).StartsWith("Version 3", StringComparison.Ordinal)))));
        Assert.Contains("petites vacances", Page.Words(asked.Document.QuerySelector("del")), StringComparison.Ordinal);
        Assert.Equal(3, await there.ReadAsync(db => db.AuditEvents.CountAsync(x => x.Action == "charter.written", Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task An_objection_is_heard_and_lifted_by_its_author_and_a_new_version_asks_again(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await using var there = await AgreedCooperation.StartAsync(site);
        var page = await there.CharterAsync();
        Assert.Contains("Personne n’a encore répondu.", page.Text, StringComparison.Ordinal);
        await page.PressAsync("Répondre", ("Je donne mon accord", "oui"));
        await (await there.OpenAsync(there.Coordinator, "accord")).PressAsync("Répondre", ("Je donne mon accord, avec une réserve", "oui"), ("Votre réserve, ou la raison de votre objection (facultatif)", "Pas le dimanche."));
        var hers = await there.OpenAsync(there.Member, "accord");
        var mute = await hers.PressAsync("Répondre", ("J’ai une objection", "oui"));
        Assert.Equal(HttpStatusCode.BadRequest, mute.Status);
        Assert.Contains("Dites la raison de votre objection", mute.Text, StringComparison.Ordinal);
        var objected = await mute.PressAsync("Répondre", ("Votre réserve, ou la raison de votre objection (facultatif)", "Le local n’est pas sûr le soir."));
        Assert.Contains("Deux personnes d’un organisme donnent leur accord, une réserve, une objection à lever.", objected.Text, StringComparison.Ordinal);

        // It is heard by those who lead, and lifted by nobody but its author.
        var coordinator = await there.OpenAsync(there.Coordinator, "accord");
        var hearing = await coordinator.FollowAsync("Dire comment l’objection de Zoé Martin a été entendue");
        Assert.DoesNotContain(hearing.Headings, x => x == "La lever");
        await hearing.PressAsync("Enregistrer", ("Ce que le groupe en a fait", "On ferme à vingt heures."));
        Assert.DoesNotContain((await there.OpenAsync(there.Coordinator, "accord")).Links, x => x == "Lever mon objection");
        var lifting = await (await there.OpenAsync(there.Member, "accord")).FollowAsync("Lever mon objection");
        Assert.Contains("On ferme à vingt heures.", lifting.Text, StringComparison.Ordinal);
        var lifted = await lifting.PressAsync("Lever mon objection", ("Ce qui l’a levée (facultatif)", "L’horaire me va."));
        Assert.Contains("Trois personnes de deux organismes donnent leur accord, une réserve.", lifted.Text, StringComparison.Ordinal);

        var next = await (await there.OpenAsync(there.Witness, "accord/charte")).PressAsync("Enregistrer cette version", ("Buts", "Autre chose."), ("Pourquoi la charte change", "On a appris."));
        Assert.Contains("Personne n’a encore répondu.", next.Text, StringComparison.Ordinal);
        // An answer to the version of before, from a page that was open, is not one to this.
        var stale = await lifted.PressAsync("Répondre", ("Je donne mon accord", "oui"));
        Assert.Contains("Une nouvelle version de la charte vient d’être écrite", stale.Text, StringComparison.Ordinal);
        Assert.Equal(3, await there.ReadAsync(db => db.CharterAnswers.CountAsync(Stop)));
    }

    [Fact]
    public async Task An_organisation_adopts_a_version_which_makes_it_formal_and_an_act_recorded_by_mistake_goes_with_its_reason()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        var form = await (await there.CharterAsync()).FollowAsync("Inscrire un acte");
        var wrong = await form.PressAsync("Inscrire l’acte", ("Organisme", "Ville de Port-Brume"), ("Qui a décidé", "Conseil municipal"), ("Date de l’acte", "2126-03-12"), ("Adresse où le lire (facultatif)", "mairie"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Cette date est à venir", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("Donnez une adresse entière", wrong.Text, StringComparison.Ordinal);
        var recorded = await wrong.PressAsync("Inscrire l’acte", ("Date de l’acte", "2026-03-12"), ("Adresse où le lire (facultatif)", "https://exemple.fr/deliberation"), ("Référence (facultatif)", "Délibération 2026-041"));
        var row = Assert.Single(recorded.Table("Actes adoptés"));
        Assert.Equal(("Ville de Port-Brume", "Conseil municipal", "12 mars 2026", "Délibération 2026-041"), (row["Organisme"], row["Par"], row["Le"], row["Acte"]));

        // The consent of people at work is another thing: nobody has answered yet.
        Assert.Contains("Personne n’a encore répondu.", recorded.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await there.OpenAsync(there.Member, "accord")).Links, x => x == "Dire la coopération formalisée");
        var formal = await (await recorded.FollowAsync("Dire la coopération formalisée")).PressAsync("Dire la coopération formalisée", ("Pourquoi", "La ville a délibéré."));
        Assert.Equal($"{there.Address}/vie", formal.Address.AbsolutePath);
        Assert.Contains("Formalisée depuis le", formal.Text, StringComparison.Ordinal);

        var act = await (await there.OpenAsync(there.Witness, "accord")).FollowAsync("Délibération 2026-041");
        Assert.Equal(HttpStatusCode.BadRequest, (await act.PressAsync("Retirer l’acte")).Status);
        var removed = await act.PressAsync("Retirer l’acte", ("Pourquoi", "Elle a été annulée."));
        Assert.Contains("Aucun organisme n’a encore adopté la charte.", removed.Text, StringComparison.Ordinal);
        Assert.Contains("Elle a été annulée.", (await Page.OpenAsync(there.Witness, act.Address.AbsolutePath)).Text, StringComparison.Ordinal);
        Assert.Subset(await InvitationTests.ActionsAsync(site, there.Space), new HashSet<string> { "adopted-act.recorded", "adopted-act.removed", "cooperation.formalised" });
    }

    [Fact]
    public async Task A_disagreement_is_told_position_by_position_followed_and_settled()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        var form = await (await there.OpenAsync(there.Member, "accord")).FollowAsync("Poser un désaccord");
        var raised = await form.PressAsync("Poser le désaccord", ("Sujet", "Les horaires du local"), ("Ce qui est en jeu", "Les familles travaillent tard."), ("Y revenir le (facultatif)", "2026-02-01"));
        Assert.Equal("Les horaires du local", raised.Heading);
        Assert.Contains("Il était prévu d’y revenir le 1er février 2026", raised.Text, StringComparison.Ordinal);
        var told = await raised.PressAsync("Ajouter cette position", ("Qui la tient (facultatif)", "Ville de Port-Brume"), ("Sa position", "Fermer à dix-neuf heures."));
        told = await told.PressAsync("Ajouter cette position", ("Ou quelqu’un d’autre (facultatif)", "Des habitantes du bâtiment C"), ("Sa position", "Ouvrir jusqu’à vingt-deux heures."));
        Assert.Contains("Des habitantes du bâtiment C", told.Section("Les positions"), StringComparison.Ordinal);
        var nobody = await told.PressAsync("Ajouter cette position", ("Sa position", "Rien."));
        Assert.Equal(HttpStatusCode.BadRequest, nobody.Status);

        var (mine, theirs) = (await Page.OpenAsync(there.Member, told.Address.AbsolutePath), await Page.OpenAsync(there.Witness, told.Address.AbsolutePath));
        var unsaid = await theirs.PressAsync("Enregistrer", ("Où l’on en est", "Réglé : ce qui a été décidé tient"));
        Assert.Contains("Dites ce qui a été décidé", unsaid.Text, StringComparison.Ordinal);
        var settled = await unsaid.PressAsync("Enregistrer", ("Ce qui a été décidé (facultatif)", "Vingt heures, et on regarde en juin."));
        Assert.Contains("réglé le", settled.Text, StringComparison.Ordinal);
        var late = await mine.PressAsync("Enregistrer", ("Ce qui a été décidé (facultatif)", "Vingt et une heures."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(late.Table("Les deux versions"), x => x["Version enregistrée"] == "Vingt heures, et on regarde en juin." && x["Votre version"] == "Vingt et une heures.");

        Assert.Contains("Aucun désaccord n’est ouvert.", (await there.OpenAsync(there.Member, "accord")).Text, StringComparison.Ordinal);
        var listed = Assert.Single((await there.OpenAsync(there.Member, "accord/desaccords")).Table("Désaccords"));
        Assert.StartsWith("réglé le", listed["Où l’on en est"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_reads_and_writes_nothing_and_a_stranger_finds_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        await there.CharterAsync();
        var ines = await Somebody.AddAsync(site, "ines@exemple.fr", "Inès Roux");
        await InvitationTests.JoinAsync(site, there.Space, ines, SpaceRole.Guest);
        using var guest = await Somebody.BrowserAsync(site, ines);
        using var stranger = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Roy"));

        var read = await there.OpenAsync(guest, "accord");
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Empty(read.Document.QuerySelectorAll("main form"));
        foreach (var page in new[] { "accord/charte", "accord/actes/nouveau", "accord/desaccords/nouveau", "vie/clore", "vie/sommeil", "vie/reunions/nouvelle" })
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await there.OpenAsync(guest, page)).Status));
        foreach (var page in new[] { "accord", "accord/versions/1", "accord/desaccords", "vie", "vie/taches", "vie/fichiers" })
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await there.OpenAsync(stranger, page)).Status));
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(stranger, there.Space.Address + "/leviers")).Status);
        // What leads, a member does not: the state is not theirs to change.
        Assert.Equal(HttpStatusCode.NotFound, (await there.OpenAsync(there.Member, "vie/clore")).Status);
    }
}
