using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Shared.Urns;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>Waves on the three elements, as the people whom they ask live them.</summary>
public class ElementWaveTests
{
    const string Nothing = "Rien n’est montré de cette vague";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Six_people_answer_on_their_phones_and_two_witnesses_close(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await using var people = await AskedPeople.OnAsync(site);
        var outsider = await Somebody.AddAsync(site, "dehors@exemple.fr", "Dora Dehors");
        using var outside = await Somebody.BrowserAsync(site, outsider);

        var words = await people.OpenAsync();
        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.Installation.Data, "urns")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        var opened = await SignAsync(site);
        Assert.NotNull(opened);
        for (var i = 0; i < 6; i++)
        {
            var thanks = await people.AnswerAsync(i, 5, i < 3 ? 1 : 5, 4, 2);
            Assert.Contains("Merci, votre réponse est partie", thanks.Text, StringComparison.Ordinal);
        }
        // The answer is never shown back; another one takes its place.
        var again = await people.SeeAsync(2, "/repondre");
        Assert.Contains("Vous avez répondu.", again.Text, StringComparison.Ordinal);
        Assert.Empty(again.Document.QuerySelectorAll(".m-elements__question input[checked]"));
        await people.AnswerAsync(2, 4, 2, 4, 0);
        Assert.Equal(6, await CountAsync(site, db => db.SealedAnswers));
        // An opening is a sign of life, an answer leaves none.
        Assert.Equal(opened, await SignAsync(site));

        var running = await people.SeeAsync(3);
        Assert.Contains("Rien n’est montré tant qu’elle dure", running.Text, StringComparison.Ordinal);
        Assert.Empty(running.Tables);
        foreach (var page in new[] { "", "/repondre", "/ouvrir", "/temoin", "/clore" })
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(outside, people.Elements + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await people.SeeAsync(3, "/temoin")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await people.SeeAsync(3, "/clore")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await people.SeeAsync(3, "/ouvrir")).Status);

        // Words of another order, then those of the other witness: nothing is lost.
        var wrong = await people.CloseAsync((string.Join(' ', words.First.Split(' ').Reverse()), words.Second));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Ces mots n’ouvrent rien", wrong.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words.Second, wrong.Html, StringComparison.Ordinal);
        Assert.Contains("il y en a 2", (await people.CloseAsync(("deux mots", words.Second))).Text, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
        var closed = await people.CloseAsync(words, by: 1);

        Assert.False(File.Exists(file));
        Assert.True(await SignAsync(site) > opened);
        var rows = closed.Table("Les trois éléments et le temps, vague par vague");
        Assert.Equal(("forte", "réponses proches", "non montré"), (rows[0]["Milieu"], rows[0]["Écart"], rows[0]["De 1 à 5, puis « je passe »"]));
        Assert.Equal("réponses éloignées", rows[1]["Écart"]);
        Assert.Contains("Nous ne parlons pas tous du même but", closed.Headings);
        Assert.Contains("L’envie est là, le temps manque", closed.Headings);
        Assert.Equal(0, await CountAsync(site, db => db.SealedAnswers));
        Assert.Equal(2, await CountAsync(site, db => db.UrnWitnesses.Where(x => x.WrappedKey == Array.Empty<byte>())));
        Assert.Equal(0, await CountAsync(site, db => db.ElementAnswers));
        // Who opened, who witnessed, who closed; of answers not a word.
        await using var scope = site.Services.CreateAsyncScope();
        var acts = await scope.ServiceProvider.GetRequiredService<MaillageDb>().AuditEvents.Where(x => x.RecordKind.StartsWith("element-")).Select(x => x.Action).Order().ToListAsync(Stop);
        Assert.Equal(["element-round.closed", "element-round.opened", "element-round.prepared", "element-round.witnessed", "element-round.witnessed"], acts);
    }

    [Theory]
    [InlineData(4, 3)]
    [InlineData(6, 2)]
    public async Task Below_the_thresholds_nothing_is_told_anywhere_not_even_how_many(int answers, int organisationsThatAnswer)
    {
        await using var site = await RunningSite.StartAsync();
        await using var people = await AskedPeople.OnAsync(site, 12, 3);
        var words = await people.OpenAsync();
        var answering = Enumerable.Range(0, 12).Where(x => x % 3 < organisationsThatAnswer).Take(answers).ToList();
        foreach (var person in answering) await people.AnswerAsync(person, 3, 3, 3, 3);

        var closed = await people.CloseAsync(words);

        Assert.Contains(Nothing, closed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{answers} réponses", closed.Text, StringComparison.Ordinal);
        Assert.Empty(closed.Tables);
        Assert.Empty(closed.Document.QuerySelectorAll("svg.m-elements__picture"));
        Assert.Equal(0, await CountAsync(site, db => db.UrnTotals));
        Assert.Equal(0, await CountAsync(site, db => db.SealedAnswers));
        // Whoever answered and whoever did not have the same data about them, and the same history.
        var (one, other) = (await DataAsync(people, answering[^1]), await DataAsync(people, Enumerable.Range(2, 10).First(x => !answering.Contains(x))));
        Assert.Equal(one, other);
        Assert.DoesNotContain("element-answer", string.Join(' ', await ActsAsync(site)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_on_the_list_cannot_answer_and_a_list_too_short_is_refused()
    {
        await using var site = await RunningSite.StartAsync();
        await using var people = await AskedPeople.OnAsync(site, 7, 3);

        var refused = await people.AskAsync(2, 5);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("d’au moins 3 organismes", refused.Alert, StringComparison.Ordinal);
        // Two people of one organisation are no two witnesses.
        var together = await (await people.SeeAsync(0, "/ouvrir")).PressAsync("Demander", ("Réponses anonymes : personne ne peut savoir qui a dit quoi", "oui"),
            ("Premier témoin (vague anonyme)", "Amina Martin (Atelier 1)"), ("Second témoin (vague anonyme)", "Léo Martin (Atelier 1)"));
        Assert.Equal(HttpStatusCode.BadRequest, together.Status);
        Assert.Contains("de deux organismes différents", together.Alert, StringComparison.Ordinal);
        var words = await people.OpenAsync(6);

        Assert.Equal(HttpStatusCode.NotFound, (await people.SeeAsync(6, "/repondre")).Status);
        Assert.Contains("Ugo Martin (Atelier 3)", (await people.SeeAsync(4, "/repondre")).Text, StringComparison.Ordinal);
        // A request of one's own is no better than the form.
        var form = await people.SeeAsync(5, "/repondre");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            Assert.False(await scope.ServiceProvider.GetRequiredService<UrnAnswering>().AnswerAsync((await UrnAsync(site)).Id, people.People[6].Id, [1, 1, 1, 1], Stop));
        }
        Assert.Equal(HttpStatusCode.BadRequest, (await form.PressAsync("Envoyer ma réponse")).Status);
        // Someone puts themselves on the list behind the program's back: the urn takes no answer any more, and its closing tells nothing.
        for (var i = 0; i < 6; i++) await people.AnswerAsync(i, 3, 3, 3, 3);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            db.UrnVoters.Add(new UrnVoter { UrnId = (await UrnAsync(site)).Id, PersonId = people.People[6].Id, OrganisationId = 901 });
            await db.SaveChangesAsync(Stop);
        }
        var late = await people.AnswerAsync(6, 1, 1, 1, 1);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Contains("a été modifié pendant la vague", (await people.CloseAsync(words)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(site, db => db.UrnTotals));
    }

    [Fact]
    public async Task Whoever_spoils_rows_chooses_nobody()
    {
        await using var site = await RunningSite.StartAsync();
        await using var people = await AskedPeople.OnAsync(site, 7, 3);
        var words = await people.OpenAsync();
        for (var i = 0; i < 7; i++) await people.AnswerAsync(i, 3, 3, 3, 3);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            var answers = await db.SealedAnswers.OrderBy(x => x.PersonId).ToListAsync(Stop);
            // The answer of one under the name of another.
            answers[0].Sealed = answers[1].Sealed;
            await db.SaveChangesAsync(Stop);
        }

        var closed = await people.CloseAsync(words);

        Assert.Contains(Nothing, closed.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(site, db => db.UrnTotals));
        Assert.Equal(0, await CountAsync(site, db => db.SealedAnswers));
    }

    [Fact]
    public async Task Words_are_shown_once_to_their_witness_and_new_ones_end_the_first()
    {
        await using var site = await RunningSite.StartAsync();
        await using var people = await AskedPeople.OnAsync(site);
        await people.AskAsync();
        var shown = await (await people.SeeAsync(1, "/temoin")).PressAsync("Accepter et voir mes six mots");
        Assert.True(shown.Response.Headers.CacheControl?.NoStore);
        var first = string.Join(' ', shown.Document.QuerySelectorAll(".m-elements__secret code").Select(x => x.TextContent));

        var later = await people.SeeAsync(1, "/temoin");
        Assert.DoesNotContain(first.Split(' ')[0], later.Document.QuerySelector("main")!.TextContent.Split(' ', '\n'));
        Assert.Contains("Vos mots ont déjà été montrés", later.Text, StringComparison.Ordinal);
        var renewed = await later.PressAsync("Recevoir de nouveaux mots");
        var second = string.Join(' ', renewed.Document.QuerySelectorAll(".m-elements__secret code").Select(x => x.TextContent));
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.BadRequest, (await renewed.PressAsync("Je les ai notés", ("Retapez vos six mots", first))).Status);
        Assert.Contains("Vous êtes témoin", (await renewed.PressAsync("Je les ai notés", ("Retapez vos six mots", second))).Text, StringComparison.Ordinal);

        // It takes both, and nobody answers before.
        Assert.Contains("Aucune question en ce moment", (await people.SeeAsync(3, "/repondre")).Text, StringComparison.Ordinal);
        await people.WitnessAsync(0);
        Assert.Contains("Vague anonyme", (await people.SeeAsync(3, "/repondre")).Text, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(site.Installation.Data, "urns"))), Stop);
        Assert.DoesNotContain(second.Split(' ')[0], text, StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Equal(6, await scope.ServiceProvider.GetRequiredService<MaillageDb>().DigestLines.CountAsync(x => x.Address.EndsWith("/repondre"), Stop));
    }

    [Fact]
    public async Task A_file_that_outlived_its_urn_is_swept_and_one_that_is_lost_is_told()
    {
        await using var site = await RunningSite.StartAsync();
        await using var people = await AskedPeople.OnAsync(site);
        var words = await people.OpenAsync();
        for (var i = 0; i < 6; i++) await people.AnswerAsync(i, 3, 3, 3, 3);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(site.Installation.Data, "urns")));
        var kept = await File.ReadAllBytesAsync(file, Stop);
        await SweepAsync(site);
        Assert.True(File.Exists(file), "An open urn keeps its file.");
        await people.CloseAsync(words);
        // The program stopped between the transaction and the removal.
        await File.WriteAllBytesAsync(file, kept, Stop);

        await SweepAsync(site);

        Assert.False(File.Exists(file));
        await people.OpenAsync();
        File.Delete(Assert.Single(Directory.GetFiles(Path.Combine(site.Installation.Data, "urns"))));
        var check = await CommandLine.RunAsync(site.Installation, "check");
        Assert.NotEqual(0, check.ExitCode);
        Assert.Contains("1 vague anonyme est perdue", (check.Output + check.Error).Replace('\u00a0', ' '), StringComparison.Ordinal);
        var lost = await people.SeeAsync(0, "/clore");
        Assert.Contains("Cette vague est perdue", lost.Text, StringComparison.Ordinal);
        var after = await lost.PressAsync("Abandonner la vague");
        Assert.Contains("Demander à chacun", after.Links);
        Assert.Contains("element-round.given-up", await ActsAsync(site));
    }

    [Theory, OnBothDatabases]
    public async Task A_program_that_stops_around_the_commit_of_a_closing_loses_nothing_and_leaves_nothing(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var site = RunningSite.Start(installation);
        await using var people = await AskedPeople.OnAsync(site);
        var words = await people.OpenAsync();
        for (var i = 0; i < 6; i++) await people.AnswerAsync(i, 4, 4, 4, 4);
        var file = Assert.Single(Directory.GetFiles(Path.Combine(installation.Data, "urns")));

        // Before the commit: all is as it was.
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            await using var whole = await db.BeginWriteAsync(Stop);
            var typed = new Dictionary<Guid, string> { [people.People[0].Id] = words.First, [people.People[1].Id] = words.Second };
            Assert.Same(UrnClosed.Done, await scope.ServiceProvider.GetRequiredService<UrnClosing>().CloseAsync((await UrnAsync(site)).Id, typed, Stop));
            Assert.Equal(0, await db.SealedAnswers.CountAsync(Stop));
        }
        Assert.Equal((6, 0, true), (await CountAsync(site, db => db.SealedAnswers), await CountAsync(site, db => db.UrnTotals), File.Exists(file)));

        // After it: the removal of the file fails at its first step, as when the program is killed there.
        Directory.CreateDirectory(file + ".partial");
        Assert.Equal(HttpStatusCode.InternalServerError, (await people.CloseAsync(words)).Status);
        Assert.Equal((0, 4, true), (await CountAsync(site, db => db.SealedAnswers), await CountAsync(site, db => db.UrnTotals), File.Exists(file)));
        Assert.Equal(2, await CountAsync(site, db => db.UrnWitnesses.Where(x => x.WrappedKey == Array.Empty<byte>())));
        Directory.Delete(file + ".partial");

        await using var again = RunningSite.Start(installation);
        await SweepAsync(again);

        Assert.False(File.Exists(file));
        Assert.Contains("La vague 1", (await people.SeeAsync(3)).Headings);
    }

    [Theory, OnBothDatabases]
    public async Task An_erased_person_takes_their_sealed_answer_with_them_and_the_wave_goes_on(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await using var people = await AskedPeople.OnAsync(site);
        var words = await people.OpenAsync();
        for (var i = 0; i < 6; i++) await people.AnswerAsync(i, i < 2 ? 1 : 5, 3, 3, 3);
        var gone = people.People[5].Id;

        await using (var scope = site.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<PersonEraser>().EraseAsync(gone, Actor.Machine, Stop);

        Assert.Equal((5, 0), (await CountAsync(site, db => db.SealedAnswers), await CountAsync(site, db => db.SealedAnswers.Where(x => x.PersonId == gone))));
        // The list, which is sealed, has not moved: the others still change their answers, and see no name in that place.
        await people.AnswerAsync(4, 1, 3, 3, 3);
        var form = await people.SeeAsync(4, "/repondre");
        Assert.DoesNotContain("Ugo Martin", form.Text, StringComparison.Ordinal);
        Assert.Contains("Personne effacée", form.Text, StringComparison.Ordinal);
        var closed = await people.CloseAsync(words);
        Assert.Contains("La vague 1", closed.Headings);
        // Three of five say 1 in the end: with the answer that is gone the middle would stand between 1 and 5, with the one that was replaced at 5.
        await using var after = site.Services.CreateAsyncScope();
        Assert.Equal(2, await after.ServiceProvider.GetRequiredService<MaillageDb>().UrnTotals.Where(x => x.Question == 0).Select(x => x.MedianTwice).SingleAsync(Stop));
    }

    [Fact]
    public async Task An_open_wave_bears_names_and_loses_those_who_leave()
    {
        await using var site = await RunningSite.StartAsync();
        await using var people = await AskedPeople.OnAsync(site);
        var asked = await (await people.SeeAsync(0, "/ouvrir")).PressAsync("Demander", ("Réponses signées : chacun voit qui a dit quoi, dès maintenant", "oui"));
        Assert.Contains("Vague 1 en cours, signée", asked.Headings);

        var form = await people.SeeAsync(4, "/repondre");
        Assert.Contains("verront votre réponse avec votre nom", form.Text, StringComparison.Ordinal);
        var kept = await form.PressAsync("Envoyer ma réponse", ("Une phrase sur le but (facultatif)", "On cherche un lieu, pas un projet."));
        Assert.Equal(HttpStatusCode.BadRequest, kept.Status);
        Assert.Equal("On cherche un lieu, pas un projet.", kept.Field("Une phrase sur le but (facultatif)"));
        foreach (var name in new[] { "volonte", "but", "terrain", "temps" }) ((AngleSharp.Html.Dom.IHtmlInputElement)kept.Document.QuerySelector($"input[name={name}][value='2']")!).IsChecked = true;
        await kept.PressAsync("Envoyer ma réponse");
        await people.AnswerAsync(3, 5, 5, 5, 5);

        var seen = await people.SeeAsync(2);
        var row = seen.Table("Réponses signées de la vague").Single(x => x["Qui"] == "Nadia Martin");
        Assert.Equal(("Atelier 2", "flou : « On cherche un lieu, pas un projet. »"), (row["Organisme"], row["But commun"]));
        var closed = await (await people.SeeAsync(0, "/clore")).PressAsync("Clore la vague");
        Assert.Contains("La vague 1", closed.Headings);
        Assert.Contains("On cherche un lieu", (await Page.OpenAsync(people.Browsers[4], "/mon-compte/mes-donnees")).Text, StringComparison.Ordinal);
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PersonEraser>().EraseAsync(people.People[4].Id, Actor.Machine, Stop);
        Assert.Equal("Léo Martin", Assert.Single((await people.SeeAsync(2)).Table("Réponses signées de la vague"))["Qui"]);
    }

    static async Task<int> CountAsync<T>(RunningSite site, Func<MaillageDb, IQueryable<T>> rows)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await rows(scope.ServiceProvider.GetRequiredService<MaillageDb>()).CountAsync(Stop);
    }

    /// <summary>The latest sign of life of the cooperation.</summary>
    static async Task<DateTime?> SignAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().Cooperations.Select(x => x.LastSignAt).SingleAsync(Stop);
    }

    static async Task<Urn> UrnAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().Urns.AsNoTracking().SingleAsync(x => x.State == UrnState.Open, Stop);
    }

    static async Task SweepAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(Stop);
    }

    static async Task<List<string>> ActsAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().AuditEvents.Select(x => x.Action).ToListAsync(Stop);
    }

    /// <summary>What is kept of a person about waves; numbers, which say for which organisation, are left out.</summary>
    static async Task<string> DataAsync(AskedPeople people, int person)
    {
        using var data = System.Text.Json.JsonDocument.Parse(await people.Browsers[person].GetStringAsync(new Uri(people.Site.Address, "/mon-compte/mes-donnees.json"), Stop));
        var parts = data.RootElement.EnumerateObject().Where(x => x.Name.StartsWith("Vagues anonymes", StringComparison.Ordinal) || x.Name.StartsWith("Réponses signées", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, parts.Count);
        return string.Concat(string.Join('\n', parts.Select(x => x.ToString())).Where(x => !char.IsDigit(x)));
    }
}
