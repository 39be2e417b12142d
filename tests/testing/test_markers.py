"""The markers of the phone: what they set up, and how they answer what there is not."""

from __future__ import annotations

import pytest

from gui.kit import theme
from gui.kit.devices import Device
from gui.kit.language import Language, language
from gui.kit.tokens import Theme
from gui.testing.phone_driver import PhoneDriver
from kaihu_testing.expecting import expect
from models.domain.application import ApplicationState
from tests.unit.test_kit_plugin import SETTINGS, outcome_of


@pytest.mark.person("xu-lan")
def test_that_a_person_is_signed_in(phone: PhoneDriver) -> None:
    assert phone.phone.person is not None
    assert phone.phone.person.id == "xu-lan"
    assert phone.phone.screen_id is not None


@pytest.mark.scenario("wrong-name")
def test_that_a_scenario_brings_its_person_and_its_seed(phone: PhoneDriver) -> None:
    assert phone.phone.screen_id == "wallet_home"
    phone.go_on()
    assert phone.state == ApplicationState.CARD_ENTRY


@pytest.mark.start("verification")
@pytest.mark.parametrize("time", ["first", "second"])
def test_that_a_stage_is_a_start(phone: PhoneDriver, time: str) -> None:
    expect(phone).to_be_in("code_entry")
    phone.type("verify_code.code", "sms.code")
    expect(phone).to_be_in("bound")


@pytest.mark.start("bind_card", by="messages")
@pytest.mark.person("lin-xia")
def test_that_a_screen_is_a_start_and_that_anybody_may_go_there(phone: PhoneDriver) -> None:
    assert phone.phone.screen_id == "bind_card"
    assert phone.phone.person is not None
    assert phone.phone.person.id == "lin-xia"


@pytest.mark.person("wang-xiaoming")
@pytest.mark.language("zh")
@pytest.mark.theme("dark")
@pytest.mark.device("tablet")
def test_that_the_phone_looks_as_the_markers_say(phone: PhoneDriver) -> None:
    assert language().language is Language.ZH
    assert theme.theme().name is Theme.DARK
    assert phone.phone.frame.device is Device.TABLET


def test_that_every_marker_is_explained(pytester: pytest.Pytester) -> None:
    pytester.makefile(".ini", pytest=SETTINGS)
    said = pytester.runpytest_subprocess("-p", "gui.testing.plugin", "--markers").stdout.str()
    for name in ("person(id)", "scenario(id)", "start(where", "language(id)", "theme(id)", "device(id)"):
        assert f"@pytest.mark.{name}" in said


def test_that_what_there_is_not_is_answered_with_what_there_is(pytester: pytest.Pytester) -> None:
    outcomes, said = outcome_of(
        pytester,
        """
        import pytest

        @pytest.mark.person("xu-lam")
        def test_person(phone): ...

        @pytest.mark.scenario("card-losst")
        def test_scenario(phone): ...

        @pytest.mark.start("verify_cod")
        def test_start(phone): ...

        @pytest.mark.start("verification", by="magic")
        def test_by(phone): ...

        @pytest.mark.language("fr")
        def test_language(phone): ...

        @pytest.mark.device()
        def test_device(phone): ...

        @pytest.mark.scenario("main")
        @pytest.mark.person("xu-lan")
        def test_both(phone): ...

        @pytest.mark.theme("dark")
        def test_no_phone(): ...

        @pytest.mark.start("declined")
        def test_never(phone): ...
        """,
    )
    assert outcomes == {"errors": 9}
    for line in (
        "person: there is no 'xu-lam' (did you mean xu-lan",
        "scenario: there is no 'card-losst' (did you mean ",
        "start: there is no 'verify_cod' (did you mean verify_code",
        "start(by=...): there is no 'magic'; there are: snapshot, messages",
        "language: there is no 'fr'; there are: en, zh",
        "the marker is written device(id), with one text",
        "the scenario 'main' is that of 'wang-xiaoming': it cannot be marked with person('xu-lan')",
        "the markers are about the fixture 'phone', which this test does not take",
        "the scenario 'main' does not come to 'declined'; wang-xiaoming comes to ",
    ):
        assert line in said
