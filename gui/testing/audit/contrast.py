"""Contrast as it is on the screen: measured in rendered pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QScrollBar, QWidget

from gui.kit.contrast import contrast
from gui.testing.audit.drawn_text import DrawnText
from gui.testing.audit.finding import Finding, Rule, address_of
from gui.testing.audit.shown import is_covered, is_hidden_at, picture, seen_part, shown_widgets

TEXT = 4.5
OTHER = 3.0
"""What there has to be between a text and its ground, and for signs and the lines of fields."""
_CLOSER = 3
"""Thin strokes are judged at this scale, where smooth edges leave some of their colour whole."""
_SOLID = 0.2
"""A ground of which no colour has this share is a gradient."""
_SIGN = 48
"""Pixels that a sign has at most."""


def faint_texts(root: QWidget, texts: Sequence[DrawnText]) -> list[Finding]:
    """Texts that stand out too little, those of disabled controls too: they are there to be read."""
    found: list[Finding] = []
    left = list(texts)
    for image in _scrolled(root):
        later: list[DrawnText] = []
        for text in left:
            place = _place(root, text)
            if place is None:
                later.append(text)
            elif (ratio := _of_text(root, image, place, text.colour)) < TEXT:
                what = f"{text.words!r} stands out by {ratio:.2f}:1"
                found.append(Finding(Rule.CONTRAST, address_of(text.widget), what))
        left = later
    return found


def faint_signs(root: QWidget, texts: Sequence[DrawnText]) -> list[Finding]:
    """Icons, boxes and buttons without words that stand out too little."""
    with_words = {text.widget for text in texts}
    image = picture(root)
    found: list[Finding] = []
    for widget in shown_widgets(root):
        if widget in with_words or not _is_sign(widget) or is_covered(widget):
            continue
        if seen_part(widget) != widget.rect():
            continue
        ratio = _of_sign(root, image, QRect(widget.mapTo(root, QPoint(0, 0)), widget.size()))
        if ratio is not None and ratio < OTHER:
            found.append(Finding(Rule.CONTRAST, address_of(widget), f"its sign stands out by {ratio:.2f}:1"))
    return found


def faint_fields(root: QWidget) -> list[Finding]:
    """Editors whose frame, or boxes, cannot be told from what is around them."""
    image = picture(root)
    found: list[Finding] = []
    for editor in root.findChildren(QLineEdit):
        if not editor.isVisible() or not editor.isEnabled() or is_covered(editor):
            continue
        frame = frame_of(editor)
        if seen_part(frame) != frame.rect():
            continue
        if not edge_colours(root, image, frame):
            found.append(
                Finding(Rule.CONTRAST, address_of(editor), f"no line around it stands out by {OTHER}:1")
            )
    return found


def frame_of(editor: QLineEdit) -> QWidget:
    """The editor, or the widget right around it that draws its frame and hands its presses on."""
    around = editor.parentWidget()
    draws = around is not None and type(around).paintEvent is not QWidget.paintEvent
    return around if around is not None and draws and around.focusProxy() is editor else editor


def edge_colours(root: QWidget, image: QImage, frame: QWidget) -> set[int]:
    """The colours of upright lines in the frame that stand out from the ground left of it."""
    place = QRect(frame.mapTo(root, QPoint(0, 0)), frame.size())
    ground = image.pixel(max(0, place.left() - 3), place.center().y())
    return _upright(image.copy(place), ground) or _upright(_closer(root, place), ground)


def _upright(image: QImage, ground: int) -> set[int]:
    """The colours of the columns that stand out over the whole middle third, where no corner is round."""
    rows = range(image.height() // 3, image.height() * 2 // 3)
    found: set[int] = set()
    for x in range(image.width()):
        colours: set[int] = set()
        for y in rows:
            pixel = image.pixel(x, y)
            if pixel_contrast(pixel, ground) < OTHER:
                break
            colours.add(pixel)
        else:
            found |= colours
    return found


@lru_cache(maxsize=65536)
def pixel_contrast(one: int, other: int) -> float:
    """The contrast of two pixels, 1 to 21."""
    return contrast(QColor.fromRgb(one), QColor.fromRgb(other))


def _of_text(root: QWidget, image: QImage, place: QRect, pen: QColor) -> float:
    """The lesser of what is measured and what the pen's own colour comes to."""
    pixels = _pixels(image.copy(place))
    ground, share = _ground(pixels)
    if share < _SOLID:
        return _on_gradient(image, place, pen)
    meant = pixel_contrast(_over(pen, ground), ground)
    measured = _farthest(pixels, ground)
    if measured < TEXT <= meant:
        pixels = _pixels(_closer(root, place))
        measured = _farthest(pixels, ground)
    return min(meant, measured)


def _on_gradient(image: QImage, place: QRect, pen: QColor) -> float:
    """The contrast to what is around the text, but for the tenth of it that suits the pen least."""
    around = place.adjusted(-1, -1, 1, 1).intersected(image.rect())
    columns, rows = range(around.left(), around.right() + 1), range(around.top(), around.bottom() + 1)
    ring = [image.pixel(x, y) for x in columns for y in (around.top(), around.bottom())]
    ring += [image.pixel(x, y) for y in rows for x in (around.left(), around.right())]
    ratios = sorted(pixel_contrast(_over(pen, pixel), pixel) for pixel in ring)
    return ratios[len(ratios) // 10]


def _of_sign(root: QWidget, image: QImage, place: QRect) -> float | None:
    """The contrast of a sign to its ground; None where nothing is drawn."""
    pixels = _pixels(image.copy(place))
    ground, _ = _ground(pixels)
    if len(pixels) == 1:
        return None
    measured = _farthest(pixels, ground)
    if measured < OTHER:
        closer = _pixels(_closer(root, place))
        measured = _farthest(closer, ground)
    return measured


def _farthest(pixels: Counter[int], ground: int) -> float:
    """The contrast of the colour farthest from the ground, of those that are no chance of a smooth edge."""
    least = max(2, sum(pixels.values()) // 1000)
    return max(
        (pixel_contrast(pixel, ground) for pixel, count in pixels.items() if count >= least), default=1.0
    )


def _ground(pixels: Counter[int]) -> tuple[int, float]:
    """The most frequent colour, and its share."""
    ((ground, count),) = pixels.most_common(1)
    return ground, count / sum(pixels.values())


def _pixels(image: QImage) -> Counter[int]:
    return Counter(memoryview(image.constBits()).cast("I"))


def _closer(root: QWidget, place: QRect) -> QImage:
    image = QImage(place.size() * _CLOSER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_CLOSER)
    image.fill(root.palette().window().color())
    root.render(image, QPoint(), QRegion(place))
    return image


def _over(pen: QColor, ground: int) -> int:
    """The pen's colour as it comes out on the ground."""
    alpha = pen.alphaF()
    if alpha >= 1:
        return pen.rgb()
    mixed = [
        round(alpha * ((pen.rgb() >> shift) & 0xFF) + (1 - alpha) * ((ground >> shift) & 0xFF))
        for shift in (16, 8, 0)
    ]
    return 0xFF000000 | mixed[0] << 16 | mixed[1] << 8 | mixed[2]


def _place(root: QWidget, text: DrawnText) -> QRect | None:
    """Where the text is in the picture of ``root``; None when it is not seen, or not whole."""
    place = text.place.toAlignedRect().intersected(text.widget.rect())
    if place.isEmpty() or not seen_part(text.widget).contains(place):
        return None
    if is_hidden_at(text.widget, place.center()):
        return None
    return place.translated(text.widget.mapTo(root, QPointF(0, 0)).toPoint())


def _is_sign(widget: QWidget) -> bool:
    is_small = max(widget.width(), widget.height()) <= _SIGN and abs(widget.width() - widget.height()) <= 8
    is_decoration = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return is_small and not is_decoration and not widget.findChildren(QWidget)


def _scrolled(root: QWidget) -> Iterator[QImage]:
    """Pictures of ``root`` with everything that scrolls at its top, and then further down."""
    bars = [
        area.verticalScrollBar()
        for area in root.findChildren(QAbstractScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]
    with _kept(bars):
        for bar in bars:
            bar.setValue(0)
        yield picture(root)
        while any(bar.value() < bar.maximum() for bar in bars):
            for bar in bars:
                bar.setValue(bar.value() + max(1, bar.pageStep() * 3 // 4))
            yield picture(root)


@contextmanager
def _kept(bars: Iterable[QScrollBar]) -> Iterator[None]:
    before = [(bar, bar.value()) for bar in bars]
    try:
        yield
    finally:
        for bar, value in before:
            bar.setValue(value)
