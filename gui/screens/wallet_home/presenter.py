"""What the wallet's home shows, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gui.flow.countdown import seconds_until
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from gui.flow.progress import Progress, progress_of
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
    """``locked_until`` is set while too many misses lock the application. ``due_at`` is when what is waited for should
    come, ``retry_at`` from when on a declined person may apply again; ``due_in`` and ``retry_in`` are the seconds
    until then. ``opening_form``: the call under way is that one."""

    wallet: WalletView | None = None
    application_state: ApplicationState = ApplicationState.NOT_STARTED
    account: AccountView | None = None
    progress: Progress | None = None
    locked_until: datetime | None = None
    due_at: datetime | None = None
    due_in: int = 0
    retry_at: datetime | None = None
    retry_in: int = 0
    opening_form: bool = False

    @property
    def entry(self) -> Entry:
        if self.application_state in IN_USE:
            return Entry.CARD
        return Entry.OFFER if self.application_state in OFFERED else Entry.UNDER_WAY

    @property
    def form_offered(self) -> bool:
        """Whether the traditional way can be begun."""
        if self.application_state is ApplicationState.FORM_DECLINED:
            return self.retry_in == 0
        return self.application_state is ApplicationState.NOT_STARTED

    @property
    def form_begun(self) -> bool:
        """Whether a form is being filled in, which can be given up."""
        return self.application_state is ApplicationState.FORM_ENTRY


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
            progress=progress_of(application),
            locked_until=application.locked_until,
            due_at=_due_at(application),
            retry_at=_retry_at(application),
        )
        self.tick()

    def tick(self) -> None:
        now = self.context.clock.now()
        self._update(
            due_in=seconds_until(self.state.due_at, now), retry_in=seconds_until(self.state.retry_at, now)
        )

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


def _due_at(application: ApplicationView) -> datetime | None:
    """When the bank will have decided, the form be on the clerk's desk, or the card be there."""
    if application.state is ApplicationState.IN_REVIEW:
        return application.timeline.review_due_at
    form = application.paper_form
    if form is None:
        return None
    if application.state is ApplicationState.FORM_VERIFICATION:
        return form.desk_at
    return form.arrives_at if application.state is ApplicationState.CARD_MAILED else None


def _retry_at(application: ApplicationView) -> datetime | None:
    """From when on it may be applied again, of whichever of the two ways was declined."""
    if application.state is ApplicationState.DECLINED and application.declined is not None:
        return application.declined.retry_at
    form = application.paper_form
    return form.retry_at if form is not None else None
