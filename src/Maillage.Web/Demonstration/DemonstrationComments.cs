using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Features.Observation;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Demonstration;

/// <summary>What the bodies of the invented agglomeration say of its figures.</summary>
static class DemonstrationComments
{
    static readonly (string Indicator, string By, DateTime At, string Text)[] All =
    [
        ("taux-pauvrete", "Comité de pilotage du contrat", Day(2025, 3, 14),
            "La Haute Borne et Le Vallon aux Cerisiers ne faisaient qu’un quartier jusqu’en 2023. Le découpage les sépare : le taux d’avant ne se compare ni à l’un ni à l’autre."),
        ("taux-emploi", "Maison de l’emploi d’Auvelle", Day(2025, 4, 2),
            "La conserverie de Port-Lanvelle a fermé après l’année que ce chiffre décrit : il ne montre ni les 210 emplois perdus, ni les 60 retrouvés depuis au pôle nautique."),
        ("menages-1-personne", "Centre communal d’action sociale de Valdauvelle", Day(2025, 5, 20),
            "Au Clos des Tanneurs, une résidence de 180 studios pour étudiants et un foyer de jeunes travailleurs expliquent une bonne part des ménages d’une personne."),
        ("taux-logements-sociaux", "Conseil citoyen de La Haute Borne", Day(2025, 6, 11),
            "La tour des Charmes, vidée en 2020 et démolie depuis, compte encore parmi les logements mais plus parmi les résidences : de là un taux au-dessus de 100 %."),
    ];

    /// <summary>Writes the comments that are not there yet; one that an older version worded otherwise is replaced.</summary>
    public static async Task WriteAsync(MaillageDb db, ContractCode contract, CancellationToken cancel)
    {
        var written = await db.FigureComments.Where(x => x.Generation == Generation.G2024 && x.ContractCode == contract).ToListAsync(cancel);
        foreach (var (indicator, by, at, text) in All)
        {
            var known = written.Where(x => x.IndicatorCode == indicator && x.By == by).ToList();
            if (known is [{ } same] && same.Text == text) continue;
            db.FigureComments.RemoveRange(known);
            db.FigureComments.Add(new FigureComment
            {
                Generation = Generation.G2024, ContractCode = contract, IndicatorCode = indicator, Text = text, By = by, At = at,
            });
        }
        await db.SaveChangesAsync(cancel);
    }

    static DateTime Day(int year, int month, int day) => new(year, month, day, 9, 0, 0, DateTimeKind.Utc);
}
