"""``sweep WAY FOLDER`` goes over a way in the empty folder and prints what it has gone over, as JSON.

``die WAY FOLDER PLACE NUMBER`` and ``resume WAY FOLDER`` do once, each in a process of its own, what the sweep forks
for: to die at a place when it is reached so many times, and to go on from there.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from pathlib import Path

from servers.surroundings import Place
from tests.crashes.forking import settle_in
from tests.crashes.sweeper import Sweeper
from tests.crashes.ways import WAYS, go_on, walk


def sweep(name: str, folder: Path) -> None:
    settle_in()
    swept = Sweeper(folder, WAYS[name]).sweep()
    places = Counter(point.place.value for point in swept.points)
    told = {
        "places": places,
        "commits": swept.commits,
        "restarts": swept.restarts,
        "leavings": swept.leavings,
        "problems": swept.problems,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    what, way, place, *more = sys.argv[1:]
    world = Path(place) / "world"
    if what == "sweep":
        sweep(way, Path(place))
    elif what == "die":
        world.mkdir()
        asyncio.run(walk(world, WAYS[way], Place(more[0]), int(more[1])))
    else:
        asyncio.run(go_on(world, WAYS[way], "", None))
