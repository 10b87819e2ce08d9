namespace Maillage.Browser.Tests;

/// <summary>The pages that one sees signed in owe the same as the public ones: seen by anyone, on any screen, without an error.</summary>
public class MemberPagesTests(PublishedSite site, Chromium chromium)
{
    const string Space = "/espaces/contrat-de-ville-d-auvelle-agglomeration";
    const string Coordinator = "Nadia Ferrand";
    const string Administrator = "Irène Plessis";

    public static TheoryData<string, string> Pages { get; } =
    [
        .. from path in new[]
            {
                "/espaces", Space, Space + "/membres", Space + "/membres/inviter", Space + "/organismes", Space + "/notes", Space + "/reglages", Space + "/historique", Space + "/quitter", Space + "/commentaires", Space + "/fermeture",
                "/mon-compte", "/mon-compte/protection", "/mon-compte/protection/application", "/mon-compte/mes-donnees", "/mon-compte/courriels",
            }
           select (Coordinator, path),
        .. from path in new[]
            {
                "", "/nouvelle", "/1", "/1?ecran=salle", "/1/affiche", "/1/recit", "/1/grille", "/1/acteurs", "/1/parts", "/1/conditions", "/1/elements", "/1/elements/ouvrir", "/1/accord", "/1/accord/charte",
                "/1/accord/desaccords", "/1/vie", "/1/vie/clore", "/1/vie/taches", "/1/vie/fichiers", "/1/vie/reunions/nouvelle",
            }
           select (Coordinator, Space + "/cooperations" + path),
        .. from path in new[]
            {
                "/leviers", "/leviers/tomber-la-veste", "/leviers/nouveau", "/reseau", "/reseau/cloisons?par=theme", "/reseau/cloisons?par=service", "/reseau/passerelles", "/reseau/possibles", "/reseau/rencontres",
                "/reseau/evolution", "/reseau/liens", "/reseau/reglages",
            }
           select (Coordinator, Space + path),
        .. from path in new[]
            {
                "/administration", "/administration/personnes", "/administration/rapprochements", "/administration/securite", "/espaces/nouveau", Space + "/fermeture",
                "/administration/rattachements?quoi=tous", "/administration/rattachements/QN98503M", "/administration/passages?quoi=tous", "/administration/passages/CN98501M",
                "/administration/commentaires", "/administration/commentaires/2024-2030/CN98501M",
                "/administration/conformite", "/administration/conformite/registre", "/administration/mentions-legales", "/administration/empreintes", "/administration/archives",
                "/administration/courriels", "/administration/imports", "/administration/imports/1", "/administration/imports/nouveau", "/administration/taches",
            }
          select (Administrator, path),
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task It_is_open_to_all_on_a_large_screen(string person, string path) => await LookAsync(Look.Desktop, person, path);

    [Theory, MemberData(nameof(Pages))]
    public async Task It_is_open_to_all_on_a_phone_in_the_dark(string person, string path) => await LookAsync(Look.Phone with { Dark = true }, person, path);

    async Task LookAsync(Look look, string person, string path)
    {
        await using var visit = await chromium.VisitAsAsync(site, person, path, look);

        await visit.OwesNothingAsync();
    }
}
