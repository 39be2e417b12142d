"""What references to values are resolved from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.domain.people import Person

if TYPE_CHECKING:
    from models.contract.application_view import ChallengeView


class ValueUnknown(Exception):
    """A reference that means nothing at this moment, such as a code before any SMS came."""


@dataclass(frozen=True)
class Known:
    """The person, the gaps being asked for, the newest SMS (its code, its text as it reads) and the code of the SMS
    before it."""

    person: Person
    challenge: ChallengeView | None = None
    code: str | None = None
    text: str | None = None
    earlier_code: str | None = None

    def asked(self) -> ChallengeView:
        """The gaps. Raises ``ValueUnknown`` when none are being asked for."""
        if self.challenge is None:
            raise ValueUnknown("no gaps are being asked for")
        return self.challenge

    def sent_code(self) -> str:
        """The newest code. Raises ``ValueUnknown`` when none came."""
        if self.code is None:
            raise ValueUnknown("no SMS with a code has come")
        return self.code

    def code_before(self) -> str:
        """The code before the newest. Raises ``ValueUnknown`` when fewer than two came."""
        if self.earlier_code is None:
            raise ValueUnknown("no second SMS with a code has come")
        return self.earlier_code

    def sent_text(self) -> str:
        """The newest SMS. Raises ``ValueUnknown`` when none came."""
        if self.text is None:
            raise ValueUnknown("no SMS with a code has come")
        return self.text
