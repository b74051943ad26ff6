"""Invented texts: a pair of any length from a seed, and short ones for single cases. No real events."""

from __future__ import annotations

from pathlib import Path
from random import Random

_NAMES = "Brenna Ostmark Karsk Velt Halvard Tolm Irren Sund Marrow Peld Ashby Corren".split()
_NOUNS = (
    "barge harbour council ledger orchard bridge archive market ferry school tower mill depot station "
    "garden library signal quarry meadow cistern lantern clinic tannery granary"
).split()
_VERBS = "opened closed moved repaired counted measured flooded lent sold painted searched praised".split()
_ADDED = "yesterday quietly again at dusk before noon without notice for a while by lot in the rain".split()
_COUNTED = "people houses barges crates lamps letters horses tickets".split()


def sentence(random: Random) -> str:
    """A sentence of about six words, every third one with a figure."""
    subject = f"The {random.choice(_NOUNS)} of {random.choice(_NAMES)}"
    if random.random() < 0.35:
        return f"{subject} {random.choice(_VERBS)} {random.randint(3, 9_000):,} {random.choice(_COUNTED)}."
    return f"{subject} {random.choice(_VERBS)} the {random.choice(_NOUNS)}."


def paragraph(random: Random) -> str:
    """One to three sentences."""
    return " ".join(sentence(random) for _ in range(random.choice((1, 2, 2, 3))))


def edited(text: str, random: Random) -> str:
    """The paragraph with a word more, or with another figure."""
    words = text.split(" ")
    for k, word in enumerate(words):
        if word.replace(",", "").isdigit():
            words[k] = f"{int(word.replace(',', '')) + random.randint(1, 400):,}"
            return " ".join(words)
    words.insert(random.randrange(3, len(words)), random.choice(_ADDED))
    return " ".join(words)


def long_pair(paragraphs: int, seed: int = 7) -> tuple[list[str], list[str]]:
    """Two versions of one text with edits, paragraphs added, omitted, moved, split and merged."""
    random = Random(seed)
    a = [paragraph(random) for _ in range(paragraphs)]
    b: list[str] = []
    held: list[str] = []
    for text in a:
        roll = random.random()
        if roll < 0.12:
            b.append(edited(text, random))
        elif roll < 0.14:
            pass  # omitted
        elif roll < 0.16:
            b += [text, paragraph(random)]
        elif roll < 0.163 and text.count(". ") == 2:
            head, tail = text.split(". ", 1)
            b += [f"{head}.", tail]
        elif roll < 0.165:
            held.append(text)
        else:
            b.append(text)
        if held and random.random() < 0.02:
            b.append(held.pop(0))
    return a, b + held


def write(path: Path, paragraphs: list[str]) -> str:
    """A text file of these paragraphs; returns its path."""
    path.write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return str(path)
