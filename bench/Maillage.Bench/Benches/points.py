"""Locates the points of the bench with shapely, and says how long each of its ways took.

points.py FOLDER: reads points.f64 (x and y as float64, one point after the other) and contours.txt (one contour a line, WKB in hexadecimal), writes
WAY.i32 (for each point the least number of a contour that holds it, or -1) and prints "key=value" lines, times in seconds. Each way is run three
times and the median told. Making points and contours out of the files is not measured.
"""
import statistics
import sys
import time
import warnings

import numpy as np
import shapely
from shapely import wkb
from shapely.strtree import STRtree

warnings.filterwarnings("ignore")  # shapely 1.8 warns that its tree will change in 2.0
folder = sys.argv[1]
xy = np.fromfile(f"{folder}/points.f64").reshape(-1, 2)
contours = [wkb.loads(line.strip(), hex=True) for line in open(f"{folder}/contours.txt")]


def measured(way, locate):
    times = []
    for _ in range(3):
        start = time.perf_counter()
        found = locate()
        times.append(time.perf_counter() - start)
    np.asarray(found, dtype=np.int32).tofile(f"{folder}/{way}.i32")
    print(f"{way}_s={statistics.median(times)}")


def least(points, numbers):
    """The least contour of each point, from pairs."""
    found = np.full(len(xy), len(contours))
    np.minimum.at(found, points, numbers)
    found[found == len(contours)] = -1
    return found


def by_sorting(hold):
    """No tree: the points sorted by x once, then for each contour those of its box, in whole arrays."""
    x, y = xy[:, 0], xy[:, 1]
    boxes = np.array([contour.bounds for contour in contours])
    order = np.argsort(x)
    x, y = x[order], y[order]
    first = np.searchsorted(x, boxes[:, 0], "left")
    last = np.searchsorted(x, boxes[:, 2], "right")
    found = np.full(len(xy), -1)
    for number in range(len(contours) - 1, -1, -1):
        some = slice(first[number], last[number])
        near = np.flatnonzero((y[some] >= boxes[number, 1]) & (y[some] <= boxes[number, 3])) + first[number]
        near = near[hold(number, x[near], y[near])]
        found[order[near]] = number
    return found


print(f"shapely={shapely.__version__}")
start = time.perf_counter()
tree = STRtree(contours)
print(f"tree_build_s={time.perf_counter() - start}")

if shapely.__version__.startswith("1."):
    # Here a tree answers for one geometry at a time, and only by boxes: the prepared contour decides.
    import shapely.vectorized
    from shapely.geometry import Point
    from shapely.prepared import prep

    prepared = [prep(contour) for contour in contours]
    points = [Point(x, y) for x, y in xy]

    def by_tree():
        query = tree.query_items
        return [min((i for i in query(point) if prepared[i].intersects(point)), default=-1) for point in points]

    measured("strtree", by_tree)
    measured("sorted", lambda: by_sorting(lambda number, x, y: shapely.vectorized.contains(prepared[number], x, y)))
else:
    shapely.prepare(contours)
    points = shapely.points(xy)

    def by_tree():
        return least(*tree.query(points, predicate="intersects"))

    def by_tree_of_points():
        """The other way round, as the contours are prepared: the tree is of the points asked, so making it counts."""
        numbers, found = STRtree(points).query(contours, predicate="intersects")
        return least(found, numbers)

    measured("strtree", by_tree)
    measured("reversed", by_tree_of_points)
    measured("sorted", lambda: by_sorting(lambda number, x, y: shapely.intersects_xy(contours[number], x, y)))
