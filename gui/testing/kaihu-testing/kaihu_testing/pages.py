"""Pages that a reader opens from disk or sends on: one file each, which refers to nothing outside and may do little."""

from __future__ import annotations

import base64
import json
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

STYLE = Path(__file__).with_name("pages.css")
"""Colours, type and focus, for pages that have no style of their own for that."""
DATA = "data"
"""The id of the element that holds what a page was made from."""


def write_page(
    title: str, body: str, *, style: str, script: str = "", data: object = None, language: str = "en"
) -> str:
    """The page with ``body`` as its markup. ``data`` is embedded as JSON, to be read by its script and ``read_data``.

    Its policy lets it load nothing, send nothing, and run this one script only.
    """
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>\n'
        f"<style>{style}</style></head>\n"
        f"<body>{body}{_embedded(data)}"
        f"{f'<script>{script}</script>' if script else ''}</body></html>\n"
    )


def read_data(page: str) -> Any:
    """What ``write_page`` embedded. Raises ``ValueError`` for a page that holds nothing."""
    _, found, rest = page.rpartition(_DATA_TAG)
    if not found:
        raise ValueError("the page holds no data")
    return json.loads(rest.partition("</script>")[0])


def data_url(file: bytes) -> str:
    """A picture's file as an address that holds it whole."""
    kinds = ((b"\x89PNG", "png"), (b"RIFF", "webp"), (b"\xff\xd8", "jpeg"))
    kind = next(kind for start, kind in kinds if file.startswith(start))
    return f"data:image/{kind};base64,{base64.b64encode(file).decode('ascii')}"


_DATA_TAG = f'<script type="application/json" id="{DATA}">'


def _embedded(data: object) -> str:
    if data is None:
        return ""
    # No text in it can end the element that it stands in, or begin a comment.
    told = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return f"{_DATA_TAG}{told}</script>\n"


def _policy(script: str) -> str:
    digest = base64.b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii")
    allowed = f"'sha256-{digest}'" if script else "'none'"
    return (
        f"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src {allowed}; "
        "base-uri 'none'; form-action 'none'"
    )
