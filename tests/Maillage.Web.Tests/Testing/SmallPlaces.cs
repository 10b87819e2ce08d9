namespace Maillage.Web.Tests.Testing;

/// <summary>Neighbourhoods of 2024 that small sites hold, as features of a GeoJSON file.</summary>
static class SmallPlaces
{
    /// <summary>In Nancy: from 48.70 to 48.72 of latitude and from 6.10 to 6.12 of longitude.</summary>
    public static string Tilleuls { get; } = Of("QN05490M", "Les Tilleuls", "54395", "245400676", GeoJson.Square(6.10, 48.70, 0.02));

    /// <summary>In Toul.</summary>
    public static string CoeurIlot { get; } = Of("QN05491M", "Le Cœur d’Îlot", "54528", "200070563", GeoJson.Polygon((5.90, 48.67), (5.92, 48.67), (5.92, 48.68), (5.90, 48.68), (5.90, 48.67)));

    /// <summary>In Nancy, without a contour.</summary>
    public static string CiteNeuve { get; } = Of("QN05492M", "La Cité neuve", "54395", "245400676", null);

    static string Of(string code, string name, string commune, string epci, string? contour) =>
        GeoJson.Feature(contour, ("code_qp", code), ("lib_qp", name), ("insee_com", commune), ("siren_epci", epci));
}
