from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from app.core.compare.changes import find_changes
from app.core.compare.compare import Options, compare
from app.core.compare.describe import Describer, elided, overview, text_of, unrelated, word_count
from app.core.model import Comparison, Document, Paragraph, ParagraphKind, Span

from .reading import compared, of_class
from .story import CHECK, DAM, GOVERNOR, HOSPITAL, RAIL, ROAD, STORY, WALL
from .strategies import IGNORE, document, documents


def is_a_line(text: str) -> bool:
    return bool(text.strip()) and len(text.splitlines()) == 1


@given(documents(), IGNORE)
def test_every_change_has_a_label_and_a_sentence(
    pair: tuple[Document, Document], ignore: tuple[str, ...]
) -> None:
    comparison = compare(*pair, Options(ignore))
    describer = Describer(comparison)
    for change in find_changes(comparison):
        assert is_a_line(describer.label(change))
        assert is_a_line(describer.sentence(change))
        assert describer.place(change)
        assert " in A, " in describer.places(change)
        assert len(describer.badge(change).splitlines()) <= 1


@given(documents())
def test_every_comparison_has_an_overview(pair: tuple[Document, Document]) -> None:
    comparison = compare(*pair)
    strong, plain = overview(comparison)
    assert is_a_line(strong)
    assert strong == "A and B are the same text" or plain.startswith((",", " and keeps "))


def said(a: list[str] | str, b: list[str] | str, *classes: str) -> list[tuple[str, str]]:
    """Label and sentence of the changes of some classes."""
    comparison = compared(a, b)
    describer = Describer(comparison)
    return [
        (describer.label(change), describer.sentence(change)) for change in of_class(comparison, *classes)
    ]


PEOPLE = "The flood drove 7,000 people from their homes."


@pytest.mark.parametrize(
    ("a", "b", "cls", "label", "sentence"),
    [
        (
            "They must leave by 10 March.",
            "They must leave after 10 March.",
            "figure",
            "by 10 March → after 10 March",
            "“10 March” in both, by → after.",
        ),
        (
            PEOPLE,
            PEOPLE.replace("7,000", "2,000"),
            "figure",
            "7,000 → 2,000 people",
            "7,000 → 2,000 people, 5,000 fewer (−71 %).",
        ),
        (
            PEOPLE,
            PEOPLE.replace("7,000", "many"),
            "figure",
            "7,000 people → many",
            "Figure only in A: “7,000 people”, where B says “many”",
        ),
        (
            PEOPLE.replace("7,000", "many"),
            PEOPLE,
            "figure",
            "many → 7,000 people",
            "Figure only in B: “7,000 people”, where A says “many”",
        ),
        (
            "The dam broke at dawn, they said.",
            "The dam, 84 metres high, broke at dawn, they said.",
            "figure",
            "New: 84 metres",
            "Figure only in B: “84 metres”",
        ),
        (
            "The dam, 84 metres high, broke at dawn, they said.",
            "The dam broke at dawn, they said.",
            "figure",
            "Gone: 84 metres",
            "Figure only in A: “84 metres”",
        ),
        (
            "It drove two hundred and five people from their homes.",
            "It drove two hundred and fifty people from their homes.",
            "figure",
            "two hundred and five → two hundred and fifty",
            "205 → 250 people, 45 more (+22 %).",
        ),
        (
            "Between 300 and 500 homes had no power.",
            "Between 700 and 900 homes had no power.",
            "figure",
            "Between 300 and 500 → Between 700 and 900",
            "300–500 → 700–900 homes, 200 more at least.",
        ),
        (
            "The repairs cost $7,000 in all.",
            "The repairs cost $2,000 in all.",
            "figure",
            "$7,000 → $2,000",
            "$7,000 → $2,000, $5,000 less (−71 %).",
        ),
        (
            PEOPLE,
            PEOPLE.replace("drove", "forced"),
            "wording",
            "drove → forced",
            "Reworded in ¶1 of B: drove → forced",
        ),
        (
            PEOPLE,
            PEOPLE.replace(" homes", " flooded homes"),
            "added",
            "flooded",
            "Added to ¶1 in A: flooded",
        ),
        (
            PEOPLE,
            PEOPLE.replace("The flood", "Flood"),
            "omitted",
            "“The” omitted",
            "Omitted from ¶1 in B: The",
        ),
        (
            PEOPLE,
            PEOPLE.replace("their ", ""),
            "omitted",
            "“their” omitted",
            "Omitted from ¶1 in B: their",
        ),
        (
            PEOPLE,
            PEOPLE.replace("flood", "flood "),
            "added",
            "Spaces differ",
            "Spaces differ between ¶1 in A and ¶1 in B",
        ),
        (
            PEOPLE,
            PEOPLE.replace("flood", "flood\u200b"),
            "added",
            "Invisible characters differ",
            "Invisible characters differ between ¶1 in A and ¶1 in B",
        ),
        (
            [DAM, RAIL],
            [DAM],
            "omitted",
            "Gone: The national railway suspended…",
            "Omitted: ¶2 in A has no counterpart in B",
        ),
        (
            [DAM],
            [DAM, RAIL],
            "added",
            "New: The national railway suspended trains…",
            "Added: ¶2 in B has no counterpart in A",
        ),
        (
            [DAM],
            [DAM, ""],
            "added",
            "New: an empty paragraph",
            "Added: ¶2 in B has no counterpart in A",
        ),
        (
            [DAM, "\u200b"],
            [DAM],
            "omitted",
            "Gone: an empty paragraph",
            "Omitted: ¶2 in A has no counterpart in B",
        ),
        (
            [RAIL, *STORY[2:5]],
            [*STORY[2:5], RAIL],
            "moved",
            "¶1 moved to ¶4",
            "Moved: ¶1 in A stands as ¶4 in B, text unchanged",
        ),
        (
            [RAIL, *STORY[2:5]],
            [*STORY[2:5], RAIL.replace("laid on", "hired")],
            "moved",
            "¶1 moved to ¶4",
            "Moved: ¶1 in A stands as ¶4 in B, 1 change",
        ),
        (
            [RAIL, *STORY[2:5]],
            [*STORY[2:5], RAIL.replace("laid on", "hired").replace("national", "state")],
            "moved",
            "¶1 moved to ¶4",
            "Moved: ¶1 in A stands as ¶4 in B, 2 changes",
        ),
        (
            [f"{WALL} {CHECK}"],
            [WALL, CHECK],
            "split",
            "¶1 split into ¶1 and ¶2",
            "¶1 in A split into ¶1 and ¶2 in B",
        ),
        (
            [WALL, CHECK],
            [f"{WALL} {CHECK}"],
            "split",
            "¶1 and ¶2 merged into ¶1",
            "¶1 and ¶2 in A merged into ¶1 in B",
        ),
    ],
)
def test_how_a_change_is_said(
    a: list[str] | str, b: list[str] | str, cls: str, label: str, sentence: str
) -> None:
    assert said(a, b, cls) == [(label, sentence)]


def test_the_sides_are_called_as_the_caller_calls_them() -> None:
    comparison = compared([DAM, RAIL], [DAM])
    describer = Describer(comparison, ("C", "AB"))
    [change] = find_changes(comparison)
    assert describer.sentence(change) == "Omitted: ¶2 in C has no counterpart in AB"
    assert describer.places(change) == "¶2 in C, none in AB"
    assert describer.place(change) == "¶2"


def test_badges() -> None:
    comparison = compared(
        [PEOPLE, f"{WALL} {CHECK}", DAM],
        [PEOPLE.replace("7,000", "2,000"), WALL, CHECK, DAM.replace("dawn", "noon")],
    )
    describer = Describer(comparison)
    assert [describer.badge(change) for change in find_changes(comparison)] == ["−71 %", "1 → 2", ""]


def titled(title: str, *texts: str) -> Document:
    bare = document([title, *texts])
    heading = Paragraph(title, ParagraphKind.HEADING, 1)
    return replace(bare, paragraphs=(heading, *bare.paragraphs[1:]))


def test_the_title_has_no_number() -> None:
    comparison = compare(
        titled("Karsk dam fails", DAM, RAIL),
        titled("Karsk dam gives way", DAM, RAIL.replace("buses", "taxis")),
    )
    describer = Describer(comparison)
    title, words = find_changes(comparison)
    assert describer.label(title) == "Headline reworded"
    assert describer.sentence(title) == "Reworded in Title of B: fails → gives way"
    assert describer.places(title) == "Title in A, Title in B"
    assert (describer.place(title), describer.place(words)) == ("Title", "¶2")
    assert describer.label(words) == "buses → taxis"


def test_words_added_to_a_title_are_shown() -> None:
    comparison = compare(titled("Karsk dam fails", DAM), titled("Karsk dam fails again", DAM))
    [change] = find_changes(comparison)
    assert Describer(comparison).label(change) == "again"


@pytest.mark.parametrize(
    ("a", "b", "sentence"),
    [
        ([DAM, RAIL], [DAM, RAIL], "A and B are the same text"),
        ([DAM, RAIL], [DAM, RAIL, "They ran."], "B is 2 words longer and keeps 100 % of A"),
        ([DAM, RAIL], [DAM, f"{RAIL} Today"], "B is 1 word longer and keeps 100 % of A"),
        ([DAM, RAIL], [DAM], "B is 13 words shorter and keeps 54 % of A"),
        ([DAM], [DAM.replace("Karsk", "Velt")], "Same length, 1 word differs"),
        ([DAM], [DAM.replace("Karsk", "Velt").replace("dawn", "noon")], "Same length, 2 words differ"),
        (["dam"], [RAIL], "B is 12 words longer and keeps 0 % of A"),
        (
            [*STORY * 20, "alpha", DAM],
            [*STORY * 20, "beta gamma", DAM],
            "B is 1 word longer and keeps 99 % of A",
        ),
        (
            [" ".join(f"w{k}" for k in range(3000)), "It failed."],
            ["It failed."],
            "B is 3,000 words shorter and keeps <1 % of A",
        ),
    ],
)
def test_the_overview_in_a_sentence(a: list[str], b: list[str], sentence: str) -> None:
    assert "".join(overview(compared(a, b))) == sentence


def test_the_overview_takes_word_counts_and_letters_from_the_caller() -> None:
    comparison = compared([DAM], [DAM, RAIL])
    assert "".join(overview(comparison, (10, 1_510), ("C", "D"))) == (
        "D is 1,500 words longer and keeps 100 % of C"
    )
    assert overview(compared([DAM], [DAM]), letters=("C", "D")) == ("C and D are the same text", "")


def test_words_of_a_document() -> None:
    assert word_count(document([DAM, RAIL])) == 28
    assert word_count(document([])) == 0


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        (STORY[:5], STORY[:5], None),
        (STORY[:5], STORY[5:], (0, 10)),
        ([DAM, *STORY[1:5]], [DAM, *STORY[5:9]], None),
        ([DAM, *STORY[1:5] * 2], [DAM, *STORY[5:9] * 2], (2, 18)),
        ([], [], None),
    ],
)
def test_texts_with_little_in_common_are_called_so(
    a: list[str], b: list[str], answer: tuple[int, int] | None
) -> None:
    assert unrelated(compared(a, b)) == answer


def test_the_words_of_several_spans() -> None:
    source = document([GOVERNOR, ROAD])
    assert text_of(source, (Span(0, 0, 8), Span(1, 0, 6))) == "Governor Police"
    assert text_of(source, ()) == ""


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        (HOSPITAL, 30, "Doctors treated 23 injured…"),
        ("one two", 7, "one two"),
        (" one\n two\u2028three ", 20, "one two three"),
        (", and so on", 20, "and so on"),
        ("…", 20, "…"),
        (".", 20, "."),
        ("seventh, eight", 12, "seventh…"),
        ("unbreakablewordthatislong", 10, "unbreakab…"),
        ("", 10, ""),
    ],
)
def test_long_texts_are_cut_at_a_space(text: str, length: int, short: str) -> None:
    assert elided(text, length) == short
    assert len(elided(text, length)) <= length


def test_what_was_not_searched_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.core.compare.candidates.DENSE_CELLS", 3)
    comparison: Comparison = compared(STORY[:5], STORY[5:])
    assert not comparison.complete
    [note] = comparison.notes
    assert note.startswith("5 paragraphs were not weighed against every paragraph of B")
    assert compared(STORY, STORY).complete


def test_a_border_between_paragraphs_that_moved_is_neither_split_nor_merge() -> None:
    a = [STORY[0], f"{STORY[1]} {STORY[2]}", STORY[3], STORY[4]]
    b = [STORY[0], STORY[1], f"{STORY[2]} {STORY[3]}", STORY[4]]
    comparison = compared(a, b)
    change = next(change for change in find_changes(comparison) if change.whole)
    assert Describer(comparison).label(change) == "¶2 and ¶3 divided anew into ¶2 and ¶3"


def test_what_is_too_long_for_its_figures_to_be_read_is_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = f"{DAM} It held 7,000 litres.", f"{DAM} It held 2,000 litres, and more."
    assert compared(old, new).summary.figures_changed == 1
    monkeypatch.setattr("app.core.compare.compare.LONGEST", 100)
    comparison = compared(old, new)
    assert comparison.summary.figures_changed == 0
    assert comparison.summary.changed == 1
    assert comparison.notes == (
        (
            "The figures of 1 row were not compared, only the words, because more than 100 characters stand "
            "in it without the end of a paragraph."
        ),
    )
    two = compared([old, RAIL, f"{HOSPITAL} {ROAD} 7,000"], [new, RAIL, f"{HOSPITAL} {ROAD} 2,000"])
    assert two.notes[0].startswith("The figures of 2 rows were not compared")
    assert compared(old, old).complete
