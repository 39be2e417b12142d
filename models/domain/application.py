"""The states of an application, from the entry in the wallet to the account that is in use."""

from __future__ import annotations

from enum import StrEnum


class Leaf(StrEnum):
    """The leaves of the decision tree: wallet open? credit account at the bank? card bound? (protocol, five leaves)"""

    A = "A"
    """Wallet and credit account: a code to the phone that the bank has on record."""
    B = "B"
    """Wallet and a bound card: the wallet password confirms it."""
    C = "C"
    """A wallet alone: a card is bound (the source)."""
    D = "D"
    """A credit account alone: the wallet is opened from the full record."""
    E = "E"
    """Neither: full record, card, and the wallet is opened."""


class ApplicationState(StrEnum):
    """Where an application stands. The payment server reports it, but for the first; the screen follows from it."""

    SIGNED_OUT = "signed_out"
    """There is no session yet, as the client knows by itself: the wallet asks for its password first."""
    NOT_STARTED = "not_started"
    """Nothing was asked for yet; the wallet may not even be open."""
    RECORD_ENTRY = "record_entry"
    """There is no wallet yet: the full real-name record is asked for (leaves D and E)."""
    RECORD_LOCKED = "record_locked"
    """Too many records that the bank knows otherwise; asked for again after a while."""
    NAME_ENTRY = "name_entry"
    """The gaps of the masked real-name record are asked for (Fig. 3B)."""
    LOCKED = "locked"
    """Too many mismatches; the record is asked for again after a while."""
    ACCOUNT_FOUND = "account_found"
    """The bank knows the person by an account: a code will go to the phone it has on record (leaves A and D)."""
    PASSWORD_ENTRY = "password_entry"
    """A card is bound: the wallet password confirms that it is to be used (leaf B)."""
    PASSWORD_LOCKED = "password_locked"
    """Too many wrong wallet passwords; asked for again after a while."""
    CARD_ENTRY = "card_entry"
    """The bind instruction was given: a savings account is asked for (Fig. 3C)."""
    CODE_ENTRY = "code_entry"
    """The bank sent a code to the phone it has on record (Fig. 3D)."""
    PASSWORD_SETTING = "password_setting"
    """The wallet was opened from the record and gets its password (leaves D and E)."""
    BOUND = "bound"
    """Wallet and card are bound and the person has not left the result yet (Fig. 3F)."""
    OPENING_PENDING = "opening_pending"
    """The binding result has not reached the bank yet; the account follows when it does."""
    IN_REVIEW = "in_review"
    """The virtual credit account exists and the bank reviews it (Fig. 3E)."""
    WITH_CLERK = "with_clerk"
    """The score leaves the decision to a clerk of the bank."""
    APPROVED = "approved"
    """The review ended with a credit limit and the person has not left the result yet (Fig. 3E)."""
    DECLINED = "declined"
    """The review ended without an account; it may be asked for again from a date on."""
    ACTIVE = "active"
    """The account is in use (Fig. 3G)."""
    RAISE_OPEN = "raise_open"
    """Further accounts are being linked for a higher limit."""
    RAISE_DECIDED = "raise_decided"
    """The bank decided on the raise and the person has not left the result yet."""
    FORM_ENTRY = "form_entry"
    """The traditional application: its form is being filled in (¶3)."""
    FORM_VERIFICATION = "form_verification"
    """A clerk of the bank will verify the form."""
    FORM_DECLINED = "form_declined"
    """The clerk declined; the form may be handed in again from a date on."""
    CARD_MAILED = "card_mailed"
    """The bank opened a credit account and the card is in the mail."""
    CARD_DELIVERED = "card_delivered"
    """The card has come: the traditional way has ended with a credit account."""


class ReviewDecision(StrEnum):
    """How a review of a virtual credit account ended, or that a clerk will end it."""

    APPROVED = "approved"
    DECLINED = "declined"
    REFERRED = "referred"


class DeclineReason(StrEnum):
    """Why the bank declined; screens explain each in words."""

    UNDER_AGE = "under_age"
    SCORE_TOO_LOW = "score_too_low"
    DATA_NOT_VERIFIED = "data_not_verified"
    """A clerk could not verify what was stated."""
    OBLIGATIONS_TOO_HIGH = "obligations_too_high"
    """A clerk found that the person owes enough already."""


CLERK_REASONS = (
    DeclineReason.DATA_NOT_VERIFIED,
    DeclineReason.OBLIGATIONS_TOO_HIGH,
    DeclineReason.SCORE_TOO_LOW,
)
"""The reason codes that a clerk may decline any case with; ``UNDER_AGE`` comes to them where a check says so."""


class RaiseOutcome(StrEnum):
    """How the bank decided on a limit raise. A raise never lowers the limit."""

    RAISED = "raised"
    NOTHING_NEW = "nothing_new"
    SCORE_UNCHANGED = "score_unchanged"
    TOO_SOON = "too_soon"
    AT_MAXIMUM = "at_maximum"
