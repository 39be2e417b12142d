"""``python -m tests.crashes LEAF FOLDER``: sweep one way in the empty folder, and print what was gone over."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.crashes.sweeper import WAYS, Sweeper, settle_in

if __name__ == "__main__":
    way, folder = sys.argv[1:]
    settle_in()
    swept = Sweeper(Path(folder), WAYS[way]).sweep()
    print(len(swept.points), len(swept.problems))
    print("\n".join(swept.problems[:3]))
