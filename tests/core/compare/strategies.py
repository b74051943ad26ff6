"""Texts for property tests: arbitrary Unicode, and versions of one another."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from app.core.compare.ignore import SWITCHES
from app.core.model import Document, Paragraph, ParagraphKind, text_hash

ALPHABET = st.characters(codec=None)
WORDS = st.sampled_from(
    [
        "the", "dam", "Karsk", "7,000", "people", "two", "hundred", "and", "five", "water", "Velt", "“quote”",
        "не", "плотина", "大坝", "七千", "سد", "7000", "é", "e\u0301", "👩‍👩‍👧", "10:30", "−5",
        "nearly", "per", "cent", ".", ",",
        "valley", "broke", "at", "dawn", "officials", "said", "bridge", "closed", "\u00a0",
        "\u2029", "\n", "",
    ]
)  # fmt: skip
SENTENCE = st.lists(WORDS, max_size=14).map(" ".join)
PARAGRAPH = st.one_of(SENTENCE, SENTENCE, st.text(ALPHABET, max_size=40))
TEXT = st.lists(PARAGRAPH, max_size=9)


@st.composite
def versions(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A text and an edited version of it: paragraphs dropped, added, moved, split, joined, reworded."""
    a = draw(TEXT)
    b: list[str] = []
    for paragraph in a:
        match draw(st.integers(0, 9)):
            case 0:
                continue
            case 1:
                b += [draw(PARAGRAPH), paragraph]
            case 2:
                at = draw(st.integers(0, len(paragraph)))
                b += [paragraph[:at], paragraph[at:]]
            case 3 if b:
                b[-1] = f"{b[-1]} {paragraph}"
            case 4:
                words = paragraph.split(" ")
                at = draw(st.integers(0, len(words)))
                words[at : at + draw(st.integers(0, 3))] = draw(st.lists(WORDS, max_size=3))
                b.append(" ".join(words))
            case 5:
                b.insert(draw(st.integers(0, len(b))), paragraph)
            case _:
                b.append(paragraph)
    return a, b


PAIR = st.one_of(versions(), st.tuples(TEXT, TEXT))
IGNORE = st.lists(st.sampled_from(SWITCHES), unique=True, max_size=5).map(tuple)
KINDS = st.sampled_from([(ParagraphKind.HEADING, 1), (ParagraphKind.HEADING, 2), (ParagraphKind.BODY, 0)])


def document(texts: list[str], name: str = "text") -> Document:
    """A document of bare paragraphs."""
    paragraphs = tuple(map(Paragraph, texts))
    return Document(name, "text/plain", "utf-8", "", text_hash(paragraphs), paragraphs, language="en")


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, Document]:
    """Two documents, versions of one another or not, with headings here and there."""

    def with_headings(texts: list[str], name: str) -> Document:
        kinds = draw(st.lists(KINDS, min_size=len(texts), max_size=len(texts)))
        bare = document(texts, name)
        paragraphs = tuple(
            paragraph._replace(kind=kind, level=level)
            for paragraph, (kind, level) in zip(bare.paragraphs, kinds, strict=True)
        )
        return replace(bare, paragraphs=paragraphs)

    a, b = draw(PAIR)
    return with_headings(a, "a.md"), with_headings(b, "b.md")
