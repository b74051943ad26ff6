"""Where the changes of a pair stand on the overview ruler, in rows. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.core.compare.changes import Change, ChangeClass
from app.core.model.comparison import Comparison


class OverviewMark(NamedTuple):
    """A mark: display row with the place inside it, length in rows (0 for a line), lane, change, class."""

    place: float
    rows: float
    lane: str
    change: int
    cls: ChangeClass


def overview_marks(
    comparison: Comparison,
    changes: Sequence[Change],
    display_of_a: Sequence[int],
    display_of_b: Sequence[int],
) -> tuple[OverviewMark, ...]:
    """The marks of all changes from top to bottom; a moved paragraph has two, a name variant none."""
    found: list[OverviewMark] = []
    for k, change in enumerate(changes):
        cls = change.cls
        if cls is ChangeClass.VARIANT:
            continue
        if cls is ChangeClass.MOVED and change.whole:
            found.append(OverviewMark(float(display_of_a[change.a[0].p]), 1.0, "left", k, cls))
            found.append(OverviewMark(float(display_of_b[change.b[0].p]), 1.0, "right", k, cls))
            continue
        place = place_in_rows(comparison, change, display_of_a, display_of_b)
        if change.whole and cls is not ChangeClass.SPLIT:
            found.append(OverviewMark(place, 1.0, "right" if change.b else "left", k, cls))
            continue
        lane = {ChangeClass.ADDED: "right", ChangeClass.OMITTED: "left"}.get(cls, "middle")
        found.append(OverviewMark(place, 0.0, lane, k, cls))
    return tuple(sorted(found))


def place_in_rows(
    comparison: Comparison, change: Change, display_of_a: Sequence[int], display_of_b: Sequence[int]
) -> float:
    """The display row of a change, in B if it is there, and how far down in it, 0 to 0.95."""
    if change.b:
        span, display, document = change.b[0], display_of_b[change.b[0].p], comparison.b
    else:
        span, display, document = change.a[0], display_of_a[change.a[0].p], comparison.a
    if change.whole:
        return float(display)
    return display + min(0.95, span.s / max(1, len(document.paragraphs[span.p].text)))
