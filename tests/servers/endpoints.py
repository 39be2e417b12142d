"""Every endpoint that there is, by the contracts."""

from __future__ import annotations

from typing import Any

from models.contract import (
    bank_reports,
    bank_staff,
    client_payment,
    paper_form,
    payment_bank,
    payment_history,
)
from models.contract.wire import Endpoint

CONTRACTS = (client_payment, payment_bank, payment_history, bank_reports, bank_staff, paper_form)
ENDPOINTS = list(
    {
        (value.receiver, value.method, value.path): value
        for contract in CONTRACTS
        for value in vars(contract).values()
        if isinstance(value, Endpoint)
    }.values()
)


def name_of(endpoint: Endpoint[Any, Any]) -> str:
    return f"{endpoint.receiver}-{endpoint.method}-{endpoint.path}"
