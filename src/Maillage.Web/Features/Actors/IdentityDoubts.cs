using Maillage.France.Language;
using Maillage.France.Names;

namespace Maillage.Web.Features.Actors;

/// <summary>Gathers the pairs that a person should look at, weighs them, and says why in French.</summary>
sealed class IdentityDoubts(IdentityLines lines, IdentityForest forest)
{
    /// <summary>Doubts of one organisation beyond these say nothing more.</summary>
    const int MostOfOne = 6;

    /// <summary>Under this a pair is not worth a person's time.</summary>
    const double Least = 0.25;

    /// <summary>A name that so many organisations bear is not told pair by pair.</summary>
    const int Crowd = 12;

    readonly List<(int First, int Second, double Confidence)> found = [];
    readonly HashSet<(int, int)> contested = [];
    readonly Dictionary<(int, int), string> mistyped = [];

    /// <summary>A pair that a rule would have joined, were there not another organisation of that name.</summary>
    public void AddContested(int first, int second)
    {
        contested.Add(Ordered(first, second));
        Add(first, second, new NameLikeness(1, 1, lines.Names[first].Bits, false));
    }

    /// <summary>A pair with one number and two names that have nothing in common.</summary>
    public void AddMistyped(int first, int second, string reason)
    {
        mistyped[Ordered(first, second)] = reason;
        found.Add((first, second, 0.35));
    }

    /// <summary>The pairs among lines of one name.</summary>
    public void AddSameName(int[] group)
    {
        var heads = group.GroupBy(forest.Find).Select(x => x.ToArray()).ToArray();
        if (heads.Length is < 2 or > Crowd) heads = Places(heads);
        for (var i = 0; i < heads.Length; i++)
        {
            for (var j = i + 1; j < heads.Length; j++)
            {
                var (a, b) = Closest(heads[i], heads[j]);
                Add(a, b, new NameLikeness(1, 1, lines.Names[a].Bits, false));
            }
        }

        // Of a crowd, only what stands in a place that not many share.
        int[][] Places(int[][] crowd) => crowd.Length < 2 ? [] : [.. crowd.Where(x => x.Any(i => lines.Families[i].Length > 0)).Take(Crowd)];
    }

    /// <summary>Keeps the pair when it is worth it.</summary>
    public void Add(int first, int second, NameLikeness alike)
    {
        var confidence = Weigh(first, second, alike);
        if (confidence >= Least) found.Add((first, second, confidence));
    }

    /// <summary>The two lines, one of each, that share the nearest place.</summary>
    public (int First, int Second) Closest(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        var (best, a, b) = ((IdentityPlace)(-1), first[0], second[0]);
        foreach (var x in first.Take(8))
        {
            foreach (var y in second.Take(8))
            {
                var place = IdentityPlaces.Of(lines, x, y);
                if (place > best) (best, a, b) = (place, x, y);
            }
        }
        return (a, b);
    }

    /// <summary>The doubts that still stand, the strongest first, one for a pair of organisations.</summary>
    public IReadOnlyList<IdentityDoubt> Strongest()
    {
        var taken = new HashSet<(int, int)>();
        var counts = new Dictionary<int, int>();
        var kept = new List<IdentityDoubt>();
        foreach (var (first, second, confidence) in found.OrderByDescending(x => x.Confidence).ThenBy(x => Ordered(x.First, x.Second)))
        {
            var (a, b) = Ordered(forest.Find(first), forest.Find(second));
            if (a == b || forest.AreApart(a, b) || counts.GetValueOrDefault(a) >= MostOfOne || counts.GetValueOrDefault(b) >= MostOfOne || !taken.Add((a, b))) continue;
            counts[a] = counts.GetValueOrDefault(a) + 1;
            counts[b] = counts.GetValueOrDefault(b) + 1;
            var (x, y) = Ordered(first, second);
            kept.Add(new IdentityDoubt(lines.Place[x], lines.Place[y], confidence, For(x, y), Against(x, y)));
        }
        return kept;
    }

    /// <summary>Likeness of names, worth of the place, how telling the name is: multiplied; halved where numbers contradict.</summary>
    double Weigh(int first, int second, NameLikeness alike)
    {
        var place = IdentityPlaces.Of(lines, first, second);
        var equal = alike.Score == 1;
        var close = place >= IdentityPlace.Contract;
        var wanted = place switch
        {
            IdentityPlace.Commune or IdentityPlace.Contract => 0.66,
            IdentityPlace.Department => 0.72,
            IdentityPlace.OtherCommune or IdentityPlace.Near => 0.8,
            _ => 1,
        };
        // A single word inside a longer name is often a place: « Liverdun » and « Liverdun Futur ».
        var lone = !equal && alike.Cover >= 0.95 && Math.Min(lines.Names[first].Words.Count, lines.Names[second].Words.Count) == 1;
        if (lone && place < IdentityPlace.Contract) wanted = 0.88;
        var names = alike.Score >= wanted ? alike.Score
            : alike.Cover >= 0.95 && alike.SharedBits >= (close ? 12 : 17) && place >= IdentityPlace.Near && (close || !lone) ? (close ? 0.6 : 0.45)
            : alike.ByInitials && place >= IdentityPlace.Department ? (close ? 0.6 : 0.4)
            : 0;
        var bits = alike.ByInitials && !equal ? 14 : alike.SharedBits;
        if (names == 0 || bits < (close ? 9 : place >= IdentityPlace.Department ? 12 : place >= IdentityPlace.Near ? 14 : 18)) return 0;
        var contradicted = forest.Contradict(first, second);
        if (contradicted && (!equal || bits < 14 || place < IdentityPlace.OtherCommune && (place != IdentityPlace.Near || bits < 18))) return 0;
        var worth = place switch
        {
            IdentityPlace.Commune => 0.95,
            IdentityPlace.Contract => 0.92,
            IdentityPlace.Department => 0.85,
            IdentityPlace.OtherCommune => 0.6,
            IdentityPlace.Near => 0.75,
            IdentityPlace.Unknown => 0.4,
            _ => 0.3,
        };
        return names * worth * Math.Min(1, 0.4 + bits / 30) * (contradicted ? 0.5 : 1);
    }

    List<string> For(int a, int b)
    {
        var (x, y) = (lines.Names[a], lines.Names[b]);
        var alike = NameSimilarity.Compare(x, y);
        var said = new List<string>
        {
            mistyped.TryGetValue((a, b), out var number) ? number
                : x.Key == y.Key ? x.Text == y.Text ? $"même nom « {x.Text} »" : $"même nom, écrit « {x.Text} » et « {y.Text} »"
                : x.FormerKey == y.Key ? $"« {y.Text} » est l’ancien nom que donne « {x.Text} »"
                : y.FormerKey == x.Key ? $"« {x.Text} » est l’ancien nom que donne « {y.Text} »"
                : alike.ByInitials ? $"des initiales en commun : « {x.Text} » et « {y.Text} »"
                : alike.Cover >= 0.95 ? $"un nom contient l’autre : « {x.Text} » et « {y.Text} »"
                : $"noms proches : « {x.Text} » et « {y.Text} »",
        };
        switch (IdentityPlaces.Of(lines, a, b))
        {
            case IdentityPlace.Commune:
                said.Add($"même commune ({lines[a].CommuneCode})");
                break;
            case IdentityPlace.Contract:
                said.Add($"même contrat de ville ({lines.SharedContract(a, b)})");
                break;
            case IdentityPlace.Department or IdentityPlace.OtherCommune:
                said.Add($"même département ({lines.DepartmentCode(a)})");
                break;
            case IdentityPlace.Near:
                var near = lines[a].NearDepartment.Length > 0 ? lines[a].NearDepartment : lines[b].NearDepartment;
                said.Add($"département de celui qui la soutient ({near})");
                break;
        }
        return said;
    }

    List<string> Against(int a, int b)
    {
        var said = new List<string>();
        if (mistyped.ContainsKey((a, b))) said.Add($"noms sans rapport, dont un porte aussi un autre numéro : « {lines.Names[a].Text} » et « {lines.Names[b].Text} »");
        switch (forest.Contradiction(a, b))
        {
            case ('S', var first, var second):
                said.Add($"deux SIREN : {Spaced(first)} et {Spaced(second)}");
                break;
            case ('R', var first, var second):
                said.Add($"deux numéros RNA : {first} et {second}");
                break;
            case (_, var first, var second):
                said.Add($"deux numéros de l’ancien répertoire : {first} et {second}");
                break;
        }
        switch (IdentityPlaces.Of(lines, a, b))
        {
            case IdentityPlace.OtherCommune:
                said.Add($"deux communes : {lines[a].CommuneCode} et {lines[b].CommuneCode}");
                break;
            case IdentityPlace.Elsewhere:
                said.Add($"deux départements : {lines.DepartmentCode(a)} et {lines.DepartmentCode(b)}");
                break;
            case IdentityPlace.Unknown:
                said.Add("aucun lieu connu en commun");
                break;
            case IdentityPlace.Near:
                said.Add("les fichiers ne disent pas où elle est");
                break;
        }
        if (contested.Contains(Ordered(a, b))) said.Add("une autre organisation pourrait être la bonne");
        if (Math.Min(lines.Names[a].Bits, lines.Names[b].Bits) < 12) said.Add("nom courant");
        return said;
    }

    static string Spaced(string siren) => string.Join(FrenchFormat.NoBreakSpace, siren[..3], siren[3..6], siren[6..]);

    static (int, int) Ordered(int a, int b) => a < b ? (a, b) : (b, a);
}
