"""Whether paragraphs that stand at many places are taken for moved ones, in pairs in which nothing moved."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from . import texts
from .batch import Json, ask
from .generator import Base
from .table import Cell, Table, counted

COPIES = 50
BOILERPLATE = {
    "a paragraph of 29 words": (
        "All rights reserved. No part of this publication may be reproduced, stored or transmitted in any "
        "form without the prior written permission of the publisher and of the author."
    ),
    "a line of 5 words": "Advertisement: continue reading below this.",
}


def table(texts_used: Sequence[Base]) -> Table:
    """One paragraph put many times at random into both sides of a pair without moves."""
    rows: list[list[Cell]] = []
    for name, text in BOILERPLATE.items():
        for near in (False, True):
            for elsewhere in (True, False):
                cases = [_sprinkled(base, text, near=near, elsewhere=elsewhere) for base in texts_used]
                requests = ({"id": "", "a": a, "b": b} for a, _, b, _ in cases)
                counts: Counter[str] = Counter()
                for (_, in_a, _, in_b), answer in zip(cases, ask("align", requests), strict=True):
                    counts += wrong(answer["links"], in_a, in_b)
                label = f"{name}, {'near-copies' if near else 'copies'}, "
                label += "other places on each side" if elsewhere else "the same places"
                rows.append([label, *(counts[what] for what in ("copies", "others", "joined")), 0])
    note = (
        f"{COPIES} copies in each of {counted(len(texts_used), 'pair')} in which 5 % of the words were "
        "replaced and nothing moved; every other near-copy has a figure for one word, which at other places "
        "is another one. Nothing should be shown as moved, and no copy joined to another paragraph."
    )
    columns = [
        "what is repeated",
        "false moves of copies",
        "false moves of others",
        "copies joined to others",
    ]
    return Table("Repeated boilerplate", [*columns, "goal"], rows, note)


def wrong(links: Iterable[Json], in_a: Collection[int], in_b: Collection[int]) -> Counter[str]:
    """False moves of the copies, which stand ``in_a`` and ``in_b``, and of others; links that hold both."""
    counts: Counter[str] = Counter()
    for link in links:
        copies = {i in in_a for i in link["a"]} | {j in in_b for j in link["b"]}
        if len(copies) == 2:
            counts["joined"] += 1
        elif link["moved"]:
            counts["copies" if True in copies else "others"] += 1
    return counts


def _sprinkled(
    base: Base, text: str, *, near: bool, elsewhere: bool
) -> tuple[list[str], frozenset[int], list[str], frozenset[int]]:
    seed = 2 if elsewhere else 1  # so no near-copy that stands elsewhere is the same: none has moved
    changed = texts.edited(base.paragraphs)
    copies = [texts.near_copies(text, COPIES, each) if near else [text] * COPIES for each in (1, seed)]
    a, in_a = texts.sprinkled(base.paragraphs, copies[0], seed=1)
    b, in_b = texts.sprinkled(changed, copies[1], seed=seed)
    return a, in_a, b, in_b
