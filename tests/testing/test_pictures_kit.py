"""A run of tests that expect pictures, in one process or several: what is accepted, and the one page of what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kaihu_testing.pictures.plugin import PAGE

TESTS = """
    import pytest
    from PySide6.QtGui import QColor, QPalette
    from PySide6.QtWidgets import QLabel, QWidget
    from kaihu_testing.expecting import expect

    COLOURS = {colours}

    class Page(QWidget):
        def __init__(self, colour, time):
            super().__init__()
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.Window, QColor(colour))
            self.setPalette(palette)
            self.resize(200, 100)
            self.time = QLabel(time, self)
            self.time.setObjectName("page.time")
            self.time.setGeometry(10, 10, 80, 20)

    @pytest.mark.parametrize("name", COLOURS)
    def test_look(name, show):
        page = show(Page(COLOURS[name], {time!r}))
        expect(page).to_match_picture(name, masks=[page.get("page.time")])
"""
PLAIN = [
    part
    for name in ("randomly", "cacheprovider", "schemathesis", "hypothesispytest")
    for part in ("-p", f"no:{name}")
]
"""Without the plugins that slow a start down or change the order."""
Run = Callable[..., pytest.RunResult]
RED, GREEN, BLUE = "home/red", "home/green", "home/blue"


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs tests that expect pages of these colours to look as accepted; the time on them is masked."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    def run_with(colours: dict[str, str], *options: str, time: str = "12:00") -> pytest.RunResult:
        pytester.makepyfile(test_looks=TESTS.format(colours=colours, time=time))
        return pytester.runpytest_subprocess(*PLAIN, "--kaihu-limit=0.05", *options)

    return run_with


def accepted_in(pytester: pytest.Pytester) -> set[str]:
    folder = pytester.path / "baselines"
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.webp")}


def test_that_a_run_that_finds_something_writes_one_page(run: Run, pytester: pytest.Pytester) -> None:
    accepting = run({RED: "red", GREEN: "green"}, "--accept-pictures")
    accepting.assert_outcomes(passed=2)
    accepting.stdout.fnmatch_lines([f"accepted {GREEN}", f"accepted {RED}"])
    assert accepted_in(pytester) == {f"{RED}.webp", f"{GREEN}.webp"}
    result = run({RED: "red", GREEN: "lime", BLUE: "blue"}, "-n", "2", time="13:37")
    result.assert_outcomes(passed=1, failed=2)
    page = pytester.path / PAGE
    text = page.read_text(encoding="utf-8")
    assert "2 of 3 pictures are not as expected" in text
    assert f'id="{GREEN}"' in text
    assert f'id="{BLUE}"' in text
    assert f'id="{RED}"' not in text
    result.stdout.fnmatch_lines(
        [
            "*home/green: * pixels differ*",
            "*to accept it: pytest 'test_looks.py::test_look?home/green?' --accept-pictures",
            f"2 of 3 pictures not as expected: {page.as_uri()}",
        ]
    )


def test_that_a_run_with_nothing_to_show_removes_the_page(run: Run, pytester: pytest.Pytester) -> None:
    run({RED: "red"}).assert_outcomes(failed=1)
    assert (pytester.path / PAGE).exists()
    run({RED: "red"}, "--accept-pictures").stdout.fnmatch_lines([f"accepted {RED}"])
    assert not (pytester.path / PAGE).exists()
    pytester.makepyfile(test_looks="def test_nothing(): pass")
    (pytester.path / PAGE).write_text("of the run before", encoding="utf-8")
    pytester.runpytest_subprocess(*PLAIN).assert_outcomes(passed=1)
    assert (pytester.path / PAGE).exists()


def test_that_the_settings_name_folder_variant_commands_and_look(run: Run, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(look="def variables(): return ':root{--primary:#abcdef}'")
    pytester.makeini(
        """
        [pytest]
        pythonpath = .
        kaihu_pictures = accepted/here
        kaihu_picture_variant = linux
        kaihu_accept_pictures =
            make accept
            make accept ARGS='-k {test}'
        kaihu_review_brand = Mine
        kaihu_review_style = look:variables
        """
    )
    run({"red": "red"}, "--accept-pictures").assert_outcomes(passed=1)
    assert (pytester.path / "accepted/here/red--linux.webp").is_file()
    result = run({"red": "blue"})
    result.stdout.fnmatch_lines(["*to accept it: make accept ARGS='-k test_look?red?'"])
    page = (pytester.path / PAGE).read_text(encoding="utf-8")
    assert "not as expected · Mine</title>" in page
    assert "--primary:#abcdef" in page
    assert "<code>make accept</code>" in page


def test_that_what_is_found_stays_out_of_the_junit_file(run: Run, pytester: pytest.Pytester) -> None:
    run({RED: "red"}, "--junitxml=junit.xml").assert_outcomes(failed=1)
    assert "RIFF" not in Path(pytester.path / "junit.xml").read_text(encoding="utf-8")
