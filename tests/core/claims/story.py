"""The Karsk dam failure, an invented event, as values of the model; and arbitrary projects around it."""

from __future__ import annotations

import hashlib

from hypothesis import strategies as st

from app.core.model import (
    Anchor,
    Category,
    Claim,
    Document,
    Evidence,
    Paragraph,
    Project,
    Settings,
    Severity,
    Source,
    Span,
    Status,
    ViewState,
    text_hash,
)

FIRST = (
    "The Karsk dam failed on Tuesday night after eleven days of rain.",
    "Around 7,000 people were driven from their homes in three districts, Velt Hydro said.",
    "The spillway gate had been out of service since March.",
)
SECOND = (
    "The Karsk dam failed on Tuesday night.",
    "At least 2,000 people were driven from their homes in five districts.",
)


def document(*texts: str, name: str = "karsk.txt") -> Document:
    paragraphs = tuple(Paragraph(text) for text in texts)
    sha256 = hashlib.sha256("\n\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest()
    return Document(name, "text/plain", "utf-8", sha256, text_hash(paragraphs), paragraphs)


def source(number: int, title: str = "Meridian Wire", texts: tuple[str, ...] = FIRST) -> Source:
    original = "\n\n".join(texts).encode("utf-8", "surrogatepass")
    return Source(number, title, document(*texts), original, "2031-05-13", "reports/karsk.txt")


def quote(number: int, p: int, s: int, e: int, texts: tuple[str, ...] = FIRST) -> Evidence:
    text = texts[p]
    return Evidence(number, Anchor(Span(p, s, e), text[s:e], text[max(0, s - 32) : s], text[e : e + 32]))


def story() -> Project:
    """Two sources and two claims, with a deleted claim C2 between them."""
    return Project(
        title="Karsk dam failure",
        sources=(source(1), source(2, "Valley Post", SECOND)),
        claims=(
            Claim(
                1,
                "People displaced",
                Category.FIGURE,
                Severity.HIGH,
                Status.CHECKING,
                "Ask Velt Hydro.",
                (quote(1, 1, 0, 19), quote(2, 1, 0, 21, SECOND), quote(1, 1, 45, 59)),
            ),
            Claim(3, "Spillway gate", Category.OMISSION, evidence=(quote(1, 2, 0, 17), Evidence(2))),
        ),
        settings=Settings(("case",)),
        view=ViewState(1, 2),
        next_source=3,
        next_claim=4,
    )


titles = st.text(max_size=60)
evidence = st.builds(
    Evidence,
    st.integers(1, 4),
    st.none() | st.builds(Anchor, st.just(Span(0, 0, 3)), st.just("The"), st.just(""), titles),
)
"""In one of at most four sources."""


def fit(claim: Claim, project: Project) -> Claim:
    """The claim without evidence in sources that the project does not have."""
    numbers = {each.number for each in project.sources}
    kept = tuple(each for each in claim.evidence if each.source in numbers)
    return Claim(claim.number, claim.title, claim.category, claim.severity, claim.status, claim.note, kept)


def claims(number: int) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        st.just(number),
        titles,
        st.sampled_from(Category),
        st.sampled_from(Severity),
        st.sampled_from(Status),
        titles,
        st.lists(evidence, max_size=4).map(tuple),
    )
