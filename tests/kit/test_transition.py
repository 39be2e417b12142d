"""What is seen between two screens, and that nobody has to wait for its end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QVariantAnimation
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gui.kit import motion, theme
from gui.kit.banner import Banner
from gui.kit.buttons import PrimaryButton
from gui.kit.device_frame import DeviceFrame
from gui.kit.devices import Device
from gui.kit.language import Language, language
from gui.kit.launch_screen import LaunchBar
from gui.kit.scaffold import ScreenScaffold
from gui.kit.text_field import TextField
from gui.kit.tokens import Theme
from gui.kit.transition import ScreenTransition
from kaihu_testing.pictures.compare import compare
from kaihu_testing.showing import On, Show
from kaihu_testing.signals import heard
from kaihu_testing.waiting import wait_until


def a_screen(title: str) -> ScreenScaffold:
    screen = ScreenScaffold("bind_card")
    screen.set_title(title)
    screen.body().addWidget(TextField("Card number"))
    screen.set_primary(PrimaryButton(title))
    return screen


@pytest.fixture
def frame(show: Show) -> Iterator[DeviceFrame]:
    frame = DeviceFrame()
    frame.resize(frame.sizeHint())
    frame.set_screen(a_screen("Bind a debit card"))
    show(frame)
    motion.set_motion(True)
    yield frame
    motion.set_motion(False)


@pytest.fixture
def after() -> ScreenScaffold:
    return a_screen("Enter the code")


@pytest.fixture
def transition(frame: DeviceFrame, after: ScreenScaffold) -> ScreenTransition:
    return begun(frame, after)


def begun(frame: DeviceFrame, after: ScreenScaffold, *, back: bool = False) -> ScreenTransition:
    transition = ScreenTransition(frame.content, back=back)
    frame.set_screen(after)
    transition.lead_to(after)
    QCoreApplication.sendPostedEvents()
    return transition


def seen(frame: DeviceFrame) -> QImage:
    return frame.overlay.grab().toImage()


def left_edge_of_ink(image: QImage) -> int:
    """The first column of the screen's upper half in which anything dark stands."""
    ground = image.pixelColor(2, image.height() // 2).lightness()
    for x in range(image.width()):
        for y in range(60, image.height() // 2):
            if ground - image.pixelColor(x, y).lightness() > 100:
                return x
    raise AssertionError("nothing is to be seen")


def test_that_it_begins_with_the_old_screen_and_ends_with_the_new_one(
    frame: DeviceFrame, after: ScreenScaffold, show: Show
) -> None:
    old = seen(frame)
    transition = begun(frame, after)
    transition.hold_at(0)
    assert seen(frame) == old
    with heard(transition.destroyed):
        transition.finish()
    new = seen(frame)
    assert new != old
    motion.set_motion(False)
    still = DeviceFrame()
    still.resize(frame.size())
    still.set_screen(a_screen("Enter the code"))
    show.own(still).show()
    assert seen(still) == new


def test_that_its_last_picture_is_the_new_screen(frame: DeviceFrame, transition: ScreenTransition) -> None:
    transition.hold_at(0.99)
    last = seen(frame)
    transition.finish()
    assert compare(seen(frame), last) is None


@pytest.mark.parametrize("back", [False, True])
def test_that_the_new_screen_comes_from_the_right_and_going_back_from_the_left(
    back: bool, frame: DeviceFrame, after: ScreenScaffold
) -> None:
    frame.set_screen(ScreenScaffold("wallet_home"))
    transition = begun(frame, after, back=back)
    transition.hold_at(0.1)
    moving = left_edge_of_ink(seen(frame))
    transition.finish()
    assert (moving < left_edge_of_ink(seen(frame))) is back


def test_that_the_ground_never_flashes(frame: DeviceFrame, transition: ScreenTransition) -> None:
    transition.hold_at(0)
    row = frame.overlay.height() - 2
    ground = seen(frame).pixelColor(0, row).lightness()
    for share in (0.05, 0.2, 0.5, 0.8):
        transition.hold_at(share)
        moving = seen(frame)
        along = [moving.pixelColor(x, row).lightness() for x in range(moving.width())]
        assert max(along) == ground
        assert min(along) > ground - 80


def test_that_the_screen_below_is_dimmed(frame: DeviceFrame, transition: ScreenTransition) -> None:
    row = frame.overlay.height() - 2
    transition.hold_at(0)
    before = seen(frame).pixelColor(0, row).lightness()
    transition.hold_at(0.5)
    assert seen(frame).pixelColor(0, row).lightness() < before - 10


def test_that_clicks_and_keys_reach_the_new_screen_at_once(
    frame: DeviceFrame, after: ScreenScaffold, transition: ScreenTransition, on: On
) -> None:
    button = after.findChild(PrimaryButton)
    field = after.findChild(TextField)
    assert button is not None
    assert field is not None
    place = button.mapTo(frame, button.rect().center())
    assert frame.childAt(place) is button
    with heard(button.clicked):
        on(button).tap()
    transition.hold_at(0.9)
    before = seen(frame)
    field.setFocus()
    on(frame.window().focusWidget()).insert("9123")
    transition.refresh()
    transition.hold_at(0.91)
    assert field.text() == "9123"
    assert differ_within(before, seen(frame), field, frame)


def differ_within(one: QImage, other: QImage, widget: QWidget, frame: DeviceFrame) -> bool:
    """Whether the pictures differ by more than a tint where ``widget`` stands."""
    corner = widget.mapTo(frame.overlay, QPoint(0, 0))
    return any(
        abs(one.pixelColor(corner.x() + x, corner.y() + y).lightness() - other_lightness) > 100
        for x in range(widget.width() // 2)
        for y in range(0, widget.height(), 2)
        for other_lightness in [other.pixelColor(corner.x() + x, corner.y() + y).lightness()]
    )


def test_that_another_language_theme_type_size_or_device_ends_it(frame: DeviceFrame) -> None:
    def changed_language() -> None:
        language().set_language(Language.ZH)

    def changed_theme() -> None:
        theme.theme().set_theme(Theme.DARK)

    def larger_type() -> None:
        theme.theme().set_type_scale(1.3)

    def another_device() -> None:
        frame.set_device(Device.SMALL_PHONE)

    try:
        for change in (changed_language, changed_theme, larger_type, another_device):
            QCoreApplication.sendPostedEvents()
            transition = begun(frame, a_screen("Enter the code"))
            ended: list[str] = []
            transition.finished.connect(partial(ended.append, change.__name__))
            assert ended == []
            change()
            QCoreApplication.sendPostedEvents()
            assert ended == [change.__name__]
    finally:
        language().set_language(Language.EN)
        theme.theme().set_type_scale(1.0)


def test_that_it_ends_with_the_screen_it_leads_to(frame: DeviceFrame, transition: ScreenTransition) -> None:
    with heard(transition.finished):
        frame.show_launch()


def test_that_it_ends_by_itself_and_leaves_nothing(frame: DeviceFrame, transition: ScreenTransition) -> None:
    with heard(transition.destroyed):
        pass
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert frame.overlay.findChildren(ScreenTransition) == []


def test_that_a_message_lies_over_it_and_makes_its_room_meanwhile(
    frame: DeviceFrame, after: ScreenScaffold, transition: ScreenTransition
) -> None:
    banner = Banner(frame.overlay, "Message", "482193 is your code.")
    frame.make_room_for(banner)
    at = after.y()
    transition.hold_at(0.5)
    motion.set_motion(False)
    banner.drop()
    wait_until(lambda: after.y() > at, "the page to move on")
    transition.hold_at(0.99)
    moving = seen(frame)
    transition.finish()
    assert compare(seen(frame), moving) is None
    assert banner.isVisible()


def test_that_the_launch_screen_moves_only_while_it_is_shown(frame: DeviceFrame) -> None:
    frame.show_launch()
    bar = frame.findChild(LaunchBar)
    assert bar is not None
    animation = bar.findChild(QVariantAnimation)
    assert animation is not None
    assert animation.state() == QVariantAnimation.State.Running
    frame.set_screen(a_screen("Enter the code"))
    assert animation.state() == QVariantAnimation.State.Stopped


@pytest.mark.parametrize("back", [False, True])
def test_that_on_a_desktop_only_the_right_pane_moves(
    back: bool, frame: DeviceFrame, after: ScreenScaffold
) -> None:
    frame.set_device(Device.DESKTOP)
    frame.resize(frame.sizeHint())
    QCoreApplication.sendPostedEvents()
    transition = begun(frame, after, back=back)
    held = []
    for share in (0.2, 0.5):
        transition.hold_at(share)
        held.append(seen(frame))
    transition.finish()
    done, edge = seen(frame), after.left_pane
    brand, task = QRect(0, 0, edge, 100), QRect(edge, 0, done.width() - edge, done.height())
    assert edge > 0
    for image in held:
        assert compare(image.copy(brand), done.copy(brand)) is None
        assert compare(image.copy(task), done.copy(task)) is not None
