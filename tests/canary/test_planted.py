"""The canary test can fail: a leak that is planted in a channel is found there, however it is written."""

from __future__ import annotations

import base64
import json
import logging
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kaihu_testing.showing import Show
from models.contract.problems import ProblemError, ProblemType
from models.domain.people import Person, load_people, person_by_id
from tests.canary.canaries import canaries_of
from tests.canary.files import in_databases, search_folder
from tests.canary.net import Leak, Net
from tests.canary.spellings import Text
from tests.canary.watches import exceptions_watched, logs_watched, watch_calls
from tests.canary.widgets import look

PERSON = person_by_id("wang-xiaoming")
CARD = PERSON.cards[0].number


@pytest.fixture
def net() -> Net:
    return Net(PERSON)


@pytest.fixture
def widget(show: Show) -> QWidget:
    """A visible widget with an address."""
    widget = QWidget()
    widget.setObjectName("planted.widget")
    show(widget)
    return widget


def kinds(net: Net) -> set[tuple[str, str]]:
    return {(leak.kind, leak.channel) for leak in net.leaks()}


SPELLED = {
    "plain": CARD,
    "spaced": "9530 0440 2017 7351 064",
    "dashed": "9530-0440-2017-7351-064",
    "no-break spaces": "9530\u00a00440\u00a02017\u00a07351\u00a0064",
    "full-width": "".join(chr(ord(digit) + 0xFEE0) for digit in CARD),
    "Base64": base64.b64encode(f"card={CARD}".encode()).decode(),
    "Base64 in UTF-16": base64.urlsafe_b64encode(CARD.encode("utf-16-le")).decode(),
    "hexadecimal": CARD.encode().hex(),
    "hexadecimal in UTF-16": CARD.encode("utf-16-be").hex().upper(),
    "percent-encoded": "".join(f"%{ord(digit):02x}" for digit in CARD),
    "escaped in JSON": "".join(f"\\u{ord(digit):04x}" for digit in CARD),
    "HTML": "".join(f"&#{ord(digit)};" for digit in CARD),
    "inside of other words": f"number<{CARD}>x",
}


@pytest.mark.parametrize("spelling", SPELLED.values(), ids=SPELLED.keys())
def test_that_a_card_number_is_read_however_it_is_written(spelling: str) -> None:
    assert Text(f"before {spelling} after").holds(CARD)
    assert not Text(f"before {spelling} after").holds(CARD[::-1])


NAMES = {
    "plain": PERSON.name,
    "percent-encoded": quote(PERSON.name),
    "escaped in JSON": json.dumps(PERSON.name),
    "Base64": base64.b64encode(f"xx{PERSON.name}".encode()).decode(),
    "hexadecimal": PERSON.name.encode().hex(),
    "spaced": " ".join(PERSON.name),
}


@pytest.mark.parametrize("spelling", NAMES.values(), ids=NAMES.keys())
def test_that_a_name_is_read_however_it_is_written(spelling: str) -> None:
    assert Text(f"before {spelling} after").holds(PERSON.name)


def test_that_a_name_beyond_the_basic_plane_is_read_in_json() -> None:
    name = person_by_id("ji-yuqing").name
    assert Text(json.dumps(name)).holds(name)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("the code is 482193.", True),
        ("code=482193", True),
        ("xx482193yy", True),
        ("1482193", False),
        ("a" * 30 + "482193", False),
    ],
)
def test_that_a_code_is_found_where_it_stands_by_itself(text: str, held: bool) -> None:
    assert Text(text).holds("482193") is held


MASKS = {
    "five digits of a card": ("**************51064", "card"),
    "the end of a card with five digits": ("card ending in 51064", "card"),
    "a prefix of a card and a digit more": ("953004402***", "card"),
    "a middle digit of a card": ("*******0***********", "card"),
    "what a mask hides of a document, and hides what it shows": ("****01199302171" + "***", "document"),
    "five at the end of a document": ("1101*********71234", "document"),
    "five at the end of a short mask": ("1101…*71234", "document"),
    "one digit more of a mobile": ("1380***1234", "mobile"),
    "a mobile without a mask": ("13800001234"[:10], "mobile"),
}


@pytest.mark.parametrize(("text", "kind"), MASKS.values(), ids=MASKS.keys())
def test_that_a_mask_that_shows_too_much_is_found(text: str, kind: str, net: Net) -> None:
    net.catch("logs", "planted", f"it says {text}, and no more")
    assert (f"too much of the {kind}", "logs") in kinds(net)


def test_that_masks_as_they_should_be_are_passed_over(net: Net) -> None:
    net.catch(
        "logs", "planted", "*小明 1101**********1234 138****1234 ***************1064 card 1064 ****1064"
    )
    assert net.leaks() == []


def _tell(text: str) -> None:
    logging.getLogger("kaihu.planted").debug("said %s", text)


def _crash(text: str) -> None:
    try:
        raise KeyError(text)
    except KeyError:
        logging.getLogger("kaihu.planted").exception("crashed")


@pytest.mark.parametrize("plant", [_tell, _crash], ids=["a line", "an exception's text"])
def test_that_a_leak_in_a_log_is_found(plant: Callable[[str], None], net: Net) -> None:
    with logs_watched(net):
        plant(CARD)
    assert ("card 1", "logs") in kinds(net)


def test_that_a_leak_in_a_problem_document_is_found(net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    watch_calls(net, monkeypatch)
    ProblemError(ProblemType.CARD_UNKNOWN, detail=f"no bank knows {CARD}")
    assert kinds(net) == {("card 1", "problem documents")}


def test_that_a_leak_in_an_exception_is_found_although_it_was_caught(net: Net) -> None:
    from models.domain.people import person_by_id as look_up

    with exceptions_watched(net), pytest.raises(KeyError):
        look_up(PERSON.mobile)
    assert ("mobile", "exceptions") in kinds(net)


def test_that_a_leak_in_a_title_a_name_a_description_or_a_tool_tip_is_found(
    net: Net, widget: QWidget
) -> None:
    widget.setWindowTitle(PERSON.name)
    widget.setAccessibleName(f"card {CARD}")
    widget.setAccessibleDescription(PERSON.address)
    widget.setToolTip(PERSON.mobile)
    look(net)
    assert kinds(net) >= {
        ("name", "titles"),
        ("card 1", "accessible names"),
        ("home address", "accessible descriptions"),
        ("mobile", "tool tips"),
    }
    assert {leak.where for leak in net.leaks()} == {"planted.widget"}


@pytest.mark.parametrize(("address", "heard"), [("planted.code", True), ("planted.mobile", False)])
def test_that_a_field_may_read_out_what_is_typed_into_it_unless_it_is_secret(
    address: str, heard: bool, net: Net, show: Show
) -> None:
    field = QLineEdit(PERSON.mobile)
    field.setObjectName(address)
    show.own(field)
    field.show()
    look(net)
    assert (("mobile", "accessible values") in kinds(net)) is heard


def test_that_a_leak_on_the_clipboard_is_found(net: Net, qapp: QApplication) -> None:
    qapp.clipboard().setText(CARD)
    try:
        look(net)
    finally:
        qapp.clipboard().setText("")
    assert ("card 1", "clipboard") in kinds(net)


@pytest.fixture
def left_behind(temporary: Path) -> Path:
    with tempfile.NamedTemporaryFile(prefix=f"{PERSON.mobile}-", delete=False) as file:
        file.write(f"{PERSON.document_number}\n".encode("utf-16-le"))
    return temporary


def test_that_a_leak_in_a_temporary_file_or_its_name_is_found(net: Net, left_behind: Path) -> None:
    search_folder(net, "temporary files", left_behind)
    assert {("mobile", "temporary files"), ("document", "temporary files")} <= kinds(net)


def test_that_a_leak_beside_the_pixels_of_a_picture_is_found(net: Net, tmp_path: Path) -> None:
    from PySide6.QtGui import QImage

    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.setText("Comment", f"{PERSON.name} {CARD}")
    image.save(str(tmp_path / "planted.png"))
    search_folder(net, "files of the run", tmp_path)
    assert ("card 1", "files of the run") in kinds(net)
    assert Leak("card 1", "files of the run", "planted.png") in net.leaks()


def test_that_a_value_in_the_bytes_of_a_database_is_found(tmp_path: Path) -> None:
    (tmp_path / "bank.db-wal").write_bytes(b"\0\1" + CARD.encode() + b"\xff")
    assert in_databases(tmp_path, [CARD, PERSON.mobile]) == [f"{CARD} in bank.db-wal"]


def test_that_what_comes_up_later_is_looked_for_in_what_was_said_before(net: Net) -> None:
    net.catch("logs", "planted", "482193")
    assert net.leaks() == []
    net.watch_for("code", "482193")
    assert kinds(net) == {("code", "logs")}


@pytest.mark.parametrize("person", load_people(), ids=lambda person: person.id)
def test_that_nobodys_values_are_anybody_elses(person: Person) -> None:
    own = {canary.value for canary in canaries_of(person) if canary.kind != "native place"}
    others = {canary.value for other in load_people() if other is not person for canary in canaries_of(other)}
    assert len(own) >= 8
    assert not own & others
