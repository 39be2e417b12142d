"""Runs a file of tests in a process of its own, with kaihu-testing alone, and tells what became of each."""

from __future__ import annotations

from textwrap import dedent
from xml.etree import ElementTree

import pytest

UNNEEDED = ("randomly", "xdist", "anyio", "hypothesispytest", "schemathesis")
"""Plugins that would only cost time."""


def outcomes_of(pytester: pytest.Pytester, tests: str, *options: str) -> dict[str, str]:
    """For each test its failure and its error in words, one after the other; nothing for one that passed."""
    pytester.makepyfile(dedent(tests))
    left_out = [argument for plugin in UNNEEDED for argument in ("-p", f"no:{plugin}")]
    pytester.runpytest_subprocess(*left_out, "--junitxml=report.xml", *options)
    report = ElementTree.parse(pytester.path / "report.xml")  # noqa: S314  our own
    return {
        case.attrib["name"]: "\n".join(
            f"{part.tag}: {part.attrib.get('message', '')}\n{part.text or ''}"
            for part in case
            if part.tag in ("failure", "error", "skipped")
        )
        for case in report.iter("testcase")
    }
