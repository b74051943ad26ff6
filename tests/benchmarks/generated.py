"""How often moves, splits and merges are found where a program made them and wrote down what it did."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from . import repeated
from .batch import Json, ask
from .generator import Base, bases, program, version
from .table import Cell, Table, counted

WORDS = 40_000
"""How many words of a base are used."""
LEVELS = ((0.0, False), (0.05, False), (0.1, False), (0.2, False), (0.05, True), (0.1, True))
"""Share of the words that are replaced, and whether they lie in a quarter of the paragraphs."""
KINDS = ("moved", "split", "merged")
GOALS = {"moved": "98", "split": "95", "merged": "95"}
Key = tuple[tuple[int, ...], tuple[int, ...]]
"""The paragraphs of a link on both sides."""
Level = tuple[float, bool]


def measure(*, quick: bool = False) -> list[Table]:
    """The tables of generated pairs. Quick: one seed, the invented base, fewer words."""
    words, seeds = (5_000, 1) if quick else (WORDS, 2)
    texts_used = list(bases(words, books=not quick))
    return [*known(texts_used, seeds), repeated.table(texts_used)]


def known(texts_used: Sequence[Base], seeds: int) -> list[Table]:
    """Moves, splits and merges: by the share of words changed, and by text."""
    cases = [(base, level, seed) for base in texts_used for level in LEVELS for seed in range(1, seeds + 1)]
    versions = [version(base, share, seed, clustered=spread) for base, (share, spread), seed in cases]
    requests = (
        {"id": str(place), "a": base.paragraphs, "b": changed}
        for place, ((base, _, _), (changed, _)) in enumerate(zip(cases, versions, strict=True))
    )
    by_level: dict[Level, Counter[str]] = {level: Counter() for level in LEVELS}
    by_base: dict[str, Counter[str]] = {base.name: Counter() for base in texts_used}
    for (base, level, _), (_, truth), answer in zip(cases, versions, ask("align", requests), strict=True):
        counts = tally(truth, answer["links"], _standing_twice(base.paragraphs))
        by_level[level] += counts
        if _asked(level):
            by_base[base.name] += counts
    columns = [f"{kind}{what}" for kind in KINDS for what in ("", " P", " R")]
    goal: list[Cell] = [cell for kind in KINDS for cell in (None, GOALS[kind], GOALS[kind])]
    levels = [[_level(level), *_cells(counts)] for level, counts in by_level.items()]
    names = [[name, *_cells(counts)] for name, counts in by_base.items()]
    unasked = sum(counts["repeated"] for counts in by_level.values())
    maker = "the generator of the benchmark" if program() else "our own generator, as the other is not here,"
    note = (
        f"Made by {maker} from {len(texts_used)} texts, {counted(seeds, 'time')} each; of the paragraphs "
        "2 % each are moved, split, merged, left out and added. *Moved*, *split*, *merged*: how many there "
        "are; P and R in per cent. Splits and merges are right as whole groups. A move that we show is "
        "right if it holds the two paragraphs of the truth and the truth calls it moved or it crosses "
        "another link of the truth; a true move is found if we link the two and show it, or show as moved "
        "what it crosses: of two that change places either may be the one that moved. "
        f"{counted(unasked, 'move')} need not be found: the text of the paragraph stands in the older text "
        "more than once, so that nobody can tell which copy moved. *In a quarter* puts all changes into a "
        "quarter of the paragraphs, where four times the share is replaced: with 10 % that is 40 %, for "
        "which there is no goal."
    )
    return [
        Table(
            "Moves, splits and merges, by words changed",
            ["words changed", *columns],
            [*levels, ["goal", *goal]],
            note,
        ),
        Table(
            "Moves, splits and merges, by text",
            ["text", *columns],
            [*names, ["goal", *goal]],
            "All levels up to 20 % of a paragraph's words together.",
        ),
    ]


def tally(truth: Iterable[Json], answer: Iterable[Json], twice: Collection[int] = ()) -> Counter[str]:
    """How many moves, splits and merges there are, are said, are said rightly and are found.

    Moves of paragraphs that A holds ``twice`` need not be found: which of the copies moved nobody can tell.
    """
    true = {_key(link): link for link in truth if link["a"] and link["b"]}
    said = {_key(link): link for link in answer}
    moved_said = [key for key, link in said.items() if link["moved"]]
    counts: Counter[str] = Counter()
    for key, link in said.items():
        if link["moved"]:
            counts["moved said"] += 1
            counts["moved right"] += key in true and (true[key]["moved"] or crosses(key, true))
        for kind in _shape(key):
            counts[f"{kind} said"] += 1
            counts[f"{kind} right"] += key in true
    for key, link in true.items():
        if link["moved"] and key[0][0] in twice:
            counts["repeated"] += 1
        elif link["moved"]:
            counts["moved true"] += 1
            counts["moved found"] += key in said and (said[key]["moved"] or crosses(key, moved_said))
        for kind in _shape(key):
            counts[f"{kind} true"] += 1
            counts[f"{kind} found"] += key in said
    return counts


def crosses(key: Key, others: Iterable[Key]) -> bool:
    """Whether a link stands in another order than one of the others."""
    (left, *_), (right, *_) = key
    return any((left - a[0]) * (right - b[0]) < 0 for a, b in others)


def _standing_twice(paragraphs: Sequence[str]) -> frozenset[int]:
    """Paragraphs whose text stands elsewhere too."""
    copies = Counter(paragraphs)
    return frozenset(i for i, text in enumerate(paragraphs) if copies[text] > 1)


def _shape(key: Key) -> Iterator[str]:
    """What a link is, by its paragraphs; several beside several is neither split nor merged."""
    if len(key[0]) == 1 < len(key[1]):
        yield "split"
    if len(key[1]) == 1 < len(key[0]):
        yield "merged"


def _cells(counts: Mapping[str, int]) -> list[Cell]:
    cells: list[Cell] = []
    for kind in KINDS:
        cells += [
            counts[f"{kind} true"],
            _percent(counts[f"{kind} right"], counts[f"{kind} said"]),
            _percent(counts[f"{kind} found"], counts[f"{kind} true"]),
        ]
    return cells


def _percent(part: int, whole: int) -> str | None:
    return f"{100 * part / whole:.1f}" if whole else None


def _level(level: Level) -> str:
    share, clustered = level
    return f"{share:.0%}".replace("%", " %") + (", in a quarter of the paragraphs" if clustered else "")


def _asked(level: Level) -> bool:
    """Whether the goals speak of it: at most a fifth of a paragraph's words are replaced."""
    share, clustered = level
    return share * (4 if clustered else 1) <= 0.2


def _key(link: Json) -> Key:
    return tuple(link["a"]), tuple(link["b"])
