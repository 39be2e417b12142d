"""The clerk at the desk, and a payment server gone wrong, against which the bank has to stand by itself."""

from __future__ import annotations

import random

from sqlalchemy import select

from models.contract.bank_staff import (
    DECIDE_CASE,
    FREEZE_ACCOUNT,
    READ_DESK,
    UNFREEZE_ACCOUNT,
    DecideCase,
)
from models.contract.payment_bank import CONFIRM_CODE, ConfirmCode
from models.contract.problems import ProblemError
from models.contract.wire import Nothing, Party
from models.domain.application import ReviewDecision
from models.tables.bank import Verification
from servers.client import PartyClient
from servers.signatures import address_of
from tests.simulation.process import Line, Process, unsigned
from tests.simulation.trace import Trace
from tests.simulation.violation import Violation


class Clerk:
    """Decides cases either way, and freezes accounts and takes that back."""

    def __init__(self, process: Process, trace: Trace, chance: random.Random) -> None:
        self._process = process
        self._trace = trace
        self._chance = chance
        self._client = PartyClient(Line(process, Party.CLERK), address_of(Party.BANK), unsigned)
        self._keys = 0
        self.freezes = True
        self.cares_for: frozenset[str] = frozenset()
        """The masked names of those whose accounts are frozen before others'."""

    async def act(self) -> None:
        """One look at the desk and one thing done there."""
        try:
            await self._act()
        except ProblemError as problem:
            self._trace.note(f"the clerk hears {problem.problem.value}")

    async def close(self) -> None:
        await self._client.close()

    async def _act(self) -> None:
        self._client._http.headers["authorization"] = f"Bearer {self._process.world.staff_token}"
        desk = await self._client.call(READ_DESK, Nothing())
        self._keys += 1
        key = f"clerk-{self._keys}"
        waiting = [case for case in desk.cases if case.decision is None]
        frozen = [account for account in desk.accounts if account.state == "frozen"]
        usable = [account for account in desk.accounts if account.state == "approved"]
        usable = [account for account in usable if account.masked_name in self.cares_for] or usable
        if waiting:
            case = self._chance.choice(waiting)
            decision = DecideCase(decision=ReviewDecision.APPROVED)
            if case.blocking or self._chance.random() < 0.3:
                decision = DecideCase(decision=ReviewDecision.DECLINED, reason=case.decline_reasons[0])
            await self._client.call(DECIDE_CASE, decision, key=key, case_id=case.case_id)
        elif frozen:
            account_id = self._chance.choice(frozen).account_id
            await self._client.call(UNFREEZE_ACCOUNT, Nothing(), key=key, account_id=account_id)
        elif usable and self.freezes and self._chance.random() < 0.5:
            account_id = self._chance.choice(usable).account_id
            await self._client.call(FREEZE_ACCOUNT, Nothing(), key=key, account_id=account_id)


class Intruder:
    """Speaks as the payment server: tries codes that were used, and codes of one application for another."""

    def __init__(self, process: Process, trace: Trace, chance: random.Random) -> None:
        self._process = process
        self._trace = trace
        self._chance = chance
        self._keys = 0

    async def act(self) -> None:
        """Try one code that must not count."""
        codes = self._process.world.sms
        known = self._process.look(
            Party.BANK,
            lambda session: [
                (row.id, row.application_id, row.mobile, row.reported_at)
                for row in session.scalars(
                    select(Verification).order_by(Verification.opened_at, Verification.id)
                )
            ],
        )
        if not known:
            return
        verification_id, application_id, mobile, reported_at = self._chance.choice(known[-6:])
        received = [message.code for message in codes.received(mobile)]
        if not received:
            return
        if reported_at is None:
            application_id = f"not-{application_id}"
        request = ConfirmCode(
            application_id=application_id, code=self._chance.choice(received[-3:]), mobile=mobile
        )
        self._keys += 1
        self._trace.note(f"the intruder tries a code of {verification_id} for {application_id}")
        try:
            await self._process.world.client_of(Party.PAYMENT, Party.BANK).call(
                CONFIRM_CODE, request, key=f"intruder-{self._keys}", verification_id=verification_id
            )
        except ProblemError as problem:
            self._trace.note(f"the intruder hears {problem.problem.value}")
            return
        what = "a used code" if reported_at is not None else "a code of another application"
        raise Violation("no used code binds", f"{what} counted at {verification_id}")
