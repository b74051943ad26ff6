"""A second look at the links of a chain that are not sure, with finer features and a fitting demand.

Links of one paragraph to one that share most of their words are sure, and equal ones. Everything between
two sure links is searched again, completely, with the trigrams of words as well as the words
(:mod:`app.core.compare.grams`) and with the demand that the first look has taught
(:mod:`app.core.compare.habits`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from app.core.compare.bags import Bags
from app.core.compare.candidates import Closed, all_pairs, is_small, rects_of
from app.core.compare.chain import Rect, heaviest_chain
from app.core.compare.grams import FineLook
from app.core.model.cancel import CancelToken

SURE = 0.6
"""Share of common words from which a link of one paragraph to one is not looked at again."""


class _Stretch(NamedTuple):
    """What lies before a sure link: the stretches of both sides, what is open in them, and the link."""

    left: range
    right: range
    open_a: list[int]
    open_b: list[int]
    first: list[Rect]
    sure: Rect | None


def refined(
    bags: Bags,
    texts: tuple[Sequence[str], Sequence[str]],
    chain: Sequence[Rect],
    alike: Sequence[float],
    closed: Closed,
    cancel: CancelToken,
) -> list[Rect]:
    """``chain`` with what is not sure in it searched again, by the demand of ``bags``.

    ``alike`` says how alike the sides of each link are. A stretch too large to be searched completely
    stays as it is.
    """
    stretches = list(_stretches(bags, chain, alike, closed))
    doubtful = [part for part in stretches if _is_doubtful(part)]
    some_a = [i for part in doubtful for i in part.open_a]
    some_b = [j for part in doubtful for j in part.open_b]
    look = FineLook(bags, *texts, some_a, some_b)
    found: list[Rect] = []
    for part in stretches:
        if _is_doubtful(part):
            cancel.check()
            fine = look.bags(part.left, part.right, part.open_a, part.open_b, bags.demand)
            i, j = part.left.start, part.right.start
            inner_a, inner_b = [k - i for k in part.open_a], [k - j for k in part.open_b]
            rects = rects_of(fine, all_pairs(fine, inner_a, inner_b, cancel))
            found += [
                Rect(a0 + i, a1 + i, b0 + j, b1 + j, gain) for a0, a1, b0, b1, gain in heaviest_chain(rects)
            ]
        else:
            found += part.first
        if part.sure is not None:
            found.append(part.sure)
    return found


def _stretches(
    bags: Bags, chain: Sequence[Rect], alike: Sequence[float], closed: Closed
) -> Iterable[_Stretch]:
    i = j = 0
    first: list[Rect] = []
    for rect, share in zip(chain, alike, strict=True):
        single = rect.a1 - rect.a0 == 1 == rect.b1 - rect.b0
        if single and share >= SURE:
            yield _stretch(range(i, rect.a0), range(j, rect.b0), closed, first, rect)
            i, j = rect.a1, rect.b1
            first = []
        else:
            first.append(rect)
    yield _stretch(range(i, len(bags.a)), range(j, len(bags.b)), closed, first, None)


def _stretch(left: range, right: range, closed: Closed, first: list[Rect], sure: Rect | None) -> _Stretch:
    open_a, open_b = ([], []) if not left or not right else closed.open(left, right)
    return _Stretch(left, right, open_a, open_b, first, sure)


def _is_doubtful(part: _Stretch) -> bool:
    return bool(part.open_a and part.open_b) and is_small(part.open_a, part.open_b)
