"""Names: of two characters and more, with a middle dot, rare characters, Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.domain.names import is_name, normalise_name

RARE = "\U00020bb7"
han = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=5)


@given(han, han)
def test_that_chinese_names_and_names_with_a_dot_are_names(first: str, second: str) -> None:
    assert is_name(first)
    assert is_name(f"{first}·{second}")
    assert not is_name(f"{first}·")
    assert not is_name(f"·{first}")
    assert not is_name(f"{first}··{second}")


@pytest.mark.parametrize("name", ["李静", "欧阳拓", f"{RARE}玉青", "李〇", "MIRA SOLAN", "ANNE-LIE O'MARA"])
def test_that_a_name_of_any_kind_is_one_and_stays_as_it_is(name: str) -> None:
    assert is_name(name)
    assert normalise_name(name) == name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "王",
        "王小明1",
        "王MIRA",
        "M",
        "MIRA  SOLAN",
        " MIRA",
        "MIRA2",
        "王。明",
        "\U0001f600\U0001f600",
        "A-",
    ],
)
def test_that_what_no_name_holds_is_refused(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("dot", ["•", "‧", "・", "･", "∙", ".", "．", " · "])
def test_that_any_dot_between_the_parts_of_a_name_is_the_middle_dot(dot: str) -> None:
    assert normalise_name(f" 阿依古丽{dot}艾山 ") == "阿依古丽·艾山"


def test_that_spaces_and_width_and_case_do_not_matter() -> None:
    assert normalise_name("王 小\u3000明") == "王小明"
    assert normalise_name("ｍira   solan\n") == "MIRA SOLAN"
    assert normalise_name("李○") == "李〇"


@given(st.text("王小明\U00020bb7〇○ •.．・mＭ\u3000-'’", max_size=30))
def test_that_a_normalised_name_needs_no_more(text: str) -> None:
    once = normalise_name(text)
    assert normalise_name(once) == once
