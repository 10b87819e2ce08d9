using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Demonstration;

/// <summary>Nothing of the demonstration may be taken for a real place, nor hide one.</summary>
public class NoRealPlaceTests
{
    static readonly CancellationToken Stop = CancellationToken.None;

    [Fact]
    public async Task No_commune_epci_or_region_has_a_real_code_or_name()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await using var site = DemonstrationSite.Start(installation);
        var communes = await site.Db.Communes.AsNoTracking().ToListAsync(Stop);
        Assert.NotEmpty(communes);

        Assert.Empty(communes.Select(x => x.Code.Value).Intersect(Reference("communes.csv", "code")));
        Assert.Empty(communes.Select(x => Fold.Text(x.Name)).Intersect(Reference("communes.csv", "nom").Select(Fold.Text)));
        Assert.Empty((await site.Db.Epcis.AsNoTracking().ToListAsync(Stop)).SelectMany(x => new[] { x.Code.Value, Fold.Text(x.Name) })
            .Intersect(Reference("epci.csv", "code").Concat(Reference("epci.csv", "nom").Select(Fold.Text))));
        Assert.Empty((await site.Db.Regions.AsNoTracking().ToListAsync(Stop)).SelectMany(x => new[] { x.Code, Fold.Text(x.Name) })
            .Intersect(Reference("regions.csv", "code").Concat(Reference("regions.csv", "nom").Select(Fold.Text))));
    }

    /// <summary>Only one number that can be a department belongs to none; the two others belong to lands where nobody lives.</summary>
    [Fact]
    public async Task No_department_has_a_real_name_or_the_number_of_one_with_inhabitants()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await using var site = DemonstrationSite.Start(installation);
        var departments = await site.Db.Departments.AsNoTracking().ToListAsync(Stop);
        Assert.Equal(3, departments.Count);
        Assert.Empty(departments.Select(x => Fold.Text(x.Name)).Intersect(Reference("departements.csv", "nom").Select(Fold.Text)));

        var lived = new HashSet<string>();
        using var communes = TableFile.Open(ReferenceFile("communes.csv"));
        var (department, population) = (communes.Find("departement"), communes.Find("population"));
        while (communes.Read())
            if (communes[population] is not ("" or "0")) lived.Add(communes[department]);
        Assert.True(lived.Count > 100);
        Assert.DoesNotContain(departments, x => lived.Contains(x.Code.Value));
    }

    [Theory]
    [InlineData("qpv/qpv-2024.geojson", "code_qp")]
    [InlineData("qpv/qpv-2015-occitanie.geojson", "code_qp")]
    [InlineData("qpv/passage-2024-2015-extrait.csv", "qp2015_1")]
    [InlineData("contrats/geom_cv_ctr_2015-2023.geojson", "code_cv")]
    [InlineData("contrats/geom_cv_ctr_2024-2030.geojson", "code_cv")]
    public async Task No_neighbourhood_or_contract_has_a_real_code(string file, string column)
    {
        var real = Values(RealFiles.Path(file), column).ToHashSet();
        Assert.NotEmpty(real);
        await using var installation = await TestInstallation.CreateAsync();
        await using var site = DemonstrationSite.Start(installation);
        var invented = (await site.Db.Neighbourhoods.Select(x => x.Code).ToListAsync(Stop)).Select(x => x.Value)
            .Concat((await site.Db.Contracts.Select(x => x.Code).ToListAsync(Stop)).Select(x => x.Value)).ToList();
        Assert.Equal(127 + 25, invented.Count);
        Assert.DoesNotContain(invented, real.Contains);
    }

    static string ReferenceFile(string name) => Path.Combine(AppContext.BaseDirectory, "reference", name);

    static List<string> Reference(string file, string column) => Values(ReferenceFile(file), column);

    static List<string> Values(string path, string column)
    {
        using var reader = TableFile.Open(path);
        var at = reader.Find(column);
        Assert.True(at >= 0);
        var values = new List<string>();
        while (reader.Read()) values.Add(reader[at]);
        return values;
    }
}
