"""Invented texts of any length and their edited versions: the same seed gives the same text everywhere."""

from collections.abc import Sequence
from random import Random

_SOUNDS = "ba bri cal co del do en fa fi gor ha il jo ka la lin mer na nor pa per ra ro sel tor va wi".split()
_SMALL = "the of and to in a that was for on as with by at from had were not this which".split()


def article(words: int, seed: int = 1) -> list[str]:
    """Paragraphs with about so many words: small words often, rare ones seldom, a figure now and then."""
    rng = Random(f"article {seed}")
    rare = ["".join(rng.choices(_SOUNDS, k=rng.randint(2, 4))) for _ in range(max(400, words // 12))]
    weights = [1 / (rank + 8) for rank in range(len(rare))]
    paragraphs: list[str] = []
    count = 0
    while count < words:
        sentences = []
        for _ in range(rng.randint(2, 5)):
            size = rng.randint(8, 22)
            sentence = rng.choices(rare, weights, k=size)
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
