"""The account in use: what is available, a purchase, a repayment, and the way to a higher limit (step 9, 10)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.problem import InputProblem, Problem
from models.contract.application_view import AccountView, ApplicationView, EntryView, MovementView
from models.contract.problems import ProblemType
from models.domain.money import parse_yuan
from models.domain.shops import Shop, load_shops

BOOKED_FOR = timedelta(minutes=1)
"""How long it is said what was just booked, in clock time; the statement keeps it."""


class Sheet(StrEnum):
    """What lies over the account's home."""

    PURCHASE = "purchase"
    REPAYMENT = "repayment"


class RaiseStanding(StrEnum):
    """Whether asking for a higher limit can bring one now."""

    POSSIBLE = "possible"
    LATER = "later"
    FROZEN = "frozen"
    AT_MAXIMUM = "at_maximum"


@dataclass(frozen=True, slots=True)
class Booked:
    """A movement that was just booked: ``amount`` in fen; ``shop_id`` is empty for a repayment."""

    shop_id: str
    amount: int
    at: datetime


@dataclass(frozen=True)
class AccountHomeState(ScreenState):
    """Figures in fen. ``entries`` come newest first.

    ``proposed`` is an amount that the sheet fills in for the person, until it is edited. ``shop_id`` is the
    shop that was picked in the purchase sheet. ``opening_raise``: the call under way is that one.
    ``waiting`` is a movement that the bank has yet to book; ``refused`` one that waited and will not be booked.
    While the bank has the account ``frozen`` nothing is begun. ``card_last_four`` is empty while no card is bound.
    """

    bank_id: str = ""
    last_four: str = ""
    valid_until: str = ""
    frozen: bool = False
    limit: int = 0
    used: int = 0
    available: int = 0
    maximum_limit: int = 0
    card_bank_id: str = ""
    card_last_four: str = ""
    entries: tuple[EntryView, ...] = ()
    waiting: MovementView | None = None
    refused: MovementView | None = None
    raise_standing: RaiseStanding = RaiseStanding.POSSIBLE
    next_raise_at: datetime | None = None
    shops: tuple[Shop, ...] = ()
    sheet: Sheet | None = None
    shop_id: str = ""
    proposed: int | None = None
    amount_error: Problem | None = None
    booked: Booked | None = None
    opening_raise: bool = False


class AccountHomePresenter(Presenter[AccountHomeState]):
    screen_id: ClassVar[str] = "account_home"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, AccountHomeState(shops=load_shops()))
        self._asked: MovementView | None = None
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        account = application.account
        if account is None:
            return
        card = application.wallet.cards[-1] if application.wallet.cards else None
        self._update(
            bank_id=account.bank_id,
            last_four=account.last_four,
            valid_until=account.valid_until,
            frozen=account.frozen,
            limit=account.limit,
            used=account.used,
            available=account.available,
            maximum_limit=account.maximum_limit,
            card_bank_id=card.bank_id if card else "",
            card_last_four=card.last_four if card else "",
            entries=account.entries,
            waiting=account.waiting,
            next_raise_at=account.next_raise_at,
            **self._end_of_waiting(account),
        )
        self._leave_to_waiting()
        self.tick()

    def tick(self) -> None:
        later = self.state.next_raise_at is not None and self.state.next_raise_at > self.context.clock.now()
        standing = RaiseStanding.LATER if later else RaiseStanding.POSSIBLE
        if self.state.limit >= self.state.maximum_limit:
            standing = RaiseStanding.AT_MAXIMUM
        if self.state.frozen:
            standing = RaiseStanding.FROZEN
        self._update(raise_standing=standing)
        booked = self.state.booked
        if booked is not None and self.context.clock.now() - booked.at >= BOOKED_FOR:
            self._update(booked=None)

    def open_purchase(self) -> None:
        """Show the shops."""
        self._open(Sheet.PURCHASE)

    def pick_shop(self, shop_id: str) -> None:
        """Go on to the amount, filled in with what a purchase there usually costs, be it available or not."""
        shop = next(shop for shop in self.state.shops if shop.id == shop_id)
        self._update(shop_id=shop.id, proposed=shop.amount, amount_error=None)

    def leave_shop(self) -> None:
        """Back to the shops."""
        if not self.state.busy:
            self._update(shop_id="", proposed=None, amount_error=None, problem=None)

    def open_repayment(self) -> None:
        self._open(Sheet.REPAYMENT)

    def propose_all(self) -> None:
        """Fill in all that is owed."""
        if not self.state.busy:
            self._update(proposed=self.state.used, amount_error=None)

    def edit_amount(self) -> None:
        """The person changed the amount: what was said of it no longer holds."""
        self._update(proposed=None, amount_error=None, problem=None)

    def close_sheet(self) -> None:
        if not self.state.busy:
            self._update(sheet=None, shop_id="", proposed=None, amount_error=None, problem=None)

    def purchase(self, amount_text: str) -> None:
        """Pay at the shop that was picked. ``amount_text`` names yuan."""
        amount, shop_id = self._checked(amount_text), self.state.shop_id
        if amount is not None and shop_id:
            gateway = self.context.gateway
            asked = MovementView(amount=amount, counterparty=shop_id)
            self._book("purchase", asked, lambda: gateway.make_purchase(shop_id, amount))

    def repay(self, amount_text: str) -> None:
        """Pay back from the bound card. ``amount_text`` names yuan."""
        amount = self._checked(amount_text)
        if amount is not None and self.state.card_last_four:
            asked = MovementView(amount=-amount, counterparty="")
            self._book("repay", asked, lambda: self.context.gateway.make_repayment(amount))

    def open_raise(self) -> None:
        """Go to linking further accounts."""
        if not self.state.busy and self.state.raise_standing is RaiseStanding.POSSIBLE:
            self._update(opening_raise=True, booked=None)
            self._call("open_raise", self.context.gateway.open_raise)

    def _open(self, sheet: Sheet) -> None:
        if not self.state.busy and not self.state.frozen:
            self.context.gateway.mean_anew()
            self._update(sheet=sheet, shop_id="", proposed=None, amount_error=None, problem=None)
            self._update(booked=None, refused=None)

    def _checked(self, amount_text: str) -> int | None:
        """The amount in fen; ``None``, with the error at its field, when the text names none."""
        amount = parse_yuan(amount_text)
        if amount:
            return amount
        missing = not amount_text.strip()
        slug = InputProblem.AMOUNT_MISSING if missing else ProblemType.AMOUNT_INVALID
        self._update(amount_error=Problem(slug))
        return None

    def _book(self, action: str, asked: MovementView, work: Callable[[], Awaitable[ApplicationView]]) -> None:
        """Book a movement; the sheet stays, with what was typed, until it is booked."""

        def booked(_application: ApplicationView) -> None:
            self._update(sheet=None, shop_id="", proposed=None, amount_error=None, booked=self._booked(asked))

        if not self.state.busy:
            self._asked = asked
            self._update(amount_error=None, opening_raise=False)
            self._call(action, work, on_problem=self._on_amount_refused, on_ok=booked)

    def _on_amount_refused(self, problem: Problem) -> None:
        self._update(amount_error=problem)
        self._leave_to_waiting()

    def _leave_to_waiting(self) -> None:
        """What was asked for was taken down and only its booking is still to come: that is no error of the sheet."""
        state = self.state
        if state.amount_error is not None and state.waiting is not None and state.waiting == self._asked:
            self._update(sheet=None, shop_id="", proposed=None, amount_error=None)

    def _end_of_waiting(self, account: AccountView) -> dict[str, Booked | MovementView]:
        """What to say of a movement that waited until now: that it was booked, or that it will not be."""
        waited = self.state.waiting
        if waited is None or account.waiting is not None:
            return {}
        if len(account.entries) > len(self.state.entries):
            return {"booked": self._booked(waited)}
        return {"refused": waited}

    def _booked(self, movement: MovementView) -> Booked:
        return Booked(movement.counterparty, abs(movement.amount), self.context.clock.now())
