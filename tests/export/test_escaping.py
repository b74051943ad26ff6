"""Foreign text in HTML, CSS and lines of ours."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.escaping import (
    balanced,
    clean,
    css_string,
    escape,
    inline,
    language_tag,
    paragraph_attributes,
)

anything = st.text(
    st.characters(codec=None)
    | st.sampled_from("\0\x0b\x7f\x85\ud800\ufffe\U0001ffff\u202a\u202e\u2067\u202c\u2069<>&\"'"),
    max_size=40,
)


def test_forbidden_characters_are_shown_one_for_one() -> None:
    assert clean("a\0\x1b\x7f\x80\ud800\ufdd0\uffff\U0010ffffz") == "a␀␛␡�����z"
    assert clean("tab\tline\nfeed\x0cback\r") == "tab\tline\nfeed␌back␍"


def test_markup_is_escaped() -> None:
    assert escape('<a href="x">&') == "&lt;a href=&quot;x&quot;&gt;&amp;"
    assert escape('\0<a "&">') == "␀&lt;a &quot;&amp;&quot;&gt;"


@given(anything)
def test_what_is_escaped_reads_back_as_what_was_cleaned(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert html.unescape(escape(text)) == cleaned
    assert not re.search('[<>"]', escape(text))
    cleaned.encode("utf-8")


@given(anything)
def test_balanced_text_leaves_no_control_open(text: str) -> None:
    depth = 0
    for letter in balanced(text):
        depth += (letter in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068") - (letter in "\u202c\u2069")
        assert depth >= 0
    assert depth == 0


def test_balanced_text_closes_what_is_open_and_drops_what_closes_nothing() -> None:
    assert balanced("\u202eabc") == "\u202eabc\u202c"
    assert balanced("a\u2069b\u2067c\u202cd") == "ab\u2067cd\u2069"
    assert balanced("\u2067a\u2069b") == "\u2067a\u2069b"
    assert balanced("plain") == "plain"


def test_a_piece_in_a_line_is_isolated() -> None:
    assert inline("<\u202e") == "<bdi>&lt;\u202e\u202c</bdi>"
    assert inline("x", "ltr") == '<bdi dir="ltr">x</bdi>'


def test_a_css_string_cannot_end_early() -> None:
    assert css_string('a"}</style>') == r'"a\22 \7d \3c \2f style\3e "'
    assert css_string("é\0") == r'"\e9 \2400 "'


@pytest.mark.parametrize(
    ("language", "tag"), [("de", "de"), ("zh-Hans", "zh-Hans"), (None, ""), ("", ""), ('e"n', ""), ("x", "")]
)
def test_only_well_formed_languages_become_attributes(language: str | None, tag: str) -> None:
    assert language_tag(language) == tag


@pytest.mark.parametrize(
    ("text", "language", "attributes"),
    [
        ("Water", "en", ' dir="auto"'),
        ("Wasser", "de", ' dir="auto" lang="de"'),
        ("Water", None, ' dir="auto" lang=""'),
        ("IBM הודיעה", "he", ' dir="rtl" lang="he"'),
        ("IBM", "he", ' dir="auto" lang="he"'),
        ("السد", "ar-EG", ' dir="rtl" lang="ar-EG"'),
    ],
)
def test_direction_and_language_of_a_paragraph(text: str, language: str | None, attributes: str) -> None:
    assert paragraph_attributes(text, language) == attributes
