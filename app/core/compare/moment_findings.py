"""What counts as a figure only where a row changed: *Tuesday* became *Wednesday*, *both* became *two*.

Dates and times that depend on the day of writing, and amounts like *a litre*. They come after the figures,
and take nothing from them but what they say better: *2014* gone and nothing in its place is one thing,
*Thanksgiving 2014* for *Thanksgiving of next year* another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from app.core.compare.figure_findings import NEAR, Line, closeness
from app.core.model.comparison import Finding, Op, OpKind, Relation
from app.core.model.document import Span
from app.core.model.figure import Figure
from app.core.signals.figures import CALENDAR, comparable, finding
from app.core.signals.figures.moments.moment_words import may_tell

_SAME_PLACE = 0.6
_NUMBERED = re.compile(r"\d+ ?- ?\d+")
"""Two of *2-5* are sections or results, not days; one of them beside a day that is written out is one."""
_TOLD = frozenset((Relation.SAME, Relation.CHANGED, Relation.PRECISION, Relation.OVERLAP, Relation.ROUNDED))
"""Relations that say how two figures stand to each other."""


def with_moments(
    ops: Sequence[Op],
    texts: tuple[Sequence[str], Sequence[str]],
    languages: tuple[str | None, str | None],
    found: tuple[Finding, ...],
) -> tuple[Finding, ...]:
    """The findings of a row with those of such expressions, in the order of A, new ones after them."""
    if not _may_tell(ops, texts):
        return found
    open_ = [each for each in found if each.relation not in _TOLD]
    open_a = [each.a for each in open_ if isinstance(each.a, Figure)]
    open_b = [each.b for each in open_ if isinstance(each.b, Figure)]
    differing = [(op.a, op.b, _differs(op)) for op in ops]
    left = _expressions([(a, d) for a, _, d in differing], texts[0], languages[0], beside=bool(open_))
    if not left and not open_a:
        return found
    right = _expressions([(b, d) for _, b, d in differing], texts[1], languages[1], beside=bool(open_))
    if not right and not (left and open_b):
        return found
    figures = {id(figure) for figure in (*open_a, *open_b)}
    left, right = _with_open(left, open_a), _with_open(right, open_b)
    lines = Line([op.a for op in ops]), Line([op.b for op in ops])
    for x, y in _pairs(left, right, lines, figures):
        found = _taken_in(finding(x, y), found, texts)
    return tuple(sorted(found, key=_place))


def _may_tell(ops: Sequence[Op], texts: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether what differs has a word of such expressions: a quick look before the slow one."""
    return any(
        may_tell(some[p][s:e])
        for op in ops
        if _differs(op)
        for spans, some in ((op.a, texts[0]), (op.b, texts[1]))
        for p, s, e in spans
    )


def _differs(op: Op) -> bool:
    return op.kind is not OpKind.EQUAL and not op.minor


def _places(
    sides: Sequence[tuple[tuple[Span, ...], bool]], *, beside: bool
) -> dict[int, list[tuple[int, int]]]:
    """Where one side of a row changed, by paragraph.

    ``beside``: with an empty place where only the other side has words.
    """
    places: dict[int, list[tuple[int, int]]] = {}
    last: Span | None = None
    pending = False
    for spans, differs in sides:
        if pending and last is None and spans:
            places.setdefault(spans[0].p, []).append((spans[0].s, spans[0].s))
        pending = beside and differs and not spans
        if pending and last is not None:
            places.setdefault(last.p, []).append((last.e, last.e))
        for span in spans:
            if differs:
                places.setdefault(span.p, []).append((span.s, span.e))
            last = span
    return places


def _expressions(
    sides: Sequence[tuple[tuple[Span, ...], bool]],
    texts: Sequence[str],
    language: str | None,
    *,
    beside: bool,
) -> list[Figure]:
    """The expressions that changes touch, in reading order."""
    from app.core.signals.figures.moments.deictic import deictic_figures  # noqa: PLC0415 - 30 ms that few rows cost
    from app.core.signals.figures.moments.loose import loose_figures  # noqa: PLC0415

    found: list[Figure] = []
    for p, places in sorted(_places(sides, beside=beside).items()):
        dated = deictic_figures(texts[p], p, language, places)
        loose = loose_figures(texts[p], p, language, places)
        found += sorted((*dated, *_apart(loose, dated)), key=lambda figure: figure.span)
    return found


def _apart(some: Iterable[Figure], others: Sequence[Figure]) -> list[Figure]:
    """Those that share no character with one of the others."""
    return [
        x
        for x in some
        if not any(y.span.s < x.span.e and x.span.s < y.span.e for y in others if y.span.p == x.span.p)
    ]


def _with_open(expressions: Sequence[Figure], open_: Sequence[Figure]) -> list[Figure]:
    """The expressions and the figures that found no counterpart to be told apart from."""
    wider = [x for x in expressions if not any(_holds(y.span, x.span) for y in open_)]
    return sorted((*wider, *open_), key=lambda figure: figure.span)


def _holds(outer: Span, inner: Span) -> bool:
    """Whether a span holds another one and more."""
    return outer.p == inner.p and outer.s <= inner.s and inner.e <= outer.e and outer != inner


def _pairs(
    left: Sequence[Figure], right: Sequence[Figure], lines: tuple[Line, Line], figures: AbstractSet[int]
) -> list[tuple[Figure, Figure]]:
    """Those at the same place, the surest first; the same from either side.

    Two that are among ``figures`` (by their ids) were not paired, and stay so. What is read as a figure
    and as an expression has one counterpart.
    """
    near = [
        (-(2 * (x.relative == y.relative) + (x.kind is y.kind) + 4 * weight), i + j, abs(i - j), i, j)
        for i, x in enumerate(left)
        for j, y in enumerate(right)
        if not (id(x) in figures and id(y) in figures)
        and _may_pair(x, y)
        and (weight := closeness(*lines, NEAR, x, y)) >= _SAME_PLACE
    ]
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[Span], set[Span]] = set(), set()
    for *_, i, j in sorted(near):
        if left[i].span not in taken[0] and right[j].span not in taken[1]:
            pairs.append((i, j))
            taken[0].add(left[i].span)
            taken[1].add(right[j].span)
    return [(left[i], right[j]) for i, j in sorted(pairs)]


def _may_pair(x: Figure, y: Figure) -> bool:
    """Dates and times pair with their kind whatever they say, amounts if they can be compared."""
    if x.kind in CALENDAR or y.kind in CALENDAR:
        numbered = _NUMBERED.fullmatch(x.text) and _NUMBERED.fullmatch(y.text)
        return x.kind in CALENDAR and y.kind in CALENDAR and not numbered
    return comparable(x, y)


def _taken_in(
    moment: Finding, found: tuple[Finding, ...], texts: tuple[Sequence[str], Sequence[str]]
) -> tuple[Finding, ...]:
    """The findings with one more, which replaces those it says better, or is left out if they do."""
    touched = [each for each in found if _lie(each, moment, inside=False)]
    if not all(_lie(each, moment, inside=True) for each in touched):
        return found
    told = [each for each in touched if each.relation in _TOLD]
    if told and (
        moment.relation is Relation.INCOMPARABLE
        or (moment.relation is not Relation.SAME and _all_said(moment, touched, texts))
    ):
        return found
    if not touched and _is_longer_only(moment, _words(moment.a, texts[0]), _words(moment.b, texts[1])):
        return found
    return (*(each for each in found if each not in touched), moment)


def _is_longer_only(moment: Finding, x: str, y: str) -> bool:
    """Whether words were only added to the expression, or none: *Tuesday* and *Tuesday evening*.

    That the added words are shown as such says enough.
    """
    same = x == y or moment.relation is Relation.OVERLAP
    return same and (x in y or y in x)


def _lie(figure: Finding, moment: Finding, *, inside: bool) -> bool:
    """Whether the figures of a finding lie inside of the expressions; or if any of them touches one."""
    pairs = [
        (x.span, y.span)
        for x, y in ((figure.a, moment.a), (figure.b, moment.b))
        if isinstance(x, Figure) and isinstance(y, Figure)
    ]
    if inside:
        return all(y.p == x.p and y.s <= x.s and x.e <= y.e for x, y in pairs)
    return any(y.p == x.p and y.s < x.e and x.s < y.e for x, y in pairs)


def _all_said(
    moment: Finding, touched: Iterable[Finding], texts: tuple[Sequence[str], Sequence[str]]
) -> bool:
    """Whether nothing but the figures inside of the two expressions differs."""
    rests = []
    for side, some in enumerate(texts):
        rest = _words(moment.b if side else moment.a, some)
        for each in touched:
            rest = rest.replace(_words(each.b if side else each.a, some), "", 1)
        rests.append(rest)
    return rests[0] == rests[1]


def _words(figure: Figure | Span | None, texts: Sequence[str]) -> str:
    if not isinstance(figure, Figure):
        return ""
    return texts[figure.span.p][figure.span.s : figure.span.e]


def _place(each: Finding) -> tuple[bool, Span]:
    side = each.a if each.a is not None else each.b
    span = side.span if isinstance(side, Figure) else side
    return each.a is None, span if span is not None else Span(0, 0, 0)
