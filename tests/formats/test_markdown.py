from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import Paragraph
from app.formats import MARKDOWN, read_text
from app.formats.markdown import read_markdown
from app.formats.plain import read_plain

from .samples import LEGACY, NIGHT, REPORT, wrapped

AS_PLAIN = (
    "This text is nested too deeply or too large to be read as Markdown; "
    "it is read as plain text, with its marks."
)


def shown(text: str) -> list[tuple[str, int, str]]:
    """Kind, level and text of the paragraphs; with exact maps to the source."""
    reading = read_markdown(text)
    for paragraph in reading.paragraphs:
        assert off(paragraph, text) == 0, paragraph
    return listed(text)


def listed(text: str) -> list[tuple[str, int, str]]:
    return [(part.kind.value, part.level, part.text) for part in read_markdown(text).paragraphs]


def off(paragraph: Paragraph, text: str) -> int:
    """How many characters of ``paragraph`` do not lead back to an equal one."""
    wrong = 0
    for offset, char in enumerate(paragraph.text):
        at = paragraph.source_offset(offset)
        assert at is not None
        found = text[at : at + 1]
        wrong += not (found == char or (char.isspace() and found.isspace()))
    return wrong


def test_headings() -> None:
    assert shown("# One\n\n### Three *words* here ###\n\nSetext\n---\nbody\n#\n") == [
        ("heading", 1, "One"),
        ("heading", 3, "Three words here"),
        ("heading", 2, "Setext"),
        ("body", 0, "body"),
    ]


def test_paragraphs_are_joined() -> None:
    assert shown(f"{wrapped(NIGHT)}\n\nhard  \nbreak\\\nand soft\n***\n{REPORT}") == [
        ("body", 0, NIGHT),
        ("body", 0, "hard break and soft"),
        ("body", 0, REPORT),
    ]


def test_line_ends_are_joined_as_in_plain_text() -> None:
    chinese = LEGACY["Chinese"][1]
    assert shown(
        f"{chinese[:20]}\n{chinese[20:]}\n\nwell-\nknown inter\xad\nnational\n\nx\xad  \ny \xad\n\xad\nz"
    ) == [
        ("body", 0, chinese),
        ("body", 0, "well-known international"),
        ("body", 0, "x\xad y z"),
    ]


def test_marks_are_removed() -> None:
    text = (
        "A **bold *and* nested** `code  x` ~~struck~~ [link](http://a.b/c(d) 'see [me]') and [ref][r], [r]"
        " <http://auto.link> &amp; &#8211; \\*stars\\* 2\\. snake_case *half\n\n[r]: http://r.example 'T'"
    )
    words = (
        "A bold and nested code  x struck link and ref, r http://auto.link & – *stars* 2. snake_case *half"
    )
    assert listed(text) == [("body", 0, words)]
    (paragraph,) = read_markdown(text).paragraphs
    assert off(paragraph, text) == 1  # the dash, which leads to its entity
    dash = paragraph.source_offset(words.index("–"))
    assert dash is not None
    assert text[dash:].startswith("&#8211;")


def test_code_spans_over_lines() -> None:
    assert shown("a `b\nc` d\r\n\r\n``e ` f`` g") == [("body", 0, "a b c d"), ("body", 0, "e ` f g")]
    assert listed("> a `b\n> c` d") == [("quote", 0, "a b c d")]


def test_pieces_that_are_not_found_lead_near_their_place() -> None:
    assert listed("*\0* " * 20 + "[\0](u) \ufffd") == [("body", 0, "\ufffd " * 21 + "\ufffd")]
    places = [at for _, at in read_markdown("# \\\0# ").paragraphs[0].origin]
    assert places == sorted(places)
    assert listed("[\0](u) \ufffd") == [("body", 0, "\ufffd \ufffd")]


def test_links_are_counted() -> None:
    assert read_markdown("[a](b)").warnings == ("1 link address is not compared.",)
    assert read_markdown("[a](b) [b](c) <http://d> [e]\n\n[e]: f\n[g]: h").warnings == (
        "4 link addresses are not compared.",
    )
    assert read_markdown("[a](<b c> 'unclosed) d").warnings == ()
    assert listed("[]() x [a][] y\n\n[a]: b") == [("body", 0, "x a y")]


def test_pictures_are_captions() -> None:
    text = (
        "Before ![the *dam*,\nseen](d.jpg) after.\n\n![](x.png 'Only a title')\n\n![](y.png)\n\n"
        "![a ![b](c) `d`](e)"
    )
    assert listed(text) == [
        ("body", 0, "Before after."),
        ("caption", 0, "the dam, seen"),
        ("caption", 0, "Only a title"),
        ("caption", 0, "a b d"),
    ]
    assert read_markdown(text).warnings == ("4 pictures are compared by their descriptions only.",)
    assert read_markdown("![a](b)").warnings == ("1 picture is compared by its description only.",)


def test_lists() -> None:
    assert shown(
        "- one\n- two\n  two more\n\n  second\n  - deep\n\n1. first\n2. next\n\n   rest\n- \n-\n"
    ) == [
        ("list", 1, "one"),
        ("list", 1, "two two more"),
        ("list", 1, "second"),
        ("list", 2, "deep"),
        ("list", 1, "1. first"),
        ("list", 1, "2. next"),
        ("list", 1, "rest"),
    ]


def test_items_carry_the_number_that_is_shown() -> None:
    assert listed("3) a\n3) b\n3)\n3) d") == [("list", 1, "3) a"), ("list", 1, "4) b"), ("list", 1, "6) d")]
    assert listed("1. # Head\n2. ```\n   code\n   ```\n   text") == [
        ("heading", 1, "1. Head"),
        ("code", 0, "code"),
        ("list", 1, "2. text"),
    ]


def test_quotes() -> None:
    assert shown("> one\ntwo\n>\n> - item\n>\n> # head\n\n- > inner") == [
        ("quote", 0, "one two"),
        ("list", 1, "item"),
        ("heading", 1, "head"),
        ("quote", 0, "inner"),
    ]


def test_code_stays_as_it_is() -> None:
    assert shown(
        "```py\n\n  a = 1\n\n\tb\n\n```\n\n    indented\n      more\n\n> ```\n> x\n> y\n\n```\n```\n~~~\nopen"
    ) == [
        ("code", 0, "  a = 1\n\n\tb"),
        ("code", 0, "indented\n  more"),
        ("code", 0, "x\ny"),
        ("code", 0, "open"),
    ]


def test_html_stays_as_it_is() -> None:
    text = "<div>\n<b>bold</b> *no mark*\n</div>\n\n<!-- said\nnothing -->\n\nH<sub>2</sub>O<br>x\n"
    assert shown(text) == [
        ("code", 0, "<div>\n<b>bold</b> *no mark*\n</div>"),
        ("code", 0, "<!-- said\nnothing -->"),
        ("body", 0, "H<sub>2</sub>O<br>x"),
    ]


def test_tables_cell_by_cell() -> None:
    text = "| Place | People |\n|---|--:|\n| Karsk | **7,000** |\n| | 2 |\n| a \\| b | c |\n"
    assert listed(text) == [
        ("table", 0, cell) for cell in ("Place", "People", "Karsk", "7,000", "2", "a | b", "c")
    ]
    assert sum(off(paragraph, text) for paragraph in read_markdown(text).paragraphs) <= 3


def test_front_matter_gives_title_and_date() -> None:
    reading = read_markdown("---\r\ntitle: Wire\r\ndate: 2025-05-14\r\n---\r\n\r\n# Head\r\n\r\nText")
    assert (reading.title, reading.published) == ("Wire", "2025-05-14")
    assert [paragraph.text for paragraph in reading.paragraphs] == ["Head", "Text"]
    assert reading.paragraphs[1].origin[0][1] == reading.paragraphs[0].origin[0][1] + len("Head\r\n\r\n")


def test_a_first_heading_is_the_title() -> None:
    assert read_markdown("# Head\n\ntext").title == "Head"
    assert read_markdown("## Head\n\ntext").title is None
    assert read_markdown("text\n\n# Head").title is None
    assert read_markdown("").title is None


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\x85", "\u2028", "\v", "\f"])
def test_every_newline(newline: str) -> None:
    text = f"# Head\n\n{wrapped(NIGHT)}\n\n- a\n- b\n\n```\nx\n  y\n```\n\n| a |\n|---|\n| `b` |\n"
    assert shown(text.replace("\n", newline)) == shown(text)


def test_separators_never_stay_in_a_paragraph() -> None:
    assert shown("one\u2029two") == [("body", 0, "one"), ("body", 0, "two")]
    assert listed("one&#8233;two&#10;three\u200b\n\n&#8203;\n\n![&#8233;x](y)") == [
        ("body", 0, "one two three\u200b"),
        ("caption", 0, "x"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " a",
        "> " * 10_000 + "a",
        "- " * 10_000 + "a",
        "1. " * 10_000 + "a",
        "".join("  " * depth + "- a\n" for depth in range(100)),
        "[" * 1_000_000,
        "[a](" * 250_000,
        "![" * 500_000,
        "`" * 1_000_000,
        "*a **b " * 140_000,
        "a\n" * 500_000,
        "| a\n" * 250_000,
    ],
    ids=lambda text: text[:6],
)
def test_what_is_too_deep_or_too_large_is_read_as_plain_text(text: str) -> None:
    start = time.process_time()
    reading = read_markdown(text)
    assert time.process_time() - start < 5
    assert reading.warnings[0] == AS_PLAIN
    assert reading.paragraphs == read_plain(text).paragraphs


@pytest.mark.parametrize(
    "text",
    [
        "*" * 20_000 + "a" + "*" * 20_000,
        "**a *b " * 3_000 + "** *" * 3_000,
        "![" * 3_000 + "a" + "](b)" * 3_000,
        "[" * 20_000,
        "]" * 300_000,
        "(" * 1_000_000,
        "[a](" + "(" * 100_000,
        '[a](b "' * 20_000,
        "``` ` " * 20_000,
        "<a " * 100_000,
        "&#10;" * 20_000,
        "~~" * 100_000,
        "x" * 5_000_000,
        "\n" * 70_000,
    ],
    ids=lambda text: text[:6],
)
def test_hostile_text_within_the_limits(text: str) -> None:
    start = time.process_time()
    read_markdown(text)
    assert time.process_time() - start < 5


MARKS = st.lists(
    st.sampled_from(
        "# |> |- |1. |2) |**|*|_|`|```\n|~~|[|](|)|]|![|[r]|\n[r]: x\n|<b>|<!--|-->|&amp;|\\"
        "|\n|\n\n|\r\n|  \n|    |a|b c"
        "|| x | y |\n|---|---|\n|\xad|漢|\u2029|\u200b|---\n|===\n|\t|\x00".split("|")
    )
).map("".join)


@given(MARKS | st.text())
def test_any_text_is_read(text: str) -> None:
    for paragraph in read_markdown(text).paragraphs:
        assert paragraph.text.strip()
        assert not set(paragraph.text) & set("\r\u2029")
        places = [at for _, at in paragraph.origin]
        offsets = [offset for offset, _ in paragraph.origin]
        assert offsets[0] == 0
        assert offsets == sorted(set(offsets))
        assert places == sorted(places)
        assert all(0 <= at <= len(text) for at in places)


WORDS = st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1).map(" ".join)


@given(st.lists(WORDS, min_size=1))
def test_words_alone_are_read_as_they_are(paragraphs: list[str]) -> None:
    document = read_text("\n\n".join(paragraphs), "a", media_type=MARKDOWN)
    assert [paragraph.text for paragraph in document.paragraphs] == paragraphs
