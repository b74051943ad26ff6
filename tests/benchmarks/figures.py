"""How often Variorum reads a figure right, and sees that two spellings say the same."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.core.signals.figures import figures

from . import published
from .batch import Json, ask, read, score
from .figure_speed import probes, throughput
from .generator import bases
from .places import BENCH, absent
from .table import Cell, Table

FIGURES = BENCH / "figures"

_UNITS = {"Cel": "°C", "[degF]": "°F", "deg": "°", "By": "byte", "ug": "µg", "um": "µm", "har": "ha"}
_UNITS |= {"[acr_us]": "ac", "[tbs_us]": "tbsp", "s": "second", "min": "minute", "h": "hour"}
_UNITS |= {"¢": "cent", "W": "watt", "eV": "electronvolt", "W.h": "watt hour"}
_UNITS |= {"d": "day", "wk": "week", "mo": "month", "a": "year"}
_APPROX = {"exact": "exact", "about": "about", "below": "nearly", "above": "more_than"}
_APPROX |= {"at_least": "at_least", "at_most": "at_most"}
_CARRIER = "{} is what the report names without any further remark."
"""One figure alone has nothing that says what it stands beside."""
_DIFFERENT = frozenset({"changed", "overlap", "incomparable"})
_DATES = "duckling:Time"
_VERDICTS = ("same", "different", "rounded", "not paired")
_MEASURES = {"span": "span", "value": "value", "full": "full", "v+approx": "value and approximator"}


_WRITTEN = re.compile(r"(?<![\w.,:/$€£§#-])(?:\d{1,3}(?:,\d{3})+|\d{1,5})(?![\w.,:/%-]\w|\w)")
"""A number in digits that stands by itself."""
_SPELLED = "two three four five six seven eight nine ten eleven twelve".split()


def measure(*, quick: bool = False) -> list[Table]:
    """All tables of figures."""
    return [recognised(), compared(), edited(), throughput(quick=quick), probes(quick=quick)]


def recognised() -> Table:
    """Figures found and their values."""
    title = "Figures recognised"
    if missing := absent(FIGURES):
        return Table(title, note=missing)
    rows: list[list[Cell]] = []
    for name, label, bounds, flags in (
        ("numbers", "conformance texts of recognisers, English, news core", True, ["--lang", "en", "--core"]),
        ("newsquant", "sentences of news (NewsQuant)", True, []),
    ):
        gold = FIGURES / f"{name}.jsonl"
        texts = [text for text in read(gold) if text["lang"] == "en"]
        requests = ({key: text[key] for key in ("id", "lang", "text")} for text in texts)
        answers = [
            {
                "id": answer["id"],
                "pred": [each for figure in answer["figures"] for each in for_scorer(figure, bounds=bounds)],
            }
            for answer in ask("figures", requests)
        ]
        result = json.loads(
            score(FIGURES / "score_numbers.py", gold, answers, "--by", "all", "--json", *flags)
        )[0]
        f1 = [f"{100 * result[key]['F1']:.1f}" if key in result else "–" for key in _MEASURES]
        rows.append([label, result["gold"], *f1, published.FIGURES[name]])
    columns = ["texts", "figures", *(f"{measure} F1" for measure in _MEASURES.values())]
    note = (
        "*Span*: something was found there; *value*: and its value is right; *full*: also kind, unit and "
        "ends; *value and approximator*: also the side on which the truth lies. The last column is quoted "
        "from the README of the benchmark: value / full on the unseen part of the conformance texts; value / "
        "value and approximator on all of the news, half of which is measured here."
    )
    return Table(title, [*columns, "others"], rows, note)


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


def edited() -> Table:
    """Paragraphs of books in which one figure was changed, or only written otherwise."""
    rows: list[list[Cell]] = []
    for base in bases(60_000):
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


def for_scorer(figure: Json, *, bounds: bool = False) -> list[Json]:
    """A figure after the contract in the form of the scorer.

    ``bounds``: *over 5* is a number with a precision, and also a range without end; the scorer takes
    whichever its source wrote down, and counts a second reading of one mention neither right nor wrong.
    """
    kind, value, approx = figure["kind"], figure["decimal"], figure["approx"]
    if (
        kind in {"range", "age", "duration", "measure", "money", "percent"}
        and value is None
        and not figure["iso"]
    ):
        kind, value = "numrange", f"{_bound(figure['low'])}..{_bound(figure['high'])}"
    elif kind == "daterange":
        return [
            {"start": figure["s"], "end": figure["e"], "kind": kind, "value": dates}
            for dates in _dates(figure["iso"])
        ]
    elif figure["iso"]:
        value = figure["iso"]
    elif kind == "ratio":
        kind = "number"
    answer = {"start": figure["s"], "end": figure["e"], "kind": kind, "value": value}
    answer |= {"unit": _unit(figure["unit"]), "approx": _APPROX[approx]}
    answers = [answer]
    if bounds and figure["decimal"] and not figure["iso"]:
        if approx in {"above", "at_least"}:
            answers.append({**answer, "kind": "numrange", "value": f"{value}.."})
        elif approx in {"below", "at_most"}:
            answers.append({**answer, "kind": "numrange", "value": f"..{value}"})
    return answers


def _bound(value: float | None) -> str:
    return "" if value is None else str(value)


def _unit(code: str | None) -> str | None:
    """UCUM brackets and suffixes taken off: ``[mi_i]/h`` is ``mi/h``."""
    if code is None:
        return None
    return _UNITS.get(code) or re.sub(r"\[(\w+?)(_\w+)?\]", r"\1", code).replace("By", "B")


def _dates(interval: str) -> list[str]:
    """An interval as first and last day, and as first day and the one after: the gold has both."""
    if "X" in interval and "/" not in interval:
        first = interval.replace("X", "0")
        return [f"{first}-01-01..{int(first) + 10 ** interval.count('X'):04}-01-01"]
    start, _, end = (_day(day) for day in interval.partition("/"))
    return [f"{start}..{end}", f"{start}..{_next(end, interval.rpartition('/')[2])}"]


def _day(text: str) -> str:
    """The first day of a date."""
    return text + "-01" * (2 - text.count("-")) if text[:1].isalnum() else text


def _next(day: str, text: str) -> str:
    """The day after the date that is written ``text`` and begins with ``day``."""
    unknown = day[:4] == "XXXX"
    first = date.fromisoformat(day.replace("XXXX", "2013"))
    days = (367 - first.timetuple().tm_yday, 32 - first.day, 1)[text.count("-")]
    after = first + timedelta(days)
    after = after if text.count("-") == 2 else after.replace(day=1)
    return after.isoformat() if not unknown else "XXXX" + after.isoformat()[4:]
