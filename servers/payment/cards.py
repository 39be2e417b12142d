"""What payment can tell of a savings account by itself, before the bank is asked (step 5)."""

from __future__ import annotations

from models.contract.client_payment import SavingsAccountInformation
from models.contract.problems import ProblemError, ProblemType
from models.domain.cards import CardKind, digits_only, has_valid_check_digit, recognise
from models.domain.mobiles import is_mobile


def check_savings_account(request: SavingsAccountInformation) -> tuple[str, str]:
    """The digits of card number and mobile number.

    Raises one problem at its field for a wrong check digit or length, an unknown bank, a credit card,
    a number that is no mobile number, or terms that were not agreed to.
    """
    number, mobile = digits_only(request.card_number), digits_only(request.mobile)
    if not has_valid_check_digit(number):
        raise ProblemError(ProblemType.CARD_CHECK_DIGIT, field="card_number")
    product = recognise(number)
    if product is None:
        raise ProblemError(ProblemType.CARD_BANK_UNKNOWN, field="card_number")
    if len(number) != product.length:
        raise ProblemError(ProblemType.CARD_CHECK_DIGIT, field="card_number")
    if product.kind is not CardKind.DEBIT:
        raise ProblemError(ProblemType.CARD_NOT_DEBIT, field="card_number")
    if not is_mobile(mobile):
        raise ProblemError(ProblemType.MOBILE_MISMATCH, field="mobile")
    if not request.terms_accepted:
        raise ProblemError(ProblemType.TERMS_NOT_ACCEPTED, field="terms_accepted")
    return number, mobile
