"""A plugin of pytest, for the bench alone: how long each test takes, its set-up and its end included.

The file that ``BENCH_TIMES`` names receives the seconds as a JSON list, in the order the tests ran.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Generator
from pathlib import Path

import pytest

_SECONDS: list[float] = []


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    started = time.perf_counter()
    outcome = yield
    _SECONDS.append(time.perf_counter() - started)
    return outcome


def pytest_sessionfinish() -> None:
    Path(os.environ["BENCH_TIMES"]).write_text(json.dumps(_SECONDS), encoding="utf-8")
