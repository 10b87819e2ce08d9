using System.Globalization;
using System.Text;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Graph.Files;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Network.DrawNetwork;
using Maillage.Web.Features.Network.ShowSpaceNetwork;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Charts;
using Maillage.Web.Shared.Files;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Network.ExportNetwork;

/// <summary><c>/espaces/{slug}/reseau.csv</c>, <c>.graphml</c>, <c>.svg</c>, <c>.json</c> and the table of organisations, filtered as the page is.</summary>
static class NetworkExports
{
    /// <summary>The colours of a drawing that is a file, seen outside of the site's styles: as those of ties.css by day.</summary>
    static readonly string[] Colours = ["#3b5bdb", "#0f766e", "#c2410c", "#7c3aed", "#15803d", "#b91c1c", "#0284c7", "#8a94a6"];

    static readonly string[] Widths = ["0.5", "0.9", "1.6", "2.8"];

    static readonly TableColumn[] TieColumns =
    [
        new("source"), new("source_numero", ColumnKind.Integer), new("cible"), new("cible_numero", ColumnKind.Integer), new("d_apres"), new("preuves"), new("premiere_date"), new("derniere_date"), new("force", ColumnKind.Number),
    ];

    static readonly TableColumn[] ActorColumns =
    [
        new("organisme"), new("numero", ColumnKind.Integer), new("siren"), new("nature"), new("theme"), new("quartiers"), new("de_l_espace"), new("liens", ColumnKind.Integer), new("force", ColumnKind.Number), new("dernier_signe"),
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Add(routes, "/espaces/{slug}/reseau.csv", (space, view) => new TableDownload($"reseau-{space.Slug}", TableFormat.Csv, TieColumns, view.Network.Ties.Select(x => new object?[]
        {
            view.Network.Actors[x.One].Name, view.Network.Actors[x.One].OrganisationId, view.Network.Actors[x.Other].Name, view.Network.Actors[x.Other].OrganisationId,
            TieWords.Kinds(x.Proofs), string.Join(" | ", x.Proofs.Select(TieWords.Of)), Day(x.First), Day(x.Last), Math.Round(x.Strength, 4),
        })));
        Add(routes, "/espaces/{slug}/reseau/organismes.csv", (space, view) =>
        {
            var rows = view.Actors.ToDictionary(x => x.Place);
            return new TableDownload($"organismes-du-reseau-{space.Slug}", TableFormat.Csv, ActorColumns, view.Network.Actors.Select((x, i) => new object?[]
            {
                x.Name, x.OrganisationId, x.Siren, x.Kind.Label, x.Theme?.Label, string.Join(' ', x.Neighbourhoods), x.IsInSpace ? "oui" : "non", view.Network.Graph.Degree(i),
                Math.Round(view.Network.Graph.Strength(i), 4), rows.TryGetValue(i, out var row) && row.Last is { } last ? Day(last) : null,
            }));
        });
        Add(routes, "/espaces/{slug}/reseau.graphml", (space, view) => Results.File(GraphMlOf(view.Network, view.Groups), "application/graphml+xml", $"reseau-{space.Slug}.graphml"));
        Add(routes, "/espaces/{slug}/reseau.json", (_, view) => Results.Json(new NetworkData(view)));
        routes.MapGet("/espaces/{slug}/reseau.svg", async (string slug, HttpContext context, [FromServices] SpaceDoor door, [FromServices] SpaceNetworks networks, [FromServices] NetworkViews views, CancellationToken cancel) =>
        {
            if (await door.OpenAsync(slug, SpaceAction.ReadNetwork, cancel) is not { } access) return Results.NotFound();
            var whole = await networks.OfAsync(access.Space, cancel);
            var view = await views.OfAsync(whole, FilterOf(context.Request.Query), cancel);
            var picture = NetworkPicture.Of(view.Network, await views.PlacesAsync(whole), view.Groups, PictureForm.Poster);
            return Results.File(Encoding.UTF8.GetBytes(SvgOf(picture, view.Groups, $"Réseau de {access.Space.Name}, le {FrenchFormat.Date(whole.Day)}")), "image/svg+xml", $"reseau-{slug}.svg");
        }).RequireAuthorization();
    }

    static void Add(IEndpointRouteBuilder routes, string address, Func<Space, NetworkView, IResult> make) =>
        routes.MapGet(address, async (string slug, HttpContext context, [FromServices] SpaceDoor door, [FromServices] NetworkViews views, CancellationToken cancel) =>
            await door.OpenAsync(slug, SpaceAction.ReadNetwork, cancel) is { } access
                ? make(access.Space, await views.OfAsync(access.Space, FilterOf(context.Request.Query), cancel))
                : Results.NotFound()).RequireAuthorization();

    static TieFilter FilterOf(IQueryCollection query) =>
        TieFilter.Read(query["preuve"], query["depuis"], query["nature"], query["theme"], query["quartier"], query["force"], query["espace"], query["couleur"]);

    static byte[] GraphMlOf(SpaceNetwork network, NetworkGroups groups)
    {
        var graph = new NamedGraph(network.Graph, [.. network.Actors.Select(x => x.Name)],
        [
            new NodeAttribute("numero", [.. network.Actors.Select(x => x.OrganisationId.ToString(CultureInfo.InvariantCulture))]),
            new NodeAttribute("siren", [.. network.Actors.Select(x => x.Siren.Length > 0 ? x.Siren : null)]),
            new NodeAttribute("nature", [.. network.Actors.Select(x => x.Kind.Label)]),
            new NodeAttribute("theme", [.. network.Actors.Select(x => x.Theme?.Label)]),
            new NodeAttribute("groupe", [.. groups.Of.Select(x => groups.Names[x])]),
        ]);
        using var file = new MemoryStream();
        GraphMl.Write(file, graph);
        return file.ToArray();
    }

    static string SvgOf(NetworkPicture picture, NetworkGroups groups, string title)
    {
        const int Head = 46;
        var legend = groups.Names.Select((x, i) => (Name: x, Index: i, Size: groups.Sizes[i])).Where(x => x.Size > 0).ToList();
        var height = picture.Height + Head + (22 * legend.Count) + 20;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(picture.Width)} {N(height)}\" width=\"{N(picture.Width)}\" height=\"{N(height)}\" font-family=\"Inter, sans-serif\" font-size=\"12\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{X(title)}</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><text x=\"20\" y=\"30\" font-size=\"18\" font-weight=\"600\">{X(title)}</text><g transform=\"translate(0 {Head})\">");
        foreach (var (css, path) in picture.Ties)
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"#8a94a6\" stroke-width=\"{(css[^1] is >= '1' and <= '4' ? Widths[css[^1] - '1'] : "1")}\"/>");
        foreach (var (css, path) in picture.Marks) svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{Colour(css)}\" stroke=\"#fff\"/>");
        foreach (var node in picture.Nodes)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{node.Path}\" fill=\"{Colour(node.Css)}\" stroke=\"#fff\"><title>{X(node.Name)}</title></path>");
            if (node.Label is not { } label) continue;
            svg.Append(CultureInfo.InvariantCulture, $"<text text-anchor=\"{label.Anchor}\" stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\" fill=\"#1f2430\">");
            for (var line = 0; line < label.Lines.Count; line++)
                svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{N(label.X)}\" y=\"{N(label.YOf(line))}\" dy=\".36em\">{X(label.Lines[line])}{(line + 1 < label.Lines.Count ? " " : "")}</tspan>");
            svg.Append("</text>");
        }
        svg.Append("</g>");
        for (var i = 0; i < legend.Count; i++)
        {
            var y = picture.Height + Head + 12 + (22 * i);
            var shape = legend[i].Index == groups.Names.Count - 1 ? NetworkGroups.Most : legend[i].Index;
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{MarkShape.Path(shape, 28, y, 6)}\" fill=\"{Colours[shape]}\"/><text x=\"42\" y=\"{N(y)}\" dy=\".36em\">{X(legend[i].Name)} ({legend[i].Size})</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    // « m-node m-node--3 », « m-node m-node--2 m-node--other ».
    static string Colour(string css) => css.EndsWith("other", StringComparison.Ordinal) || !char.IsAsciiDigit(css[^1]) ? Colours[NetworkGroups.Most] : Colours[css[^1] - '0'];

    static string N(double value) => SvgNumber.Pixels(value);

    static string X(string text) => System.Security.SecurityElement.Escape(string.Concat(text.Where(x => !char.IsControl(x)))) ?? "";

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
