using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>A cooperation from its first story to its last, and a network from a silo to a tie, as people live them. The site is the class's own.</summary>
public class CooperationStoryTests(PublishedSite site, Chromium chromium) : IClassFixture<PublishedSite>
{
    const string Space = "/espaces/contrat-de-ville-d-auvelle-agglomeration";
    const string Title = "La cuisine des docks ouvre le mercredi";

    /// <summary>Who answers: will is high for all, and each has a goal of their own.</summary>
    static readonly (string Name, int Goal)[] Answering = [("Luc Maréchal", 1), ("Samir Oudry", 5), ("Nadia Ferrand", 1), ("Hélène Castan", 5), ("Josette Bellanger", 1)];

    [Fact]
    public async Task A_situation_is_told_and_seen_to_diverge_then_helped_agreed_and_closed()
    {
        await using var nadia = await Someone.ComesInAsync(site, chromium, "Nadia Ferrand");
        await nadia.OpenAsync(Space + "/cooperations/nouvelle");
        await nadia.FillAsync("Titre", Title);
        await nadia.FillAsync("Récit", "Le centre social a une cuisine vide le mercredi ; le conseil citoyen cherche où cuisiner avec les enfants du port. Nous avons essayé une fois.");
        await nadia.CheckAsync("Centre social Les Glycines");
        await nadia.CheckAsync("La Cordée des docks");
        await nadia.CheckAsync("Préfecture d’Auvelle");
        await nadia.CheckAsync("Commune de Valdauvelle");
        await nadia.PressAsync("Ouvrir la coopération");
        await nadia.SeesAsync("La coopération est ouverte");
        var cooperation = new Uri(nadia.Page.Url).AbsolutePath;

        // Somebody is missing: she is invited, and comes.
        await nadia.OpenAsync(Space + "/membres/inviter");
        await nadia.FillAsync("Adresses", "zoe.roux@exemple.fr");
        await nadia.ChooseAsync("Rôle", "Membre");
        await nadia.ChooseAsync("Pour quel organisme", "La Cordée des docks");
        await nadia.PressAsync("Envoyer");
        await using var zoe = await Someone.AtTheDoorAsync(site, chromium, Look.Phone);
        var tools = await zoe.PlugPasskeysAsync();
        await zoe.OpenAsync(await Someone.InvitationAsync(site));
        await zoe.FillAsync("Prénom", "Zoé");
        await zoe.FillAsync("Nom", "Roux");
        await zoe.FillAsync("Mot de passe", "le chat dort sous la table");
        await zoe.PressAsync("Ouvrir mon compte et rejoindre l’espace");
        await zoe.FillAsync("Nom de la clé", "Mon téléphone");
        await zoe.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une clé d’accès" }).ClickAsync();
        await zoe.Page.WaitForURLAsync("**" + Space);

        // Six answer on their phones, and nobody can tell who said what.
        await nadia.OpenAsync(cooperation + "/elements/ouvrir");
        await nadia.CheckAsync("Réponses anonymes");
        foreach (var asked in Answering.Select(x => x.Name).Append("Zoé Roux")) await nadia.CheckAsync(asked);
        await nadia.ChooseAsync("Premier témoin (vague anonyme)", "Luc Maréchal");
        await nadia.ChooseAsync("Second témoin (vague anonyme)", "Samir Oudry");
        await nadia.PressAsync("Demander");
        var phones = new List<Someone>();
        foreach (var (name, _) in Answering) phones.Add(await Someone.ComesInAsync(site, chromium, name, Look.Phone));
        var words = new List<string>();
        foreach (var witness in phones.Take(2))
        {
            await witness.OpenAsync(cooperation + "/elements/temoin");
            await witness.PressAsync("Accepter et voir mes six mots");
            words.Add(string.Join(' ', await witness.Page.Locator(".m-elements__secret code").AllInnerTextsAsync()));
            await witness.FillAsync("Retapez vos six mots", words[^1]);
            await witness.PressAsync("Je les ai notés");
        }
        Assert.All(words, x => Assert.Equal(6, x.Split(' ').Length));
        foreach (var (phone, goal) in phones.Zip(Answering.Select(x => x.Goal))) await AnswerAsync(phone, cooperation, goal);
        await AnswerAsync(zoe, cooperation, 5);
        await nadia.OpenAsync(cooperation + "/elements");
        await nadia.SeesAsync("Rien n’est montré tant qu’elle dure");

        await phones[0].OpenAsync(cooperation + "/elements/clore");
        await phones[0].FillAsync("Six mots de témoin : Luc Maréchal", words[0]);
        await phones[0].FillAsync("Six mots de témoin : Samir Oudry", words[1]);
        await phones[0].PressAsync("Clore la vague");
        await nadia.OpenAsync(cooperation + "/elements");
        await nadia.SeesAsync("Nous ne parlons pas tous du même but");

        // What hinders, and what is tried.
        await nadia.OpenAsync(cooperation + "/conditions");
        await nadia.ChooseAsync("Effet", "Cela freine");
        await nadia.ChooseAsync("Genre", "Méthode");
        await nadia.FillAsync("Ce que c’est", "Chacun a son but, et personne ne le dit.");
        await nadia.PressAsync("Noter");
        await nadia.FollowAsync("Chacun a son but");
        await nadia.FollowAsync("Essayer un levier");
        await nadia.ChooseAsync("Levier", "Écrire un but partagé");
        await nadia.FillAsync("Ce que nous allons essayer", "Une phrase, écrite à six, avant l’été.");
        await nadia.PressAsync("Noter cet essai");
        await nadia.SeesAsync("Une phrase, écrite à six, avant l’été.");

        // The charter, and two who agree to it.
        await nadia.OpenAsync(cooperation + "/accord/charte");
        await nadia.FillAsync("Buts", "Que les enfants du port cuisinent un mercredi sur deux.");
        await nadia.ChooseAsync("Manière de décider", "Par consentement");
        await nadia.PressAsync("Enregistrer cette version");
        foreach (var signing in new[] { nadia, phones[1] })
        {
            await signing.OpenAsync(cooperation + "/accord");
            await signing.Page.GetByLabel("Je donne mon accord", new() { Exact = true }).CheckAsync();
            await signing.PressAsync("Répondre");
        }
        await nadia.OpenAsync(cooperation + "/accord");
        await nadia.SeesAsync("Samir Oudry");

        // The end, told.
        await nadia.OpenAsync(cooperation + "/vie/clore");
        await nadia.FillAsync("Ce qu’elle a produit", "Douze mercredis, quarante enfants.");
        await nadia.FillAsync("Ce qui est gardé", "La clé de la cuisine, partagée.");
        await nadia.FillAsync("Ce que nous avons appris", "Dire son but avant de commencer.");
        await nadia.FillAsync("Pourquoi", "L’été arrive, chacun a ce qu’il cherchait.");
        await nadia.PressAsync("Clore la coopération");
        await phones[3].OpenAsync(cooperation);
        await phones[3].SeesAsync("Cette coopération est close");
        await phones[3].SeesAsync("Dire son but avant de commencer.");

        foreach (var someone in phones.Append(nadia).Append(zoe)) someone.NothingBroke();
        foreach (var phone in phones) await phone.DisposeAsync();
        await tools.DetachAsync();
    }

    static async Task AnswerAsync(Someone someone, string cooperation, int goal)
    {
        await someone.OpenAsync(cooperation + "/elements/repondre");
        foreach (var (question, choice) in new[] { ("volonte", 5), ("but", goal), ("terrain", 4), ("temps", 3) })
            await someone.Page.Locator($"input[name={question}][value='{choice}']").CheckAsync();
        await someone.PressAsync("Envoyer ma réponse");
        await someone.SeesAsync("Merci, votre réponse est partie");
    }

    [Fact]
    public async Task A_silo_is_found_two_organisations_are_introduced_and_their_tie_appears()
    {
        await using var nadia = await Someone.ComesInAsync(site, chromium, "Nadia Ferrand");
        await nadia.OpenAsync(Space + "/reseau/cloisons?par=theme");
        await nadia.SeesAsync("si les liens se formaient au hasard");
        await nadia.FollowAsync("Coopérations possibles :");

        // Whom to bring together is read from the page: the first pair for which the coordination answers on both sides.
        var pairs = await nadia.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Faites-nous rencontrer") }).EvaluateAllAsync<string[]>("links => links.map(x => x.getAttribute('href'))");
        Assert.NotEmpty(pairs);
        string? introduction = null;
        foreach (var pair in pairs)
        {
            await nadia.OpenAsync(pair);
            await nadia.FillAsync("Ce que vous voudriez faire ensemble", "Se dire ce que chacun fait dans le quartier, un matin.");
            await nadia.PressAsync("Demander la rencontre");
            introduction = new Uri(nadia.Page.Url).AbsolutePath;
            if (await nadia.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Oui, pour") }).CountAsync() == 2) break;
        }
        var (from, to) = await nadia.Page.Locator("h1").InnerTextAsync() is { } heading && heading.Split(" et ") is [var one, var other] ? (one, other) : throw new InvalidOperationException("No two names.");
        await nadia.OpenAsync(introduction!);
        for (var side = 0; side < 2; side++)
        {
            await nadia.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Oui, pour") }).First.ClickAsync();
            await nadia.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
        await nadia.SeesAsync("Le lien apparaît maintenant dans");

        var ties = await (await nadia.Page.APIRequest.GetAsync(site.Origin + Space + "/reseau.csv")).TextAsync();
        Assert.Contains(ties.Split('\n'), x => x.Contains(from, StringComparison.Ordinal) && x.Contains(to, StringComparison.Ordinal) && x.Contains("mise en relation", StringComparison.Ordinal));
        nadia.NothingBroke();
    }
}
