"""Makes ca-grqc-betweenness.csv with igraph: the fifty greatest, and each hundredth node by number.

    /usr/bin/python3 betweenness.py FOLDER_OF_REAL_FILES
"""
import sys
from pathlib import Path

import igraph

pairs = {
    tuple(sorted(line.split()))
    for line in (Path(sys.argv[1]) / "reseaux" / "CA-GrQc.txt").read_text().splitlines()
    if line and not line.startswith("#")
}
graph = igraph.Graph.TupleList([pair for pair in sorted(pairs) if pair[0] != pair[1]])
values = sorted(zip(graph.vs["name"], graph.betweenness()), key=lambda x: -x[1])
sample = values[:50] + sorted(values[50:], key=lambda x: int(x[0]))[::100]
lines = ["node,betweenness", *(f"{name},{value!r}" for name, value in sample)]
(Path(__file__).parent / "ca-grqc-betweenness.csv").write_text("\n".join(lines) + "\n")
print(sum(value for _, value in values))
