"""What is said of a change: a label for lists, a sentence for the status bar and for screen readers."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from app.core.compare.changes import Change, ChangeClass
from app.core.compare.places import paragraph_numbers, place_name, place_names
from app.core.model.comparison import Comparison, Finding, Relation, Row
from app.core.model.document import Document, ParagraphKind, Span
from app.core.model.figure import Figure, Precision
from app.core.text.words import count_words

_LABEL_LENGTH = 44
ARROW = " → "


class Describer:
    """Labels and sentences for the changes of one comparison; ``letters`` name its two sides."""

    def __init__(self, comparison: Comparison, letters: tuple[str, str] = ("A", "B")) -> None:
        self._comparison = comparison
        self._left, self._right = letters
        self.numbers_a = paragraph_numbers(comparison.a)
        self.numbers_b = paragraph_numbers(comparison.b)

    def place(self, change: Change) -> str:
        """Where a change stands: ``¶3`` in B, or in A if B has nothing of it."""
        if change.b:
            return place_name(self.numbers_b, change.b[0].p)
        return place_name(self.numbers_a, change.a[0].p)

    def places(self, change: Change) -> str:
        """``¶1 in A, ¶1 in B``; *none* where a side has nothing of the row."""
        row = self._comparison.rows[change.row]
        a = place_names(self.numbers_a, row.a) or "none"
        b = place_names(self.numbers_b, row.b) or "none"
        return f"{a} in {self._left}, {b} in {self._right}"

    def badge(self, change: Change) -> str:
        """What the gutter shows beside a change; empty for most."""
        row = self._comparison.rows[change.row]
        if change.finding is not None:
            return change.finding.badge
        if change.cls is ChangeClass.SPLIT:
            return f"{len(row.a)}{ARROW}{len(row.b)}"
        return ""

    def label(self, change: Change) -> str:
        """One line for the list of changes."""
        if isinstance(change.finding, Finding) and change.cls is ChangeClass.FIGURE:
            lone = change.finding.a is None or change.finding.b is None
            if not (lone and change.a and change.b):
                return self._figure_label(change.finding)
        if change.whole:
            return self._whole_label(change)
        if self._in_title(change):
            return "Headline reworded"
        a, b = self.words_a(change), self.words_b(change)
        if not _visible(a + b):
            return _unseen(a + b)
        if change.cls is ChangeClass.MOVED:
            return f"“{elided(b, _LABEL_LENGTH - 8)}” moved"
        if a and b:
            half = _LABEL_LENGTH // 2 - 1
            return f"{elided(a, half)}{ARROW}{elided(b, half)}"
        if a:
            return f"“{elided(a, _LABEL_LENGTH - 10)}” omitted"
        return elided(b, _LABEL_LENGTH)

    def sentence(self, change: Change) -> str:
        """One sentence that says what differs, without colour or place on screen."""
        finding = change.finding
        if finding is not None and finding.relation in (Relation.NEW, Relation.GONE):
            return self._lone_sentence(change)
        if finding is not None and finding.explanation:
            return finding.explanation
        left, right = self._left, self._right
        row = self._comparison.rows[change.row]
        a, b = place_names(self.numbers_a, row.a), place_names(self.numbers_b, row.b)
        if not change.whole:
            return self._word_sentence(change, a, b)
        match change.cls:
            case ChangeClass.ADDED:
                return f"Added: {b} in {right} has no counterpart in {left}"
            case ChangeClass.OMITTED:
                return f"Omitted: {a} in {left} has no counterpart in {right}"
            case ChangeClass.MOVED:
                return f"Moved: {a} in {left} stands as {b} in {right}, {self.inner_changes(change)}"
            case _:
                return f"{a} in {left} {_joined_how(row)} {b} in {right}"

    def inner_changes(self, change: Change) -> str:
        """*text unchanged* or *2 changes*, of a row that moved."""
        row = self._comparison.rows[change.row]
        count = sum(1 for op in row.ops if op.kind != "equal" and not op.minor)
        if not count:
            return "text unchanged"
        return "1 change" if count == 1 else f"{count} changes"

    def words_a(self, change: Change) -> str:
        """The words of a change in A, its pieces joined by a space."""
        return text_of(self._comparison.a, change.a)

    def words_b(self, change: Change) -> str:
        """The words of a change in B."""
        return text_of(self._comparison.b, change.b)

    def _word_sentence(self, change: Change, a: str, b: str) -> str:
        words_a, words_b = elided(self.words_a(change), 160), elided(self.words_b(change), 160)
        if not _visible(words_a + words_b):
            return f"{_unseen(words_a + words_b)} between {a} in {self._left} and {b} in {self._right}"
        if change.cls is ChangeClass.MOVED:
            return f"Moved inside {b} of {self._right}: {words_b}"
        if words_a and words_b:
            return f"Reworded in {b} of {self._right}: {words_a}{ARROW}{words_b}"
        if words_a:
            return f"Omitted from {b} in {self._right}: {words_a}"
        return f"Added to {a} in {self._left}: {words_b}"

    def _lone_sentence(self, change: Change) -> str:
        """A figure that only one side has, and the words that stand in its place."""
        words_a, words_b = elided(self.words_a(change), 160), elided(self.words_b(change), 160)
        there, side, other, words = (
            (words_b, self._right, self._left, words_a)
            if change.finding is not None and change.finding.relation is Relation.NEW
            else (words_a, self._left, self._right, words_b)
        )
        instead = f", where {other} says “{words}”" if words else ""
        return f"Figure only in {side}: “{there}”{instead}"

    def _whole_label(self, change: Change) -> str:
        row = self._comparison.rows[change.row]
        a, b = place_names(self.numbers_a, row.a), place_names(self.numbers_b, row.b)
        match change.cls:
            case ChangeClass.ADDED:
                return f"New: {_start(self.words_b(change), _LABEL_LENGTH - 5)}"
            case ChangeClass.OMITTED:
                return f"Gone: {_start(self.words_a(change), _LABEL_LENGTH - 6)}"
            case ChangeClass.MOVED:
                return f"{a} moved to {b}"
            case _:
                return f"{a} {_joined_how(row)} {b}"

    def _figure_label(self, finding: Finding) -> str:
        a, b = finding.a, finding.b
        if isinstance(a, Figure) and isinstance(b, Figure):
            left = self._amount(self._comparison.a, a, unit=a.unit != b.unit)
            return f"{left}{ARROW}{self._amount(self._comparison.b, b, unit=True)}"
        if isinstance(a, Figure):
            return f"Gone: {self._amount(self._comparison.a, a, unit=True)}"
        return f"New: {self._amount(self._comparison.b, b, unit=True)}" if isinstance(b, Figure) else ""

    @staticmethod
    def _amount(document: Document, figure: Figure, *, unit: bool) -> str:
        """An amount without its precision words, a date with them; unit and noun if there is room and use."""
        text = document.paragraphs[figure.span.p].text
        ranged = figure.low is not None and figure.precision is Precision.EXACT
        dated = figure.low is None and figure.value is None
        start = figure.span.s if ranged or dated else figure.core.s  # "between 300 and 500", "by 10 March"
        while start > figure.span.s and not text[start - 1].isspace():
            start -= 1  # a sign or a currency written close to the number
        end = figure.box.e
        if not unit or end - start > _LABEL_LENGTH // 2:
            end = figure.core.e
        return elided(text[start:end], _LABEL_LENGTH // 2)

    def _in_title(self, change: Change) -> bool:
        if not change.a or not change.b:
            return False
        paragraph = self._comparison.b.paragraphs[change.b[0].p]
        return paragraph.kind is ParagraphKind.HEADING and paragraph.level == 1


def overview(
    comparison: Comparison, words: tuple[int, int] | None = None, letters: tuple[str, str] = ("A", "B")
) -> tuple[str, str]:
    """The sentence of the summary strip, in its strong and its plain part.

    ``words`` are the lengths of both texts, if the caller has counted them.
    """
    words_a, words_b = words or (word_count(comparison.a), word_count(comparison.b))
    left, right = letters
    if all(row.kind == "equal" for row in comparison.rows):
        return f"{left} and {right} are the same text", ""
    difference = words_b - words_a
    keeps = f"and keeps {_percent(comparison.kept)} of {left}"
    if difference == 0:
        changed = round((1 - comparison.kept) * words_a)
        return "Same length", f", {_counted(changed, 'word differs', 'words differ')}"
    amount = _counted(abs(difference), "word", "words")
    return f"{right} is {amount} {'longer' if difference > 0 else 'shorter'}", f" {keeps}"


def word_count(document: Document) -> int:
    """How many words a document has."""
    return sum(count_words(paragraph.text) for paragraph in document.paragraphs)


def unrelated(comparison: Comparison) -> tuple[int, int] | None:
    """(paragraphs with a counterpart, paragraphs) of both sides if under 15 per cent have one, else None."""
    total = len(comparison.a.paragraphs) + len(comparison.b.paragraphs)
    matched = sum(len(row.a) + len(row.b) for row in comparison.rows if row.a and row.b)
    return (matched, total) if total and matched < 0.15 * total else None


def text_of(document: Document, spans: Sequence[Span]) -> str:
    """The words of some spans, pieces joined by a space."""
    return " ".join(document.paragraphs[p].text[s:e] for p, s, e in spans).strip()


def _joined_how(row: Row) -> str:
    if len(row.a) > 1 and len(row.b) > 1:
        return "divided anew into"
    return "split into" if len(row.b) > 1 else "merged into"


def elided(text: str, length: int) -> str:
    """``text`` on one line and cut at a space to at most ``length`` code points, with an ellipsis."""
    text = " ".join(text.split())
    text = text.lstrip(",;:.–-— ") or text
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    space = cut.rfind(" ")
    return (cut[:space] if space > length // 2 else cut).rstrip(" ,;:.–-") + "…"


def _start(text: str, length: int) -> str:
    """The beginning of a paragraph, or that there is nothing in it."""
    return elided(text, length) if _visible(text) else "an empty paragraph"


def _visible(text: str) -> bool:
    """True if there is anything to see in a text: not only space, controls and format characters."""
    return any(not c.isspace() and unicodedata.category(c) not in ("Cc", "Cf") for c in text)


def _unseen(words: str) -> str:
    """What differs where nothing can be seen; ``words`` are without the white space around them."""
    return "Invisible characters differ" if words else "Spaces differ"


def _percent(share: float) -> str:
    """A share as whole per cent; never 0 or 100 unless it is."""
    whole = round(share * 100)
    if whole == 0 and share > 0:
        return "<1 %"
    return f"{min(whole, 99) if share < 1 else whole} %"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
