using System.Text.RegularExpressions;
using Maillage.France.Language;
using Maillage.France.Names;
using Maillage.France.Tables;
using Maillage.Graph.Prediction;

namespace Maillage.Bench.Files;

/// <summary>
/// The <em>réserve parlementaire</em>, 2013 to 2015: beneficiaries, tied by the member of Parliament who gave to both. A beneficiary is its name in the department of its giver (half of France has a
/// "comité des fêtes"); postcode where an address gives one; theme: the budget line of its first grant; kind: the first word of its name. Lines without a giver are passed over.
/// </summary>
static partial class ReserveFile
{
    /// <summary>The history by year, or nothing where the files are absent.</summary>
    public static MembershipHistory? Find()
    {
        var network = new DatedNetwork();
        for (var year = 2013; year <= 2015; year++)
        {
            if (RealFile.Find($"subventions/reserve-parlementaire/{year}_reserve_parlementaire.csv") is not { } path) return null;
            using var reader = TableFile.Open(path);
            var (name, address, department, line, giver) =
                (reader.Find("Bénéficiaire"), reader.Find("Adresse"), reader.Find("Département"), reader.Find("Programme budgétaire"), reader.Find("ID_Acteur"));
            while (reader.Read())
            {
                var read = OrganisationName.Read(reader[name]);
                if (reader[giver] is not ['P', 'A', ..] || read.Key.Length == 0) continue;
                var where = Fold.Text(reader[department]);
                var postcode = Postcode().Match(reader[address]);
                network.Add($"{read.Key}/{where}", reader[giver], year, postcode.Value, where, read.Words[0], reader[line].Trim());
            }
        }
        return network.Build();
    }

    [GeneratedRegex(@"\b\d{5}\b")]
    private static partial Regex Postcode();
}
