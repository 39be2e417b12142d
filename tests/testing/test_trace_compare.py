"""Two traces side by side: which steps differ, and in what."""

from __future__ import annotations

from pathlib import Path

import pytest

from kaihu_testing.journal import Journal
from kaihu_testing.trace.__main__ import main
from kaihu_testing.trace.compare import pairs_of
from kaihu_testing.trace.page import write_trace
from kaihu_testing.trace.record import Trace, trace_of


def trace(*steps: str, **said: str) -> Trace:
    """A test of these steps; ``said`` is a message that came of the step of that name."""
    return trace_of(journal(*steps, **said), "test_form.py::test_form")


def journal(*steps: str, **said: str) -> Journal:
    made = Journal()
    for step in steps:
        with made.action(step):
            made.add("log", f"took {id(made)}")
            if step in said:
                made.add("message", "client → server", said[step])
    return made


def test_that_the_same_steps_do_not_differ() -> None:
    pairs = pairs_of(trace("open", "send", send="200"), trace("open", "send", send="200"))
    assert [pair.differs for pair in pairs] == [(), ()]


def test_that_what_came_of_a_step_differs() -> None:
    pairs = pairs_of(trace("open", "send", send="200"), trace("open", "send", send="503"))
    assert [pair.differs for pair in pairs] == [(), ("messages",)]


def test_that_a_step_that_one_lacks_is_told_where_it_was_done() -> None:
    pairs = pairs_of(trace("open", "fill", "send"), trace("open", "send"))
    titles = [(pair.left and pair.left.title, pair.right and pair.right.title) for pair in pairs]
    assert titles == [("open", "open"), ("fill", None), ("send", "send")]
    assert [bool(pair.differs) for pair in pairs] == [False, True, False]


def test_that_the_command_reads_traces_from_their_pages(tmp_path: Path) -> None:
    for name, reply in (("a", "200"), ("b", "503")):
        write_trace(journal("open", "send", send=reply), tmp_path / f"{name}.html", "test_form.py::test_form")
    out = tmp_path / "c.html"
    assert main([str(tmp_path / "a.html"), str(tmp_path / "b.html"), "--out", str(out)]) == 0
    page = out.read_text(encoding="utf-8")
    assert "1 of 2 steps differ" in page
    assert page.index("The first difference") < page.index("503")


def test_that_the_command_refuses_what_is_no_trace(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "a.html"
    page.write_text("<!DOCTYPE html>", encoding="utf-8")
    assert main([str(page), str(page), "--out", str(tmp_path / "c.html")]) == 2
    assert capsys.readouterr().err == f"{page}: the page holds no data\n"
    assert not (tmp_path / "c.html").exists()
