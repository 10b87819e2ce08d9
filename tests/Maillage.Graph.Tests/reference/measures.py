"""Makes the reference values that the tests compare with, by igraph and networkx.

Run it in this folder with Debian's python3-igraph and python3-networkx:

    /usr/bin/python3 measures.py /path/to/shared/data

It writes small graphs (karate.csv, kite.csv, arcs.csv, women.csv), the kite as each library writes
GraphML, and measures.csv: one line a vector, "graph,library,measure,values", values between spaces.
Groups are node % 3 and numbers node * 5 % 7, which the tests work out too.
"""
import csv, math, random, sys
import igraph, networkx as nx

DATA = sys.argv[1]
OUT = []


def put(graph, library, measure, values):
    values = values if isinstance(values, (list, tuple)) else [values]
    text = lambda x: "nan" if x is None or (isinstance(x, float) and math.isnan(x)) else repr(float("%.13g" % x)) if isinstance(x, float) else str(int(x))
    OUT.append((graph, library, measure, " ".join(text(x) for x in values)))


def inorder(mapping, nodes):
    return [mapping[x] for x in nodes]


def save(name, g, weight):
    with open(name + ".csv", "w") as f:
        f.write("source,target" + (",weight" if weight else "") + "\n")
        for u, v, d in g.edges(data=True):
            f.write("%s,%s" % (u, v) + (",%s" % d["weight"] if weight else "") + "\n")


def as_igraph(g):
    h = igraph.Graph(n=g.number_of_nodes(), edges=list(g.edges()), directed=g.is_directed())
    if all("weight" in d for _, _, d in g.edges(data=True)):
        h.es["weight"] = [d["weight"] for _, _, d in g.edges(data=True)]
    return h


def plain(name, g):
    """What needs no weights, of a graph without direction."""
    h, nodes = as_igraph(g), range(g.number_of_nodes())
    groups, numbers = [x % 3 for x in nodes], [x * 5 % 7 for x in nodes]
    nx.set_node_attributes(g, dict(enumerate(groups)), "group")
    nx.set_node_attributes(g, dict(enumerate(numbers)), "number")
    put(name, "igraph", "core", h.coreness())
    put(name, "igraph", "clustering", h.transitivity_local_undirected(mode="nan"))
    put(name, "igraph", "average clustering", h.transitivity_avglocal_undirected(mode="nan"))
    put(name, "networkx", "average clustering, low as zero", nx.average_clustering(g))
    put(name, "igraph", "transitivity", h.transitivity_undirected())
    put(name, "networkx", "closeness", inorder(nx.closeness_centrality(g), nodes))
    put(name, "igraph", "harmonic", h.harmonic_centrality())
    put(name, "igraph", "pagerank", h.pagerank())
    put(name, "igraph", "pagerank from 2", h.personalized_pagerank(reset_vertices=[2]))
    put(name, "networkx", "pagerank from 0 and 1", inorder(nx.pagerank(g, alpha=0.5, personalization={0: 3, 1: 1}, weight=None, tol=1e-14, max_iter=1000), nodes))
    put(name, "igraph", "constraint", h.constraint())
    put(name, "networkx", "effective size", inorder(nx.effective_size(g), nodes))
    put(name, "igraph", "assortativity of groups", h.assortativity_nominal(groups, directed=False))
    put(name, "networkx", "assortativity of groups", nx.attribute_assortativity_coefficient(g, "group"))
    put(name, "igraph", "assortativity of numbers", h.assortativity(numbers, directed=False))
    put(name, "networkx", "assortativity of numbers", nx.numeric_assortativity_coefficient(g, "number"))
    put(name, "igraph", "assortativity of degrees", h.assortativity_degree(directed=False))
    put(name, "igraph", "articulation points", sorted(h.articulation_points()))
    put(name, "igraph", "bridges", [y for x in sorted(tuple(sorted(h.es[e].tuple)) for e in h.bridges()) for y in x])
    put(name, "igraph", "distances from 0", h.distances(0)[0])
    pairs = [(i, j) for i in nodes for j in nodes if i < j and (7 * i + j) % 5 == 0]
    put(name, "networkx", "common neighbours", [len(list(nx.common_neighbors(g, i, j))) for i, j in pairs])
    put(name, "networkx", "adamic adar", [x for _, _, x in nx.adamic_adar_index(g, pairs)])
    put(name, "networkx", "resource allocation", [x for _, _, x in nx.resource_allocation_index(g, pairs)])
    put(name, "networkx", "preferential attachment", [x for _, _, x in nx.preferential_attachment(g, pairs)])


def weighted(name, g):
    h, nodes = as_igraph(g), range(g.number_of_nodes())
    inverse = [1 / x for x in h.es["weight"]]
    for (u, v, d), x in zip(g.edges(data=True), inverse):
        d["inverse"] = x
    put(name, "igraph", "strength", h.strength(weights="weight"))
    put(name, "networkx", "closeness by inverse weight", inorder(nx.closeness_centrality(g.reverse() if g.is_directed() else g, distance="inverse"), nodes))
    put(name, "igraph", "harmonic by weight", h.harmonic_centrality(weights="weight", mode="out"))
    put(name, "igraph", "pagerank by weight", h.pagerank(weights="weight"))
    put(name, "igraph", "constraint by weight", h.constraint(weights="weight"))
    put(name, "networkx", "effective size by weight", inorder(nx.effective_size(g, weight="weight"), nodes))
    put(name, "igraph", "distances from 0 by inverse weight", h.distances(0, weights=inverse)[0])
    if not g.is_directed():
        put(name, "igraph", "clustering by weight", h.transitivity_local_undirected(mode="nan", weights="weight"))


def directed(name, g):
    h, nodes = as_igraph(g), range(g.number_of_nodes())
    groups, numbers = [x % 3 for x in nodes], [x * 5 % 7 for x in nodes]
    nx.set_node_attributes(g, dict(enumerate(groups)), "group")
    nx.set_node_attributes(g, dict(enumerate(numbers)), "number")

    def members(parts):
        of = {x: i for i, part in enumerate(sorted(parts, key=min)) for x in part}
        return inorder(of, nodes)

    put(name, "networkx", "weak components", members(nx.weakly_connected_components(g)))
    put(name, "networkx", "strong components", members(nx.strongly_connected_components(g)))
    put(name, "igraph", "core", h.coreness(mode="all"))
    put(name, "networkx", "closeness in", inorder(nx.closeness_centrality(g), nodes))
    put(name, "networkx", "closeness out", inorder(nx.closeness_centrality(g.reverse()), nodes))
    put(name, "igraph", "harmonic out", h.harmonic_centrality(mode="out"))
    put(name, "igraph", "harmonic in", h.harmonic_centrality(mode="in"))
    put(name, "igraph", "pagerank", h.pagerank())
    put(name, "networkx", "pagerank from 0 and 1", inorder(nx.pagerank(g, alpha=0.5, personalization={0: 3, 1: 1}, weight=None, tol=1e-14, max_iter=1000), nodes))
    put(name, "igraph", "constraint", h.constraint())
    put(name, "networkx", "effective size", inorder(nx.effective_size(g), nodes))
    put(name, "igraph", "assortativity of groups", h.assortativity_nominal(groups, directed=True))
    put(name, "igraph", "assortativity of numbers", h.assortativity(numbers, directed=True))
    put(name, "networkx", "assortativity of numbers", nx.numeric_assortativity_coefficient(g, "number"))
    put(name, "igraph", "assortativity of degrees", h.assortativity_degree(directed=True))
    put(name, "igraph", "articulation points", sorted(h.as_undirected().articulation_points()))
    put(name, "igraph", "clustering", h.transitivity_local_undirected(mode="nan"))


def women():
    with open(DATA + "/reseaux/southern_women.csv") as f:
        rows = list(csv.reader(f))
    g = nx.Graph()
    firsts, seconds = [r[0] for r in rows[1:]], rows[0][1:]
    with open("women.csv", "w") as f:
        f.write("woman,event\n")
        for r in rows[1:]:
            for event, x in zip(seconds, r[1:]):
                if x == "1":
                    g.add_edge("w" + r[0], "e" + event)
                    f.write("%s,%s\n" % (r[0], event))
    for side, nodes in ("women", ["w" + x for x in firsts]), ("events", ["e" + x for x in seconds]):
        counts = nx.bipartite.weighted_projected_graph(g, nodes)
        newman = nx.bipartite.collaboration_weighted_projected_graph(g, nodes)
        pairs = [(a, b) for i, a in enumerate(nodes) for b in nodes[i + 1:]]
        put(side, "networkx", "shared", [counts[a][b]["weight"] if counts.has_edge(a, b) else 0 for a, b in pairs])
        put(side, "networkx", "newman", [float(newman[a][b]["weight"]) if newman.has_edge(a, b) else 0 for a, b in pairs])


def papers():
    """A whole real graph: totals, and every 131st node in the order in which the file first names them."""
    number, ties = {}, set()
    with open(DATA + "/reseaux/CA-GrQc.txt") as f:
        for line in f:
            if line.startswith("#"):
                continue
            a, b = (number.setdefault(x, len(number)) for x in line.split())
            if a != b:
                ties.add((min(a, b), max(a, b)))
    h = igraph.Graph(n=len(number), edges=sorted(ties))
    g = nx.Graph(sorted(ties))
    g.add_nodes_from(range(len(number)))
    some = list(range(0, len(number), 131))
    name = "papers"
    parts = h.connected_components()
    put(name, "igraph", "size", [h.vcount(), h.ecount(), len(parts), max(parts.sizes())])
    core = h.coreness()
    put(name, "igraph", "core", [core[x] for x in some])
    put(name, "igraph", "core, highest and sum", [max(core), sum(core)])
    put(name, "igraph", "transitivity", [h.transitivity_undirected(), h.transitivity_avglocal_undirected(mode="nan"), h.transitivity_avglocal_undirected(mode="zero")])
    put(name, "networkx", "closeness", [nx.closeness_centrality(g, x) for x in some])
    harmonic = h.harmonic_centrality()
    put(name, "igraph", "harmonic", [harmonic[x] for x in some])
    put(name, "igraph", "harmonic, sum", sum(harmonic))
    rank = h.pagerank()
    put(name, "igraph", "pagerank", [rank[x] for x in some])
    put(name, "igraph", "constraint", h.constraint(vertices=some))
    put(name, "networkx", "effective size", inorder(nx.effective_size(g, some), some))
    put(name, "igraph", "assortativity of degrees", h.assortativity_degree(directed=False))
    put(name, "igraph", "assortativity of groups", h.assortativity_nominal([x % 3 for x in range(h.vcount())], directed=False))
    put(name, "igraph", "articulation points and bridges", [len(h.articulation_points()), len(h.bridges())])
    pairs = [(i, j) for i in range(0, 400) for j in range(i + 1, 400) if (7 * i + j) % 1999 == 0]
    put(name, "networkx", "adamic adar", [float(x) for _, _, x in nx.adamic_adar_index(g, pairs)])


karate = nx.karate_club_graph()
save("karate", karate, True)
plain("karate", nx.Graph(list(karate.edges())))
weighted("karate", karate)

kite = nx.krackhardt_kite_graph()
save("kite", kite, False)
plain("kite", kite)
for _, d in kite.nodes(data=True):
    d.clear()
for node in kite:
    kite.nodes[node]["label"] = "Friend %d" % node
nx.write_graphml(kite, "kite.networkx.graphml")
named = as_igraph(kite)
named.vs["name"] = ["Friend %d" % x for x in range(10)]
named.es["weight"] = [1.5 + e.index for e in named.es]
named.write_graphml("kite.igraph.graphml")

# Arcs of any weight between 30 nodes, three of which have none, some with no way out.
random.seed(5)
arcs = nx.DiGraph()
arcs.add_nodes_from(range(30))
while arcs.number_of_edges() < 62:
    a, b = random.randrange(25), random.randrange(2, 27)
    if a != b:
        arcs.add_edge(a, b, weight=random.choice([0.5, 1, 2, 3.25]))
save("arcs", arcs, True)
directed("arcs", arcs)
weighted("arcs", arcs)
women()
papers()

with open("measures.csv", "w") as f:
    f.write("# igraph %s, networkx %s; made by measures.py\n" % (igraph.__version__, nx.__version__))
    csv.writer(f, lineterminator="\n").writerows([("graph", "library", "measure", "values")] + OUT)
