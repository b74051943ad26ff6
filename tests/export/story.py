"""The Karsk dam failure, an invented event, as a comparison and as a project made by hand."""

from __future__ import annotations

from dataclasses import replace

from app.core.claims.anchors import make_anchor
from app.core.model import (
    Category,
    Claim,
    Comparison,
    Document,
    Evidence,
    FigureKind,
    Paragraph,
    ParagraphKind,
    Precision,
    Project,
    Relation,
    RowKind,
    Settings,
    Severity,
    Source,
    Span,
    Status,
    ViewState,
)

from .build import Fig, Spec, comparison, document

PEOPLE = Fig(
    "around 7,000 people",
    "at least 2,000 people",
    badge="−71 %",
    explanation="7,000 → 2,000 people, 5,000 fewer (−71 %), around → at least.",
    percent=-71.4,
    allowed=True,
    counts="people",
    precision=Precision.AT_LEAST,
)
ROWS = [
    Spec(
        RowKind.CHANGED,
        "Karsk dam [-fails after night of rain-]{+gives way; toll rises+}",
        paragraph=ParagraphKind.HEADING,
        level=1,
    ),
    Spec(
        RowKind.CHANGED,
        "Part of the Karsk dam collapsed before [-dawn-]{+3 a.m.+} on Tuesday and drove [-around 7,000-]"
        "{+at least 2,000+} people from their homes, [-the Rivers Agency-]{+district officials+} said.",
        (Fig(None, "3 a.m.", Relation.NEW, "new", "Only in B: “3 a.m.”.", kind=FigureKind.TIME), PEOPLE),
    ),
    Spec(
        RowKind.CHANGED,
        "[-Eleven-]{+Nineteen+} people are [-reportedly -]missing{+, and 14 boats searched the mill quarter "
        "until dusk+}.",
        (
            Fig("Eleven people", "Nineteen people", badge="+8", explanation="11 → 19 people, 8 more."),
            Fig(None, "14 boats", Relation.NEW, "new", "Only in B: “14 boats”.", counts="boats"),
        ),
    ),
    Spec(
        RowKind.SPLIT,
        "The embankment dates from 1971.[~ ~~]|b|Engineers who saw it in March [-found it sound-]"
        "{+are said to have noted seepage+}. The reservoir stood at [-96-]{+98+} per cent.",
        (Fig("96 per cent", "98 per cent", badge="+2 pts", explanation="96 → 98 %, 2 points more."),),
    ),
    Spec(RowKind.ADDED, "{+Two workers said that a gate had been stuck since Saturday.+}"),
    Spec(RowKind.OMITTED, "[-“There was no siren,” a shopkeeper said.-]"),
    Spec(RowKind.EQUAL, "The road from Brenna to the dam is closed."),
    Spec(RowKind.EQUAL, "The hospital in Ostmark took in 23 injured."),
    Spec(RowKind.CHANGED, "The operator did not answer[~,~;~] it never does."),
    Spec(RowKind.MOVED, "The railway suspended trains and laid on buses.", place=5.5),
    Spec(
        RowKind.MERGED,
        "The tower is [-84 metres-]{+276 feet+} high.|a|[~~ ~]Its owner is Velt [-Hydropower-]{+Hydro+}.",
        (
            Fig(
                "84 metres",
                "276 feet",
                Relation.SAME,
                "= same",
                "“84 metres” and “276 feet”: the same after conversion.",
                allowed=True,
                kind=FigureKind.MEASURE,
            ),
        ),
    ),
    Spec(
        RowKind.CHANGED,
        "[-Power failed in 3,200 households-]{+Late on Wednesday 2,600 households were dark+}.",
        (
            Fig(
                "3,200 households",
                "2,600 households",
                badge="−19 %",
                explanation="3,200 → 2,600 households, 600 fewer (−19 %).",
                percent=-18.75,
                allowed=False,
                counts="households",
            ),
        ),
        confidence=0.6,
    ),
    *(
        Spec(RowKind.ADDED, f"{{+Later reports {place} are not confirmed.+}}")
        for place in ("A", "B", "C", "D")
    ),
    Spec(
        RowKind.MOVED,
        "Governor Ilse Marten [-asked-]{+called+} for boats.",
        place=1.5,
    ),
]
WIRE = {
    "name": "wire_0640.md",
    "media_type": "text/markdown",
    "title": "Meridian Wire, first version",
    "published": "2025-05-14T06:40",
    "language": "en",
}
UPDATE = {
    **WIRE,
    "name": "wire_2115.md",
    "title": "Meridian Wire, update 3",
    "published": "2025-05-14T21:15",
    "warnings": ("It holds 2 invisible characters.",),
}
POST = document(
    "post.txt",
    [
        Paragraph("Nach Angaben der Behörde verließen fast 9.000 Menschen ihre Häuser.", page=2),
        Paragraph("Der Damm gilt als sicher."),
    ],
    language="de",
)


def story() -> Comparison:
    """Two versions of one article with every kind of change."""
    return comparison(ROWS, WIRE, UPDATE)


def quoted(number: int, document: Document, words: str) -> Evidence:
    """Evidence with the first place of some words in a document."""
    for p, paragraph in enumerate(document.paragraphs):
        s = paragraph.text.find(words)
        if s >= 0:
            return Evidence(number, make_anchor(document, Span(p, s, s + len(words))))
    raise ValueError(words)


def project(shown: Comparison | None = None) -> Project:
    """Three sources and three claims."""
    shown = shown or story()
    sources = (
        Source(
            1, "Meridian Wire, first version", shown.a, b"", "2025-05-14T06:40", "/home/ada/in/wire_0640.md"
        ),
        Source(2, "Meridian Wire, update 3", shown.b, b"", None, "C:\\texts\\wire_2115.md"),
        Source(5, "Velt Valley Post", POST, b"", "mid-May"),
    )
    return Project(
        "Karsk dam failure", sources, _claims(sources), Settings(("quotes",)), ViewState(1, 2), 6, 8
    )


def _claims(sources: tuple[Source, ...]) -> tuple[Claim, ...]:
    wire, update, post = (source.document for source in sources)
    lost = quoted(2, update, "since Saturday")
    assert lost.anchor is not None
    lost = replace(lost, anchor=replace(lost.anchor, quote="since Sunday"))
    return (
        Claim(
            1,
            "People displaced",
            Category.FIGURE,
            Severity.HIGH,
            Status.CHECKING,
            "The low count comes from shelters.\nAsk the district.",
            (
                quoted(1, wire, "around 7,000 people"),
                quoted(2, update, "at least 2,000 people"),
                quoted(5, post, "fast 9.000 Menschen"),
            ),
        ),
        Claim(
            4,
            "Condition in March",
            Category.CONTRADICTION,
            Severity.MEDIUM,
            Status.OPEN,
            evidence=(quoted(1, wire, "found it sound"), quoted(1, wire, "1971"), Evidence(5)),
        ),
        Claim(7, "Gate", Category.OMISSION, Severity.LOW, Status.RESOLVED, evidence=(Evidence(1), lost)),
    )
