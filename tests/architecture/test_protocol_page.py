"""The page on the protocol names every scenario, and no scenario, picture or heading that there is not."""

from __future__ import annotations

import re
from pathlib import Path

from gui.runs.scenario import load_scenarios
from models.domain.application import Leaf

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "protocol.md").read_text(encoding="utf-8")
BRANCH = re.compile(r"^\|(?:[^|]*\|){3} (`[^|]*`) \|$", re.MULTILINE)
"""A row of the table of branches, whose last column has its scenarios."""


def test_that_the_page_names_every_scenario_and_no_other() -> None:
    named = set(re.findall(r"`([a-z0-9-]+)`", " ".join(BRANCH.findall(PAGE))))
    openings = {f"opening-{leaf.value.lower()}" for leaf in Leaf}
    assert named | openings == {scenario.id for scenario in load_scenarios()}


def test_that_every_picture_of_the_page_is_there() -> None:
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", PAGE)
    assert len(pictures) == len(Leaf) + 1
    assert all((DOCS / picture).is_file() for picture in pictures)


def test_that_every_link_of_the_page_leads_to_a_heading() -> None:
    headings = re.findall(r"^#+ (.+)$", PAGE, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= anchors
