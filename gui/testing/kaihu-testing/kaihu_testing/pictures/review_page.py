"""The page that shows the pictures of a run that are not as expected: one file that refers to nothing outside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QPoint, QRect, QSize
from PySide6.QtGui import QImageReader

from kaihu_testing.pages import STYLE as PAGES
from kaihu_testing.pages import data_url, write_page

STYLE, SCRIPT = (Path(__file__).with_name(f"review.{kind}") for kind in ("css", "js"))
RING = 6
"""Pixels between the ring around a difference and what is in it."""


@dataclass(frozen=True)
class PictureFinding:
    """A picture that is not as expected.

    ``name`` is ``group/case--variant``; ``told`` says what is wrong; ``accept`` is the command that
    accepts this one alone. The pictures are files, None where there is none. ``where`` is the rectangle that holds
    all that differs: left, top, width and height in pixels.
    """

    name: str
    told: str
    accept: str
    expected: bytes | None = None
    actual: bytes | None = None
    difference: bytes | None = None
    where: tuple[int, int, int, int] | None = None

    @property
    def group(self) -> str:
        """What the pictures of a folder have in common, such as the screen."""
        return self.name.rpartition("/")[0]

    @property
    def case(self) -> str:
        return self.name.rpartition("/")[2].partition("--")[0]

    @property
    def variant(self) -> str:
        """How the case is shown, such as theme and language; empty where it is shown in one way only."""
        return self.name.rpartition("/")[2].partition("--")[2].replace("-", " · ").replace("_", " ")


@dataclass(frozen=True)
class ReviewLook:
    """What makes the page a program's own: its name, and CSS that sets variables of ``pages.css`` anew."""

    brand: str = ""
    variables: str = ""


PLAIN_LOOK = ReviewLook()


def write_review(
    findings: Iterable[PictureFinding], *, compared: int, accept_all: str, look: ReviewLook = PLAIN_LOOK
) -> str:
    """The page for the findings among ``compared`` pictures. ``accept_all`` is the command that accepts them all."""
    ordered = sorted(findings, key=lambda finding: (finding.group, finding.name))
    count = f"{len(ordered)} of {compared} pictures {'is' if len(ordered) == 1 else 'are'} not as expected"
    return write_page(
        " · ".join(filter(None, (count, look.brand))),
        f"{_contents(ordered, count, accept_all, look.brand)}\n<main>{_TOOLS}{''.join(map(_section, ordered))}</main>\n",
        style="\n".join((_read(PAGES), look.variables, _read(STYLE))),
        script=_read(SCRIPT),
    )


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


_TOOLS = """
<div class="tools" hidden>
<div class="choice" role="radiogroup" aria-label="View">
<label><input type="radio" name="mode" value="beside" checked><span>Side by side</span></label>
<label><input type="radio" name="mode" value="slider"><span>Slider</span></label>
<label><input type="radio" name="mode" value="flicker"><span>Flicker</span></label></div>
<div class="choice" role="radiogroup" aria-label="Size">
<label><input type="radio" name="zoom" value="fit" checked><span>Fit</span></label>
<label><input type="radio" name="zoom" value="1"><span>1:1</span></label>
<label><input type="radio" name="zoom" value="3"><span>3:1</span></label></div>
<label class="switch"><input type="checkbox" name="ring" checked><span>Ring</span></label>
<p class="keys"><kbd>J</kbd><kbd>K</kbd> next, previous <kbd>1</kbd><kbd>2</kbd><kbd>3</kbd> view
<kbd>Z</kbd> size <kbd>R</kbd> ring</p>
</div>"""


def _contents(findings: Sequence[PictureFinding], count: str, accept_all: str, brand: str) -> str:
    groups = "".join(
        f"{f'<h2>{escape(group)}</h2>' if group else ''}<ol>{''.join(map(_entry, members))}</ol>"
        for group, members in groupby(findings, key=lambda finding: finding.group)
    )
    owner = f"<b>{escape(brand)}</b>" if brand else ""
    return (
        f'<nav aria-label="Pictures"><header><p class="brand">{owner}<span>Picture review</span></p>'
        f"<h1>{count}</h1></header>\n{groups}\n"
        f"<footer><p>When all of them are as they should be:</p>{_command(accept_all)}</footer></nav>"
    )


def _entry(finding: PictureFinding) -> str:
    return (
        f'<li><a href="#{escape(finding.name)}"><b>{escape(finding.case)}</b>'
        f"{f'<span>{escape(finding.variant)}</span>' if finding.variant else ''}</a></li>"
    )


def _section(finding: PictureFinding) -> str:
    figures = "".join(
        _figure(kind, caption, file, finding)
        for kind, caption, file in (
            ("expected", "Expected", finding.expected),
            ("actual", "Drawn now", finding.actual),
            ("difference", "Difference", finding.difference),
        )
        if file is not None
    )
    can_overlay = finding.expected is not None and finding.actual is not None
    slider = '<input type="range" class="at" min="0" max="100" step="0.1" value="50" aria-label="Where the two meet">'
    variant = f' <span class="variant">{escape(finding.variant)}</span>' if finding.variant else ""
    return (
        f'\n<section id="{escape(finding.name)}" class="{"pair" if can_overlay else "single"}">'
        f'<p class="group">{escape(finding.group)}</p><h2>{escape(finding.case)}{variant}</h2>'
        f'<p class="told">{escape(finding.told)}</p>'
        f'<div class="figures">{figures}{slider if can_overlay else ""}</div>'
        f'<div class="accept"><p>If this is how it should be, accept this picture alone:</p>{_command(finding.accept)}</div>'
        "</section>"
    )


def _figure(kind: str, caption: str, file: bytes, finding: PictureFinding) -> str:
    size = _size_of(file)
    width, height = size.width(), size.height()
    shape = "wide" if width > height else "tall"
    ring = _ring(QRect(*finding.where), size) if finding.where else ""
    return (
        f'<figure class="{kind} {shape}" style="--w:{width};--h:{height}">'
        f"<figcaption>{caption}<span>{width} × {height}</span></figcaption>"
        f'<div class="frame" tabindex="-1"><div class="sheet"><img width="{width}" height="{height}" '
        f'alt="{caption}: {escape(finding.name)}" src="{data_url(file)}">{ring}'
        "</div></div></figure>"
    )


def _size_of(file: bytes) -> QSize:
    buffer = QBuffer()
    buffer.setData(file)
    return QImageReader(buffer).size()


def _ring(where: QRect, size: QSize) -> str:
    around = where.adjusted(-RING, -RING, RING, RING).intersected(QRect(QPoint(), size))
    sides = {
        "left": around.x() / size.width(),
        "top": around.y() / size.height(),
        "width": around.width() / size.width(),
        "height": around.height() / size.height(),
    }
    return f'<i class="ring" style="{";".join(f"{side}:{share:.3%}" for side, share in sides.items())}"></i>'


def _command(command: str) -> str:
    return f'<p class="command"><code>{escape(command)}</code><button type="button" hidden>Copy</button></p>'
