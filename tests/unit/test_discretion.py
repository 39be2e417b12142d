"""What is said of a crash that nobody caught, and what libraries log: no value."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from models.discretion import anonymous, keep_libraries_discreet, log_loop_crash

ROOT = Path(__file__).resolve().parents[2]
VALUE = "9530044020177351064"
CRASHES = {
    "the main thread": f"raise KeyError('{VALUE}')",
    "another thread": (
        f"import threading\nthread = threading.Thread(target=lambda: int('{VALUE}x'))\nthread.start()\nthread.join()"
    ),
    "a finaliser": f"class Gone:\n    def __del__(self): raise ValueError('{VALUE}')\nGone()",
    "a chain": f"try:\n    int('{VALUE}x')\nexcept ValueError as error:\n    raise KeyError('{VALUE}') from error",
}


@pytest.mark.parametrize("crash", CRASHES.values(), ids=CRASHES.keys())
def test_that_a_crash_in_a_terminal_is_told_without_its_text(crash: str) -> None:
    work = f"from models.discretion import keep_crashes_discreet\nkeep_crashes_discreet()\n{crash}\n"
    done = subprocess.run([sys.executable, "-c", work], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stderr.startswith("Kaihu met an unexpected error: ")
    assert "Error" in done.stderr
    assert VALUE not in done.stdout + done.stderr


def test_that_what_nobody_awaited_is_logged_without_its_text(caplog: pytest.LogCaptureFixture) -> None:
    async def crash() -> None:
        raise ValueError(VALUE)

    async def forget() -> None:
        asyncio.get_running_loop().set_exception_handler(log_loop_crash)
        task = asyncio.get_running_loop().create_task(crash(), name=f"task of {VALUE}")
        await asyncio.wait([task])

    asyncio.run(forget())
    assert "ValueError at tests/unit/test_discretion.py" in caplog.text
    assert VALUE not in caplog.text


@pytest.mark.parametrize(
    ("logger", "level"), [("httpx", logging.INFO), ("sqlalchemy.engine.Engine", logging.DEBUG)]
)
def test_that_a_library_logs_nothing_that_it_quotes_and_what_is_graver_passes(
    logger: str, level: int, caplog: pytest.LogCaptureFixture
) -> None:
    keep_libraries_discreet()
    with caplog.at_level(logging.DEBUG, logger):
        logging.getLogger(logger).log(level, "it read %s", VALUE)
        logging.getLogger(logger).error("graver")
    assert [record.getMessage() for record in caplog.records] == ["graver"]


def test_that_a_crash_without_a_way_is_told_by_its_kind() -> None:
    assert anonymous(ValueError(VALUE)) == "ValueError"
