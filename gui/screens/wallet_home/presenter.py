"""What the wallet's home shows, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

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


IN_USE = {ApplicationState.ACTIVE, ApplicationState.RAISE_OPEN, ApplicationState.RAISE_DECIDED}


@dataclass(frozen=True)
class WalletHomeState(ScreenState):
    """``locked_until`` is set while too many mismatches lock the application; ``retry_at`` after a decline."""

    wallet: WalletView | None = None
    application_state: ApplicationState = ApplicationState.NOT_STARTED
    account: AccountView | None = None
    locked_until: datetime | None = None
    retry_at: datetime | None = None

    @property
    def entry(self) -> Entry:
        if self.application_state in IN_USE:
            return Entry.CARD
        if self.application_state is ApplicationState.NOT_STARTED:
            return Entry.OFFER
        return Entry.UNDER_WAY


class WalletHomePresenter(Presenter[WalletHomeState]):
    screen_id = "wallet_home"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, WalletHomeState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        self._update(
            wallet=application.wallet,
            application_state=application.state,
            account=application.account,
            locked_until=application.locked_until,
            retry_at=application.declined.retry_at if application.declined is not None else None,
        )

    def open_account(self) -> None:
        """Apply for the virtual credit account."""
        self._call("open_account", self.context.gateway.start)

    def resume(self) -> None:
        """Go to where the application stands."""
        self.context.navigator.resume()

    def open_card(self) -> None:
        """Go to the account that is in use."""
        self.context.navigator.resume()
