"""A crowd of invented people for the bench, each with a wallet and one savings account: leaf C is open to all of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from stdnum import luhn
from stdnum.cn import ric

from models.domain.documents import DocumentType
from models.domain.people import Card, Person

FIRST_BIRTHDAY: Final = date(1970, 1, 1)
DAYS: Final = 9_000
SURNAMES: Final = "王李张刘陈杨赵黄周吴"
GIVEN: Final = "安宁远行知秋明川若云"


def crowd(count: int) -> tuple[Person, ...]:
    """``count`` people, the same ones at every call, no two alike in document, card or mobile number."""
    return tuple(_person(number) for number in range(count))


def _person(number: int) -> Person:
    birthday = FIRST_BIRTHDAY + timedelta(days=number % DAYS)
    mobile = f"138{number:08d}"
    name = SURNAMES[number % 10] + GIVEN[number // 10 % 10] + GIVEN[number // 100 % 10]
    return Person(
        id=f"crowd-{number}",
        leaf="C",
        name=name,
        document_type=DocumentType.RESIDENT_ID,
        document_number=_document(birthday, number // DAYS),
        mobile=mobile,
        email=f"crowd-{number}@mail.example",
        wallet_open=True,
        wallet_password=None,
        credit_account=False,
        cards=(Card(_card(number), mobile),),
        bound_card=None,
        virtual_account=None,
        wallet_history={
            "exchange": {"count": 186, "frequency": 24, "total": 2_680_000},
            "login": {"count": 412, "frequency": 22, "duration": 760},
        },
        personal={
            "birth_date": birthday.isoformat(),
            "native_place": "云溪",
            "education": "bachelor",
            "schools": ["云溪大学"],
            "home_address": "云溪市柳荫胡同12号",
            "contact_address": "云溪市柳荫胡同12号",
            "close_relatives": 3,
        },
        accounts=(),
        title_en=f"Crowd {number}",
        title_zh=name,
        outcome_en="",
        outcome_zh="",
    )


def _document(birthday: date, serial: int) -> str:
    number = f"110101{birthday:%Y%m%d}{serial + 1:03d}0"
    return number[:17] + ric.calc_check_digit(number)


def _card(number: int) -> str:
    body = f"95300{number:013d}"
    return body + str(luhn.calc_check_digit(body))
