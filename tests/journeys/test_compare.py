"""The command `compare`: both ways really played, and counted from their logs."""

from __future__ import annotations

import json

from tests.journeys.commands import run

FIGURES = ("characters", "taps", "screens", "waits", "waiting_seconds", "elapsed_seconds")


def test_that_both_ways_of_a_person_are_counted_side_by_side() -> None:
    code, out, error = run("compare", "--json", "--person", "wang-xiaoming")
    figures = json.loads(out)
    virtual, traditional = figures["virtual"], figures["traditional"]
    assert (code, error) == (0, "")
    assert (virtual["reached"], traditional["reached"]) == ("active", "card_delivered")
    assert virtual["characters"] < traditional["characters"]
    assert virtual["waits"] < traditional["waits"]
    # The first working day, and three days of mail.
    assert traditional["elapsed_seconds"] > 3 * 86_400 > 1_000 * virtual["elapsed_seconds"]
    for figure in FIGURES:
        assert figures["ratios"][figure] == round(traditional[figure] / virtual[figure], 2)


def test_that_the_table_says_why_a_way_did_not_end_as_declared() -> None:
    code, out, error = run("compare", "--person", "sun-hao")
    assert (code, error) == (1, "")
    assert out.splitlines()[0] == "sun-hao, leaf A"
    assert out.splitlines()[-1] == "The bank takes no form of who has a credit account already."


def test_that_a_clerk_approves_where_the_score_leaves_it_to_one() -> None:
    code, out, error = run("compare", "--json", "--person", "xu-lan")
    assert (code, error) == (0, "")
    assert json.loads(out)["virtual"]["reached"] == "active"


def test_that_a_wallet_that_asks_for_its_password_is_signed_in_to() -> None:
    code, out, error = run("compare", "--json", "--person", "ye-qing")
    figures = json.loads(out)
    assert (code, error) == (0, "")
    for way, reached in (("virtual", "active"), ("traditional", "card_delivered")):
        assert (figures[way]["reached"], figures[way]["ok"]) == (reached, True)


def test_that_the_method_is_explained() -> None:
    code, out, _ = run("compare", "--help")
    assert code == 0
    assert "keystroke-level model" in out
