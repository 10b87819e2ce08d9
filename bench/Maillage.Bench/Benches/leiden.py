"""Finds communities in the graphs of the bench with igraph, and says how long it took and how good they are.

leiden.py FOLDER NODES ITERATIONS GRAPH...: reads GRAPH.i32 (both ends of each tie as int32, one tie after the other) and GRAPH.ours.i32 (the community of each
node that Maillage found), and prints "key=value" lines, times in seconds on the wall clock and of the processor: the medians of three seeds. Making igraph's graph is not
measured. Modularities are igraph's own, for both.
"""
import random
import statistics
import sys
import time
from array import array
from pathlib import Path

import igraph

folder, nodes, iterations, *names = sys.argv[1:]
folder = Path(folder)
print(f"igraph={igraph.__version__}")
for name in names:
    ends = array("i", (folder / f"{name}.i32").read_bytes())
    graph = igraph.Graph(n=int(nodes), edges=list(zip(ends[::2], ends[1::2])))
    walls, processors, qualities = [], [], []
    for seed in range(3):
        random.seed(seed)
        wall, processor = time.perf_counter(), time.process_time()
        found = graph.community_leiden(objective_function="modularity", n_iterations=int(iterations))
        walls.append(time.perf_counter() - wall)
        processors.append(time.process_time() - processor)
        qualities.append(graph.modularity(found.membership))
    print(f"{name}_s={statistics.median(walls)}")
    print(f"{name}_cpu_s={statistics.median(processors)}")
    print(f"{name}_modularity={statistics.median(qualities)}")
    print(f"{name}_modularity_best={max(qualities)}")
    print(f"{name}_ours={graph.modularity(list(array('i', (folder / f'{name}.ours.i32').read_bytes())))}", flush=True)
