"""What the wallet's home shows, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gui.flow.countdown import seconds_until
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from models.contract.application_view import AccountView, ApplicationView, WalletView
from models.domain.application import ApplicationState


class Entry(StrEnum):
    """What the wallet says of the virtual credit account."""

    OFFER = "offer"
    """It can be opened."""
    UNDER_WAY = "under_way"
    """An application stands somewhere between start and end."""
    CARD = "card"
    """It is in use and stands among the cards."""


IN_USE = frozenset({ApplicationState.ACTIVE, ApplicationState.RAISE_OPEN, ApplicationState.RAISE_DECIDED})
OFFERED = frozenset(
    {ApplicationState.NOT_STARTED, ApplicationState.FORM_DECLINED, ApplicationState.CARD_DELIVERED}
)
"""Before anything was asked for, and after the traditional way has ended, however it did."""


@dataclass(frozen=True)
class WalletHomeState(ScreenState):
    """``locked_until`` is set while too many misses lock the application. ``form_retry_in`` are the seconds until a
    declined form may be handed in again. ``opening_form``: the call under way is that one."""

    wallet: WalletView | None = None
    application_state: ApplicationState = ApplicationState.NOT_STARTED
    account: AccountView | None = None
    locked_until: datetime | None = None
    form_retry_in: int = 0
    opening_form: bool = False

    @property
    def entry(self) -> Entry:
        if self.application_state in IN_USE:
            return Entry.CARD
        return Entry.OFFER if self.application_state in OFFERED else Entry.UNDER_WAY

    @property
    def can_be_resumed(self) -> bool:
        """Whether there is an application to go back to, under way or with its end to be seen."""
        return self.entry is not Entry.CARD and self.application_state is not ApplicationState.NOT_STARTED

    @property
    def form_offered(self) -> bool:
        """Whether the traditional way can be begun."""
        if self.application_state is ApplicationState.FORM_DECLINED:
            return self.form_retry_in == 0
        return self.application_state is ApplicationState.NOT_STARTED

    @property
    def form_begun(self) -> bool:
        """Whether a form is being filled in, which can be given up."""
        return self.application_state is ApplicationState.FORM_ENTRY


class WalletHomePresenter(Presenter[WalletHomeState]):
    screen_id = "wallet_home"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, WalletHomeState())
        self._form_retry_at: datetime | None = None
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        form = application.paper_form
        self._form_retry_at = form.retry_at if form is not None else None
        self._update(
            wallet=application.wallet,
            application_state=application.state,
            account=application.account,
            locked_until=application.locked_until,
        )
        self.tick()

    def tick(self) -> None:
        self._update(form_retry_in=seconds_until(self._form_retry_at, self.context.clock.now()))

    def open_account(self) -> None:
        """Apply for the virtual credit account."""
        if not self.state.busy:
            self._update(opening_form=False)
            self._call("open_account", self.context.gateway.start)

    def open_form(self) -> None:
        """Begin the traditional application."""
        if not self.state.busy and self.state.form_offered:
            self._update(opening_form=True)
            self._call("open_form", self.context.gateway.open_form)

    def leave_form(self) -> None:
        """Give the form up that is being filled in."""
        if not self.state.busy and self.state.form_begun:
            self._call("leave_form", self.context.gateway.leave_form)

    def resume(self) -> None:
        """Go to where the application stands."""
        self.context.navigator.resume()

    def open_card(self) -> None:
        """Go to the account that is in use."""
        self.context.navigator.resume()
