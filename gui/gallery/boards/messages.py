"""What is said: notices, banners, and what stands in place of a content."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.gallery.board import COLUMN, Board, Component, shows_only, without
from gui.gallery.boards.stand import Stand
from gui.gallery.states import State, put_in
from gui.kit.banner import Banner
from gui.kit.language import translate
from gui.kit.launch_screen import LaunchBar
from gui.kit.notice import Notice, Tone
from gui.kit.skeleton import CARD, HEADING, PARAGRAPH, ROWS, Skeleton
from gui.kit.state_view import StateKind, StateView

BANNER_ROOM = 112


def title() -> str:
    return translate("gallery", "Messages and waits")


def board() -> Board:
    only = shows_only()
    return Board(
        title(),
        (
            Component(
                Notice,
                lambda: _notice(Tone.INFO),
                only,
                {
                    translate("gallery", "In progress"): lambda: _notice(Tone.GOLD),
                    translate("gallery", "Needs you"): lambda: _notice(Tone.BAD),
                    translate("gallery", "Done"): lambda: _notice(Tone.OK),
                    translate("gallery", "With a link"): lambda: _notice(Tone.INFO, linked=True),
                },
            ),
            Component(
                Banner,
                _banner,
                without(
                    translate("gallery", "it goes when it is answered"),
                    State.BUSY,
                    State.ERROR,
                    State.DISABLED,
                ),
                {translate("gallery", "Needs you"): _bad_banner},
                {state: _banner_in(state) for state in (State.HOVER, State.PRESSED, State.FOCUS)},
            ),
            Component(
                StateView,
                _empty,
                {
                    **without(
                        translate("gallery", "its button has them by itself"),
                        *(State.HOVER, State.PRESSED, State.FOCUS, State.DISABLED),
                    ),
                    **without(translate("gallery", "it is one of its kinds"), State.ERROR),
                },
                {
                    translate("gallery", "Offline"): _offline,
                    translate("gallery", "Error"): _error,
                },
                {State.BUSY: _under_way},
            ),
            Component(
                Skeleton,
                lambda: Skeleton((*HEADING, *PARAGRAPH)),
                only,
                {
                    translate("gallery", "A card"): lambda: Skeleton(CARD),
                    translate("gallery", "A list"): lambda: Skeleton(ROWS),
                },
            ),
            Component(LaunchBar, LaunchBar, only),
        ),
    )


def _notice(tone: Tone, *, linked: bool = False) -> Notice:
    notice = Notice(
        translate("gallery", "The bank sets the limit from your payment, social, mail and wealth history."),
        tone,
    )
    if linked:
        notice.set_link(translate("gallery", "See which data were used"))
    return notice


def _banner(icon: str = "message", tone: Tone = Tone.GOLD) -> Stand:
    stand = Stand(COLUMN, BANNER_ROOM, blank=True)
    banner = Banner(
        stand,
        translate("gallery", "SMS, now"),
        translate("gallery", "Code 482193, valid for 5 minutes. Never share it. Tap to fill it in."),
        icon,
        tone,
    )
    banner.drop()
    return stand


def _bad_banner() -> Stand:
    return _banner("alert", Tone.BAD)


def _banner_in(state: State) -> Callable[[QWidget], None]:
    def put_banner_in(stand: QWidget) -> None:
        banner = stand.findChild(Banner)
        assert isinstance(banner, Banner)
        put_in(state, banner)

    return put_banner_in


def _empty() -> StateView:
    view = StateView(StateKind.EMPTY)
    view.set_texts(
        translate("gallery", "Nothing booked yet"), translate("gallery", "What you buy and repay shows here.")
    )
    return view


def _offline() -> StateView:
    view = StateView(StateKind.OFFLINE)
    view.set_texts(
        translate("gallery", "No connection"),
        translate("gallery", "Nothing is lost. This goes on by itself as soon as there is one."),
        translate("gallery", "Try again"),
    )
    return view


def _error() -> StateView:
    view = StateView(StateKind.ERROR)
    view.set_texts(
        translate("gallery", "This did not work"),
        translate("gallery", "Nothing was changed. It can be tried again at any time."),
        translate("gallery", "Try again"),
    )
    return view


def _under_way(view: QWidget) -> None:
    assert isinstance(view, StateView)
    view.set_kind(StateKind.OFFLINE)
    view.set_texts(
        translate("gallery", "No connection"),
        translate("gallery", "Nothing is lost. This goes on by itself as soon as there is one."),
        translate("gallery", "Try again"),
    )
    view.set_busy(True)
