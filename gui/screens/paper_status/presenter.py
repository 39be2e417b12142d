"""The traditional application after its form was handed in: verified by a clerk, declined, or a card in the mail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gui.flow.countdown import seconds_until
from gui.flow.presenter import Presenter, ScreenContext, ScreenState
from models.contract.application_view import ApplicationView, PaperFormView
from models.domain.application import ApplicationState


@dataclass(frozen=True)
class PaperStatusState(ScreenState):
    """``standing`` is one of the four states this screen shows; ``form`` tells all that is known of it.

    ``desk_in`` are the seconds until the form reaches the clerk's desk, ``retry_in`` those until a declined person
    may hand in another one.
    """

    standing: ApplicationState = ApplicationState.FORM_VERIFICATION
    form: PaperFormView | None = None
    desk_in: int = 0
    retry_in: int = 0

    @property
    def goes_on(self) -> bool:
        """Whether there is something to do next."""
        if self.standing is ApplicationState.FORM_DECLINED:
            return self.retry_in == 0
        return self.standing is ApplicationState.CARD_DELIVERED


class PaperStatusPresenter(Presenter[PaperStatusState]):
    screen_id: ClassVar[str] = "paper_status"

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, PaperStatusState())
        self.application_changed(context.application)

    def application_changed(self, application: ApplicationView) -> None:
        self._update(standing=application.state, form=application.paper_form)
        self.tick()

    def tick(self) -> None:
        form, now = self.state.form, self.context.clock.now()
        self._update(
            desk_in=seconds_until(form.desk_at if form else None, now),
            retry_in=seconds_until(form.retry_at if form else None, now),
        )

    def go_on(self) -> None:
        """After a decline, once its time has come, to the form; with the card, to the virtual account."""
        if not self.state.goes_on:
            return
        gateway = self.context.gateway
        if self.state.standing is ApplicationState.FORM_DECLINED:
            self._call("open_form", gateway.open_form)
        else:
            self._call("start", gateway.start)
