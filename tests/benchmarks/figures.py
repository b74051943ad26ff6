"""How often Variorum reads a figure right, and sees that two spellings say the same."""

import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.core.signals.figures import figures

from . import published
from .batch import Json, ask, read, score
from .figure_answers import for_scorer
from .figure_speed import probes, throughput
from .generator import bases
from .places import BENCH, absent
from .table import Cell, Table

FIGURES = BENCH / "figures"

_CARRIER = "{} is what the report names without any further remark."
"""One figure alone has nothing that says what it stands beside."""
_DIFFERENT = frozenset({"changed", "overlap", "incomparable"})
_DATES = "duckling:Time"
_VERDICTS = ("same", "different", "rounded", "not paired")
_MEASURES = {"span": "span", "value": "value", "full": "full", "v+approx": "value and approximator"}


_WORD_GOALS = {"de": "93", "it": "93", "nl": "92", "fr": "88", "es": "90", "pt": "92"}
_WORD_GOALS |= dict.fromkeys(("ru", "ar", "zh", "ja"))
_CORES = "de it nl fr es pt ru ar zh ja".split()
_WRITTEN = re.compile(r"(?<![\w.,:/$€£§#-])(?:\d{1,3}(?:,\d{3})+|\d{1,5})(?![\w.,:/%-]\w|\w)")
"""A number in digits that stands by itself."""
_SPELLED = "two three four five six seven eight nine ten eleven twelve".split()


def measure(*, quick: bool = False) -> list[Table]:
    """All tables of figures."""
    quality = [recognised(), languages(), compared(), edited(quick=quick)]
    return [*quality, throughput(quick=quick), probes(quick=quick)]


def recognised() -> Table:
    """Figures found and their values."""
    title = "Figures recognised"
    if missing := absent(FIGURES):
        return Table(title, note=missing)
    core = ["--lang", "en", "--core"]
    rows: list[list[Cell]] = [
        _scored("numbers", "conformance texts of recognisers, English, news core", core, ["en"], "82 / 74"),
        _scored("newsquant", "sentences of news (NewsQuant)", [], ["en"], "93, unit 87, approximator 89"),
    ]
    note = (
        "*Span*: something was found there; *value*: and its value is right; *full*: also kind, unit and "
        "ends; *value and approximator*: also the side on which the truth lies. *Others* is quoted "
        "from the README of the benchmark: value / full on the unseen part of the conformance texts; value / "
        "value and approximator on all of the news, half of which is measured here. The goals are for unseen "
        "texts."
    )
    columns = ["texts", "figures", *(f"{measure} F1" for measure in _MEASURES.values()), "others", "goal"]
    return Table(title, columns, rows, note)


def languages() -> Table:
    """Number words in other languages, and what CLDR renders in all of them."""
    title = "Figures in other languages"
    if missing := absent(FIGURES):
        return Table(title, note=missing)
    words = ["--words", "--kinds", "number", "--lang"]
    rows: list[list[Cell]] = [
        _scored("numbers", f"number words, {code}", [*words, code], [code], goal)
        for code, goal in _WORD_GOALS.items()
    ]
    rows += [
        _scored("numbers", f"news core, {code}", ["--lang", code, "--core"], [code], None) for code in _CORES
    ]
    rows.append(_scored("numbers", "CLDR's patterns, 38 languages", [], None, "90", origin="cldr"))
    note = (
        "*Number words* are mentions without any digit. *Others* is what the best package reaches on the "
        "unseen part, quoted from the README of the benchmark."
    )
    columns = ["texts", "figures", *(f"{measure} F1" for measure in _MEASURES.values()), "others", "goal"]
    return Table(title, columns, rows, note)


def _scored(
    name: str, label: str, flags: list[str], only: list[str] | None, goal: str | None, origin: str = ""
) -> list[Cell]:
    """One row: the texts of some languages (all if None) and of one origin, read and scored."""
    texts = [
        text
        for text in read(FIGURES / f"{name}.jsonl")
        if (only is None or text["lang"] in only) and text["origin"].startswith(origin)
    ]
    requests = ({key: text[key] for key in ("id", "lang", "text")} for text in texts)
    answers = [
        {
            "id": answer["id"],
            "pred": [each for figure in answer["figures"] for each in for_scorer(figure, bounds=True)],
        }
        for answer in ask("figures", requests)
    ]
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder, "gold.jsonl")
        gold.write_text("".join(json.dumps(text) + "\n" for text in texts), "utf-8")
        said = score(FIGURES / "score_numbers.py", gold, answers, "--by", "all", "--json", *flags)
    result = json.loads(said)[0]
    f1 = [f"{100 * result[key]['F1']:.1f}" if key in result else "–" for key in _MEASURES]
    others = published.FIGURES.get(name if only == ["en"] else label)
    return [label, result["gold"], *f1, others, goal]


def compared() -> Table:
    """Pairs of spellings: what ``compare`` finds between two sentences that differ in the figure only."""
    title = "Figures compared"
    gold = FIGURES / "number_pairs.jsonl"
    if missing := absent(gold):
        return Table(title, note=missing)
    pairs = [pair for pair in read(gold) if pair["lang"] == "en"]
    requests = (
        {"id": pair["id"], "a": [_CARRIER.format(pair["a"])], "b": [_CARRIER.format(pair["b"])]}
        for pair in pairs
    )
    counts = Counter(
        (pair["origin"] == _DATES, pair["label"], verdict(answer["rows"]))
        for pair, answer in zip(pairs, ask("compare", requests), strict=True)
    )
    rows: list[list[Cell]] = []
    for dates, name in ((False, "amounts"), (True, "dates")):
        for label in ("same", "different", "rounded"):
            said = [counts[dates, label, answer] for answer in _VERDICTS]
            if sum(said):
                rows.append([f"{name} that are {label}", sum(said), *said])
    strict, lenient = _right(counts, "not paired"), _right(counts, "different")
    return Table(
        title,
        ["English pairs of spellings", "pairs", *(f"called {said}" for said in _VERDICTS)],
        rows,
        f"Of all that are the same or different {strict:.1f} % are called so, {lenient:.1f} % if *not "
        "paired* counts as different: one of the two was not recognised, or they were not held against each "
        "other, and a reader sees one figure gone and one new. The best package, "
        f"{published.FIGURES['pairs']} % on the unseen part (quoted; how that counts what is not recognised "
        "is not told). The dates are training phrases of an assistant (*in a day*, *labour day 2012*).",
    )


def edited(*, quick: bool = False) -> Table:
    """Paragraphs of books in which one figure was changed, or only written otherwise."""
    rows: list[list[Cell]] = []
    for base in bases(3_000 if quick else 60_000):
        changed: Counter[bool] = Counter()
        rewritten: Counter[bool] = Counter()
        for relations, other in _edits(base.paragraphs):
            if other:
                changed["changed" in relations] += 1
            else:
                rewritten["changed" in relations or "overlap" in relations] += 1
        found = f"{100 * changed[True] / changed.total():.1f}" if changed.total() else None
        rows.append([base.name, changed.total(), found, rewritten.total(), rewritten[True]])
    note = (
        "In each paragraph one number in digits became another one, or lost or got the comma of its "
        "thousands, or was spelled out. A changed one should be found, one that was only written otherwise "
        "never be called changed."
    )
    columns = ["text", "changed", "found, %", "written otherwise", "called changed"]
    return Table("Figures edited", columns, rows, note)


def _edits(paragraphs: Iterable[str]) -> Iterator[tuple[set[str], bool]]:
    """The relations found for each edit, and whether it changed the value."""
    requests: list[Json] = []
    for text in paragraphs:
        match = _WRITTEN.search(text)
        if match is None or not any(
            each.core.s == match.start() and each.value is not None for each in figures(text)
        ):
            continue
        value = int(match[0].replace(",", ""))
        same = f"{value:,}" if "," not in match[0] else str(value)
        if 2 <= value <= 12:
            same = _SPELLED[value - 2]
        another = value + value // 3 + 1
        for other, written in ((True, f"{another:,}" if "," in match[0] else str(another)), (False, same)):
            changed = f"{text[: match.start()]}{written}{text[match.end() :]}"
            requests.append({"id": f"{len(requests)}{'*' * other}", "a": [text], "b": [changed]})
    for request, answer in zip(requests, ask("compare", requests), strict=True):
        found = {each["relation"] for row in answer["rows"] for each in row["findings"]}
        yield found, request["id"].endswith("*")


def _right(counts: Counter[tuple[bool, str, str]], unpaired: str) -> float:
    """Share of the pairs labelled same or different that are called so, in per cent."""
    asked = {key: count for key, count in counts.items() if key[1] != "rounded"}
    right = 0
    for (_, label, said), count in asked.items():
        right += count * (label == (unpaired if said == "not paired" else said))
    return 100 * right / sum(asked.values())


def verdict(rows: Iterable[Json]) -> str:
    """What the findings of ``compare`` say of the figures of two sentences."""
    relations = {
        finding["relation"] for row in rows for finding in row["findings"] if finding["kind"] == "figure"
    }
    if relations & _DIFFERENT:
        return "different"
    if "rounded" in relations:
        return "rounded"
    return "not paired" if relations & {"new", "gone"} else "same"
