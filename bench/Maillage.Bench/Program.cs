using System.Globalization;
using Maillage.Bench;
using Maillage.Bench.Benches;

CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
IBench[] benches =
[
    new PointsBench(), new ImportBench(), new GrantsBench(), new SearchBench(), new PortraitBench(), new ActorsBench(), new StartBench(), new KillBench(), new SignInBench(), new SpaceNetworkBench(), new NamesBench(),
    new IdentityBench(), new BetweennessBench(), new LeidenBench(), new LayoutBench(),
];

if (args.Length == 0)
{
    Console.WriteLine("Mesures de Maillage : bench/run NOM");
    Console.WriteLine();
    foreach (var one in benches) Console.WriteLine($"  {one.Name,-18}  {one.Says}");
    return 0;
}

if (benches.FirstOrDefault(x => x.Name.Split(' ')[0] == args[0]) is not { } bench)
{
    Console.Error.WriteLine($"« {args[0]} » n’est pas une mesure. Mesures : {string.Join(", ", benches.Select(x => x.Name.Split(' ')[0]))}.");
    return 2;
}

try
{
    var line = await bench.RunAsync(args[1..]);
    Console.WriteLine();
    Console.WriteLine(line);
    return 0;
}
catch (BenchException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
