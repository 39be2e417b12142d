"""The accepted pictures: compared with what is drawn now, or replaced by it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from gui.pictures.review_page import PictureFinding
from kaihu_testing.pictures.compare import Mask, compare

FOLDER = Path(__file__).with_name("baselines")
FORMAT = "webp"
LOSSLESS = 100
"""The quality at which Qt writes WebP without loss, in half the bytes of PNG."""
ACCEPT = "make pictures-accept"


class Baselines:
    """The accepted pictures of ``folder``. Each ``check`` tells ``report`` what it found, None when all is well."""

    def __init__(
        self, folder: Path, report: Callable[[PictureFinding | None], None], *, accepting: bool = False
    ) -> None:
        self.accepted: list[str] = []
        self._folder = folder
        self._report = report
        self._accepting = accepting

    def check(self, name: str, actual: QImage, *, masks: Sequence[Mask] = ()) -> None:
        """Fail unless ``actual`` is the accepted picture ``name``; accept it instead when that is asked for."""
        __tracebackhide__ = True
        path = self._path_of(name)
        if not path.is_file():
            if not self._accepting:
                told = "Nobody has accepted this picture yet."
                self._fail(PictureFinding(name, told, _accept_alone(name), actual=_file_of(actual)))
            self._accept(name, actual)
            return
        expected = QImage(str(path))
        if expected.isNull():
            raise ValueError(f"{path} is no picture")
        difference = compare(expected, actual, masks=masks)
        if difference is None:
            self._report(None)
        elif self._accepting:
            self._accept(name, actual)
        else:
            box = difference.where
            self._fail(
                PictureFinding(
                    name,
                    f"{difference}.",
                    _accept_alone(name),
                    expected=path.read_bytes(),
                    actual=_file_of(actual),
                    difference=_file_of(difference.picture),
                    where=(box.x(), box.y(), box.width(), box.height()),
                )
            )

    def check_all_drawn(self, names: Collection[str]) -> None:
        """Fail when there is an accepted picture with none of ``names``; remove it instead when accepting."""
        __tracebackhide__ = True
        paths = {
            path.relative_to(self._folder).with_suffix("").as_posix(): path
            for path in self._folder.glob(f"**/*.{FORMAT}")
        }
        left = sorted(set(paths) - set(names))
        for name in left:
            if self._accepting:
                paths[name].unlink()
                self.accepted.append(name)
            else:
                told = "No test draws this picture any more."
                self._report(PictureFinding(name, told, ACCEPT, expected=paths[name].read_bytes()))
        if left and not self._accepting:
            pytest.fail(f"no test draws {', '.join(left)}")

    def _accept(self, name: str, actual: QImage) -> None:
        path = self._path_of(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_file_of(actual))
        self.accepted.append(name)
        self._report(None)

    def _path_of(self, name: str) -> Path:
        return self._folder / f"{name}.{FORMAT}"

    def _fail(self, finding: PictureFinding) -> None:
        __tracebackhide__ = True
        self._report(finding)
        pytest.fail(f"{finding.name}: {finding.told}")


def _accept_alone(name: str) -> str:
    return f"{ACCEPT} ARGS='-k [{name}]'"


def _file_of(image: QImage) -> bytes:
    """The picture as a file. Raises ``OSError`` when it cannot be written."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, FORMAT, LOSSLESS):  # type: ignore[call-overload]  # the stub knows file names only
        raise OSError(f"the picture could not be written as {FORMAT}")
    return bytes(buffer.data().data())
