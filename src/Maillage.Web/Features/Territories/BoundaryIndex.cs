using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Maillage.Web.Features.Territories;

/// <summary>Contours to draw maps with, found by what they bound or by where they are.</summary>
public sealed class BoundaryIndex
{
    readonly Dictionary<(BoundaryKind, string), BoundaryShape> byCode = [];
    readonly Dictionary<BoundaryKind, STRtree<BoundaryShape>> trees = [];

    public BoundaryIndex(IEnumerable<Boundary> boundaries)
    {
        foreach (var boundary in boundaries)
        {
            var shape = new BoundaryShape(boundary.Kind, boundary.Code, boundary.Name, ContourReader.FromBytes(boundary.Contour));
            byCode[(boundary.Kind, boundary.Code)] = shape;
            if (!trees.TryGetValue(boundary.Kind, out var tree)) trees[boundary.Kind] = tree = new STRtree<BoundaryShape>();
            tree.Insert(shape.Contour.EnvelopeInternal, shape);
        }
        foreach (var tree in trees.Values) tree.Build();
    }

    public BoundaryShape? Find(BoundaryKind kind, string code) => byCode.GetValueOrDefault((kind, code));

    /// <summary>Contours of a kind that meet a box (WGS84), in the order of their codes.</summary>
    public IReadOnlyList<BoundaryShape> Within(BoundaryKind kind, Envelope box) =>
        trees.TryGetValue(kind, out var tree) ? tree.Query(box).OrderBy(x => x.Code, StringComparer.Ordinal).ToList() : [];

    public IEnumerable<BoundaryShape> Countries => byCode.Values.Where(x => x.Kind == BoundaryKind.Country);
}

/// <summary>A contour (WGS84) with its name.</summary>
public sealed record BoundaryShape(BoundaryKind Kind, string Code, string Name, Geometry Contour);
