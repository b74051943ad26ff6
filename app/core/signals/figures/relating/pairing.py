"""Which figures of the two sides of a row belong together.

Every possible pair is weighed by where the words' alignment puts it, what is counted, value and unit, and
the best are taken first. Ties are broken by the places on both sides taken together, which swapping the
sides does not change, so that the pairs are the same from either side.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.core.model import Figure, FigureKind
from app.core.signals.figures.relating.compare import CALENDAR, comparable

Pair = tuple[Figure | None, Figure | None]

SAME_PLACE = 0.3
"""From this alignment on two comparable figures in the same unit are a pair."""
SURE_PLACE = 0.6
"""From this one on they are without further evidence, and though they count different things."""


def pair_figures(
    a: Sequence[Figure], b: Sequence[Figure], aligned: Callable[[Figure, Figure], float]
) -> list[Pair]:
    """Pair the figures of one row; what finds no counterpart stands alone, with None beside it.

    ``aligned`` says, 0 to 1, how well the words around put the two at the same place. The list follows
    ``b``'s reading order; figures gone from it stand where ``a`` had them. Swapping the sides gives the
    same pairs mirrored. Takes len(a) times len(b) calls of ``aligned`` at most.
    """
    weighed = []
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            weight = _weight(x, y, aligned)
            if weight > 0:
                weighed.append((-weight, i + j, abs(i - j), i, j))
    weighed.sort()
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in weighed:
        if i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return _in_order(a, b, partner)


def _weight(x: Figure, y: Figure, aligned: Callable[[Figure, Figure], float]) -> float:
    """How much speaks for the pair; 0 if it must not be made."""
    can_compare = comparable(x, y)
    if not can_compare and not _same_family(x, y):
        return 0
    place = aligned(x, y)
    counts = _same_noun(x.counts, y.counts)
    same_value = can_compare and (x.value, x.low, x.high, x.iso) == (y.value, y.low, y.high, y.iso)
    told = counts or same_value or (x.unit is not None and x.unit == y.unit)
    if not can_compare or not told:
        if place < SURE_PLACE:
            return 0
    elif place < SAME_PLACE and not counts and not same_value:
        return 0
    evidence = (
        3 * bool(counts) - 2 * (counts is False) + 2 * same_value + (x.kind is y.kind) + (x.unit == y.unit)
    )
    return 4 * place + evidence + 3 * can_compare


def _same_family(x: Figure, y: Figure) -> bool:
    """Whether two that cannot be compared may still say one thing in another unit or currency."""
    if FigureKind.ORDINAL in (x.kind, y.kind):
        return False
    return x.kind not in CALENDAR and y.kind not in CALENDAR


def _same_noun(x: str | None, y: str | None) -> bool | None:
    """Whether both count the same thing; None where one does not say."""
    if x is None or y is None:
        return None
    return bool(_stems(x) & _stems(y))


def _stems(noun: str) -> set[str]:
    return {_stem(word) for word in noun.split() if len(word) > 3 or not word.isascii()} or {noun.lower()}


def _stem(word: str) -> str:
    """The word without its plural or, in Cyrillic and with a German capital, its case ending."""
    small = word.lower()
    if "а" <= small[0] <= "ё":
        return small[: 4 if len(small) > 5 else 3]
    stem = small.rstrip("s")
    return stem.removesuffix("n") if word[0].isupper() else stem


def _in_order(a: Sequence[Figure], b: Sequence[Figure], partner: dict[int, int]) -> list[Pair]:
    at = {j: i for i, j in partner.items()}
    pairs: list[Pair] = []
    done = 0
    for j, y in enumerate(b):
        i = at.get(j)
        if i is None:
            pairs.append((None, y))
            continue
        pairs.extend((a[k], None) for k in range(done, i) if k not in partner)
        pairs.append((a[i], y))
        done = max(done, i + 1)
    pairs.extend((a[k], None) for k in range(done, len(a)) if k not in partner)
    return pairs
