using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Maillage.Testing;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Territories.LocatePlace;

/// <summary>Whether a place is in a neighbourhood: one place, or a whole file of them.</summary>
public class LocatePlaceTests(TwoNeighbourhoods sites)
{
    const string Button = "Chercher le quartier";

    [Theory]
    [InlineData("48,71", "6,11")]
    [InlineData("48.71", " 6.11° ")]
    [InlineData("48.71, 6.11", "")]
    public async Task A_place_inside_names_its_neighbourhood_and_its_contract(string latitude, string longitude)
    {
        var form = await (await sites.OnAsync()).GetAsync("/quartiers/ou");

        var page = await form.PressAsync(Button, ("Latitude", latitude), ("Longitude", longitude));

        Assert.Contains("Oui : Les Tilleuls", page.Headings);
        Assert.Equal("/quartiers/QN05490M", page.Link("Les Tilleuls").AbsolutePath);
        Assert.Equal("/contrats/CN05403M", page.Link("Métropole du Grand Nancy").AbsolutePath);
        Assert.Equal("Nancy", page.Definition("Commune"));
        Assert.NotNull(page.Document.QuerySelector("[aria-label='Carte du quartier Les Tilleuls']"));
    }

    [Fact]
    public async Task A_place_outside_is_told_so_without_naming_another_and_with_what_is_not_known()
    {
        var page = await (await sites.OnAsync()).GetAsync("/quartiers/ou?lat=48.75&lon=6.11");

        Assert.Contains("Non : hors de tout quartier chargé", page.Headings);
        Assert.Contains("aucun des 2 quartiers de 2024 dont le contour est chargé", page.Text);
        Assert.Contains("1 quartier chargé n’a pas de contour", page.Text);
        Assert.DoesNotContain("Tilleuls", page.Text);
    }

    // A degree of longitude is 73.4 km there: 0.0001 is 7 metres, the tolerance is 20.
    [Theory]
    [InlineData("6.1199")]
    [InlineData("6.1201")]
    public async Task A_place_nearer_to_the_contour_than_its_tolerance_is_to_be_checked(string longitude)
    {
        var page = await (await sites.OnAsync()).GetAsync("/quartiers/ou?lat=48.71&lon=" + longitude);

        Assert.Contains("À vérifier : au bord de Les Tilleuls", page.Headings);
        Assert.Contains("À 7 mètres du contour simplifié, dont l’écart admis avec le tracé légal est de 20 mètres : le tracé légal décide.", page.Alert);
        Assert.Contains("sig.ville.gouv.fr", page.Alert);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        var form = await (await sites.OnAsync()).GetAsync("/quartiers/ou");

        var page = await form.PressAsync(Button, ("Latitude", "nord"), ("Longitude", ""));

        Assert.Equal("nord", page.Field("Latitude"));
        Assert.Contains("« nord » n’est pas un nombre : la latitude s’écrit en degrés, par exemple 48,69.", page.Alert);
        Assert.Contains("Indiquez la longitude, par exemple 6,18.", page.Alert);
        Assert.Equal("true", page.Document.GetElementById("lat")!.GetAttribute("aria-invalid"));
    }

    [Theory]
    [InlineData("lat=91&lon=6", "La latitude va de −90 à 90 degrés.")]
    [InlineData("lat=48&lon=-181", "La longitude va de −180 à 180 degrés.")]
    [InlineData("lat=6850000&lon=6", "ce nombre ressemble à des mètres (Lambert 93).")]
    public async Task Numbers_that_are_no_degrees_are_refused_with_the_reason(string query, string reason)
    {
        var page = await (await sites.OnAsync()).GetAsync("/quartiers/ou?" + query);

        Assert.Contains(reason, page.Alert);
    }

    [Fact]
    public async Task Latitude_and_longitude_given_one_for_the_other_are_put_back_in_one_click()
    {
        var page = await (await sites.OnAsync()).GetAsync("/quartiers/ou?lat=6.11&lon=48.71");

        Assert.Contains("Latitude et longitude semblent inversées", page.Alert);
        Assert.DoesNotContain("Non : hors de tout quartier chargé", page.Headings);
        var right = await page.FollowAsync("chercher avec la latitude 48,71 et la longitude 6,11");
        Assert.Contains("Oui : Les Tilleuls", right.Headings);
    }

    [Fact]
    public async Task Programs_get_the_same_answer()
    {
        var site = await sites.OnAsync();

        var inside = await JsonAsync(site, "lat=48.71&lon=6.11");
        var near = await JsonAsync(site, "lat=48.71&lon=6.1201");
        var outside = await JsonAsync(site, "lat=48.75&lon=6.11");
        using var wrong = await site.Client.GetAsync(new Uri(site.Address, "/quartiers/ou.json?lat=x"), TestContext.Current.CancellationToken);

        Assert.Equal("dans", inside.GetProperty("reponse").GetString());
        Assert.Equal("QN05490M", inside.GetProperty("quartier").GetProperty("code").GetString());
        Assert.Equal("/contrats/CN05403M", inside.GetProperty("contrat").GetProperty("adresse").GetString());
        Assert.Equal("à vérifier", near.GetProperty("reponse").GetString());
        Assert.Equal(7, near.GetProperty("distance_m").GetInt32());
        Assert.Equal(20, near.GetProperty("tolerance_m").GetInt32());
        Assert.Equal("hors", outside.GetProperty("reponse").GetString());
        Assert.Equal(JsonValueKind.Null, outside.GetProperty("quartier").ValueKind);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("Indiquez la longitude", await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_comes_back_with_an_answer_on_each_line()
    {
        var lines = await LinesAsync("""
            nom;Latitude;LNG
            Mairie;48,71;6,11
            Bord;48.71;6.1201
            Champ;48.75;6.11
            Inverse;6.11;48.71
            =1+1;;6.11
            """);

        Assert.Equal("nom;Latitude;LNG;quartier_code;quartier_nom;reponse;distance_m;remarque", lines[0]);
        Assert.StartsWith("Mairie;48,71;6,11;QN05490M;Les Tilleuls;dans;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("Bord;48.71;6.1201;QN05490M;Les Tilleuls;à vérifier;7;À 7", lines[2], StringComparison.Ordinal);
        Assert.Equal("Champ;48.75;6.11;;;hors;;", lines[3]);
        Assert.Equal("Inverse;6.11;48.71;;;;;Latitude et longitude semblent inversées.", lines[4]);
        Assert.Equal("'=1+1;;6.11;;;;;Indiquez la latitude, par exemple 48,69.", lines[5]);
        Assert.Equal(6, lines.Count);
    }

    [Fact]
    public async Task A_column_that_the_file_has_already_is_not_written_over()
    {
        var lines = await LinesAsync("y;x;reponse\n48.71;6.11;oui");

        Assert.Equal("y;x;reponse;quartier_code;quartier_nom;reponse (2);distance_m;remarque", lines[0]);
        Assert.StartsWith("48.71;6.11;oui;QN05490M", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nom;adresse\na;b", "Il faut une colonne pour la latitude (lat, latitude ou y) et une pour la longitude (lon, lng, longitude ou x). Colonnes trouvées : nom et adresse.")]
    [InlineData("", "Choisissez un fichier, puis envoyez-le.")]
    [InlineData("%PDF-1.7", "Ce fichier est un document PDF")]
    [InlineData("lat;lon", "Le fichier a des noms de colonnes mais aucune ligne.")]
    public async Task A_file_that_cannot_be_answered_brings_the_form_back_with_the_reason(string content, string reason)
    {
        var site = await sites.OnAsync();

        using var answer = await SendAsync(site, Encoding.UTF8.GetBytes(content));
        var page = await Page.ReadAsync(site.Client, answer);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Cette adresse est-elle dans un quartier ?", page.Heading);
        Assert.Contains(reason, page.Alert);
        Assert.Equal("", page.Field("Fichier de points"));
        Assert.NotNull(page.Document.QuerySelector("header nav"));
    }

    [Fact]
    public async Task Too_many_lines_or_too_many_bytes_are_refused_whole()
    {
        var site = await sites.OnAsync();

        using var lines = await SendAsync(site, Encoding.UTF8.GetBytes("lat;lon\n" + string.Concat(Enumerable.Repeat("48;6\n", 100_001))));
        using var bytes = await SendAsync(site, new byte[20_000_001]);

        Assert.Contains("plus de 100 000 lignes", (await Page.ReadAsync(site.Client, lines)).Alert);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, bytes.StatusCode);
        Assert.Contains("dépasse 20 Mo", (await Page.ReadAsync(site.Client, bytes)).Alert);
    }

    [Fact]
    public async Task The_address_of_an_answer_leads_back_to_the_form()
    {
        var page = await (await sites.OnAsync()).GetAsync("/quartiers/ou.csv");

        Assert.Equal("/quartiers/ou", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task Without_any_contour_there_is_no_answer_rather_than_a_no()
    {
        await using var empty = await RunningSite.StartAsync();

        var page = await empty.GetAsync("/quartiers/ou?lat=48.71&lon=6.11");
        using var json = await empty.Client.GetAsync(new Uri(empty.Address, "/quartiers/ou.json?lat=48.71&lon=6.11"), TestContext.Current.CancellationToken);

        Assert.Contains("Pas encore de réponse ici", page.Headings);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, json.StatusCode);
    }

    async Task<IReadOnlyList<string>> LinesAsync(string content)
    {
        var site = await sites.OnAsync();
        using var answer = await SendAsync(site, Encoding.UTF8.GetBytes(content));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return text.TrimStart('\ufeff').Replace("\u202f", " ", StringComparison.Ordinal).TrimEnd().Split("\r\n");
    }

    static async Task<HttpResponseMessage> SendAsync(RunningSite site, byte[] content)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "fichier", "points.csv" } };
        return await site.Client.PostAsync(new Uri(site.Address, "/quartiers/ou.csv"), form, TestContext.Current.CancellationToken);
    }

    static async Task<JsonElement> JsonAsync(RunningSite site, string query) =>
        await site.Client.GetFromJsonAsync<JsonElement>(new Uri(site.Address, "/quartiers/ou.json?" + query), TestContext.Current.CancellationToken);
}
