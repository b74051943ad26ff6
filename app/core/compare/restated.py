"""A value that a text writes twice (*20 kilometres (12.4 miles)*) is one figure to a reader: said once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.core.model.comparison import Relation
from app.core.model.figure import Figure
from app.core.signals.figures import relate

Pair = tuple[Figure | None, Figure | None]


def said_once(
    settled: Iterable[Pair], twins: Iterable[tuple[Figure, Figure]], sides: Sequence[Sequence[Figure]]
) -> list[Pair]:
    """The pairs without those that only repeat what another writing of the same value says.

    A writing that came or went says nothing where the value is still there, and of two writings that changed
    together the first speaks. ``sides`` are all figures of A and of B in order, ``twins`` those whose number
    stayed.
    """
    if not any(figure.restates for side in sides for figure in side):
        return list(settled)
    settled = list(settled)
    partner = {id(x): y for x, y in (*settled, *twins)} | {id(y): x for x, y in (*settled, *twins)}
    group = {id(figure): found for side in sides for found in _groups(side) for figure in found}

    def repeats(x: Figure | None, y: Figure | None) -> bool:
        lone = x if y is None else y if x is None else None
        if lone is not None:
            return lone.restates or any(partner.get(id(other)) for other in group[id(lone)])
        if x is None or y is None or not (x.restates and y.restates):
            return False
        first, second = group[id(x)][0], group[id(y)][0]
        return partner.get(id(first)) is second and relate(first, second).relation is not Relation.SAME

    return [pair for pair in settled if not repeats(*pair)]


def _groups(figures: Sequence[Figure]) -> list[list[Figure]]:
    """The figures of one side, those that restate another one together with it."""
    groups: list[list[Figure]] = []
    for figure in figures:
        if figure.restates and groups:
            groups[-1].append(figure)
        else:
            groups.append([figure])
    return groups
