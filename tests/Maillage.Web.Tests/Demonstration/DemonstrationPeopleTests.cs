using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Demonstration;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Demonstration;

/// <summary>The demonstration has someone for each role, whom one becomes with one button.</summary>
public class DemonstrationPeopleTests
{
    [Fact]
    public void Each_role_has_its_person()
    {
        Assert.Equal(Enum.GetValues<SpaceRole>().Cast<SpaceRole?>().Append(null).ToHashSet(), DemonstrationPeople.All.Select(x => x.Role).ToHashSet());
    }

    [Theory, OnBothDatabases]
    public async Task A_button_of_the_entrance_opens_each_account(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var site = RunningSite.Start(installation, settings: new Dictionary<string, string> { ["Maillage:Demonstration"] = "true" });
        foreach (var person in DemonstrationPeople.All)
        {
            using var browser = site.NewClient();
            var entrance = await Page.OpenAsync(browser, "/connexion");

            var page = await entrance.PressAsync(person.Name);

            Assert.Equal("/espaces", page.Address.AbsolutePath);
            if (person.Role is not { } role)
            {
                Assert.Contains("Ouvrir un espace", page.Links);
                continue;
            }
            var space = await page.FollowAsync("Contrat de ville d’Auvelle Agglomération");
            Assert.Equal(role.Label, space.Table("Membres de Contrat de ville d’Auvelle Agglomération").Single(x => x["Nom"] == person.Name)["Rôle"]);
        }
    }

    [Fact]
    public async Task Where_the_data_is_real_there_is_no_such_door()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await site.GetAsync("/connexion");
        using var form = new FormUrlEncodedContent([new("compte", DemonstrationPeople.All[0].Email)]);

        var answer = await site.Client.PostAsync(new Uri(site.Address, "/connexion/demonstration"), form, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Essayer la démonstration", page.Headings);
        Assert.False(answer.IsSuccessStatusCode);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<MaillageDb>().Sessions.AnyAsync(TestContext.Current.CancellationToken));
    }
}
