"""The partial real name: what is shown, what is asked for, and which answers match (Fig. 3B)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.names import is_chinese
from models.domain.partial import (
    DOCUMENT_ASKED,
    asked_windows,
    could_be_asked_name,
    make_challenge,
    matches,
    normalise,
    part_of_record,
)

HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
names = st.text(HAN, min_size=2, max_size=6)
documents = st.builds(
    lambda body, last: body + last,
    st.text("0123456789", min_size=17, max_size=17),
    st.sampled_from("0123456789X"),
)
windows = st.integers(0, 1_000)


def full_width(text: str) -> str:
    return text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789X"})


def answer_to(full: str, asked: tuple[int, ...]) -> str:
    return "".join(full[position] for position in asked)


def test_that_the_record_looks_as_in_the_figure() -> None:
    challenge = make_challenge("王小明", "110101199302171234", 3)
    assert challenge.name_mask == "*小明"
    assert challenge.name_asked == (0,)
    assert challenge.document_mask == "1101**********1234"
    assert challenge.document_asked == (7, 8, 9, 10)


@given(names, documents, windows)
def test_that_exactly_the_hidden_positions_are_masked_and_only_hidden_ones_are_asked_for(
    name: str, document: str, window: int
) -> None:
    challenge = make_challenge(name, document, window)
    assert challenge.name_mask == "*" + name[1:]
    assert len(challenge.document_mask) == len(document)
    for position, shown in enumerate(challenge.document_mask):
        hidden = 4 <= position < len(document) - 4
        assert shown == ("*" if hidden else document[position])
    assert all(challenge.document_mask[position] == "*" for position in challenge.document_asked)
    first = challenge.document_asked[0]
    assert challenge.document_asked == tuple(range(first, first + DOCUMENT_ASKED))


@pytest.mark.parametrize(
    ("number", "mask", "askable"),
    [
        ("31010119900824046X", "3101**********046X", range(4, 14)),
        ("EB1234567", "EB*****67", range(2, 7)),
        ("20010203", "20****03", range(2, 6)),
        ("海字第1234567号", "海字第1****67号", range(4, 8)),
    ],
)
def test_that_of_every_kind_of_document_only_hidden_digits_are_asked_for(
    number: str, mask: str, askable: range
) -> None:
    asked: set[int] = set()
    for window in range(asked_windows(number)):
        challenge = make_challenge("王小明", number, window)
        assert challenge.document_mask == mask
        assert len(challenge.document_asked) == DOCUMENT_ASKED
        assert matches(number, challenge.document_asked, answer_to(number, challenge.document_asked))
        asked.update(challenge.document_asked)
    assert asked == set(askable)


@given(st.text("0123456789ABCDEFGH", min_size=1, max_size=20), windows)
def test_that_letters_are_never_asked_for(number: str, window: int) -> None:
    challenge = make_challenge("王小明", number, window)
    assert all(number[position].isdigit() for position in challenge.document_asked)
    assert all(challenge.document_mask[position] == "*" for position in challenge.document_asked)


@pytest.mark.parametrize(
    ("name", "mask", "answer"),
    [
        ("阿依古丽·买买提", "*依古丽·买买提", "阿"),
        ("MIRA SOLAN", "*IRA SOLAN", "m"),
        ("\U00020bb7玉青", "*玉青", "\U00020bb7"),
        ("李静", "*静", "李"),
    ],
)
def test_that_of_every_name_the_first_character_is_asked_for(name: str, mask: str, answer: str) -> None:
    challenge = make_challenge(name, "110101199302171234", 0)
    assert challenge.name_mask == mask
    assert matches(name, challenge.name_asked, answer)
    assert could_be_asked_name(answer, mask)


def test_that_an_asked_character_is_of_the_names_own_script() -> None:
    assert not could_be_asked_name("m", "*小明")
    assert not could_be_asked_name("米", "*IRA SOLAN")
    assert not could_be_asked_name("", "*小明")


@given(names, documents, windows)
def test_that_the_whole_record_or_its_beginning_gives_what_is_asked_for(
    name: str, document: str, window: int
) -> None:
    challenge = make_challenge(name, document, window)
    for full, mask, asked in (
        (name, challenge.name_mask, challenge.name_asked),
        (document, challenge.document_mask, challenge.document_asked),
    ):
        for length in range(max(asked) + 1, len(full) + 1):
            assert part_of_record(full[:length], mask, asked) == answer_to(full, asked)


@pytest.mark.parametrize("text", ["", "王小红", "小明", "王小明明", "欧阳"])
def test_that_another_record_gives_nothing(text: str) -> None:
    assert part_of_record(text, "*小明", (0,)) is None


@given(documents)
def test_that_every_hidden_position_can_be_asked_for(document: str) -> None:
    asked = {
        p
        for w in range(asked_windows(document))
        for p in make_challenge("王小明", document, w).document_asked
    }
    assert asked == set(range(4, len(document) - 4))
    assert asked_windows(document) == 7


@given(names, documents, windows)
def test_that_the_right_characters_match_however_they_are_typed(
    name: str, document: str, window: int
) -> None:
    challenge = make_challenge(name, document, window)
    part = answer_to(document, challenge.document_asked)
    assert matches(name, challenge.name_asked, answer_to(name, challenge.name_asked))
    assert matches(document, challenge.document_asked, part)
    assert matches(document, challenge.document_asked, full_width(part))
    assert matches(document, challenge.document_asked, f" {part[:2]}-{part[2:]} ")


@given(documents, windows, st.text("0123456789", max_size=8))
def test_that_other_digits_never_match(document: str, window: int, answer: str) -> None:
    asked = make_challenge("王小明", document, window).document_asked
    assert matches(document, asked, answer) is (answer == answer_to(document, asked))


@given(documents, windows)
def test_that_the_whole_number_is_no_answer(document: str, window: int) -> None:
    assert not matches(document, make_challenge("王小明", document, window).document_asked, document)


@pytest.mark.parametrize("answer", ["", "欧阳", "阳", "ou"])
def test_that_a_compound_surname_asks_for_its_first_character_only(answer: str) -> None:
    challenge = make_challenge("欧阳拓", "110101199302171234", 0)
    assert challenge.name_mask == "*阳拓"
    assert matches("欧阳拓", challenge.name_asked, "欧")
    assert not matches("欧阳拓", challenge.name_asked, answer)


@given(st.text())
def test_that_any_text_is_normalised_to_what_needs_no_more(text: str) -> None:
    assert not any(c.isspace() for c in normalise(text))
    assert matches(text, tuple(range(len(text))), text)


def test_that_a_check_character_may_be_typed_in_lower_case() -> None:
    assert normalise("12 34x") == "1234X"


def test_that_rare_characters_are_chinese_and_other_signs_are_not() -> None:
    assert all(is_chinese(sign) for sign in ("王", "\U00020bb7", "〇", "欧阳"))
    assert not any(is_chinese(sign) for sign in ("", "w", "王w", "あ", "\U0001f600", "\x07", "。"))
