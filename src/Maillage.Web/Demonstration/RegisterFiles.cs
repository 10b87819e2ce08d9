using System.Globalization;

namespace Maillage.Web.Demonstration;

/// <summary>
/// The register of associations of the department, in its two parts: the old one, where a migrated association leaves its new number in
/// a remark, and today's. Most of the old one are the hunters, choirs and feast committees that no other file names.
/// </summary>
sealed class RegisterFiles(SourceFolder to, InventedLand land, InventedOrganisations organisations)
{
    const string Unknown = "0001-01-01";
    const string NoHour = "0001-01-01 00:00:00";
    const int Ordinary = 92;

    /// <summary>An association of this year or before was first written in the old part.</summary>
    const int OldUntil = 2005;

    /// <summary>What the old part holds in every commune, with the code of its purpose in the official list.</summary>
    static readonly (string Title, string Purpose, string Code)[] Everywhere =
    [
        ("AMICALE DES CHASSEURS ", "Gestion de la chasse sur le territoire communal", "013005"),
        ("COMITE DES FETES ", "Organisation de fêtes et de manifestations", "007000"),
        ("CHORALE ", "Pratique du chant", "006030"),
        ("CLUB DU BEL AGE ", "Loisirs des retraités", "014030"),
        ("SOCIETE DE PECHE ", "Pêche et protection du milieu aquatique", "013010"),
        ("UNION SPORTIVE ", "Pratique du football", "011060"),
        ("PARENTS D'ELEVES ", "Représenter les parents", "015035"),
        ("COMITE DE JUMELAGE ", "OBJET Absent", "000000"),
        ("PETANQUE CLUB ", "Pratique de la pétanque", "011115"),
        ("LES AMIS DU VILLAGE ", "Sauvegarde du patrimoine", "010000"),
        ("FOYER RURAL ", "OBJET Absent", "000000"),
        ("TENNIS CLUB ", "Pratique du tennis", "011160"),
        ("AMICALE DES DONNEURS DE SANG ", "Promouvoir le don de sang", "017025"),
        ("HARMONIE ", "Pratique de la musique", "006035"),
    ];

    static readonly Dictionary<string, string> Codes = new()
    {
        [InventedThemes.Employment] = "030010", [InventedThemes.Health] = "017000", [InventedThemes.Bonds] = "009000", [InventedThemes.Education] = "015000",
        [InventedThemes.Culture] = "006000", [InventedThemes.Sport] = "011000", [InventedThemes.Living] = "024000", [InventedThemes.Rights] = "004000",
    };

    IEnumerable<InventedOrganisation> Ours => organisations.All.Where(x => x.IsAssociation && x.Place.Department == "985");

    public async Task WriteAsync()
    {
        await OldAsync();
        await TodayAsync();
    }

    Task OldAsync()
    {
        var dice = new Dice(1901);
        var communes = land.Communes.Where(x => x.Department == "985").ToList();
        var rows = Ours.Where(x => x.Since <= OldUntil).Select(x => Moved(x, dice)).ToList();
        var taken = new HashSet<string>();
        while (taken.Count < Ordinary)
        {
            var (title, purpose, code) = Everywhere[(int)dice.Between(0, Everywhere.Length)];
            // The larger a commune, the more associations: half of them in the agglomeration.
            var commune = communes[dice.Chance(0.5) ? (int)dice.Between(0, 4) : (int)dice.Between(0, communes.Count)];
            var name = title + (commune.Name[0] is 'É' or 'O' ? "D'" : "DE ") + InventedScribes.Capitals(commune.Name);
            if (!taken.Add(name)) continue;
            var born = Day((int)dice.Between(1920, 2004), dice);
            var chance = dice.Between(0, 1);
            var position = chance < 0.5 ? "A" : chance < 0.92 ? "S" : "D";
            rows.Add(Line(900_000 + taken.Count * 13, dice.Chance(0.2) ? Unknown : born, dice.Chance(0.15) ? Unknown : born, name, purpose, code, commune, position, "", NoHour));
        }
        rows.Add(["985P900007", "900007", "", "985P", Unknown, Unknown, "D", "S", "ANNULEE POUR ERREUR DE NUMEROTATION", "OBJET Absent", "000000", "000000", "", "", "", "00000", "", "PM", "", "", "S", "", NoHour]);
        return to.TextAsync("associations-985.csv", SourceFolder.Utf8WithMark, ';',
            [
                "id", "id_ex", "siret", "gestion", "date_creat", "date_publi", "nature", "groupement", "titre", "objet", "objet_social1", "objet_social2", "adr1", "adr2", "adr3",
                "adrs_codepostal", "libcom", "dir_civilite", "siteweb", "observation", "position", "rup_mi", "maj_time",
            ],
            rows.OrderBy(x => (string)x[0]!, StringComparer.Ordinal), alwaysQuoted: true);
    }

    /// <summary>One of ours: migrated, with its new number as a remark, or forgotten there as if still active.</summary>
    static object?[] Moved(InventedOrganisation x, Dice dice)
    {
        var born = BornOn(x);
        var isForgotten = x.Rank % 6 == 0;
        return Line(int.Parse(x.FormerRna, CultureInfo.InvariantCulture), dice.Chance(0.25) ? Unknown : born, born, InventedScribes.Capitals(x.NameIn(OldUntil)), "OBJET Absent", "000000", x.Place,
            isForgotten ? "A" : "R", isForgotten ? "" : x.Rna, isForgotten ? NoHour : string.Create(CultureInfo.InvariantCulture, $"20{(int)dice.Between(10, 20)}-0{(int)dice.Between(1, 10)}-17 10:32:00"));
    }

    static object?[] Line(int number, string created, string published, string title, string purpose, string code, InventedCommune commune, string position, string remark, string hour) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"985P{number:000000}"), string.Create(CultureInfo.InvariantCulture, $"{number:000000}"), "", "985P", created, published, "D", "S",
        title, purpose, code, "000000", "", "", "", PostalCode(commune), InventedScribes.Capitals(commune.Name), "PM", "", remark, position, "", hour,
    ];

    /// <summary>Today's part has no address here: in the real one, it can name a person.</summary>
    Task TodayAsync()
    {
        var dice = new Dice(2009);
        return to.TextAsync("associations-985-waldec.csv", SourceFolder.Utf8WithMark, ';',
            [
                "id", "id_ex", "siret", "rup_mi", "gestion", "date_creat", "date_decla", "date_publi", "date_disso", "nature", "groupement", "titre", "titre_court", "objet",
                "objet_social1", "objet_social2", "adrs_complement", "adrs_numvoie", "adrs_repetition", "adrs_typevoie", "adrs_libvoie", "adrs_distrib", "adrs_codeinsee",
                "adrs_codepostal", "adrs_libcommune", "adrg_declarant", "adrg_complemid", "adrg_complemgeo", "adrg_libvoie", "adrg_distrib", "adrg_codepostal", "adrg_achemine",
                "adrg_pays", "dir_civilite", "siteweb", "publiweb", "observation", "position", "maj_time",
            ],
            Ours.OrderBy(x => x.Rna, StringComparer.Ordinal).Select(x =>
            {
                var born = BornOn(x);
                var title = InventedScribes.Name(x, InventedScribe.Register, 2025);
                return new object?[]
                {
                    x.Rna, x.Since <= OldUntil ? x.FormerRna : "", dice.Chance(0.55) ? x.Siret() : "", "", "985P", born, Day(Math.Max(x.Since, 2010), dice), born,
                    x.Until is { } last ? $"{last}-12-31" : Unknown, "D", "S", title, x.Acronym.Length > 0 ? x.Acronym : title.Length > 38 ? title[..38] : title, x.Purpose,
                    Codes[x.Theme], "000000", "", "", "", "", "", "", x.Place.Code, PostalCode(x.Place), InventedScribes.Capitals(x.Place.Name), "", "", "", "", "",
                    PostalCode(x.Place), InventedScribes.Capitals(x.Place.Name), "FRANCE", "PM", x.Rank % 3 == 0 ? "" : $"https://{x.Key}.example", "1", "",
                    x.Until is null ? "A" : "D", string.Create(CultureInfo.InvariantCulture, $"20{(int)dice.Between(15, 24)}-0{(int)dice.Between(1, 10)}-21 09:15:00"),
                };
            }), alwaysQuoted: true);
    }

    /// <summary>The same day in both parts.</summary>
    static string BornOn(InventedOrganisation x) => Day(x.Since, new Dice(x.Rank));

    static string Day(int year, Dice dice) => new DateOnly(year, 1, 1).AddDays((int)dice.Between(0, 365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>985 begins no postal code in use; each commune takes the next number.</summary>
    static string PostalCode(InventedCommune commune) =>
        string.Create(CultureInfo.InvariantCulture, $"{commune.Department}{(int.Parse(commune.Code[3..], CultureInfo.InvariantCulture) - 41) * 3:00}");
}
