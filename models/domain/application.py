"""The states of an application, from the entry in the wallet to the account that is in use."""

from __future__ import annotations

from enum import StrEnum


class ApplicationState(StrEnum):
    """Where an application stands. The payment server reports it; the screen follows from it."""

    NOT_STARTED = "not_started"
    """The wallet is open and nothing was asked for yet."""
    NAME_ENTRY = "name_entry"
    """The gaps of the masked real-name record are asked for (Fig. 3B)."""
    LOCKED = "locked"
    """Too many mismatches; the record is asked for again after a while."""
    CARD_ENTRY = "card_entry"
    """The bind instruction was given: a savings account is asked for (Fig. 3C)."""
    CODE_ENTRY = "code_entry"
    """The bank sent a code to the phone it has on record (Fig. 3D)."""
    BOUND = "bound"
    """Wallet and card are bound and the person has not left the result yet (Fig. 3F)."""
    OPENING_PENDING = "opening_pending"
    """The binding result has not reached the bank yet; the account follows when it does."""
    IN_REVIEW = "in_review"
    """The virtual credit account exists and the bank reviews it (Fig. 3E)."""
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


class ReviewDecision(StrEnum):
    """How a review of a virtual credit account ended."""

    APPROVED = "approved"
    DECLINED = "declined"


class DeclineReason(StrEnum):
    """Why the bank declined; screens explain each in words."""

    UNDER_AGE = "under_age"
    SCORE_TOO_LOW = "score_too_low"


class RaiseOutcome(StrEnum):
    """How the bank decided on a limit raise. A raise never lowers the limit."""

    RAISED = "raised"
    NOTHING_NEW = "nothing_new"
    SCORE_UNCHANGED = "score_unchanged"
    TOO_SOON = "too_soon"
    AT_MAXIMUM = "at_maximum"
