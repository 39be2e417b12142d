"""What the phone shows when the person does not want to sign in."""

from __future__ import annotations

from gui.kit.language import translate
from gui.phone.launch_notice import NoticeWords


def signed_out_words() -> NoticeWords:
    """That nobody is signed in, and the ways back."""
    return NoticeWords(
        translate("phone", "Nobody is signed in"),
        translate("phone", "The wallet is as it was left. Sign in to it, or choose another person."),
        translate("phone", "Sign in"),
    )
