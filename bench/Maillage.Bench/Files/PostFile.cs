using System.Text.RegularExpressions;
using Maillage.France.Names;
using Maillage.France.Tables;
using Maillage.Graph.Prediction;

namespace Maillage.Bench.Files;

/// <summary>
/// Posts paid by the State, 2020 to 2023: employers, tied by the contract for which both have posts. An employer is its name in its department; kind: the first word of its name. 2024 is left out, since
/// contracts then have other codes: each employer would seem to enter a new one. A compound code is two contracts; lines without a code are passed over.
/// </summary>
static partial class PostFile
{
    /// <summary>The history by year, or nothing where the files are absent.</summary>
    public static MembershipHistory? Find()
    {
        var network = new DatedNetwork();
        for (var year = 2020; year <= 2023; year++)
        {
            foreach (var list in (string[])["adulte-relais", "postes-fonjep"])
            {
                if (RealFile.Find($"subventions/etat/{list}-{year}.json") is not { } path) return null;
                using var reader = TableFile.Open(path);
                var (name, contract, department) = (reader.Find("raison_sociale"), reader.Find("code_cv"), reader.Find("insee_dep"));
                while (reader.Read())
                {
                    var read = OrganisationName.Read(reader[name]);
                    if (read.Key.Length == 0) continue;
                    foreach (Match code in Contract().Matches(reader[contract]))
                        network.Add($"{read.Key}/{reader[department]}", code.Value, year, area: reader[department], kind: read.Words[0]);
                }
            }
        }
        return network.Build();
    }

    [GeneratedRegex("CV[0-9]{3}")]
    private static partial Regex Contract();
}
