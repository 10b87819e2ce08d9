using Maillage.France.Names;
using Maillage.France.Tables;
using Maillage.Testing;

namespace Maillage.France.Tests.Names;

/// <summary>The table of common words is what the real files say, counted again.</summary>
[Trait("Kind", "slow")]
public class CommonWordsTests
{
    /// <summary>A word or a pair of neighbours that fewer names hold is not in the table.</summary>
    const int Least = 12;

    [Fact]
    public void The_table_is_what_the_names_of_the_real_files_give()
    {
        var keys = Names().Select(x => OrganisationName.Read(x).Key).Where(x => x.Length > 0).ToHashSet(StringComparer.Ordinal);
        var counts = keys.Select(x => x.Split(' ')).SelectMany(x => x.Concat(x.Zip(x.Skip(1), (a, b) => $"{a} {b}")).Distinct()).CountBy(x => x, StringComparer.Ordinal)
            .Where(x => x.Value >= Least && x.Key.Split(' ').All(word => !char.IsAsciiDigit(word[0]))).OrderBy(x => x.Key, StringComparer.Ordinal);
        var table = string.Concat(counts.Select(x => $"{x.Key} {x.Value}\n").Prepend($"{keys.Count}\n"));

        Assert.Equal(table, File.ReadAllText(Path.Combine(Checkout.Root, "src/Maillage.France/Names/common-words.txt")));
    }

    /// <summary>The same name in several files is one.</summary>
    static HashSet<string> Names()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var year = 2020; year <= 2024; year++)
        {
            Add($"subventions/etat/adulte-relais-{year}.json", "raison_sociale");
            Add($"subventions/etat/postes-fonjep-{year}.json", "raison_sociale");
        }
        Add("subventions/collectivites/loire-atlantique.csv", "Nom du bénéficiaire");
        Add("subventions/collectivites/subventions_montpellier.csv", "Nom association");
        for (var year = 2013; year <= 2015; year++) Add($"subventions/reserve-parlementaire/{year}_reserve_parlementaire.csv", year < 2015 ? "Bénéficiaire" : "beneficiaire");
        Add("associations/rna_import_dpt_54.csv", "titre");
        Add("associations/rna_import_dpt_90.csv", "titre");
        return names;

        void Add(string path, string column)
        {
            using var table = TableFile.Open(RealFiles.Path(path));
            var place = table.Find(column);
            while (table.Read()) names.Add(table[place]);
        }
    }
}
