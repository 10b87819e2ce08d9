using AngleSharp.Html.Dom;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>A cooperation with people of several organisations, each with a browser: number 0 leads it, numbers 0 and 1 are of the first two organisations.</summary>
sealed class AskedPeople : IAsyncDisposable
{
    public const string Title = "Un local partagé";

    static readonly string[] GivenNames = ["Amina", "Paul", "Zoé", "Léo", "Nadia", "Ugo", "Inès", "Karim", "Rose", "Yann", "Lina", "Marc"];

    AskedPeople(RunningSite site, Space space, IReadOnlyList<Person> people, IReadOnlyList<HttpClient> browsers) => (Site, Space, People, Browsers) = (site, space, people, browsers);

    public RunningSite Site { get; }
    public Space Space { get; }
    public IReadOnlyList<Person> People { get; }
    public IReadOnlyList<HttpClient> Browsers { get; }

    public string Elements => $"{Space.Address}/cooperations/1/elements";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<AskedPeople> OnAsync(RunningSite site, int people = 6, int organisations = 3)
    {
        var all = new List<Person>();
        for (var i = 0; i < people; i++) all.Add(await Somebody.AddAsync(site, $"p{i}@exemple.fr", $"{GivenNames[i]} Martin"));
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            for (var i = 0; i < organisations; i++)
                db.Organisations.Add(new Organisation { Id = 901 + i, Name = $"Atelier {i + 1}", Kind = OrganisationKind.Association, Siren = "", Rna = "", CommuneCode = "", DepartmentCode = "", Standing = OrganisationStanding.Current });
            var now = DateTime.UtcNow;
            Membership? leader = null;
            for (var i = 0; i < people; i++)
            {
                var affiliation = new Affiliation { Id = Guid.NewGuid(), PersonId = all[i].Id, OrganisationId = 901 + i % organisations, Title = "", AcceptedAt = now };
                var membership = new Membership { Id = Guid.NewGuid(), SpaceId = space.Id, PersonId = all[i].Id, Role = i == 0 ? SpaceRole.Coordinator : SpaceRole.Member, AffiliationId = affiliation.Id, Since = now };
                db.AddRange(affiliation, membership);
                leader ??= membership;
            }
            db.Cooperations.Add(new Cooperation { Id = Guid.NewGuid(), SpaceId = space.Id, Number = 1, Title = Title, Story = "Nous cherchons un lieu.", WitnessMembershipId = leader!.Id, OpenedAt = now, State = CooperationState.Opened, StateSince = now });
            await db.SaveChangesAsync(Stop);
        }
        var browsers = new List<HttpClient>();
        foreach (var person in all) browsers.Add(await Somebody.BrowserAsync(site, person));
        return new AskedPeople(site, space, all, browsers);
    }

    public Task<Page> SeeAsync(int person, string page = "") => Page.OpenAsync(Browsers[person], Elements + page);

    /// <summary>The leader asks; the witnesses are the first two people.</summary>
    /// <param name="left">Whom to untick; all are asked otherwise.</param>
    public async Task<Page> AskAsync(params int[] left)
    {
        var page = await SeeAsync(0, "/ouvrir");
        foreach (var box in page.Document.QuerySelectorAll("input[name=personnes]").Cast<IHtmlInputElement>()) box.IsChecked = !left.Any(x => box.Value == People[x].Id.ToString());
        return await page.PressAsync("Demander", ("Réponses anonymes : personne ne peut savoir qui a dit quoi", "oui"),
            ("Premier témoin (vague anonyme)", $"{GivenNames[0]} Martin (Atelier 1)"), ("Second témoin (vague anonyme)", $"{GivenNames[1]} Martin (Atelier 2)"));
    }

    /// <summary>A witness accepts, reads their words and types them back.</summary>
    public async Task<string> WitnessAsync(int person)
    {
        var shown = await (await SeeAsync(person, "/temoin")).PressAsync("Accepter et voir mes six mots");
        var words = string.Join(' ', shown.Document.QuerySelectorAll(".m-elements__secret code").Select(x => x.TextContent));
        var after = await shown.PressAsync("Je les ai notés", ("Retapez vos six mots", words));
        Assert.Contains("Vous êtes témoin", after.Text, StringComparison.Ordinal);
        return words;
    }

    /// <summary>Asks, and both witnesses confirm.</summary>
    /// <returns>Their words.</returns>
    public async Task<(string First, string Second)> OpenAsync(params int[] left)
    {
        var page = await AskAsync(left);
        Assert.Contains("elle attend ses témoins", page.Text, StringComparison.Ordinal);
        return (await WitnessAsync(0), await WitnessAsync(1));
    }

    /// <summary>Answers the four questions.</summary>
    public async Task<Page> AnswerAsync(int person, params int[] choices)
    {
        var page = await SeeAsync(person, "/repondre");
        string[] names = ["volonte", "but", "terrain", "temps"];
        for (var i = 0; i < choices.Length; i++)
        {
            foreach (var box in page.Document.QuerySelectorAll($"input[name={names[i]}]").Cast<IHtmlInputElement>()) box.IsChecked = box.Value == $"{choices[i]}";
        }
        return await page.PressAsync("Envoyer ma réponse");
    }

    public async Task<Page> CloseAsync((string First, string Second) words, int by = 0) =>
        await (await SeeAsync(by, "/clore")).PressAsync("Clore la vague", ($"Six mots de témoin : {GivenNames[0]} Martin", words.First), ($"Six mots de témoin : {GivenNames[1]} Martin", words.Second));

    public ValueTask DisposeAsync()
    {
        foreach (var browser in Browsers) browser.Dispose();
        return ValueTask.CompletedTask;
    }
}
