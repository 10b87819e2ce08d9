using System.Globalization;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Graph.Prediction;

namespace Maillage.Bench.Files;

/// <summary>URBACT, cities and the networks that they entered from 2000 to 2019: a city by its number in GeoNames, since names have several spellings; its country and part of Europe; the key words of networks.</summary>
static class UrbactFile
{
    /// <summary>The history by year, or nothing where the files are absent.</summary>
    public static MembershipHistory? Find()
    {
        if (RealFile.Find("reseaux/URBACT_Membership_GNidCorr_complete_V2.csv") is not { } members || RealFile.Find("reseaux/UrbactNetworks_complete_V2.csv") is not { } networks) return null;
        var network = new DatedNetwork();
        using (var reader = TableFile.Open(members))
        {
            var (hub, city, country, region, start) = (reader.Find("Code_Network"), reader.Find("geonameId"), reader.Find("Country"), reader.Find("Region"), reader.Find("Start"));
            while (reader.Read())
                network.Add(reader[city], reader[hub], int.Parse(reader[start], CultureInfo.InvariantCulture), reader[country], reader[region]);
        }
        using (var reader = TableFile.Open(networks))
        {
            var (hub, theme) = (reader.Find("Code_Network"), reader.Find("Main.Key.Word"));
            while (reader.Read()) network.SetThemes(reader[hub], reader[theme].Split('/').Select(Fold.Text));
        }
        return network.Build();
    }
}
