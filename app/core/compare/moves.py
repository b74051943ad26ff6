"""Moves: paragraphs that stand elsewhere in the other text, unchanged or edited.

They are looked for among what the chain in order has left over, so a move can never displace a pair in
place. A move has to be unmistakable, lest boilerplate be paired: its text occurs once on each side, or, if it
was edited, no others among the left-overs come near to being as like one of the two, figures apart. Short
paragraphs, and those that have copies, are moves only where they stand beside another moved pair, as part
of a moved block.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from app.core.compare.bags import UNIT, Bag, Bags, bag, weight_of
from app.core.compare.candidates import candidate_pairs
from app.core.compare.chain import Rect
from app.core.model.cancel import CancelToken

ALIKE = 0.45
"""Least share of common weighted words (Dice) of an edited move."""
MARGIN, MANY = 0.15, 2
"""What is less alike by no more than this comes near; so many that come near make a move mistakable."""
MANY_WORDS, FEW_WORDS, TELLING = 5, 3, 12 * UNIT
"""A paragraph of many words can be a move by itself, and one of few if they weigh enough."""
PROBES = 2
"""How many of a pair's words find the third paragraphs."""

Pair = tuple[float, int, int]
"""How alike (0 to 1) a paragraph of A and one of B are, and the two."""
Places = dict[str, set[tuple[int, int]]]
"""Word -> where it occurs: side (0 for A) and paragraph."""


def find_moves(
    a: Sequence[str],
    b: Sequence[str],
    bags: Bags,
    chain: Sequence[Rect],
    equal: Sequence[tuple[int, int]],
    cancel: CancelToken,
) -> list[tuple[int, int]]:
    """Pairs of paragraphs out of order, one to one, sorted."""
    free_a, free_b = _free(chain, len(a), len(b))
    off_chain = [(i, j) for i, j in equal if i in free_a and j in free_b]
    moved: dict[int, int] = {}
    if off_chain:
        copies = max_copies(a, b)
        moved = {i: j for i, j in off_chain if copies[a[i]] == 1 and _is_telling(bags, bag(a[i]))}
    for block in (off_chain, reversed(off_chain)):
        for i, j in block:
            if moved.get(i - 1) == j - 1 or moved.get(i + 1) == j + 1:
                moved[i] = j
    left = [i for i in sorted(free_a.difference(i for i, _ in equal)) if _is_telling(bags, bags.a[i])]
    right = [j for j in sorted(free_b.difference(j for _, j in equal)) if _is_telling(bags, bags.b[j])]
    pairs = _alike(bags, left, right, cancel)
    moved.update(_one_to_one(_unmistakable(bags, pairs, (free_a, free_b), cancel)))
    return sorted(moved.items())


def _free(chain: Sequence[Rect], count_a: int, count_b: int) -> tuple[set[int], set[int]]:
    free_a, free_b = set(range(count_a)), set(range(count_b))
    for rect in chain:
        free_a.difference_update(range(rect.a0, rect.a1))
        free_b.difference_update(range(rect.b0, rect.b1))
    return free_a, free_b


def _is_telling(bags: Bags, words: Bag) -> bool:
    """True if a paragraph says enough to be recognised elsewhere."""
    return len(words) >= MANY_WORDS or (len(words) >= FEW_WORDS and bags.weigh(words) >= TELLING)


def _alike(bags: Bags, left: list[int], right: list[int], cancel: CancelToken) -> list[Pair]:
    pairs = candidate_pairs(bags, left, right, cancel).items()
    shares = [(2 * overlap / (bags.weight_a[i] + bags.weight_b[j]), i, j) for (i, j), overlap in pairs]
    return [pair for pair in shares if pair[0] >= ALIKE]


def _one_to_one(pairs: Iterable[Pair]) -> dict[int, int]:
    """Best first, each paragraph once."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _unmistakable(
    bags: Bags, pairs: Sequence[Pair], free: tuple[AbstractSet[int], AbstractSet[int]], cancel: CancelToken
) -> list[Pair]:
    """The pairs to which not :data:`MANY` other free paragraphs come near."""
    probes = [_probes(bags, bags.a[i] & bags.b[j]) for _, i, j in pairs]
    wanted = frozenset[str]().union(*probes)
    places: Places = {word: set() for word in wanted}
    for side, paragraphs in enumerate((bags.a, bags.b)):
        for count, k in enumerate(free[side]):
            if count % 1024 == 0:
                cancel.check()
            for word in wanted & paragraphs[k]:
                places[word].add((side, k))
    kept = []
    for pair, own in zip(pairs, probes, strict=True):
        cancel.check()
        thirds = set.intersection(*[places[word] for word in own]) if own else set[tuple[int, int]]()
        if not _mistakable(bags, pair, thirds):
            kept.append(pair)
    return kept


def _probes(bags: Bags, shared: Bag) -> list[str]:
    """The rarest of the words, figures apart, that two paragraphs share and others hold too."""
    only_here = weight_of(2, len(bags.a) + len(bags.b))
    others = [(bags.weight[word], word) for word in _without_figures(shared) if bags.weight[word] < only_here]
    return [word for _, word in sorted(others, reverse=True)[:PROBES]]


def _mistakable(bags: Bags, pair: Pair, thirds: AbstractSet[tuple[int, int]]) -> bool:
    _, i, j = pair
    x, y = _without_figures(bags.a[i]), _without_figures(bags.b[j])
    least = bags.share(x, y) - MARGIN
    near = 0
    for side, k in thirds - {(0, i), (1, j)}:
        third = _without_figures(bags.b[k] if side else bags.a[k])
        near += bags.share(x if side else y, third) > least
        if near >= MANY:
            return True
    return False


def _without_figures(words: Bag) -> Bag:
    return frozenset(word for word in words if not word.isdigit())


def max_copies(a: Iterable[str], b: Iterable[str]) -> dict[str, int]:
    """How often each text occurs on the side where it occurs more often."""
    return Counter(a) | Counter(b)
