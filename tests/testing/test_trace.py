"""The trace: when there is one, what it tells, and what it costs a test that passes."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from kaihu_testing.trace.record import Trace

TESTS = """
import logging
import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from kaihu_testing.expecting import expect


def window():
    made = QWidget()
    button = QPushButton("Send", made)
    button.setObjectName("form.send")
    layout = QVBoxLayout(made)
    layout.addWidget(button)

    def send():
        button.setText("Sent")
        logging.getLogger("program").warning("sent </script> once")

    button.clicked.connect(send)
    return made


def test_that_it_is_sent(show, note):
    surface = show(window())
    note("nothing is sent yet")
    surface.tap("form.send")
    expect(surface.get("form.send")).to_have_text("Sent")


def test_that_it_is_not_sent(show):
    surface = show(window())
    surface.tap("form.send")
    assert surface.get("form.send").text == "Send"
"""


def run(pytester: pytest.Pytester, *options: str) -> pytest.RunResult:
    """Run the tests of a small program. The plugin is loaded by its entry point."""
    pytester.makepyfile(test_form=TESTS)
    return pytester.runpytest_inprocess(
        "-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist", *options
    )


def traces(pytester: pytest.Pytester) -> dict[str, Trace]:
    """What was written, by the last part of the test's name."""
    read = (Trace.read(path) for path in (pytester.path / "out/traces").glob("*.html"))
    return {trace.title.partition("::")[2]: trace for trace in read}


def test_that_a_failing_test_alone_has_a_trace_by_default(pytester: pytest.Pytester) -> None:
    result = run(pytester)
    result.assert_outcomes(passed=1, failed=1)
    (trace,) = traces(pytester).values()
    assert trace.title == "test_form.py::test_that_it_is_not_sent"
    assert "assert 'Sent' == 'Send'" in trace.failure
    result.stdout.fnmatch_lines(["*- trace -*", "*out/traces/*test_that_it_is_not_sent*.html"])


def test_that_a_trace_tells_each_step_with_the_screen_before_and_after(pytester: pytest.Pytester) -> None:
    run(pytester, "--kaihu-trace=on")
    trace = traces(pytester)["test_that_it_is_sent"]
    tap, expectation = trace.steps
    assert (tap.kind, expectation.kind) == ("action", "expect")
    assert "form.send" in tap.title
    assert tap.before is not None
    assert tap.after is not None
    assert tap.before != tap.after
    shown = trace.pictures[tap.after]
    assert tap.place is not None
    assert 0 < tap.place[0] < shown.width
    assert 0 < tap.place[1] < shown.height
    assert [entry.detail for entry in trace.came_of(tap, "log")] == ["sent </script> once"]
    assert [entry.title for entry in trace.entries if entry.kind == "note"] == ["nothing is sent yet"]
    assert not trace.failure


def test_that_the_step_at_which_a_test_fails_is_told(pytester: pytest.Pytester) -> None:
    run(pytester)
    (trace,) = traces(pytester).values()
    last = trace.steps[-1]
    assert last.failed is not None
    assert last.failed.startswith("assert 'Sent' == 'Send'")
    assert last.after in trace.pictures
    assert 'button "Sent"' in trace.tree


def test_that_nothing_is_written_where_traces_are_off(pytester: pytest.Pytester) -> None:
    result = run(pytester, "--kaihu-trace=off")
    result.assert_outcomes(passed=1, failed=1)
    assert not (pytester.path / "out").exists()


def test_that_junit_xml_knows_the_trace(pytester: pytest.Pytester) -> None:
    run(pytester, "--junit-xml=junit.xml")
    cases = ElementTree.parse(pytester.path / "junit.xml").iter("testcase")  # noqa: S314  our own
    found = {
        str(case.get("name")): [
            place.get("value") for place in case.iter("property") if place.get("name") == "trace"
        ]
        for case in cases
    }
    assert found["test_that_it_is_sent"] == []
    (path,) = found["test_that_it_is_not_sent"]
    assert Path(str(path)).is_file()


def test_that_the_page_of_another_tool_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><p>Nothing here", encoding="utf-8")
    with pytest.raises(ValueError, match="no data"):
        Trace.read(page)


def test_that_a_tree_that_cannot_be_told_is_said_in_the_trace(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        from PySide6.QtWidgets import QWidget

        def gone():
            raise RuntimeError("the window is gone")

        def test_that_fails(show, kaihu_journal):
            kaihu_journal.watch(show(QWidget()).root, gone)
            assert 1 == 2
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:xdist")
    result.assert_outcomes(failed=1)
    (trace,) = traces(pytester).values()
    assert trace.tree == "There is no tree: RuntimeError: the window is gone"
    assert trace.failure.startswith("assert 1 == 2\n\nshow = ")


def test_that_a_trace_that_cannot_be_written_hides_no_failure(pytester: pytest.Pytester) -> None:
    (pytester.path / "out").write_text("a file where the folder would be")
    result = run(pytester)
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["*'Sent' == 'Send'*", "*test_form.py*could not be written: *Error*"])
