"""The Karsk dam failure, an invented event, as a project; and arbitrary projects."""

from __future__ import annotations

import hashlib

from hypothesis import strategies as st

from app.core.claims import make_anchor
from app.core.model import (
    Anchor,
    Category,
    Claim,
    Document,
    Evidence,
    Paragraph,
    ParagraphKind,
    Project,
    Settings,
    Severity,
    Source,
    Span,
    Status,
    ViewState,
    text_hash,
)

WIRE = (
    Paragraph("Karsk dam fails", ParagraphKind.HEADING, 1, None, ((0, 2),)),
    Paragraph(
        "Around 7,000 people were driven from their homes in three districts, Velt Hydro said.",
        origin=((0, 19), (42, 62)),
    ),
    Paragraph("The spillway gate had been out of service since March.", page=1, origin=((0, 107),)),
)
POST = (
    Paragraph("At least 2,000 people were driven from their homes in five districts."),
    Paragraph("Velt Hydropower would not comment. \N{WATER WAVE}"),
)


def source(number: int, title: str, paragraphs: tuple[Paragraph, ...], original: bytes = b"") -> Source:
    original = original or "\n\n".join(each.text for each in paragraphs).encode()
    document = Document(
        name="karsk.md",
        media_type="text/markdown",
        encoding="utf-8",
        sha256=hashlib.sha256(original).hexdigest(),
        text_sha256=text_hash(paragraphs),
        paragraphs=paragraphs,
        title="Karsk dam fails",
        published="2031-05-13",
        language="en",
        warnings=("Line 9 has mixed line ends.",),
    )
    return Source(number, title, document, original, "2031-05-13", "reports/karsk.md")


def evidence(of: Source, p: int, s: int, e: int) -> Evidence:
    return Evidence(of.number, make_anchor(of.document, Span(p, s, e)))


def story() -> Project:
    wire, post = source(1, "Meridian Wire", WIRE), source(3, "Valley Post", POST)
    return Project(
        title="Karsk dam failure",
        sources=(wire, post),
        claims=(
            Claim(
                1,
                "People displaced",
                Category.FIGURE,
                Severity.HIGH,
                Status.CHECKING,
                "Ask Velt Hydro.",
                (evidence(wire, 1, 0, 19), evidence(post, 0, 0, 21)),
            ),
            Claim(4, "Spillway gate", Category.OMISSION, evidence=(evidence(wire, 2, 0, 17), Evidence(3))),
        ),
        settings=Settings(("case", "quotes")),
        view=ViewState(1, 3, ("variant", "moved"), fold=True, zoom=125, row=2, fraction=0.25),
        next_source=4,
        next_claim=5,
    )


texts = st.text(
    st.characters(codec=None) | st.sampled_from("\0\ud800\udfff\ud83d\ude00\N{WATER WAVE}\u2028\ufffe"),
    max_size=40,
)
"""With NUL, lone surrogates and surrogate pairs left apart, none of which is rare in bad files."""

numbers = st.integers(0, 2**40)
maybe = st.none() | texts
origins = st.lists(st.tuples(numbers, numbers), max_size=3).map(tuple)
paragraphs = st.lists(
    st.builds(
        Paragraph, texts, st.sampled_from(ParagraphKind), st.integers(0, 6), st.none() | numbers, origins
    ),
    max_size=3,
).map(tuple)
documents = st.builds(
    Document,
    texts,
    texts,
    texts,
    texts,
    texts,
    paragraphs,
    maybe,
    maybe,
    maybe,
    st.lists(texts, max_size=2).map(tuple),
)
anchors = st.builds(Anchor, st.builds(Span, numbers, numbers, numbers), texts, texts, texts)
views = st.builds(
    ViewState,
    st.none() | numbers,
    st.none() | numbers,
    st.lists(texts, max_size=2).map(tuple),
    st.booleans(),
    numbers,
    numbers,
    st.floats(0, 1),
)


def sources(number: int) -> st.SearchStrategy[Source]:
    return st.builds(Source, st.just(number), texts, documents, st.binary(max_size=40), maybe, maybe)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """Any project that does not contradict itself."""
    of_sources = draw(st.lists(st.integers(1, 99), unique=True, max_size=3))
    of_claims = draw(st.lists(st.integers(1, 99), unique=True, max_size=3))
    piece = st.builds(Evidence, st.sampled_from(of_sources or [0]), st.none() | anchors)
    pieces = st.lists(piece, max_size=3 if of_sources else 0).map(tuple)
    return Project(
        title=draw(texts),
        sources=draw(st.tuples(*map(sources, of_sources))),
        claims=tuple(
            Claim(
                number,
                draw(texts),
                draw(st.sampled_from(Category)),
                draw(st.sampled_from(Severity)),
                draw(st.sampled_from(Status)),
                draw(texts),
                draw(pieces),
            )
            for number in of_claims
        ),
        settings=Settings(tuple(draw(st.lists(texts, max_size=2)))),
        view=draw(views),
        next_source=max(of_sources, default=0) + draw(st.integers(1, 3)),
        next_claim=max(of_claims, default=0) + draw(st.integers(1, 3)),
    )
