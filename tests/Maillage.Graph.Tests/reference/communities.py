"""Makes communities.csv: qualities of communities on known graphs by networkx, with which igraph must agree at resolution 1 (its binding in Debian 12
does not look at the resolution in Graph.modularity, only in community_leiden). Nodes of CA-GrQc are numbered as they come in the file.

/usr/bin/python3 communities.py DATA > communities.csv, DATA being the folder that MAILLAGE_REAL_FILES names. Debian 12: igraph 0.10.2, networkx 2.8.8.
A line: graph; which communities ("mod7" = number of the node modulo 7, "leiden" = the best of ten runs of igraph's community_leiden); resolution; modularity;
constant Potts quality (sum over communities of weight within - resolution n (n - 1) / 2; empty for leiden).
"""
import csv
import random
import sys

import igraph
import networkx

data = sys.argv[1]


def collaboration():
    pairs = [tuple(map(int, line.split())) for line in open(f"{data}/reseaux/CA-GrQc.txt") if not line.startswith("#")]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(end for pair in pairs for end in pair))}
    ties = {(min(a, b), max(a, b)) for a, b in ((numbers[a], numbers[b]) for a, b in pairs) if a != b}
    return len(numbers), {tie: 1.0 for tie in ties}


def women():
    rows = [list(map(int, row[1:])) for row in list(csv.reader(open(f"{data}/reseaux/southern_women.csv")))[1:]]
    shared = {(a, b): float(sum(x * y for x, y in zip(rows[a], rows[b]))) for a in range(len(rows)) for b in range(a + 1, len(rows))}
    return len(rows), {tie: weight for tie, weight in shared.items() if weight > 0}


def karate():
    club = networkx.karate_club_graph()
    return len(club), {(a, b): 1.0 for a, b in club.edges}


print("graph;communities;resolution;modularity;potts")
for name, (count, ties) in {"karate": karate(), "women": women(), "ca-grqc": collaboration()}.items():
    edges, weights = list(ties), list(ties.values())
    graph = igraph.Graph(n=count, edges=edges)
    other = networkx.Graph()
    other.add_nodes_from(range(count))
    other.add_weighted_edges_from((a, b, w) for (a, b), w in ties.items())

    def modularity_of(found, resolution):
        groups = [{node for node in range(count) if found[node] == group} for group in sorted(set(found))]
        value = networkx.community.modularity(other, groups, resolution=resolution)
        assert resolution != 1 or abs(value - graph.modularity(found, weights=weights)) < 1e-12
        return value, groups

    for resolution in (0.5, 1.0, 2.0):
        modularity, groups = modularity_of([number % 7 for number in range(count)], resolution)
        within = sum(weight for (a, b), weight in ties.items() if a % 7 == b % 7)
        potts = within - resolution * sum(len(group) * (len(group) - 1) / 2 for group in groups)
        print(f"{name};mod7;{resolution};{modularity!r};{potts!r}")

        best = -1
        for seed in range(10):
            random.seed(seed)
            leiden = graph.community_leiden("modularity", weights=weights, resolution_parameter=resolution, n_iterations=10)
            best = max(best, modularity_of(leiden.membership, resolution)[0])
        print(f"{name};leiden;{resolution};{best!r};")
