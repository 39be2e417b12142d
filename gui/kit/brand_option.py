"""The option ``--brand`` of the commands that show something.

It imports Qt, and how a brand is read, only when it is used.
"""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from typing import TYPE_CHECKING

from models.domain.brand_choice import DEFAULT_BRAND, brand_ids, choose_brand

if TYPE_CHECKING:
    from models.domain.brand import Brand


def add_brand_option(parser: ArgumentParser) -> None:
    """Add ``--brand`` to ``parser``. Parsing has the brand in force; a wrong one ends the command with what is wrong."""
    parser.add_argument(
        "--brand",
        metavar="ID|DIR",
        type=_chosen,
        help=f"whose names, logos and colours: {', '.join(brand_ids())}, or a folder with a brand.json "
        f"(default: {DEFAULT_BRAND})",
    )


def _chosen(choice: str) -> Brand:
    from gui.kit.brand_check import checked_brand
    from models.domain.brand import BrandError

    try:
        brand = checked_brand(choice)
    except BrandError as error:
        raise ArgumentTypeError(str(error)) from error
    choose_brand(brand)
    return brand
