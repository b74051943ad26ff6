"""A comparison prepared for the screen: changes, display rows and the marks of every paragraph.

Pure. It is built where the result arrives, off the window's thread, and never changed afterwards.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from itertools import compress, groupby
from typing import NamedTuple

from app.core.compare.changes import STRENGTH, Change, ChangeClass, find_changes
from app.core.compare.describe import Describer, unrelated, word_count
from app.core.compare.display import DisplayRow, Part, display_rows
from app.core.model.comparison import Comparison, Row, RowKind
from app.core.model.document import Document
from app.ui.models.haystack import Haystack
from app.ui.models.overview import OverviewMark, overview_marks, place_in_rows

_NUMBER = {cls: k for k, cls in enumerate(ChangeClass)}
BIT = {cls: 1 << k for cls, k in _NUMBER.items()}
"""One bit a class."""


class Mark(NamedTuple):
    """A marked range of code points in one paragraph.

    ``change`` is an index into ``PairView.changes``, -1 for what is muted.
    """

    s: int
    e: int
    cls: ChangeClass
    change: int


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """A change in the list: its index in the view, class, glyph, label, badge and place."""

    change: int
    cls: ChangeClass
    glyph: str
    label: str
    badge: str
    place: str

    @property
    def spoken(self) -> str:
        """*7,000 → 2,000 people, −71 %*."""
        return f"{self.label}, {self.badge or self.place}"


@dataclass(frozen=True)
class PairView:
    """What the Compare view shows of one pair."""

    comparison: Comparison
    changes: tuple[Change, ...]
    classes: bytes
    """The class of each change, as its place among the nine."""
    rows: tuple[DisplayRow, ...]
    describer: Describer
    marks_a: dict[int, tuple[Mark, ...]]
    marks_b: dict[int, tuple[Mark, ...]]
    changes_of_row: dict[int, tuple[int, ...]]
    counts: dict[ChangeClass, int]
    display_of_a: tuple[int, ...]
    """Display row of each paragraph of A: where it stands itself, not its stub."""
    display_of_b: tuple[int, ...]
    masks: tuple[int, ...]
    """The classes of each display row, as a sum of :data:`BIT`."""
    sizes: tuple[tuple[int, int], ...]
    """Paragraphs and code points of the longer side of each display row."""
    runs: dict[int, tuple[int, int]]
    """First and last display row of the run of added (or omitted) paragraphs that a row stands in."""
    entries: tuple[ChangeEntry, ...]
    """What the list of changes says of each change."""
    words: tuple[int, int]
    """Number of words of the left and of the right text."""
    letters: tuple[str, str]
    """What the two sides are called."""
    muted: int
    """How many differences are ignored."""
    apart: tuple[int, int] | None
    """Paragraphs with a counterpart and paragraphs in all, if the texts have little in common."""
    overview: tuple[OverviewMark, ...]
    """The marks of the ruler."""
    haystacks: tuple[Haystack, Haystack]
    """Both texts, ready to be searched."""

    @classmethod
    def build(
        cls,
        comparison: Comparison,
        letters: tuple[str, str] = ("A", "B"),
        words: tuple[int, int] | None = None,
    ) -> PairView:
        """Prepare a comparison; takes about a millisecond for ten changed rows.

        ``words`` are those of the two texts, counted if they are not given.
        """
        changes = find_changes(comparison)
        rows = display_rows(comparison)
        of_a, of_b = _places(comparison, rows)
        describer = Describer(comparison, letters)
        of_row: dict[int, list[int]] = {}
        for k, change in enumerate(changes):
            of_row.setdefault(change.row, []).append(k)
        return cls(
            comparison,
            changes,
            bytes(_NUMBER[change.cls] for change in changes),
            rows,
            describer,
            _marks(comparison, changes, of_a=True),
            _marks(comparison, changes, of_a=False),
            {row: tuple(found) for row, found in of_row.items()},
            dict(Counter(change.cls for change in changes)),
            of_a,
            of_b,
            _masks(changes, rows),
            tuple(_size(comparison, shown) for shown in rows),
            _runs(comparison, rows),
            _entries(comparison, changes, describer),
            words or (word_count(comparison.a), word_count(comparison.b)),
            letters,
            sum(op.minor for row in comparison.rows for op in row.ops),
            unrelated(comparison),
            overview_marks(comparison, changes, of_a, of_b),
            (Haystack.of(comparison.a), Haystack.of(comparison.b)),
        )

    def row(self, display: int) -> Row:
        """The comparison's row behind a display row."""
        return self.comparison.rows[self.rows[display].row]

    def letter(self, side: str) -> str:
        """What side ``a`` or ``b`` is called."""
        return self.letters[0 if side == "a" else 1]

    def document(self, side: str) -> Document:
        """The document at side ``a`` or ``b``."""
        return self.comparison.a if side == "a" else self.comparison.b

    def marks(self, side: str, p: int) -> tuple[Mark, ...]:
        """The marks of a paragraph at side ``a`` or ``b``."""
        return (self.marks_a if side == "a" else self.marks_b).get(p, ())

    def display_at(self, side: str, p: int) -> int:
        """The display row in which a paragraph of side ``a`` or ``b`` stands itself."""
        return (self.display_of_a if side == "a" else self.display_of_b)[p]

    def display_of(self, change: int) -> int:
        """The display row at which a change is shown: at its place in B, or in A if it has none."""
        item = self.changes[change]
        if item.b:
            return self.display_of_b[item.b[0].p]
        return self.display_of_a[item.a[0].p]

    def place_of(self, change: int) -> float:
        """The display row of a change and how far down in it."""
        return place_in_rows(self.comparison, self.changes[change], self.display_of_a, self.display_of_b)

    def shown(self, hidden: Collection[ChangeClass]) -> list[int]:
        """The changes whose class is not hidden, in order."""
        passed = bytes(cls not in hidden for cls in ChangeClass)
        return list(compress(range(len(self.classes)), self.classes.translate(passed.ljust(256, b"\0"))))

    def visible(self, display: int, hidden: Collection[ChangeClass]) -> list[int]:
        """Changes of a display row whose class is not hidden, in order."""
        found = self.changes_of_row.get(self.rows[display].row, ())
        return [k for k in found if self.changes[k].cls not in hidden]

    def strongest(self, display: int, hidden: Collection[ChangeClass]) -> ChangeClass | None:
        """The class whose glyph a row shows, or None for an unchanged row."""
        mask = self.masks[display]
        if mask and self.rows[display].part is not Part.WHOLE and ChangeClass.MOVED not in hidden:
            return ChangeClass.MOVED
        return next((cls for cls in STRENGTH if mask & BIT[cls] and cls not in hidden), None)

    def unchanged(self, hidden: Collection[ChangeClass]) -> list[bool]:
        """For each display row whether nothing in it is left once some classes are hidden."""
        left = sum(BIT[cls] for cls in ChangeClass if cls not in hidden)
        return [not mask & left for mask in self.masks]


def _entries(
    comparison: Comparison, changes: tuple[Change, ...], describer: Describer
) -> tuple[ChangeEntry, ...]:
    found = []
    for k, change in enumerate(changes):
        merged = change.cls is ChangeClass.SPLIT and len(comparison.rows[change.row].a) > 1
        badge = describer.badge(change) if change.cls is ChangeClass.FIGURE else ""
        glyph = "merged" if merged else str(change.cls)
        label, place = describer.label(change), describer.place(change)
        found.append(ChangeEntry(k, change.cls, glyph, label, badge, place))
    return tuple(found)


def _masks(changes: tuple[Change, ...], rows: tuple[DisplayRow, ...]) -> tuple[int, ...]:
    masks: dict[int, int] = {}
    for change in changes:
        masks[change.row] = masks.get(change.row, 0) | BIT[change.cls]
    return tuple(masks.get(shown.row, 0) for shown in rows)


def _runs(comparison: Comparison, rows: tuple[DisplayRow, ...]) -> dict[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    kinds = [comparison.rows[shown.row].kind for shown in rows]
    for kind, group in groupby(range(len(rows)), key=kinds.__getitem__):
        members = list(group)
        if kind in (RowKind.ADDED, RowKind.OMITTED):
            found.update(dict.fromkeys(members, (members[0], members[-1])))
    return found


def _size(comparison: Comparison, shown: DisplayRow) -> tuple[int, int]:
    row = comparison.rows[shown.row]
    left = () if shown.part is Part.HERE else row.a
    right = () if shown.part is Part.AWAY else row.b
    return max(
        (len(left), sum(len(comparison.a.paragraphs[i].text) for i in left)),
        (len(right), sum(len(comparison.b.paragraphs[j].text) for j in right)),
        key=lambda size: size[::-1],
    )


def _marks(comparison: Comparison, changes: tuple[Change, ...], *, of_a: bool) -> dict[int, tuple[Mark, ...]]:
    """Marks inside paragraphs; a paragraph that came or went as a whole has none."""
    found: dict[int, list[Mark]] = {}
    for k, change in enumerate(changes):
        if change.whole:
            continue
        cls = change.cls
        if cls is ChangeClass.FIGURE and change.finding is not None:
            # Words that stood where the other side has a figure are no figure themselves.
            there = change.finding.a if of_a else change.finding.b
            cls = cls if there is not None else ChangeClass.WORDING
        for span in change.a if of_a else change.b:
            found.setdefault(span.p, []).append(Mark(span.s, span.e, cls, k))
    for row in comparison.rows:
        if row.kind in (RowKind.EQUAL, RowKind.ADDED, RowKind.OMITTED):
            continue
        for op in row.ops:
            if op.minor:
                for span in op.a if of_a else op.b:
                    found.setdefault(span.p, []).append(Mark(span.s, span.e, ChangeClass.WORDING, -1))
    return {p: tuple(sorted(marks)) for p, marks in found.items()}


def _places(comparison: Comparison, rows: tuple[DisplayRow, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    of_a = [0] * len(comparison.a.paragraphs)
    of_b = [0] * len(comparison.b.paragraphs)
    for k, shown in enumerate(rows):
        row = comparison.rows[shown.row]
        if shown.part is not Part.HERE:
            for i in row.a:
                of_a[i] = k
        if shown.part is not Part.AWAY:
            for j in row.b:
                of_b[j] = k
    return tuple(of_a), tuple(of_b)
