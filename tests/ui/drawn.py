"""Pairs of invented texts for property tests of what the view shows."""

from __future__ import annotations

from hypothesis import strategies as st

from app.core.compare.changes import ChangeClass
from app.core.compare.compare import Options, compare
from app.core.model import Document, Paragraph, ParagraphKind, text_hash
from app.ui.models.pair import PairView

WORDS = st.sampled_from(
    "the ferry harbour Peld carried 7,000 2,900 people twelve jobs council said it would close on Monday "
    "two hundred and five 19 per cent 👩‍👩‍👧 е\u0301 é naïve größer порт 港口 المرفأ . ,".split(" ")
)
SENTENCE = st.lists(WORDS, max_size=12).map(" ".join)
HIDDEN = st.frozensets(st.sampled_from(ChangeClass))


def document(texts: list[str], name: str = "text") -> Document:
    """A document of bare paragraphs; one that begins with ``# `` is a title."""
    paragraphs = tuple(
        Paragraph(text.removeprefix("# "), ParagraphKind.HEADING, 1)
        if text.startswith("# ")
        else Paragraph(text)
        for text in texts
    )
    return Document(name, "text/plain", "utf-8", "", text_hash(paragraphs), paragraphs, language="en")


def viewed(a: list[str], b: list[str]) -> PairView:
    """Two texts compared and prepared for the screen."""
    return PairView.build(compare(document(a, "a.txt"), document(b, "b.txt"), Options()))


@st.composite
def views(draw: st.DrawFn) -> PairView:
    """A text and an edited version of it: paragraphs dropped, added, moved, split, joined, reworded."""
    a = draw(st.lists(SENTENCE, max_size=8))
    b: list[str] = []
    for text in a:
        match draw(st.sampled_from("keep keep keep drop add move split join reword".split())):
            case "drop":
                continue
            case "add":
                b += [text, draw(SENTENCE)]
            case "move":
                b.insert(draw(st.integers(0, len(b))), text)
            case "split":
                at = draw(st.integers(0, len(text)))
                b += [text[:at], text[at:]]
            case "join" if b:
                b[-1] = f"{b[-1]} {text}"
            case "reword":
                words = text.split(" ")
                at = draw(st.integers(0, len(words)))
                words[at : at + 2] = draw(st.lists(WORDS, max_size=2))
                b.append(" ".join(words))
            case _:
                b.append(text)
    return viewed(a, b)


VIEWS = views()
