"""A run of picture tests, in one process or several, leaves one page of what it found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pictures.plugin import PAGE

TESTS = """
    import pytest
    from PySide6.QtGui import QColor, QImage
    from tests.pictures import baselines

    COLOURS = {colours}

    @pytest.mark.parametrize("name", COLOURS)
    def test_look(name, baselines, qapp):
        image = QImage(200, 100, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(COLOURS[name]))
        baselines.check(name, image)

    def test_all(baselines):
        baselines.check_all_drawn(COLOURS)
"""
Run = Callable[..., pytest.RunResult]
RED, GREEN, BLUE = "home/red--light", "home/green--light", "home/blue--light"


@pytest.fixture
def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs picture tests that draw these colours, with a folder of accepted pictures of its own."""
    root = Path(__file__).parents[2]
    monkeypatch.setenv("PYTHONPATH", str(root))
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    pytester.makeconftest(
        f"""
        from pathlib import Path
        import tests.pictures.baselines
        tests.pictures.baselines.FOLDER = Path({str(pytester.path)!r}) / "accepted"
        pytest_plugins = ["tests.pictures.plugin"]
        """
    )

    def run_with(colours: dict[str, str], *options: str) -> pytest.RunResult:
        pytester.makepyfile(test_looks=TESTS.format(colours=colours))
        return pytester.runpytest_subprocess("-p", "no:randomly", "-p", "no:cacheprovider", *options)

    return run_with


def test_that_a_run_that_finds_something_writes_one_page(run: Run, pytester: pytest.Pytester) -> None:
    run({RED: "red", GREEN: "green"}, "--accept-pictures").assert_outcomes(passed=3)
    result = run({RED: "red", GREEN: "lime", BLUE: "blue"}, "-n", "2")
    result.assert_outcomes(passed=2, failed=2)
    page = pytester.path / PAGE
    text = page.read_text(encoding="utf-8")
    assert "2 of 3 pictures are not as expected" in text
    assert f'id="{GREEN}"' in text
    assert f'id="{BLUE}"' in text
    assert f'id="{RED}"' not in text
    result.stdout.fnmatch_lines([f"2 of 3 pictures not as expected: {page.as_uri()}"])


def test_that_a_run_with_nothing_to_show_removes_the_page(run: Run, pytester: pytest.Pytester) -> None:
    run({RED: "red"}).assert_outcomes(passed=1, failed=1)
    assert (pytester.path / PAGE).exists()
    run({RED: "red"}, "--accept-pictures").stdout.fnmatch_lines([f"accepted {RED}"])
    assert not (pytester.path / PAGE).exists()
    run({RED: "red"}).assert_outcomes(passed=2)


def test_that_a_run_without_pictures_leaves_the_page(run: Run, pytester: pytest.Pytester) -> None:
    run({RED: "red"}).assert_outcomes(passed=1, failed=1)
    pytester.makepyfile(test_looks="def test_nothing(): pass")
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)
    assert (pytester.path / PAGE).exists()
