"""What drops in above the phone's screen: an incoming message, and the word that something went wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gui.kit.banner import Banner
from gui.kit.device_frame import DeviceFrame
from gui.kit.language import language, translate
from gui.kit.notice import Tone
from models.domain.cards import bank_name
from models.ports import TextMessage

Say = Callable[[], tuple[str, str]]
"""A title and a text in the present language."""


class MessageBanner(QObject):
    """The latest SMS. The simulated network carries its facts; the words are in the phone's language.

    A tap hands it to ``on_tapped``, which tells whether it is done with; if not, it stays to be tapped again.
    """

    def __init__(self, frame: DeviceFrame, on_tapped: Callable[[TextMessage], bool]) -> None:
        super().__init__(frame)
        self._banner = Banner(frame.overlay, icon="message")
        self._banner.setObjectName("phone.sms")
        frame.make_room_for(self._banner)
        self._banner.tapped.connect(self._on_banner_tapped)
        self._on_tapped = on_tapped
        self.message: TextMessage | None = None
        language().language_changed.connect(self._retranslate)

    def show_message(self, message: TextMessage) -> None:
        self.message = message
        self._banner.set_sender(message.sender)
        self._retranslate()
        self._banner.drop()

    def dismiss(self) -> None:
        """Put the message away; it can no longer be tapped."""
        self.message = None
        if self._banner.isVisible():
            self._banner.dismiss()

    def _on_banner_tapped(self) -> None:
        if self.message is None or self._on_tapped(self.message):
            self.dismiss()

    def _retranslate(self) -> None:
        if self.message is None:
            return
        self._banner.set_message(translate("phone", "Message, now"), message_text(self.message))


def message_text(message: TextMessage) -> str:
    """The SMS as it reads."""
    text = translate("phone", "[{bank}] {code} is your code, good for {minutes} minutes. Tap to fill it in.")
    sender = bank_name(message.sender, language().language)
    return text.format(bank=sender, code=message.code, minutes=message.valid_seconds // 60)


class TroubleBanner(QObject):
    """Says that something went wrong outside of any screen's doing, and that the program carries on."""

    def __init__(self, frame: DeviceFrame) -> None:
        super().__init__(frame)
        self._banner = Banner(frame.overlay, icon="alert", tone=Tone.BAD)
        self._banner.setObjectName("phone.toast")
        frame.make_room_for(self._banner)
        self._banner.tapped.connect(self._banner.dismiss)
        self._say: Say = lambda: ("", "")
        language().language_changed.connect(self._retranslate)

    def show_trouble(self, say: Say) -> None:
        """``say`` gives the title and the text in the present language."""
        self._say = say
        self._retranslate()
        self._banner.drop()

    def dismiss(self) -> None:
        if self._banner.isVisible():
            self._banner.dismiss()

    def _retranslate(self) -> None:
        self._banner.set_message(*self._say())


def crash_words(*, on_the_way: bool) -> tuple[str, str]:
    """What is said of a crash; ``on_the_way`` where a screen is shown that can hold input, and from which there is a way
    back to the wallet."""
    return (
        translate("phone", "Something went wrong in this program"),
        translate(
            "phone",
            "What you entered is kept, codes and passwords excepted. Try again, or go back to the wallet.",
        )
        if on_the_way
        else translate("phone", "Try again, or choose the person anew."),
    )
