"""pytest's part in picture tests: the option that accepts, and one page for what all processes of a run found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from gui.pictures.review_page import PictureFinding
    from tests.pictures.baselines import Baselines

PAGE = Path("out/pictures/index.html")
COMPARED, FOUND, ACCEPTED = "pictures compared", "picture found wrong", "picture accepted"
"""Properties of a test's report, which travels from the process that ran the test to the one that sums up."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("pictures").addoption(
        "--accept-pictures",
        action="store_true",
        help="accept what is drawn now instead of comparing it with the accepted pictures",
    )


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(PictureReview(config.rootpath / PAGE), "picture-review")


@pytest.fixture
def baselines(request: pytest.FixtureRequest) -> Iterator[Baselines]:
    """The accepted pictures. With ``--accept-pictures`` they become what is drawn."""
    from tests.pictures.baselines import FOLDER, Baselines

    properties = request.node.user_properties

    def report(finding: PictureFinding | None) -> None:
        properties.append((COMPARED, 1) if finding is None else (FOUND, asdict(finding)))

    compared = Baselines(FOLDER, report, accepting=request.config.getoption("--accept-pictures"))
    yield compared
    properties.extend((ACCEPTED, name) for name in compared.accepted)


class PictureReview:
    """Gathers what the tests found and writes the page, in the process that was started."""

    def __init__(self, page: Path) -> None:
        self._page = page
        self._compared = 0
        self._findings: list[dict[str, Any]] = []
        self._accepted: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        # What a test said while it ran is in the report of its end too.
        if report.when != "teardown":
            return
        for name, value in report.user_properties:
            if name == FOUND:
                assert isinstance(value, dict)
                self._findings.append(value)
            elif name == ACCEPTED:
                self._accepted.append(str(value))
            self._compared += name in (COMPARED, FOUND)

    def pytest_sessionfinish(self) -> None:
        if not self._findings:
            if self._compared:
                self._page.unlink(missing_ok=True)
            return
        from gui.pictures.review_page import PictureFinding, write_review
        from tests.pictures.baselines import ACCEPT

        findings = [PictureFinding(**finding) for finding in self._findings]
        self._page.parent.mkdir(parents=True, exist_ok=True)
        page = write_review(findings, compared=self._compared, accept_all=ACCEPT)
        self._page.write_text(page, encoding="utf-8")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._findings:
            count = f"{len(self._findings)} of {self._compared} pictures not as expected"
            terminalreporter.write_sep("=", "pictures", red=True)
            terminalreporter.write_line(f"{count}: {self._page.as_uri()}")
        for name in sorted(self._accepted):
            terminalreporter.write_line(f"accepted {name}")
