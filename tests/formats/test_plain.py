from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import ParagraphKind
from app.formats import read_text
from app.formats.invisible import is_blank
from app.formats.plain import read_plain

from .samples import LEGACY, NIGHT, REPORT, STORY, TOWN, wrapped

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def texts(text: str) -> list[str]:
    """The paragraphs of ``text``; every one must lead back to its own characters."""
    reading = read_plain(text)
    for paragraph in reading.paragraphs:
        assert paragraph.kind is ParagraphKind.BODY
        assert sorted(set(paragraph.origin)) == list(paragraph.origin)
        for offset, char in enumerate(paragraph.text):
            at = paragraph.source_offset(offset)
            assert at is not None
            assert text[at] == char or (text[at].isspace() and char == " ")
    return [paragraph.text for paragraph in reading.paragraphs]


# Paragraphs that are not wrapped


def test_blank_lines_separate() -> None:
    assert texts("One.\n\n\n  Two. \n \t \nThree.\n") == ["One.", "Two.", "Three."]


def test_one_paragraph_a_line() -> None:
    assert texts("\n".join(STORY)) == list(STORY)


def test_white_space_inside_stays() -> None:
    assert texts(" a  b\tc\u00a0d \n") == ["a  b\tc\u00a0d"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\v", "\x85", "\u2028"])
def test_every_newline(newline: str) -> None:
    text = f"Head\n\n{wrapped(NIGHT)}\n\n{wrapped(REPORT)}\n"
    assert texts(text.replace("\n", newline)) == ["Head", NIGHT, REPORT]


def test_newlines_may_be_mixed() -> None:
    assert texts("a.\r\nb.\rc.\nd.\r\n\r\n") == ["a.", "b.", "c.", "d."]


def test_form_feeds_count_pages() -> None:
    reading = read_plain("one\ftwo\n\nthree\f\f\u2029four")
    assert [(paragraph.text, paragraph.page) for paragraph in reading.paragraphs] == [
        ("one", 1),
        ("two", 2),
        ("three", 2),
        ("four", 4),
    ]
    assert read_plain("one").paragraphs[0].page is None


def test_a_paragraph_separator_separates() -> None:
    assert texts("one\u2029two\u2029\u2029three") == ["one", "two", "three"]


def test_nothing() -> None:
    assert texts("") == texts(" \n\u3000\r\n\f") == []


def test_lines_that_show_nothing_are_blank() -> None:
    assert texts("one\n\u200b\ntwo\n \ufeff \u2060\nthree\u200b") == ["one", "two", "three\u200b"]


VERSE = """The river came at three o'clock,
It came without a sound,
It took the bridge, it took the lock,
It took the higher ground.

And no one heard the siren call,
And no one rang the bell,
The water rose above the wall
And where it went, it fell."""


def test_verse_stays_line_by_line() -> None:
    assert texts(VERSE) == [line for line in VERSE.splitlines() if line]


@pytest.mark.parametrize(
    "text",
    [
        "apple\nbanana\ncherry\nfig\ngrape\nlemon",
        "Velt Hydro\n12 Mill Street\nBrenna",
        "Karsk dam fails after night of rain\nThree districts under emergency\nArmy asked for boats",
        "\n".join(f"Karsk,{n},{n * n} people displaced in the town,yes" for n in range(10)),
        "\n".join(f"{n}. gate" for n in range(1, 20)),
        "name     people    homes    gates\nKarsk    7,000     400      3\nBrenna   2,000     1,150    2",
        "no full stop here\nnor here",
        "> quoted once and a little longer than before\n> quoted twice and hardly any longer than that",
        "\n".join(["One sentence about the dam.", "Another, about its owner.", "And a third one."] * 9),
        "a\nb\nc\nd",
        "\n".join(["word " * 40 + "end"] * 5),
    ],
)
def test_lines_of_an_author_are_kept(text: str) -> None:
    assert texts(text) == text.splitlines()


# Wrapped text


@pytest.mark.parametrize("width", [45, 60, 72, 79, 100])
def test_wrapped_paragraphs_are_rejoined(width: int) -> None:
    assert texts("\n\n".join(wrapped(text, width) for text in STORY)) == list(STORY)


def test_one_wrapped_paragraph() -> None:
    assert texts(wrapped(NIGHT)) == [NIGHT]
    assert texts(
        "The Karsk dam gave way shortly before three on Tuesday morning after\nfour days of rain."
    ) == ["The Karsk dam gave way shortly before three on Tuesday morning after four days of rain."]


@pytest.mark.parametrize("language", ["German", "Russian", "Arabic", "Polish", "Korean"])
def test_wrapped_text_of_other_languages(language: str) -> None:
    text = LEGACY[language][1]
    assert texts("\n\n".join([wrapped(text, 60)] * 3)) == [text] * 3


def test_wrapped_ideographs_are_joined_without_spaces() -> None:
    text = LEGACY["Chinese"][1]
    lines = [text[at : at + 25] for at in range(0, len(text), 25)]
    assert texts("\n".join(lines) + "\n\n" + "\n".join(lines)) == [text, text]
    assert texts("\n".join([text] * 3)) == [text] * 3


def test_a_short_last_line_ends_a_paragraph() -> None:
    assert texts("\n".join(wrapped(text, 70) for text in (NIGHT, REPORT, NIGHT))) == [NIGHT, REPORT, NIGHT]


def test_an_indent_begins_a_paragraph() -> None:
    assert texts("\n".join(wrapped(text, 60, first="    ") for text in STORY)) == list(STORY)


def test_an_indent_of_many_short_paragraphs() -> None:
    lines = [wrapped(NIGHT, 60, first="  ")]
    spoken = [
        "“Who told you?”",
        "“Nobody.”",
        "“Nobody at all, and not at any time during the whole evening.”",
    ]
    lines += [f"  {line}" for line in spoken]
    lines.append(wrapped(REPORT, 60, first="  "))
    assert texts("\n".join(lines)) == [NIGHT, *spoken, REPORT]


def test_a_hanging_indent() -> None:
    assert texts("\n".join(wrapped(text, 60, others="    ") for text in STORY)) == list(STORY)


def test_list_items() -> None:
    items = [wrapped(f"{n}. {text}", 60, others="   ") for n, text in enumerate(STORY, 1)]
    points = ["- first point", wrapped(f"- {REPORT}", 60, others="  "), "- third point"]
    text = "\n\n".join([wrapped(NIGHT, 60), "\n".join(items), "\n".join(points), wrapped(TOWN, 60)])
    assert texts(text) == [
        NIGHT,
        f"1. {NIGHT}",
        f"2. {REPORT}",
        f"3. {TOWN}",
        "- first point",
        f"- {REPORT}",
        "- third point",
        TOWN,
    ]


def test_a_list_that_follows_its_sentence_at_once() -> None:
    items = "- who knew\n- who called\n- who answered\n"
    text = f"{wrapped(NIGHT)}\n{wrapped(REPORT)} Three questions are left:\n{items}"
    assert texts(text)[-3:] == ["- who knew", "- who called", "- who answered"]


def test_two_paragraphs_in_one_item() -> None:
    item = wrapped(f"1. {REPORT}", 60, others="   ") + "\n" + wrapped(TOWN, 60, first="   ", others="   ")
    assert texts(f"{wrapped(NIGHT, 60)}\n\n{item}\n{wrapped(NIGHT, 60)}") == [
        NIGHT,
        f"1. {REPORT}",
        TOWN,
        NIGHT,
    ]


def test_verse_addresses_and_headings_in_wrapped_text() -> None:
    verse = ["the river came at three o'clock,", "it came without a sound,", "it took the bridge,"]
    address = ["Velt Hydro", "12 Mill Street", "Brenna"]
    text = "\n\n".join(
        ["The night\n" + wrapped(NIGHT), "\n".join(verse), wrapped(REPORT), "\n".join(address)]
    )
    assert texts(text) == ["The night", NIGHT, *verse, REPORT, *address]


def test_tables_rules_and_quoted_mail_in_wrapped_text() -> None:
    fixed = ["a\tb\tc", "Karsk     7,000", "----------", "| a | b |", "> he said"]
    assert texts(f"{wrapped(NIGHT)}\n\n" + "\n".join([*fixed, wrapped(REPORT)])) == [NIGHT, *fixed, REPORT]


def test_a_line_edited_after_wrapping() -> None:
    text = "\n\n".join([wrapped(NIGHT), wrapped(REPORT), wrapped(TOWN)])
    cut = text.replace("siren on the mill roof, tested every spring,", "siren on the mill")
    assert texts(cut)[0] == NIGHT.replace("siren on the mill roof, tested every spring,", "siren on the mill")


def test_ragged_lines_near_a_width() -> None:
    lines = []
    for text in STORY:
        line = ""
        for word in text.split():
            if len(line) + 1 + len(word) > (72, 64, 68, 76)[len(lines) % 4]:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines += [line, ""]
    assert texts("\n".join(lines)) == list(STORY)


def test_hyphens_and_dashes_at_the_end_of_a_line() -> None:
    text = wrapped(NIGHT, 60) + "\n\n" + wrapped(REPORT, 60) + "\n\n"
    tail = (
        "The chief of the brigade, who was a man of few but long-\n"
        "standing doubts, said what he had said before in the inter\xad\n"
        "national press and in the other years, namely from 1914–\n"
        "1918, that nobody listened and that nobody ever cared—\n"
        "nobody at all, if anybody wanted to hear it from him -\n"
        "and went on with it."
    )
    assert texts(text + tail)[-1] == (
        "The chief of the brigade, who was a man of few but long-standing doubts, said what he had said"
        " before in the international press and in the other years, namely from 1914–1918, that nobody"
        " listened and that nobody ever cared—nobody at all, if anybody wanted to hear it from him - and"
        " went on with it."
    )


# Title and warnings


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Karsk dam fails after night of rain", True),
        ("“Nobody rang the bell”: a night in Karsk", True),
        ("Who knew?", True),
        ("卡尔斯克大坝决口", True),
        ("The dam has failed.", False),
        ("“The dam has failed.”", False),
        ("By Anna Ro", False),
        ("date 2025-05-14", False),
        ("# Karsk", False),
        ("- Karsk", False),
        ("a) Karsk", False),
        ("Karsk    7,000", False),
        ("Karsk " * 25, False),
    ],
)
def test_a_headline_is_the_title(first: str, title: bool) -> None:
    reading = read_plain(f"{first}\n\n{NIGHT}\n\n{REPORT}")
    assert reading.title == (first if title else None)
    assert reading.paragraphs[0].text == first.strip()


def test_no_title_without_a_longer_text_after_it() -> None:
    assert read_plain("Karsk").title is None
    assert read_plain("Karsk dam fails\n\nArmy sent").title is None
    assert read_plain(wrapped(NIGHT) + "\n\n" + wrapped(REPORT)).title is None


def test_invisible_characters_are_reported_once() -> None:
    assert read_text("a\u200bb\u202ec\xadd\x07", "a").warnings == ("This text holds 4 invisible characters.",)
    assert read_text("\ufeffa", "a").warnings == ("This text holds 1 invisible character.",)
    assert read_text("plain – text\tand\r\nmore", "a").warnings == ()


def test_joiners_that_belong_to_the_spelling_are_not_reported() -> None:
    assert read_text("می\u200cرود क्\u200dष 👩\u200d🚒 ❤\ufe0f\u200d🔥", "a").warnings == ()
    assert read_text("Karsk\u200cdam", "a").warnings == ("This text holds 1 invisible character.",)


def test_replacement_characters_are_reported() -> None:
    assert read_text("a\ufffdb\ufffd", "a").warnings == (
        "This text holds 2 replacement characters (\ufffd): what stood there was lost before.",
    )


# Properties

LINES = st.lists(
    st.text(st.sampled_from("ab Z.,-–—1)•>|\t\xad\u200b\u3000漢、Я\x1c"), max_size=40)
    | st.text(max_size=12)
    | st.sampled_from([wrapped(NIGHT), wrapped(REPORT, 60, first="   "), "- item", ""])
).map("\n".join)


def visible(text: str) -> str:
    """What must be found again: no white space, no lines that show nothing, no hyphens that may go."""
    lines = re.split(r"[\n\r\v\f\x85\u2028\u2029]", text)
    return "".join("".join(line.split()) for line in lines if not is_blank(line)).replace("\xad", "")


@given(st.text() | LINES)
def test_every_character_is_read_once_and_leads_back(text: str) -> None:
    found = texts(text)
    assert visible(text) == "".join("".join(paragraph.split()) for paragraph in found).replace("\xad", "")
    assert all(paragraph == paragraph.strip() and paragraph for paragraph in found)
    assert not any(set(paragraph) & set("\n\r\v\f\x85\u2028\u2029") for paragraph in found)


@given(st.text(st.characters(exclude_characters="\n\r\v\f\x85\u2028\u2029")) | LINES, st.data())
def test_newlines_do_not_change_paragraphs(text: str, data: st.DataObject) -> None:
    newline = data.draw(st.sampled_from(["\r\n", "\r", "\v", "\x85", "\u2028"]))
    assert texts(re.sub("[\r\v\f\x85\u2028\u2029]", "", text).replace("\n", newline)) == texts(
        re.sub("[\r\v\f\x85\u2028\u2029]", "", text)
    )


@given(st.lists(st.sampled_from(STORY), min_size=2, max_size=5), st.integers(50, 100))
def test_wrapping_is_undone(story: list[str], width: int) -> None:
    assert texts("\n\n".join(wrapped(text, width) for text in story)) == story


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_the_corpus() -> None:
    found = {file.name[:3]: read_plain(file.read_text("utf-8")) for file in CORPUS.glob("0*.txt")}
    assert {name: len(reading.paragraphs) for name, reading in found.items()} == {
        "000": 14,
        "001": 24,
        "002": 49,
        "003": 16,
        "004": 10,
    }
    bare, page = ({paragraph.text for paragraph in found[name].paragraphs} for name in ("000", "001"))
    assert len(bare) == 14
    assert bare <= page


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 1_000_000,
        "x" * 5_000_000,
        "a b\n" * 300_000,
        " \xad\n" * 300_000,
        "\f\u2029" * 200_000,
        "- " * 500_000,
    ],
    ids=["blank lines", "one line", "short lines", "soft hyphens", "pages", "bullets"],
)
def test_hostile_sizes(text: str) -> None:
    start = time.process_time()
    read_plain(text)
    assert time.process_time() - start < 5
