"""pytest's part in pictures and trees: the options that accept, and one page for what all processes of a run found."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kaihu_testing.accepting import (
    COMMANDS,
    FOLDER,
    OUTCOMES,
    OUTCOMES_KEY,
    Outcomes,
    accepting_of,
    commands_of,
    running,
)

if TYPE_CHECKING:
    from kaihu_testing.pictures.baselines import PictureBaselines
    from kaihu_testing.pictures.review_page import ReviewLook
    from kaihu_testing.trees import TreeBaselines

PAGE = Path("out/pictures/index.html")
VARIANT, BRAND, STYLE = "kaihu_picture_variant", "kaihu_review_brand", "kaihu_review_style"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("kaihu")
    for kind, shown in (("pictures", "drawn"), ("trees", "told")):
        group.addoption(
            f"--accept-{kind}",
            action="store_true",
            help=f"accept what is {shown} now instead of comparing it with the accepted {kind}",
        )
        parser.addini(
            COMMANDS.format(kind=kind),
            f"two commands, to be told: one accepts all {kind}, one those of {{test}}, which is {{nodeid}}",
            type="linelist",
            default=[],
        )
    parser.addini(
        FOLDER,
        "the folder of all accepted pictures and trees (else: baselines, beside each test's file)",
        default="",
    )
    parser.addini(
        VARIANT,
        "how pictures are shown in this run, such as the system; becomes a part of their names",
        default="",
    )
    parser.addini(BRAND, "whose pictures the page shows", default="")
    parser.addini(
        STYLE, "module:function that gives CSS for the page, with variables of pages.css", default=""
    )


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(PictureReview(config), "kaihu-picture-review")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when == "teardown" and (outcomes := item.stash.get(OUTCOMES_KEY, None)) is not None:
        setattr(report, OUTCOMES, asdict(outcomes))
    return report


@pytest.fixture(autouse=True)
def _kaihu_test_that_runs(request: pytest.FixtureRequest) -> Iterator[None]:
    with running(request):
        yield


@pytest.fixture
def picture_variant(pytestconfig: pytest.Config) -> str:
    """How this test's pictures are shown, as a part of their names, such as ``dark-zh``. For a project to override."""
    return str(pytestconfig.getini(VARIANT))


@pytest.fixture
def tree_variant() -> str:
    """How this test's trees are told, as a part of their names, such as the language. For a project to override."""
    return ""


@pytest.fixture
def picture_baselines(request: pytest.FixtureRequest, picture_variant: str) -> PictureBaselines:
    """The accepted pictures. With ``--accept-pictures`` they become what is drawn."""
    from kaihu_testing.pictures.baselines import SUFFIX, PictureBaselines

    return PictureBaselines(accepting_of(request, "pictures", SUFFIX, picture_variant))


@pytest.fixture
def tree_baselines(request: pytest.FixtureRequest, tree_variant: str) -> TreeBaselines:
    """The accepted trees. With ``--accept-trees`` they become what is told."""
    from kaihu_testing.trees import SUFFIX, TreeBaselines

    return TreeBaselines(accepting_of(request, "trees", SUFFIX, tree_variant))


class PictureReview:
    """Gathers what the tests found and writes the page, in the process that was started."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._page = config.rootpath / PAGE
        self._found = Outcomes()

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        told = getattr(report, OUTCOMES, None)
        if told is not None:
            outcomes = Outcomes(**told)
            self._found.compared += outcomes.compared
            self._found.findings += outcomes.findings
            self._found.accepted += outcomes.accepted

    def pytest_sessionfinish(self) -> None:
        if not self._found.findings:
            if self._found.compared:
                self._page.unlink(missing_ok=True)
            return
        from kaihu_testing.pictures.review_page import PictureFinding, write_review

        findings = [PictureFinding(**finding) for finding in self._found.findings]
        everything, _ = commands_of(self._config, "pictures")
        page = write_review(findings, compared=self._found.compared, accept_all=everything, look=self._look())
        self._page.parent.mkdir(parents=True, exist_ok=True)
        self._page.write_text(page, encoding="utf-8")

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._found.findings:
            count = f"{len(self._found.findings)} of {self._found.compared} pictures not as expected"
            terminalreporter.write_sep("=", "pictures", red=True)
            terminalreporter.write_line(f"{count}: {self._page.as_uri()}")
        for name in sorted(self._found.accepted):
            terminalreporter.write_line(f"accepted {name}")

    def _look(self) -> ReviewLook:
        from kaihu_testing.pictures.review_page import ReviewLook

        named = str(self._config.getini(STYLE))
        module, _, function = named.partition(":")
        variables = str(getattr(import_module(module), function)()) if named else ""
        return ReviewLook(brand=str(self._config.getini(BRAND)), variables=variables)
