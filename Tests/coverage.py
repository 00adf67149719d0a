"""Prints how many lines of each room the tests reach, from the JSON that `swift test` exports."""

import collections
import json
import pathlib
import sys

export, sources = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
rooms = collections.defaultdict(lambda: [0, 0])
for file in json.loads(export.read_text())["data"][0]["files"]:
    path = pathlib.Path(file["filename"])
    if path.is_relative_to(sources):
        lines = file["summary"]["lines"]
        for name in (path.relative_to(sources).parts[0], "all rooms"):
            rooms[name][0] += lines["count"]
            rooms[name][1] += lines["covered"]
if not rooms:
    sys.exit(f"{export} names no file of {sources}")
total = rooms.pop("all rooms")
print(f"{'room':<16}{'lines':>8}{'reached':>9}{'%':>8}")
for name, (count, covered) in [*sorted(rooms.items()), ("all rooms", total)]:
    print(f"{name:<16}{count:>8}{covered:>9}{100 * covered / max(1, count):>8.1f}")
