"""The stage can be read and used by everybody: in every theme, at the largest size of type, in a longer language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from gui.kit.theme import theme
from gui.kit.tokens import Theme
from gui.stage.inputs import Standing, inputs_of
from gui.testing.audit.audit import Scope, audit
from gui.testing.audit.finding import Finding, Rule
from gui.testing.pseudo import pseudo_language
from models.domain.people import person_by_id
from tests.screens.cases import lay_out
from tests.stage.bare_stage import BareStage

WHOLE = Scope.USE | Scope.PLACE | Scope.COLOUR
SEEN = QSize(1440, 900)


def faults(stage: BareStage, scope: Scope) -> list[Finding]:
    """What is wrong with the bar, the people and the open look.

    The inputs are there to be read by whoever presents: they are shown in full, and named masked.
    """
    stage.settle()
    lay_out()
    found = audit(stage.surface.get("stage.looks").widget, scope)
    # It lies over the people.
    stage.tap("stage.look")
    found += audit(stage.bar, scope) + audit(stage.people, scope)
    return [each for each in found if each.rule is not Rule.MASK or not each.where.startswith("stage.input")]


def furnish(stage: BareStage) -> None:
    person = person_by_id("zhou-an")
    stage.people.show_inputs(inputs_of(person, Standing(code="482193")))
    stage.people.show_person(person.id)
    stage.resize(SEEN)
    stage.tap("stage.look")


@pytest.mark.parametrize("scale", [1.0, 1.3])
@pytest.mark.parametrize("look", Theme)
def test_that_nothing_is_faint_cut_nameless_or_told_by_colour_alone(
    bare_stage: BareStage, look: Theme, scale: float
) -> None:
    furnish(bare_stage)
    theme().set_stage_theme(look)
    theme().set_type_scale(scale)
    assert faults(bare_stage, WHOLE) == []


@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_that_a_longer_language_has_room(bare_stage: BareStage, scale: float) -> None:
    furnish(bare_stage)
    theme().set_type_scale(scale)
    with pseudo_language():
        assert faults(bare_stage, Scope.PLACE) == []
