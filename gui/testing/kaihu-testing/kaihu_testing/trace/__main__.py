"""``python -m kaihu_testing.trace A.html B.html --out c.html``: two traces side by side."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kaihu_testing.trace.compare import compare_page
from kaihu_testing.trace.record import Trace


def main(arguments: list[str] | None = None) -> int:
    """0 when it is written, 2 when a file holds no trace or cannot be read or written."""
    parser = argparse.ArgumentParser(prog="python -m kaihu_testing.trace", description=__doc__)
    parser.add_argument("left", type=Path, help="the page of a trace")
    parser.add_argument("right", type=Path, help="the page of another")
    parser.add_argument(
        "--out", type=Path, default=Path("compared.html"), help="where to write (%(default)s)"
    )
    chosen = parser.parse_args(arguments)
    traces: list[Trace] = []
    for path in (chosen.left, chosen.right):
        try:
            traces.append(Trace.read(path))
        except (OSError, ValueError) as error:
            print(f"{path}: {error}", file=sys.stderr)
            return 2
    left, right = traces
    try:
        page = compare_page(left, right, (str(chosen.left), str(chosen.right)))
        chosen.out.write_text(page, encoding="utf-8")
    except OSError as error:
        print(f"{chosen.out}: {error}", file=sys.stderr)
        return 2
    print(chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
