from __future__ import annotations

import hashlib

import pytest

from app.core import model
from app.core.model import (
    Claim,
    Document,
    Evidence,
    Figure,
    FigureKind,
    Paragraph,
    Project,
    Source,
    Span,
    letter_at,
    text_hash,
)
from app.core.model.cancel import NeverCancel, no_progress


def test_nothing_else_is_looked_for() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'import_module_of_nobody'"):
        model.import_module_of_nobody  # noqa: B018
    assert model.Project is Project


def document(name: str) -> Document:
    return Document(name, "text/plain", "utf-8", "", "", ())


def project() -> Project:
    sources = tuple(
        Source(number, f"Source {number}", document(f"{number}.txt"), b"") for number in (1, 4, 9)
    )
    return Project(sources=sources, claims=(Claim(1, "Toll"), Claim(3, "Gate")))


def test_an_offset_leads_back_to_the_file() -> None:
    # "# Karsk **dam** fails" without its marks
    paragraph = Paragraph("Karsk dam fails", origin=((0, 2), (6, 10), (9, 15)))
    assert [paragraph.source_offset(k) for k in (0, 5, 6, 8, 9, 15)] == [2, 7, 10, 12, 15, 21]


def test_without_a_map_no_offset_is_guessed() -> None:
    assert Paragraph("Karsk").source_offset(0) is None
    assert Paragraph("Karsk", origin=((2, 9),)).source_offset(1) is None


def test_the_fingerprint_is_of_the_joined_paragraphs() -> None:
    texts = tuple(map(Paragraph, ("Karsk", "dam \N{WATER WAVE}", "\ud800")))
    joined = "Karsk\u2029dam \N{WATER WAVE}\u2029\ud800".encode("utf-8", "surrogatepass")
    assert text_hash(texts) == hashlib.sha256(joined).hexdigest()
    assert text_hash(texts) != text_hash(texts[:2])
    assert text_hash(tuple(map(Paragraph, ("Karsk ", "dam")))) != text_hash(
        tuple(map(Paragraph, ("Karsk", " dam")))
    )


@pytest.mark.parametrize(
    ("place", "letter"), [(0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")]
)
def test_letters_count_as_the_columns_of_a_spreadsheet(place: int, letter: str) -> None:
    assert letter_at(place) == letter


def test_a_project_finds_sources_and_claims_by_number() -> None:
    state = project()
    assert state.source(4).title == "Source 4"
    assert [state.letter(number) for number in (1, 4, 9)] == ["A", "B", "C"]
    assert state.claim(3).title == "Gate"


@pytest.mark.parametrize("method", ["source", "letter", "claim"])
def test_a_number_that_is_not_there_is_an_error(method: str) -> None:
    with pytest.raises(KeyError, match="7"):
        getattr(project(), method)(7)


def test_evidence_without_an_anchor_is_silence() -> None:
    assert Evidence(1).silent


def test_a_figure_and_the_noun_right_after_it_are_one_box() -> None:
    def box(noun: Span | None) -> Span:
        return Figure(Span(2, 4, 9), Span(2, 4, 9), "7,000", FigureKind.NUMBER, noun=noun).box

    assert box(Span(2, 10, 16)) == Span(2, 4, 16)
    assert box(Span(2, 20, 26)) == box(None) == Span(2, 4, 9)


def test_work_that_nobody_watches_goes_on() -> None:
    NeverCancel().check()
    no_progress("Reading", 1, 2)
