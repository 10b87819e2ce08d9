using System.Diagnostics;
using CsCheck;
using Maillage.Web.Shared.Networks;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Tests.Shared.Networks;

public class NetworkLayoutTests
{
    static readonly NetworkForm[] Forms = [NetworkForm.Full, NetworkForm.Wide, NetworkForm.Narrow];

    [Fact]
    public void Everything_stands_in_the_drawing() => ForEachLayout((layout, form) =>
    {
        Assert.True(double.IsFinite(layout.Height));
        var drawing = new Envelope(0, form.Width, 0, layout.Height);
        drawing.ExpandBy(0.01);
        Assert.All(layout.Hubs, x => Assert.True(drawing.Contains(Box(x, form)), $"{x.Node.Key} at {x.X} {x.Y}"));
        Assert.All(layout.Organisations, x => Assert.True(drawing.Contains(Box(x, form)), $"{x.Title} at {x.X} {x.Y}"));
    });

    [Fact]
    public void Every_path_is_made_of_numbers() => ForEachLayout((layout, _) => Assert.All(
        layout.Edges.Concat(layout.Hubs.Select(x => x.Path)).Concat(layout.Organisations.Select(x => x.Path)),
        path => Assert.Matches("^[ML0-9 .]*$", path)));

    [Fact]
    public void The_names_of_hubs_never_cover_one_another() => ForEachLayout((layout, form) =>
    {
        Envelope[] pills = [.. layout.Hubs.Select(x => Box(x, form))];
        for (var one = 0; one < pills.Length; one++)
            Assert.DoesNotContain(pills.Skip(one + 1), pills[one].Intersects);
    });

    [Fact]
    public void The_names_of_organisations_cover_nothing() => ForEachLayout((layout, form) =>
    {
        var named = layout.Organisations.Where(x => x.Label is not null).ToArray();
        var names = named.Select(x => Name(x, form)).ToArray();
        for (var one = 0; one < names.Length; one++)
        {
            Assert.DoesNotContain(names.Skip(one + 1), names[one].Intersects);
            Assert.DoesNotContain(layout.Hubs, x => Box(x, form).Intersects(names[one]));
            Assert.DoesNotContain(layout.Organisations, x => x != named[one] && Box(x, form).Intersects(names[one]));
        }
    });

    [Fact]
    public void The_order_of_the_input_does_not_change_the_picture() => SampleNetwork.Any.Sample(network => Assert.All(Forms, form =>
        Assert.Equal(Places(NetworkLayout.Compute(network.Build(), form)), Places(NetworkLayout.Compute(network.BuildTurned(), form)))));

    [Fact]
    public void Each_organisation_is_drawn_once_or_counted_as_left_out() => SampleNetwork.Any.Sample(network => Assert.All(Forms, form =>
    {
        var layout = NetworkLayout.Compute(network.Build(), form);
        Assert.Equal(network.Organisations.Select(x => x.Key).Order(), layout.Organisations.SelectMany(x => x.Organisations).Select(x => x.Key).Order());
        Assert.Equal((0, 0), (layout.OrganisationsLeftOut, layout.HubsLeftOut));
    }));

    [Theory]
    [InlineData("o0000", "h003")]
    [InlineData("o0041", "h005")]
    public void One_organisation_more_moves_the_others_little(string like, string hub)
    {
        var town = SampleNetwork.Town(60, 9, 90);
        var before = NetworkLayout.Compute(town.Build(), NetworkForm.Full);
        var more = town with
        {
            Organisations = [.. town.Organisations, new NetworkNode(like + "bis", "Nouvelle association")],
            Edges = [.. town.Edges, new NetworkEdge(like + "bis", hub)],
        };
        var after = NetworkLayout.Compute(more.Build(), NetworkForm.Full);
        var hubs = before.Hubs.Average(x => Distance((x.X, x.Y), after.Hubs.Where(y => y.Node.Key == x.Node.Key).Select(y => (y.X, y.Y)).Single()));
        var organisations = before.Organisations.Average(x => Distance((x.X, x.Y), after.Organisations.Where(y => y.Title == x.Title).Select(y => (y.X, y.Y)).Single()));
        TestContext.Current.TestOutputHelper!.WriteLine($"hubs {hubs:0.0} px, organisations {organisations:0.0} px");
        Assert.InRange(hubs, 0, 40);
        Assert.InRange(organisations, 0, 40);
    }

    [Fact]
    public void Organisations_with_the_same_hubs_are_gathered_when_there_are_many()
    {
        string[] few = [.. Enumerable.Range(0, 20).Select(x => $"a{x}-centre")];
        string[] many = [.. Enumerable.Range(0, 200).Select(x => $"a{x}-centre"), "chorale-centre", "chorale-halles"];
        Assert.DoesNotContain(NetworkLayout.Compute(SampleNetwork.Of(few), NetworkForm.Full).Organisations, x => x.IsGroup);
        var layout = NetworkLayout.Compute(SampleNetwork.Of(many), NetworkForm.Full);
        Assert.Equal([1, 200], layout.Organisations.Select(x => x.Organisations.Count).Order());
        Assert.StartsWith("200\u00a0organismes qui ont les mêmes liens (centre)\u00a0: a0, ", layout.Organisations.Single(x => x.IsGroup).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_too_large_to_be_read_keeps_those_with_the_most_links_and_counts_the_others()
    {
        var graph = SampleNetwork.Town(2_000, 100, 6_000).Build();
        NetworkLayout.Compute(SampleNetwork.Town(50, 5, 60).Build(), NetworkForm.Full);
        var watch = Stopwatch.StartNew();
        var layout = NetworkLayout.Compute(graph, NetworkForm.Full);
        TestContext.Current.TestOutputHelper!.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.Equal(NetworkLayout.MostMarks, layout.Organisations.Count + layout.Hubs.Count);
        Assert.Equal(2_000, layout.Organisations.Sum(x => x.Organisations.Count) + layout.OrganisationsLeftOut);
        Assert.Contains(layout.Organisations, x => x.HubCount == graph.HubsOf.Max(y => y.Count));
    }

    [Fact]
    public void Hubs_that_share_organisations_stand_nearer_than_those_that_do_not()
    {
        string[] edges = [.. Enumerable.Range(0, 5).SelectMany(x => new[] { $"a{x}-gare", $"a{x}-port", $"b{x}-lac", $"b{x}-bois" }), "c-port", "c-lac"];
        var layout = NetworkLayout.Compute(SampleNetwork.Of(edges), NetworkForm.Full);
        var places = layout.Hubs.ToDictionary(x => x.Node.Key, x => (x.X, x.Y));
        Assert.True(Distance(places["gare"], places["port"]) < Distance(places["gare"], places["bois"]));
        Assert.True(Distance(places["lac"], places["bois"]) < Distance(places["gare"], places["bois"]));
    }

    static void ForEachLayout(Action<NetworkLayout, NetworkForm> check) => SampleNetwork.Any.Sample(network =>
    {
        foreach (var form in Forms) check(NetworkLayout.Compute(network.Build(), form), form);
    });

    static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt(Math.Pow((one.X - other.X) * NetworkForm.Full.Width, 2) + Math.Pow(one.Y - other.Y, 2));

    static Envelope Box(PlacedHub hub, NetworkForm form) =>
        new((hub.X * form.Width) - (hub.Width / 2), (hub.X * form.Width) + (hub.Width / 2), hub.Y - (hub.Height / 2), hub.Y + (hub.Height / 2));

    static Envelope Box(PlacedOrganisation mark, NetworkForm form) =>
        new((mark.X * form.Width) - mark.Radius, (mark.X * form.Width) + mark.Radius, mark.Y - mark.Radius, mark.Y + mark.Radius);

    static Envelope Name(PlacedOrganisation mark, NetworkForm form)
    {
        var label = mark.Label!;
        var width = Maillage.Web.Shared.Charts.TextWidth.Of(label.Text, 12);
        var left = (mark.X * form.Width) + label.Across - (label.Anchor switch { "start" => 0, "end" => width, _ => width / 2 });
        return new Envelope(left, left + width, mark.Y + label.Down - 7, mark.Y + label.Down + 7);
    }

    static IEnumerable<string> Places(NetworkLayout layout) =>
        layout.Hubs.Select(x => $"{x.Node.Key} {x.X} {x.Y}").Concat(layout.Organisations.Select(x => $"{x.Title} {x.X} {x.Y} {x.Label}")).Concat(layout.Edges);
}
