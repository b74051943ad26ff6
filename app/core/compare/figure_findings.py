"""The figures that the changes of a row touch, paired and related."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import partial

from app.core.compare.restated import said_once
from app.core.model.comparison import Finding, Op, OpKind
from app.core.model.document import Span
from app.core.model.figure import Figure
from app.core.signals.figures import figures, finding, may_hold_figure, pair_figures
from app.core.text.words import Token

_AROUND = 28
"""Code points before and after a change in which a figure may begin that the change touches."""
NEAR, NEAR_UNSPACED = 40.0, 12.0
"""Distance in code points at which two places count as half as close; in scripts without spaces."""


def figures_of(texts: Sequence[str], indexes: Iterable[int], language: str | None) -> list[Figure]:
    """The figures of some paragraphs, in order."""
    return [figure for p in indexes for figure in figures(texts[p], p, language)]


def lone_figures(found: Iterable[Figure], *, in_a: bool) -> tuple[Finding, ...]:
    """Findings for figures of a paragraph without counterpart: gone from A, or new in B."""
    once = (figure for figure in found if not figure.restates)
    return tuple(finding(figure, None) if in_a else finding(None, figure) for figure in once)


def touches_figures(
    ops: Iterable[Op], texts_a: Sequence[str], texts_b: Sequence[str], languages: Iterable[str | None]
) -> bool:
    """True if a figure may stand in or at one of the changes: a quick look before the slow one."""
    around = []
    for op in ops:
        if op.kind is not OpKind.EQUAL:
            for p, s, e in op.a:
                around.append(texts_a[p][max(0, s - _AROUND) : e + _AROUND])
            for p, s, e in op.b:
                around.append(texts_b[p][max(0, s - _AROUND) : e + _AROUND])
    joined = "\n".join(around)
    return any(may_hold_figure(joined, language) for language in dict.fromkeys(languages))


def whole_tokens(tokens: Sequence[Token], cores: Sequence[tuple[int, int]]) -> list[Token]:
    """The tokens with those of one number (``two hundred and five``) made one.

    ``cores`` are disjoint ascending ranges in the same text as the tokens.
    """
    whole: list[Token] = []
    k = 0
    reach = -1
    for start, end in tokens:
        while k < len(cores) and cores[k][1] <= start:
            k += 1
        if start < reach:
            whole[-1] = (whole[-1][0], max(whole[-1][1], end))
        else:
            whole.append((start, end))
        if k < len(cores) and cores[k][0] < end:
            reach = max(reach, cores[k][1])
    return whole


def figure_findings(
    ops: Sequence[Op], figures_a: Sequence[Figure], figures_b: Sequence[Figure], *, unspaced: bool
) -> tuple[Finding, ...]:
    """What became of the figures that a change touches, in the order of A, new ones after them."""
    line_a, line_b = Line([op.a for op in ops]), Line([op.b for op in ops])
    twins = _twins(figures_a, figures_b, ops, line_a, line_b)
    settled: list[tuple[Figure | None, Figure | None]] = [
        (x, y) for x, y in twins if x.text != y.text or x.counts != y.counts
    ]
    known = {id(figure) for pair in twins for figure in pair}
    free_a = [figure for figure in figures_a if id(figure) not in known]
    free_b = [figure for figure in figures_b if id(figure) not in known]

    near = NEAR_UNSPACED if unspaced else NEAR
    settled += pair_figures(free_a, free_b, partial(closeness, line_a, line_b, near))
    settled = said_once(settled, twins, (figures_a, figures_b))
    order = {id(figure): k for k, figure in enumerate((*figures_a, *figures_b))}
    settled.sort(key=lambda pair: order[id(pair[0] or pair[1])])
    return tuple(finding(x, y) for x, y in settled)


def closeness(line_a: Line, line_b: Line, near: float, x: Figure, y: Figure) -> float:
    """How well the operations put two figures at the same place, 0 to 1; the same both ways.

    Half at a distance of ``near`` code points.
    """
    distance = line_a.distance(x.core, line_b, y.core) + line_b.distance(y.core, line_a, x.core)
    return 1.0 / (1.0 + distance / 2 / near)


def _twins(
    figures_a: Sequence[Figure], figures_b: Sequence[Figure], ops: Sequence[Op], line_a: Line, line_b: Line
) -> list[tuple[Figure, Figure]]:
    """Pairs of figures whose number stayed where it was."""
    places_b = [line_b.place(figure.core) for figure in figures_b]
    starts_b = [start for start, _ in places_b]
    found = []
    for figure in figures_a:
        first, last = line_a.range(figure.core)
        if first != last or ops[first].kind is not OpKind.EQUAL:
            continue
        begin, end = line_a.place(figure.core)
        shift = line_b.start[first] - line_a.start[first]
        k = bisect_left(starts_b, end + shift) - 1
        if k >= 0 and places_b[k][1] > begin + shift:
            found.append((figure, figures_b[k]))
    return found


class Line:
    """One side of a row as a line of characters, cut by the operations; joints do not count.

    ``start[k]`` is where operation ``k`` begins, ``start[-1]`` the length of the line.
    """

    def __init__(self, sides: Sequence[tuple[Span, ...]]) -> None:
        self.start = [0]
        self._paragraph: dict[int, int] = {}
        for spans in sides:
            end = self.start[-1]
            for span in spans:
                self._paragraph.setdefault(span.p, end - span.s)
                end += span.e - span.s
            self.start.append(end)

    def place(self, span: Span) -> tuple[int, int]:
        """Where a span lies on the line."""
        base = self._paragraph[span.p]
        return base + span.s, base + span.e

    def range(self, span: Span) -> tuple[int, int]:
        """First and last operation that hold characters of a span (not empty)."""
        begin, end = self.place(span)
        return bisect_right(self.start, begin) - 1, bisect_left(self.start, end) - 1

    def distance(self, mine: Span, other: Line, theirs: Span) -> int:
        """How far ``theirs`` lies from where the operations put ``mine`` on the other line."""
        first, last = self.range(mine)
        low, high = other.start[first], other.start[last + 1]
        begin, end = other.place(theirs)
        return max(low - end, begin - high, 0)
