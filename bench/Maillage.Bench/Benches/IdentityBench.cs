using System.Globalization;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Web.Features.Actors;

namespace Maillage.Bench.Benches;

/// <summary>Which of 150,000 mentions are one organisation.</summary>
sealed class IdentityBench : IBench
{
    const int Organisations = 60_000;
    const int Count = 150_000;
    const int Runs = 3;

    public string Name => "identity";

    public string Says => "150 000 mentions d’organisations rapprochées : numéros, noms et lieux";

    public Task<BenchLine> RunAsync(string[] options)
    {
        var mentions = Make();
        IdentityResolution found = null!;
        var times = new Spread(Repeated.Times(Runs, () => found = IdentityResolver.Resolve(mentions, [])));
        using var watch = new Peak();
        IdentityResolver.Resolve(mentions, []);
        Console.WriteLine($"{Count:N0} mentions : {found.Count:N0} organisations, {found.Doubts.Count:N0} rapprochements à vérifier. {times}. Mémoire de plus, au plus : {watch.Megabytes:N0} Mo.");
        return Task.FromResult(new BenchLine("identity").Add("data", "generated").Add("mentions", Count).Add("organisations", found.Count).Add("doubts", found.Doubts.Count)
            .Add("median_ms", times.Median).Add("max_ms", times.Max).Add("live_memory_mb", watch.Megabytes));
    }

    /// <summary>Each organisation named two or three times, as several files would: one in three with its SIREN, others with a commune, a department, a contract or only a remit.</summary>
    static Mention[] Make()
    {
        var invented = new InventedNames(seed: 7);
        var names = invented.Make(Organisations);
        var random = new Random(7);
        var made = new Dictionary<long, Mention>();
        while (made.Count < Count)
        {
            var number = random.Next(Organisations);
            var department = (number % 95 + 1).ToString("00", CultureInfo.InvariantCulture);
            var mention = new Mention { Id = 0, Name = invented.Disturb(names[number]) };
            mention = random.Next(6) switch
            {
                0 or 1 => mention with { Siren = Siren(number), Siret = Siren(number) + random.Next(100).ToString("00000", CultureInfo.InvariantCulture), DepartmentCode = department },
                2 => mention with { CommuneCode = department + (number / 95 % 500 + 1).ToString("000", CultureInfo.InvariantCulture) },
                3 => mention with { DepartmentCode = department, Contracts = "2015 CV" + (number % 434).ToString("000", CultureInfo.InvariantCulture) },
                4 => mention with { DepartmentCode = department, RegisterNumber = $"{department}1P{number:000000}" },
                _ => mention with { NearDepartment = department },
            };
            mention = mention with { Id = MentionNumber.Of(mention) };
            made[mention.Id] = mention;
        }
        return [.. made.Values];

        // Nine digits, each organisation its own; the resolver is given valid ones and does not check them again.
        static string Siren(int number) => (300_000_000 + number).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The most live memory seen above that of the beginning, asked four times a second after a full collection; in a run that is not timed.</summary>
    sealed class Peak : IDisposable
    {
        readonly long before = GC.GetTotalMemory(true);
        readonly CancellationTokenSource stop = new();
        readonly Task watching;
        long most;

        public Peak() => watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                most = Math.Max(most, GC.GetTotalMemory(true));
                await Task.Delay(250).ConfigureAwait(false);
            }
        });

        public double Megabytes => (most - before) / 1048576.0;

        public void Dispose()
        {
            stop.Cancel();
            watching.Wait();
            stop.Dispose();
        }
    }
}
