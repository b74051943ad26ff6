"""How often the words that Variorum marks inside of a pair are those that annotators marked."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from . import published
from .batch import Json, ask, read, score
from .places import BENCH, absent
from .table import Cell, Table
from .words import Edit, Pairs, edits, in_characters, kept_by_difflib, kept_words, links, omitted_and_added

ALIGNMENT = BENCH / "alignment"
Keep = Callable[[list[Json]], list[tuple[Pairs, set[int]]]]
"""Which words of each pair stay, and where something is omitted beside something added."""


def word_edits() -> list[Table]:
    """The edits inside sentences as annotators marked them: of papers, in words; of essays, in characters."""
    return [_papers(), _essays()]


def _papers() -> Table:
    title = "Word changes: arXivEdits"
    gold = ALIGNMENT / "spans_arxivedits.jsonl"
    if missing := absent(gold):
        return Table(title, note=missing)
    pairs = read(gold)

    def result(keep: Keep) -> list[Cell]:
        return _span_scores(gold, pairs, [list(found) for found in _edits(pairs, keep)])

    return Table(
        title,
        _EDITS_COLUMNS,
        [
            ["**Variorum**", *result(_kept_by_us)],
            ["difflib on the words", *result(_kept_by_difflib)],
            ["the authors' released extractor (quoted)", f"{published.SPANS_RELEASED}", None, None, None],
            ["goal on unseen", "76", "97.5", "76", None],
        ],
        "*Exact* asks for type and both ends of an edit, *highlight* for the marked words; *pieces*: how "
        "many edits for each one of the annotators'. difflib was run here, on the same pairs.",
    )


def _essays() -> Table:
    title = "Word changes: ArgRewrite V.2, in characters"
    gold = ALIGNMENT / "spans_argrewrite_chars.jsonl"
    if missing := absent(gold):
        return Table(title, note=missing)
    documents = read(gold)
    pairs = [{"id": text["id"], "a": text["a"].split(), "b": text["b"].split()} for text in documents]

    def result(keep: Keep) -> list[Cell]:
        found = [
            [in_characters(edit, text["a"], text["b"]) for edit in words]
            for text, words in zip(documents, _edits(pairs, keep), strict=True)
        ]
        return _span_scores(gold, pairs, found)

    quoted: list[list[Cell]] = [[*cells, None, None] for cells in published.CHARACTERS]
    return Table(
        title,
        _EDITS_COLUMNS,
        [
            ["**Variorum**", *result(_kept_by_us)],
            ["difflib on the words", *result(_kept_by_difflib)],
            *quoted,
        ],
        "The same in sentences of essays, by characters. The annotators marked words with the signs that "
        "stick to them, so what lies between white space is one word here, too; they look like a corrected "
        "automatic diff, to which difflib is near. What is quoted is from the README of the benchmark, for "
        "the same pairs, with tokens of its own.",
    )


_EDITS_COLUMNS = ("method", "exact F1", "highlight F1", "whole pair right, %", "pieces")


def _edits(pairs: list[Json], keep: Keep) -> list[list[Edit]]:
    return [
        edits(kept, pair["a"], pair["b"], apart)
        for pair, (kept, apart) in zip(pairs, keep(pairs), strict=True)
    ]


def _span_scores(gold: Path, pairs: list[Json], found: Sequence[Sequence[Edit]]) -> list[Cell]:
    answers = [{"id": pair["id"], "edits": each} for pair, each in zip(pairs, found, strict=True)]
    scores = json.loads(score(ALIGNMENT / "score_spans.py", gold, answers, "--json"))
    values = [scores["exact"]["F1"], scores["highlight"]["F1"], scores["perfect"]]
    return [*(f"{value:.1f}" for value in values), f"{scores['pieces']:.2f}"]


def word_links() -> list[Table]:
    """Which word became which: in revisions of Wikipedia, and in paraphrases of news."""
    return [_linked(name, title) for name, title in _LINKED.items()]


_LINKED = {
    "words_mwawiki": "MultiMWA-Wiki",
    "extra/words_edinburgh": "Edinburgh++",
}
_LINKED_NOTES = {
    "words_mwawiki": "Unmarked words are linked; replaced ones too, one for one in order, or one for "
    "several. difflib was run here under the same rule; its best figures on the unseen part are 97.5 and "
    "64.2 % (quoted).",
    "extra/words_edinburgh": "Two renderings of one sentence, linked by the same rule. Links that the "
    "annotators call possible are neither right nor wrong. difflib was run here; its best F1 on the unseen "
    "part is 83.5 (quoted). Neither knows synonyms.",
}


def _linked(name: str, title: str) -> Table:
    title = f"Word changes: {title}"
    gold = ALIGNMENT / f"{name}.jsonl"
    if missing := absent(gold):
        return Table(title, note=missing)
    pairs = read(gold)

    def result(keep: Keep) -> list[Cell]:
        answers = [
            {"id": pair["id"], "pairs": links(kept, pair["a"], pair["b"])}
            for pair, (kept, _) in zip(pairs, keep(pairs), strict=True)
        ]
        scorer = ALIGNMENT / "score_alignment.py"
        scores = json.loads(score(scorer, gold, answers, "--json"))
        ids = {answer["id"] for answer in answers}
        lines = [line.split() for line in score(scorer, gold, answers, "--per-doc").splitlines()]
        whole = sum(line[0] in ids and line[-1] == "100.00" for line in lines if line)
        values = [*(scores["pairs"][key] for key in ("P", "R", "F1")), scores["changed"]["F1"]]
        return [*(f"{value:.1f}" for value in values), f"{100 * whole / len(ids):.1f}"]

    rows: list[list[Cell]] = [
        ["**Variorum**", *result(_kept_by_us)],
        ["difflib on the words", *result(_kept_by_difflib)],
    ]
    if goal := published.LINKS_GOALS.get(name):
        rows.append(["goal on unseen", None, None, goal[0], None, goal[1]])
    columns = ["method", "P", "R", "F1", "F1 of words that differ", "whole sentence right, %"]
    return Table(title, columns, rows, _LINKED_NOTES[name])


def _kept_by_us(pairs: list[Json]) -> list[tuple[Pairs, set[int]]]:
    requests = ({"id": pair["id"], "a": [" ".join(pair["a"])], "b": [" ".join(pair["b"])]} for pair in pairs)
    answers = ask("compare", requests)
    return [
        (kept_words(answer["rows"], pair["a"], pair["b"]), omitted_and_added(answer["rows"], pair["a"]))
        for pair, answer in zip(pairs, answers, strict=True)
    ]


def _kept_by_difflib(pairs: list[Json]) -> list[tuple[Pairs, set[int]]]:
    return [(kept_by_difflib(pair["a"], pair["b"]), set()) for pair in pairs]
