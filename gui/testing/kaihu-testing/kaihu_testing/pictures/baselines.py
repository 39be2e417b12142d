"""The accepted pictures: compared with what is drawn now, or replaced by it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict

from PySide6.QtGui import QImage

from kaihu_testing.accepting import Accepting
from kaihu_testing.failures import ExpectationFailed
from kaihu_testing.pictures.compare import TOLERANCE, Mask, Tolerance, compare
from kaihu_testing.pictures.picture import webp_of
from kaihu_testing.pictures.review_page import PictureFinding

SUFFIX = ".webp"


class PictureBaselines:
    """The accepted pictures of a test: WebP without loss, ``<folder>/<name>--<variant>.webp``."""

    def __init__(self, accepting: Accepting) -> None:
        self._accepting = accepting

    @property
    def is_accepting(self) -> bool:
        return self._accepting.is_on

    def is_missing(self, name: str) -> bool:
        """Whether nobody has accepted it yet."""
        return not self._accepting.path_of(self._accepting.full_name(name)).is_file()

    def has(
        self, name: str, actual: QImage, *, masks: Sequence[Mask] = (), tolerance: Tolerance = TOLERANCE
    ) -> bool:
        """Whether ``actual`` is the accepted picture ``name``. Nothing comes of it."""
        expected = self._expected(self._accepting.full_name(name))
        return expected is not None and compare(expected, actual, tolerance=tolerance, masks=masks) is None

    def check(
        self, name: str, actual: QImage, *, masks: Sequence[Mask] = (), tolerance: Tolerance = TOLERANCE
    ) -> None:
        """Raise ``ExpectationFailed`` unless ``actual`` is the accepted picture ``name``; accept it instead when that
        is asked for. What is wrong comes onto the run's page."""
        __tracebackhide__ = True
        full_name = self._accepting.full_name(name)
        self._accepting.outcomes.compared += 1
        expected = self._expected(full_name)
        if expected is None:
            if not self._accepting.is_on:
                told = "Nobody has accepted this picture yet."
                self._fail(PictureFinding(full_name, told, self._accepting.alone, actual=webp_of(actual)))
            self._accepting.accept(full_name, webp_of(actual))
            return
        difference = compare(expected, actual, tolerance=tolerance, masks=masks)
        if difference is None:
            return
        if self._accepting.is_on:
            self._accepting.accept(full_name, webp_of(actual))
            return
        box = difference.where
        self._fail(
            PictureFinding(
                full_name,
                f"{difference}.",
                self._accepting.alone,
                expected=self._accepting.path_of(full_name).read_bytes(),
                actual=webp_of(actual),
                difference=webp_of(difference.picture),
                where=(box.x(), box.y(), box.width(), box.height()),
            )
        )

    def check_all_drawn(self, names: Collection[str]) -> None:
        """Raise ``ExpectationFailed`` when the folder holds a picture with none of ``names``, variant and all; remove it
        instead when accepting."""
        __tracebackhide__ = True
        outcomes, left = self._accepting.outcomes, self._accepting.unused(names)
        if not left or self._accepting.is_on:
            return
        for name, path in left.items():
            told = "No test draws this picture any more."
            finding = PictureFinding(name, told, self._accepting.all, expected=path.read_bytes())
            outcomes.compared += 1
            outcomes.findings.append(asdict(finding))
        raise ExpectationFailed(f"no test draws {', '.join(left)}; to remove: {self._accepting.all}")

    def _expected(self, full_name: str) -> QImage | None:
        path = self._accepting.path_of(full_name)
        if not path.is_file():
            return None
        expected = QImage(str(path))
        if expected.isNull():
            raise ValueError(f"{path} is no picture")
        return expected

    def _fail(self, finding: PictureFinding) -> None:
        __tracebackhide__ = True
        self._accepting.outcomes.findings.append(asdict(finding))
        raise ExpectationFailed(f"{finding.name}: {finding.told}\nto accept it: {finding.accept}")
