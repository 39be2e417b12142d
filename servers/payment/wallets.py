"""Wallets: the place a phone without one begins at, and the opening from the full record (leaves D and E)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.contract.history_data import PersonalData
from models.contract.payment_bank import RealNameRecord
from models.contract.problems import ProblemError, ProblemType
from models.domain.documents import DocumentType, birth_date
from models.tables.payment import LinkableAccount, Wallet, WalletRecord
from servers.context import PartyContext
from servers.payment import repository


def of_device(context: PartyContext, session: Session, device_id: str) -> Wallet:
    """The wallet of a phone, before and after it is opened; a new place for one at the first time."""
    wallet = repository.find_wallet_of_device(session, device_id)
    if wallet is None:
        wallet = Wallet(id=context.entropy.identifier("wallet"), device_index=device_id)
        session.add(wallet)
        session.flush()
    return wallet


def record_of(wallet: Wallet) -> RealNameRecord:
    """The complete real-name record; it goes to the bank only after a match (step 2).

    Raises ``WRONG_STATE`` while none was stated.
    """
    record = wallet.record
    if record is None:
        raise ProblemError(ProblemType.WRONG_STATE, 409, detail="there is no real-name record")
    return RealNameRecord(
        name=record.name,
        document_type=record.document_type,
        document_number=record.document_number,
        mobile=record.mobile,
    )


def keep_record(wallet: Wallet, record: RealNameRecord) -> None:
    """Keep what was stated, in the place of what was stated before."""
    if wallet.record is None:
        wallet.record = WalletRecord(**record.model_dump())
    else:
        for column, value in record.model_dump().items():
            setattr(wallet.record, column, value)


def owner_of(session: Session, record: RealNameRecord) -> RealNameRecord | None:
    """The record of the wallet that is open for the owner of the document already, if there is one."""
    wallet = repository.find_open_wallet(session, record.document_type, record.document_number)
    return None if wallet is None else record_of(wallet)


def open_wallet(session: Session, wallet: Wallet, mobile_confirmed: bool, now: datetime) -> None:
    """Open the wallet from its record, which of a resident ID tells the birth date (¶81).

    The accounts known under its mobile number become linkable if a code has just been answered from there
    (``mobile_confirmed``): nobody gets another's for stating their number.
    """
    record = record_of(wallet)
    wallet.opened_at = now
    if record.document_type is DocumentType.RESIDENT_ID:
        wallet.personal = PersonalData(birth_date=birth_date(record.document_number))
    if mobile_confirmed:
        session.add_all(
            LinkableAccount(wallet_id=wallet.id, kind=known.kind, account=known.account, linked=known.linked)
            for known in repository.known_accounts(session, record.mobile)
        )
    session.flush()
