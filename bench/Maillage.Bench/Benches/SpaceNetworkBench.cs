using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Web;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Bench.Benches;

/// <summary>The network pages of a large space: cold, warm, and after a change.</summary>
sealed partial class SpaceNetworkBench : IBench
{
    const int Times = 60;
    const string Email = "ada@exemple.fr";
    const string Password = "le chat dort sous la table";
    const int FirstId = 1001;

    public string Name => "space-network [ORGANISMES]";

    public string Says => "les pages réseau d’un espace de 2 000 organismes et de quelque 8 000 liens (dessin, cloisons, passerelles, possibles) : à froid, à chaud, et combien de temps après un changement le nouveau lien se voit";

    public async Task<BenchLine> RunAsync(string[] options)
    {
        if (!int.TryParse(options.FirstOrDefault("2000"), out var organisations) || organisations < 20) throw new BenchException("Le nombre d’organismes est un entier : bench/run space-network 2000");
        using var temporary = new TemporaryFolder();
        var folder = new DataFolder(temporary.Path);
        // A first start makes the database; a second one reads what is put there in between.
        using (await Server.StartAsync(folder.Path)) { }
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddMaillage(folder, "");
        await using var program = services.BuildServiceProvider();
        var space = await FillAsync(program, organisations);

        using var server = await Server.StartAsync(folder.Path);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = server.Address };
        await SignInAsync(client);
        var page = SpaceNetworkAddresses.Of(space.Slug);
        var start = Stopwatch.GetTimestamp();
        var html = await client.GetStringAsync(page);
        var cold = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var ties = Subtitle().Match(WebUtility.HtmlDecode(html)).Groups[1].Value;
        Console.WriteLine($"{organisations} organismes, {ties} liens. Première page : {cold:0} ms.");
        var warm = new Spread(await TimesAsync(client, page));
        var filtered = new Spread(await TimesAsync(client, page + "?preuve=reunions&couleur=groupe"));
        var focused = new Spread(await TimesAsync(client, $"{page}?organisme={FirstId}"));
        Console.WriteLine($"À chaud : {warm}. Filtrée : {filtered}. Un organisme : {focused}.");

        var line = new BenchLine("space-network").Add("organisations", organisations).Add("ties", ties.Replace("\u202f", "", StringComparison.Ordinal))
            .Add("cold_ms", cold).Add("warm_p50_ms", warm.Median).Add("warm_p95_ms", warm.P95).Add("warm_max_ms", warm.Max).Add("filtered_p50_ms", filtered.Median).Add("focused_p50_ms", focused.Median);
        foreach (var (address, key) in new[] { (SpaceNetworkAddresses.Silos(space.Slug), "silos"), (SpaceNetworkAddresses.Bridges(space.Slug), "bridges"), (SpaceNetworkAddresses.Suggestions(space.Slug), "possible") })
        {
            start = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(address);
            var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            var again = new Spread(await TimesAsync(client, address));
            Console.WriteLine($"{address} : première fois {first:0} ms, puis {again}.");
            line.Add(key + "_cold_ms", first).Add(key + "_p50_ms", again.Median);
        }

        await using (var scope = program.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
            var membership = await db.Memberships.FirstAsync(x => x.SpaceId == space.Id);
            var day = DateOnly.FromDateTime(DateTime.UtcNow);
            db.DeclaredTies.Add(new DeclaredTie { Id = Guid.NewGuid(), SpaceId = space.Id, FromId = FirstId, ToId = FirstId + organisations - 1, Words = "un lien tout neuf", Since = day, SaidOn = day, MembershipId = membership.Id });
            scope.ServiceProvider.GetRequiredService<AuditTrail>().Record(space.Id, Actor.Machine, NetworkActs.Declared, Guid.NewGuid().ToString(), [new FieldChange("link", null, "un lien tout neuf")]);
            await db.SaveChangesAsync();
        }
        start = Stopwatch.GetTimestamp();
        for (var tries = 0; !(await client.GetStringAsync($"{page}?organisme={FirstId}")).Contains("un lien tout neuf", StringComparison.Ordinal); tries++)
            if (tries > 600) throw new BenchException("Le nouveau lien ne se voit pas.");
            else await Task.Delay(100);
        var seen = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        using var asked = new HttpRequestMessage(HttpMethod.Get, page);
        asked.Headers.Add("Accept-Encoding", "br");
        using var answer = await client.SendAsync(asked);
        var packed = (await answer.Content.ReadAsByteArrayAsync()).Length / 1000.0;
        Console.WriteLine($"Après un changement, le nouveau lien se voit en {seen:0} ms. Page : {packed:0.0} ko compressée, {html.Length / 1000.0:0} ko sinon. Mémoire : {server.Memory.Resident:0} Mo.");
        return line.Add("change_seen_ms", seen).Add("weight_kb", packed).Add("weight_plain_kb", html.Length / 1000.0).Add("memory_mb", server.Memory.Resident);
    }

    static async Task<List<double>> TimesAsync(HttpClient client, string page)
    {
        for (var i = 0; i < 5; i++) await client.GetByteArrayAsync(page);
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(page);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return times;
    }

    /// <summary>Groups of organisations that cooperate, most of them near one another, with meetings; always the same.</summary>
    static async Task<Space> FillAsync(ServiceProvider program, int organisations)
    {
        await using var scope = program.CreateAsyncScope();
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<SpaceWriter>());
        var (person, errors) = await scope.ServiceProvider.GetRequiredService<AccountKeeper>().OpenAsync(Email, "Ada", "Martin", Password, false, Actor.Machine, CancellationToken.None);
        if (person is null) throw new BenchException(string.Join(' ', errors));
        var random = new Random(7);
        for (var i = 0; i < organisations; i++)
        {
            var organisation = new Organisation
            {
                Id = FirstId + i, Name = $"Association des habitants {i:0000} du quartier {i / 40}", Kind = (OrganisationKind)(1 + (i % 10)), Siren = "", Rna = "", CommuneCode = "", DepartmentCode = "", Standing = OrganisationStanding.Current,
            };
            db.Organisations.Add(organisation);
            db.Entry(organisation).Property("ImportId").CurrentValue = 1;
        }
        await db.SaveChangesAsync();
        var space = await writer.OpenAsync(new NewSpace(SpaceKind.Network, "Grand réseau", "Mesurer.", null, "France"), Actor.Machine, CancellationToken.None);
        // Members of councils need one factor, and read the network as others do.
        var membership = writer.Join(space, person, SpaceRole.CouncilMember, null, CouncilCollege.Residents, Actor.Machine);
        for (var i = 0; i < organisations; i++) db.SpaceOrganisations.Add(new SpaceOrganisation { Id = Guid.NewGuid(), SpaceId = space.Id, OrganisationId = FirstId + i, Role = OrganisationRole.ProjectHolder, Since = DateTime.UtcNow.AddYears(-3) });
        await db.SaveChangesAsync();
        for (var number = 1; number <= organisations * 2 / 5; number++)
        {
            var since = DateTime.UtcNow.AddDays(-random.Next(30, 1500));
            var cooperation = new Cooperation
            {
                Id = Guid.NewGuid(), SpaceId = space.Id, Number = number, Title = $"Coopération {number}", Story = "…", WitnessMembershipId = membership.Id, OpenedAt = since, State = CooperationState.Opened, StateSince = since,
            };
            db.Cooperations.Add(cooperation);
            var centre = random.Next(organisations);
            var members = Enumerable.Range(0, 5).Select(_ => random.Next(12) == 0 ? random.Next(organisations) : Math.Clamp(centre + random.Next(-25, 26), 0, organisations - 1)).Distinct().ToList();
            var actors = members.Select(x => new CooperationActor { Id = Guid.NewGuid(), CooperationId = cooperation.Id, OrganisationId = FirstId + x, Presence = ActorPresence.Present, Since = since }).ToList();
            db.CooperationActors.AddRange(actors);
            var meeting = new CooperationMeeting { Id = Guid.NewGuid(), CooperationId = cooperation.Id, Day = DateOnly.FromDateTime(since.AddDays(20)), Title = "Réunion de lancement" };
            db.CooperationMeetings.Add(meeting);
            db.MeetingPresences.AddRange(actors.Take(3).Select(x => new MeetingPresence { MeetingId = meeting.Id, ActorId = x.Id }));
            scope.ServiceProvider.GetRequiredService<AuditTrail>().Record(space.Id, Actor.Machine, CooperationActs.Opened, cooperation.Id.ToString(), [new FieldChange("name", null, cooperation.Title)]);
        }
        await db.SaveChangesAsync();
        return space;
    }

    static async Task SignInAsync(HttpClient client)
    {
        using var form = await client.GetAsync("/connexion");
        var fields = HiddenFields.Of(await form.Content.ReadAsStringAsync());
        using var content = new FormUrlEncodedContent([.. fields, new("courriel", Email), new("mot-de-passe", Password)]);
        using var answer = await client.PostAsync("/connexion", content);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new BenchException(string.Create(CultureInfo.InvariantCulture, $"La connexion a répondu {(int)answer.StatusCode}."));
    }

    [GeneratedRegex(@"organismes, ([0-9\u202f]+)\u00a0liens")]
    private static partial Regex Subtitle();
}
