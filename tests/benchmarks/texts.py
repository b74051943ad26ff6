"""Invented texts of any length and their edited versions: the same seed gives the same text everywhere."""

from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import Any

_SOUNDS = "ba bri cal co del do en fa fi gor ha il jo ka la lin mer na nor pa per ra ro sel tor va wi".split()
_SMALL = "the of and to in a that was for on as with by at from had were not this which".split()


def article(words: int, seed: int = 1) -> list[str]:
    """Paragraphs with about so many words: small words often, rare ones seldom, a figure now and then."""
    rng = Random(f"article {seed}")
    rare = ["".join(rng.choices(_SOUNDS, k=rng.randint(2, 4))) for _ in range(max(400, words // 12))]
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(rare))))
    paragraphs: list[str] = []
    count = 0
    while count < words:
        sentences = []
        for _ in range(rng.randint(2, 5)):
            size = rng.randint(8, 22)
            sentence = rng.choices(rare, cum_weights=weights, k=size)
            for place in rng.sample(range(size), size // 2):
                sentence[place] = rng.choice(_SMALL)
            if rng.random() < 0.2:
                sentence[rng.randrange(1, size)] = f"{rng.randint(2, 9_999):,}"
            sentences.append(" ".join(sentence).capitalize() + ".")
            count += size
        paragraphs.append(" ".join(sentences))
    return paragraphs


def edited(paragraphs: Sequence[str], share: float = 0.05, seed: int = 1) -> list[str]:
    """Another version: that share of the words replaced by words that occur elsewhere in the text."""
    rng = Random(f"edited {seed}")
    pool = [word for paragraph in paragraphs for word in paragraph.split() if word.isalpha()]
    changed = []
    for paragraph in paragraphs:
        words = paragraph.split()
        for place, word in enumerate(words):
            if word.isalpha() and rng.random() < share:
                words[place] = rng.choice(pool)
        changed.append(" ".join(words))
    return changed


def rearranged(paragraphs: Sequence[str], seed: int = 1) -> list[str]:
    """What an editor does to an item besides: one paragraph dropped, one new, one moved."""
    rng = Random(f"rearranged {seed}")
    version = list(paragraphs)
    del version[rng.randrange(1, len(version))]
    version.insert(rng.randrange(1, len(version)), article(50, seed + 1)[0])
    version.append(version.pop(1))
    return version


def restructured(
    paragraphs: Sequence[str], share: float = 0.02, seed: int = 1
) -> tuple[list[str], list[dict[str, Any]]]:
    """Another version with that share of the paragraphs moved, split and merged, each; and what became what.

    A link has the paragraphs ``a`` of the text, ``b`` of the version, its ``kind`` and whether it ``moved``,
    as the generator of the benchmark writes them. Needs a dozen paragraphs or more.
    """
    rng = Random(f"restructured {seed}")
    count = max(1, round(share * len(paragraphs)))
    free = list(range(0, len(paragraphs) - 1, 2))  # every other one: each has a neighbour to be merged with
    rng.shuffle(free)
    moved, merged = free[:count], free[count : 2 * count]
    split = [i for i in free[2 * count :] if ". " in paragraphs[i]][:count]
    swallowed = {i + 1 for i in merged}
    units: list[tuple[list[int], list[str], str]] = []
    for i, text in enumerate(paragraphs):
        if i in merged:
            units.append(([i, i + 1], [f"{text} {paragraphs[i + 1]}"], "merged"))
        elif i in split:
            first, rest = text.split(". ", 1)
            units.append(([i], [f"{first}.", rest], "split"))
        elif i not in swallowed:
            units.append(([i], [text], "edited"))
    far = max(3, len(units) // 50)  # the generator's distance
    for i in moved:
        home = next(place for place, (left, _, _) in enumerate(units) if left == [i])
        unit = units.pop(home)
        slots = [slot for slot in range(len(units) + 1) if abs(slot - home) >= far]
        units.insert(rng.choice(slots), unit)
    version: list[str] = []
    links = []
    for left, texts, kind in units:
        right = list(range(len(version), len(version) + len(texts)))
        links.append({"a": left, "b": right, "kind": kind, "moved": kind == "edited" and left[0] in moved})
        version += texts
    return version, links


def sprinkled(
    paragraphs: Sequence[str], repeated: Sequence[str], seed: int = 1
) -> tuple[list[str], frozenset[int]]:
    """The paragraphs with others put between them at random places, and where those stand."""
    rng = Random(f"sprinkled {seed}")
    slots = sorted((rng.randint(0, len(paragraphs)), text) for text in repeated)
    version: list[str] = []
    places = []
    for i in range(len(paragraphs) + 1):
        while slots and slots[0][0] == i:
            places.append(len(version))
            version.append(slots.pop(0)[1])
        version += paragraphs[i : i + 1]
    return version, frozenset(places)


def near_copies(text: str, count: int, seed: int = 1) -> list[str]:
    """One paragraph so many times; in every other copy a figure stands for one word, another by the seed."""
    rng = Random(f"near copies {seed}")
    copies = []
    for place in range(count):
        words = text.split()
        if place % 2:
            words[rng.randrange(1, len(words))] = str(1_000 * seed + rng.randint(0, 999))
        copies.append(" ".join(words))
    return copies


def templates(count: int, seed: int = 1) -> list[str]:
    """Paragraphs of four forms that differ in their figures and one name only."""
    rng = Random(f"templates {seed}")
    names = "Alder Birch Cedar Douglas Elm Fir Hazel Ivy Juniper Larch".split()
    forms = (
        "On day {} the station {} recorded {} units of flow at gate {}, {} percent above the norm.",
        "Lot {}: the buyer {} paid {} euro for crates under contract {}, delivery within {} days.",
        "In ward {}, site {}, {} patients were enrolled on visit {} and {} of them completed it.",
        "Clause {}: the supplier {} shall keep {} spare parts in hall {} and report {} defects a year.",
    )
    return [
        rng.choice(forms).format(
            rng.randint(1, 400),
            rng.choice(names),
            rng.randint(10, 99_999),
            rng.randint(1, 60),
            rng.randint(2, 999),
        )
        for _ in range(count)
    ]
