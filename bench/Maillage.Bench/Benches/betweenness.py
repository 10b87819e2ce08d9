"""The betweenness of a graph by igraph: FOLDER NODES RUNS."""
import sys
import time
from array import array
from pathlib import Path

import igraph

folder, nodes, runs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
ends = array("i", (folder / "ties.i32").read_bytes())
graph = igraph.Graph(nodes, list(zip(ends[::2], ends[1::2])))
walls, processors = [], []
for _ in range(runs):
    wall, processor = time.perf_counter(), time.process_time()
    values = graph.betweenness()
    walls.append(time.perf_counter() - wall)
    processors.append(time.process_time() - processor)
(folder / "values.f64").write_bytes(array("d", values).tobytes())
print(f"igraph={igraph.__version__}")
print(f"s={min(walls)}")
print(f"cpu_s={min(processors)}")
