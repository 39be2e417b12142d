"""Every column is sealed or indexed unless it was decided here that it is plain: a new one has to be decided on."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator
from typing import Any, Final

import pytest
from pydantic import BaseModel
from sqlalchemy import MetaData

from models.tables import bank, history, payment
from models.tables.sealed import Indexed, SealedColumn
from models.tables.types import MessageText
from servers.bank.outbox import ENDPOINTS

METADATA: Final = {
    "payment": payment.Base.metadata,
    "bank": bank.Base.metadata,
    "history": history.Base.metadata,
}
EVERYWHERE: Final = {
    # The fingerprint is keyed, and of the key the caller's part is a hash.
    "idempotency_keys": "key fingerprint status reply_name at",
    "used_nonces": "nonce expires_at",
}
PLAIN: Final = {
    "payment": EVERYWHERE
    | {
        "wallets": "id opened_at balance password_misses password_locked_until password_at_sign_in version",
        "wallet_records": "wallet_id document_type",
        # Other services are asked by these, and know them anyhow.
        "known_accounts": "kind account linked",
        "linkable_accounts": "wallet_id kind account linked",
        "sessions": "token_hash wallet_id opened_at",
        "applications": "id wallet_id number state started_at window misses locked_until matched_at leaf on_record"
        " is_credit savings_account_ref card_bound_at",
        "verifications": "application_id verification_id bank_id last_four masked_mobile expires_at resend_at"
        " tries_left attempt_key attempt_hash",
        "bound_cards": "savings_account_ref wallet_id bank_id last_four bound_at",
        "virtual_accounts": "account_id wallet_id application_id facts bound_at next_raise_at",
        "movements": "id account_id number amount counterparty request_key booked_at",
        "limit_raises": "id account_id number request_key submitted_at decided",
        "paper_forms": "application_id facts",
        "outbox": "key kind wallet_id subject_id attempts due_at delivered_at",
    },
    "bank": EVERYWHERE
    | {
        "customers": "id document_type",
        "cards": "id customer_id bank_id kind status reference",
        "credit_accounts": "customer_id card_id settlement_card_id credit_limit opened_at",
        "bindings": "reference wallet_id bound_at",
        "verifications": "id application_id card_id bank_id opened_at superseded confirmed_at reported_at",
        "sent_codes": "id verification_id code_hash sent_at expires_at tries_left",
        "virtual_accounts": "id customer_id savings_card_id application_id wallet_id heard_of valid_until state"
        " credit_limit used bound_at created_at review_due_at referred_at reviewed_at reason retry_at"
        " next_raise_at report version",
        "entries": "id account_id at amount counterparty",
        "raises": "id account_id at decision",
        "credit_applications": "id document_type bank_id state submitted_at desk_at decided_at arrives_at"
        " delivered_at reason retry_at credit_limit",
        "cases": "id account_id credit_application_id opened_at decided_at shown",
        "outbox": "key kind subject_id number body created_at attempts next_try_at delivered_at problem",
    },
    "history": EVERYWHERE
    | {
        "accounts": "id kind account",
        "social_items": "account_id online_time contacts messages",
        "mail_items": "account_id count size",
        "wealth_items": "account_id invested earned",
    },
}
PERSONAL: Final = re.compile(
    r"(^|_)(name|document|card|mobile|phone|address|email|mail|birth|place|school|password|code|token|history)(_|$)"
)
"""Parts of the names of fields that hold something personal, unless they are masked."""
HARMLESS: Final = frozenset({"masked_name", "masked_document", "masked_mobile", "document_type"})


@pytest.mark.parametrize("party", METADATA)
def test_that_every_column_is_sealed_or_indexed_unless_it_was_decided_otherwise(party: str) -> None:
    assert plain_in(METADATA[party]) == {table: set(names.split()) for table, names in PLAIN[party].items()}


def plain_in(metadata: MetaData) -> dict[str, set[str]]:
    return {
        table.name: {
            column.name for column in table.columns if not isinstance(column.type, SealedColumn | Indexed)
        }
        for table in metadata.sorted_tables
    }


KEPT_PLAIN: Final = {
    f"{party}.{column}": column.type.model
    for party, metadata in METADATA.items()
    for table in metadata.sorted_tables
    for column in table.columns
    if isinstance(column.type, MessageText)
} | {f"bank.outbox.body of {kind.value}": endpoint.request for kind, endpoint in ENDPOINTS.items()}


@pytest.mark.parametrize("message", KEPT_PLAIN.values(), ids=KEPT_PLAIN.keys())
def test_that_a_message_that_is_kept_plain_has_no_field_for_anything_personal(
    message: type[BaseModel],
) -> None:
    names = set(fields_of(message))
    assert len(names) > 2
    assert not {name for name in names - HARMLESS if PERSONAL.search(name)}


def fields_of(kind: Any) -> Iterator[str]:
    """The names of the fields of a message and of those within it."""
    for part in typing.get_args(kind):
        yield from fields_of(part)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for name, field in kind.model_fields.items():
            yield name
            yield from fields_of(field.annotation)
