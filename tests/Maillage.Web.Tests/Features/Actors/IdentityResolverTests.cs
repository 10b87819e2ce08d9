using CsCheck;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Tests.Features.Actors;

/// <summary>Who is who, rule by rule, on invented organisations.</summary>
public class IdentityResolverTests
{
    const string Siren1 = "775604786";
    const string Siren2 = "552100554";

    [Fact]
    public void One_siren_is_one_organisation_whatever_the_names()
    {
        var found = Resolve(Named("Les Trois Glaneurs", siren: Siren1), Named("Atelier Varlope", siren: Siren1, siret: Siren1 + "00012"), Named("Atelier Varlope", siren: Siren2));

        Assert.Equal("0 0 1", found.Clusters());
        var tie = Assert.Single(found.Ties);
        Assert.Equal("même SIREN 775 604 786, noms différents", tie.Reason.Plain());
        Assert.Equal(IdentityRule.Siren, tie.Rule);
    }

    [Fact]
    public void One_number_of_the_register_is_one_organisation_and_a_former_line_leads_to_its_new_number()
    {
        var found = Resolve(
            Named("Les Glaneurs", registerNumber: "543P000001", rna: "W543000001", commune: "54395"),
            Named("Les Glaneurs de Nancy", rna: "W543000001"),
            Named("Glaneurs", registerNumber: "543P000001"));

        Assert.Equal("0 0 0", found.Clusters());
    }

    [Fact]
    public void A_siren_beside_two_unrelated_names_is_not_believed_when_one_of_them_has_another()
    {
        var found = Resolve(Named("Zandoli Judo", siren: Siren1, near: "34"), Named("Krikri Marionnettes", siren: Siren1, near: "34"), Named("Krikri Marionnettes", siren: Siren2, near: "34"));

        Assert.Equal("0 1 2", found.Clusters());
        Assert.Contains(found.Doubts, x => x.Pair() == "0-1" && x.For[0].Plain() == "même SIREN 775 604 786 sur les deux");
    }

    [Fact]
    public void A_telling_name_merges_in_its_commune_or_contract_however_it_is_written()
    {
        var found = Resolve(
            Named("ASS. ZANDOLIX", commune: "25056"), Named("Association Zandolix", commune: "25056"),
            Named("CTRE SOC ST KRIKRI", contracts: "2015 CV049", siren: Siren1), Named("Centre social Saint-Krikri", contracts: "2024 CN01303M"));

        Assert.Equal("0 0 1 1", found.Clusters());
        Assert.Equal(["même nom « Association Zandolix » et « ASS. ZANDOLIX », même commune (25056)", "même contrat"], found.Ties.Select(Short).Order().Reverse());

        static string Short(IdentityTie tie) => tie.Rule == IdentityRule.NameAndContract ? "même contrat" : tie.Reason.StartsWith("même nom « ASS", StringComparison.Ordinal)
            ? "même nom « Association Zandolix » et « ASS. ZANDOLIX », même commune (25056)"
            : tie.Reason;
    }

    [Theory]
    [InlineData("Comité des fêtes")]
    [InlineData("CENTRE SOCIAL")]
    [InlineData("École")]
    [InlineData("Foyer rural")]
    [InlineData("Association sportive")]
    [InlineData("Club de l’amitié")]
    [InlineData("ANNULEE POUR ERREUR DE NUMEROTATION")]
    [InlineData("Titre Absent")]
    public void A_common_name_never_merges(string name)
    {
        var found = Resolve(
            Named(name, commune: "54395"), Named(name + " ", commune: "54395"), Named(name, department: "54"), Named(name, contracts: "2024 CN05403M"), Named(name, near: "54"));

        Assert.Equal("0 1 2 3 4", found.Clusters());
    }

    [Fact]
    public void What_stands_where_a_name_should_be_is_not_even_a_doubt()
    {
        Assert.Empty(Resolve(Named("Titre Absent", registerNumber: "543P000001", department: "54"), Named("Titre Absent", registerNumber: "543P000002", department: "54")).Doubts);
    }

    [Fact]
    public void A_name_alone_never_merges()
    {
        var found = Resolve(Named("Zandolix Kramouti"), Named("ZANDOLIX KRAMOUTI"), Named("Zandolix Kramouti", near: "44"), Named("Zandolix Kramouti", near: "44", siren: Siren1));

        Assert.Equal("0 1 2 3", found.Clusters());
        Assert.Contains(found.Doubts, x => x.Pair() == "2-3" && x.Against.Contains("les fichiers ne disent pas où elle est"));
        Assert.Contains(found.Doubts, x => x.Pair() == "0-1" && x.Against.Contains("aucun lieu connu en commun") && x.Confidence < 0.5);
    }

    [Fact]
    public void A_rare_name_merges_in_its_department_only_when_nobody_else_bears_it_there()
    {
        var alone = Resolve(Named("Atelier Zandolix", department: "38", siren: Siren1), Named("ATELIER ZANDOLIX", department: "38"));
        var borne = Resolve(Named("Atelier Zandolix", department: "38", siren: Siren1), Named("ATELIER ZANDOLIX", department: "38"), Named("Atelier Zandolix", department: "38", siren: Siren2));
        var apart = Resolve(Named("Atelier Zandolix", commune: "38185"), Named("ATELIER ZANDOLIX", commune: "38053"));

        Assert.Equal("0 0", alone.Clusters());
        Assert.Equal("0 1 2", borne.Clusters());
        Assert.Equal(["0-1", "0-2", "1-2"], borne.Doubts.Select(x => x.Pair()).Order());
        Assert.Equal("0 1", apart.Clusters());
    }

    [Theory]
    [InlineData("siren")]
    [InlineData("rna")]
    [InlineData("register")]
    public void Two_numbers_of_one_kind_never_merge_by_name(string kind)
    {
        var found = Resolve(With("1"), With("2"));

        Assert.Equal("0 1", found.Clusters());
        Assert.StartsWith("deux ", Assert.Single(found.Doubts).Against[0], StringComparison.Ordinal);

        Mention With(string end) => kind switch
        {
            "siren" => Named("Atelier Zandolix", commune: "54395", siren: end == "1" ? Siren1 : Siren2),
            "rna" => Named("Atelier Zandolix", commune: "54395", rna: "W54300000" + end),
            _ => Named("Atelier Zandolix", commune: "54395", registerNumber: "543P00000" + end),
        };
    }

    [Fact]
    public void A_siren_and_a_line_of_the_register_do_not_contradict()
    {
        Assert.Equal("0 0", Resolve(Named("Atelier Zandolix", commune: "54395", siren: Siren1), Named("Atelier Zandolix", commune: "54395", rna: "W543000001")).Clusters());
    }

    [Fact]
    public void A_mention_that_could_join_two_organisations_joins_none()
    {
        var found = Resolve(
            Named("Zandolix", contracts: "2015 CV001", siren: Siren1), Named("ZANDOLIX", contracts: "2015 CV001,2015 CV002"), Named("Zandolix", contracts: "2015 CV002", siren: Siren2));

        Assert.Equal("0 1 2", found.Clusters());
        Assert.Equal(["0-1", "1-2"], found.Doubts.Where(x => x.Against.Contains("une autre organisation pourrait être la bonne")).Select(x => x.Pair()).Order());
    }

    [Fact]
    public void One_that_joins_none_does_not_keep_the_others_from_joining()
    {
        var found = Resolve(
            Named("Zandolix", contracts: "2015 CV001", siren: Siren1), Named("ZANDOLIX", contracts: "2015 CV001,2015 CV002"), Named("Zandolix", contracts: "2015 CV002", siren: Siren2),
            Named("Ass. Zandolix", contracts: "2015 CV001"));

        Assert.Equal("0 1 2 0", found.Clusters());
    }

    [Fact]
    public void A_chain_of_mentions_does_not_join_two_organisations()
    {
        var found = Resolve(
            Named("Zandolix", contracts: "2015 CV001", siren: Siren1), Named("ZANDOLIX", contracts: "2015 CV001,2015 CV003"),
            Named("Ass. Zandolix", contracts: "2015 CV003,2015 CV002"), Named("Zandolix", contracts: "2015 CV002", siren: Siren2));

        Assert.Equal("0 0 1 1", found.Clusters());
        Assert.Contains(found.Doubts, x => x.Pair() == "1-2");
    }

    [Fact]
    public void Similar_names_in_one_place_are_told_and_not_merged()
    {
        var found = Resolve(
            Named("Mission zandolienne des glaneurs", contracts: "2015 CV001", siren: Siren1), Named("M1SSION ZANDOLIENE DES GLANEURS", contracts: "2015 CV001"),
            Named("Institut krikrien d’étude et de formation", contracts: "2015 CV001", siren: Siren2), Named("IKEF", contracts: "2015 CV001"));

        Assert.Equal("0 1 2 3", found.Clusters());
        Assert.Equal(["0-1", "2-3"], found.Doubts.Select(x => x.Pair()).Order());
        Assert.Contains(found.Doubts, x => x.Pair() == "2-3" && x.For[0].StartsWith("des initiales en commun", StringComparison.Ordinal));
    }

    [Fact]
    public void A_former_name_is_told()
    {
        var found = Resolve(Named("Zandolix Musique EX Éveil krikrien", near: "44", siren: Siren1), Named("EVEIL KRIKRIEN", near: "44"));

        Assert.StartsWith("« EVEIL KRIKRIEN » est l’ancien nom", Assert.Single(found.Doubts).For[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Club_and_amicale_are_two_names()
    {
        Assert.Equal("0 1", Resolve(Named("Club Zandolix", commune: "54395"), Named("Amicale Zandolix", commune: "54395")).Clusters());
    }

    [Fact]
    public void What_a_person_decided_stands_above_the_rules()
    {
        var (a, b, c) = (Named("Zandolix", siren: Siren1, department: "54"), Named("Krikri", siren: Siren1), Named("Zandolix", siren: Siren1, commune: "54395"));

        var parted = Resolve([a, b, c], [Decision(a, b, false)]);
        var joined = Resolve([Named("Zandolix"), Named("Krikri", siren: Siren2)], [Decision(Named("Zandolix"), Named("Krikri", siren: Siren2), true)]);

        Assert.Equal("0 1 0", parted.Clusters());
        Assert.Empty(parted.Doubts);
        Assert.Equal("0 0", joined.Clusters());
        Assert.Equal(IdentityRule.Decision, Assert.Single(joined.Ties).Rule);
    }

    [Fact]
    public void Where_decisions_contradict_each_other_different_holds_and_then_the_newest()
    {
        var (a, b, c) = (Named("Alzan"), Named("Belzan"), Named("Celzan"));

        Assert.Equal("0 1 1", Resolve([a, b, c], [Decision(a, c, false), Decision(a, b, true, day: 1), Decision(b, c, true, day: 2)]).Clusters());
        Assert.Equal("0 0 1", Resolve([a, b, c], [Decision(a, c, false), Decision(a, b, true, day: 2), Decision(b, c, true, day: 1)]).Clusters());
    }

    [Fact]
    public void Two_mentions_with_one_number_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Resolve(Named("Zandolix"), Named("Zandolix")));
    }

    [Fact]
    public void The_order_of_mentions_changes_nothing_decisions_hold_and_numbers_of_one_kind_stay_apart()
    {
        Gen.Select(Mentions, Gen.Int[0, int.MaxValue].Array[0, 6], Gen.Int).Sample((mentions, picks, seed) =>
        {
            if (mentions.Length < 2) return;
            var decisions = picks.Select((x, i) => (First: mentions[x % mentions.Length], Second: mentions[x / 7 % mentions.Length], Same: x % 2 == 0, Day: i + 1))
                .Where(x => x.First.Id != x.Second.Id).DistinctBy(x => (Math.Min(x.First.Id, x.Second.Id), Math.Max(x.First.Id, x.Second.Id)))
                .Select(x => Decision(x.First, x.Second, x.Same, x.Day)).ToArray();
            var shuffled = mentions.ToArray();
            new Random(seed).Shuffle(shuffled);

            var found = IdentityResolver.Resolve(mentions, decisions);
            var again = IdentityResolver.Resolve(shuffled, [.. decisions.Reverse()]);

            Assert.Equal(Told(mentions, found), Told(shuffled, again));
            Assert.Equal(mentions.Length - found.Count, found.Ties.Count);
            foreach (var decision in decisions.Where(x => !x.AreSame)) Assert.NotEqual(Of(found, decision.First), Of(found, decision.Second));
            if (decisions.All(x => x.AreSame)) Assert.All(decisions, x => Assert.Equal(Of(found, x.First), Of(found, x.Second)));
            if (decisions.Length == 0)
            {
                // Numbers join, names do not: every two numbers of one kind in an organisation are tied through numbers.
                foreach (var cluster in Enumerable.Range(0, mentions.Length).GroupBy(i => found.Clusters[i]))
                {
                    var sirens = cluster.Select(i => mentions[i].Siren).Where(x => x.Length > 0).Distinct().Count();
                    Assert.True(sirens <= 1 || cluster.Any(i => mentions[i].Rna.Length > 0), "two SIREN joined by a name");
                }
            }
            Assert.All(found.Doubts, x => Assert.NotEqual(found.Clusters[x.First], found.Clusters[x.Second]));

            int Of(IdentityResolution resolution, long id) => resolution.Clusters[Array.FindIndex(mentions, x => x.Id == id)];
        }, iter: 300);
    }

    /// <summary>All that a resolution says, in words that do not hang on the order of the list.</summary>
    static string Told(Mention[] mentions, IdentityResolution found) => string.Join('\n',
        mentions.Select((x, i) => $"{x.Id} {found.Clusters[i]}").Order(StringComparer.Ordinal)
            .Concat(found.Ties.Select(x => $"{mentions[x.First].Id} {mentions[x.Second].Id} {x.Rule} {x.Confidence} {x.Reason}"))
            .Concat(found.Doubts.Select(x => $"{mentions[x.First].Id} {mentions[x.Second].Id} {x.Confidence:R} {string.Join(';', x.For)} {string.Join(';', x.Against)}")));

    /// <summary>Few names, numbers and places, so that they meet.</summary>
    static readonly Gen<Mention[]> Mentions = Gen.Select(
            OneOf("Zandolix", "ASS ZANDOLIX", "Atelier Zandolix", "Ateliers Zandolyx", "Comité des fêtes", "Krikri Danse", "Krikri Dance"),
            OneOf("", "", Siren1, Siren2), OneOf("", "", "", "W543000001", "W543000002"), OneOf("", "54395", "54528"),
            OneOf("", "54", "55"), OneOf("", "2015 CV001", "2024 CN05403M", "2015 CV001,2015 CV002"))
        .Select((name, siren, rna, commune, department, contracts) =>
            Named(name, siren: siren, rna: rna, commune: commune, department: commune.Length > 0 ? "54" : department, contracts: contracts))
        .Array[0, 25].Select(x => x.DistinctBy(y => y.Id).ToArray());

    static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static IdentityResolution Resolve(params Mention[] mentions) => Resolve(mentions, []);

    static IdentityResolution Resolve(Mention[] mentions, IdentityDecision[] decisions)
    {
        var found = IdentityResolver.Resolve(mentions, decisions, x => x is "2024 CN01303M" ? "2015 CV049" : x);
        // Numbers of clusters as the mentions stand here, for the eye.
        var numbers = new Dictionary<int, int>();
        return found with { Clusters = [.. found.Clusters.Select(x => numbers.TryGetValue(x, out var n) ? n : numbers[x] = numbers.Count)] };
    }

    static Mention Named(
        string name, string siren = "", string siret = "", string rna = "", string registerNumber = "", string commune = "", string department = "", string contracts = "", string near = "")
    {
        var mention = new Mention
        {
            Id = 0, Name = name, Siren = siren, Siret = siret, Rna = rna, RegisterNumber = registerNumber,
            CommuneCode = commune, DepartmentCode = department, Contracts = contracts, NearDepartment = near,
        };
        return mention with { Id = MentionNumber.Of(mention) };
    }

    static IdentityDecision Decision(Mention first, Mention second, bool same, int day = 1) => new()
    {
        First = Math.Min(first.Id, second.Id), Second = Math.Max(first.Id, second.Id), AreSame = same,
        Reason = "vu", By = "test", At = new DateTime(2026, 1, day, 0, 0, 0, DateTimeKind.Utc),
    };
}

/// <summary>Resolutions at a glance.</summary>
static class IdentityWords
{
    public static string Clusters(this IdentityResolution found) => string.Join(' ', found.Clusters);

    public static string Pair(this IdentityDoubt doubt) => $"{Math.Min(doubt.First, doubt.Second)}-{Math.Max(doubt.First, doubt.Second)}";
}
