"""How often Variorum is right, by the scorers that came with the data."""

import json
import subprocess
from pathlib import Path

from . import changes, published
from .batch import Json, ask, read, score
from .places import BENCH, ROOT, absent, ours
from .table import Cell, Table
from .words import Pairs

ALIGNMENT = BENCH / "alignment"
SCALE = BENCH / "scale"
NAMES = {
    "argrewrite_sent": "ArgRewrite V.2, sentences of essay drafts",
    "argrewrite_para": "ArgRewrite V.2, paragraphs",
    "frankenstein_para": "Frankenstein 1818 / 1831, paragraphs",
    "deplain_open_sent": "DEplain-web (German), sentences, plain language",
    "extra/deplain_restricted_sent": "DEplain-web, restricted part, sentences",
    "extra/porsimples_sent": "PorSimples (Portuguese), sentences, simplified news",
    "extra/porsimples_composed_sent": "PorSimples, sentences, simplified twice",
    "extra/porsimples_para": "PorSimples, paragraphs",
    "extra/swipe_sent": "SWiPE, sentences, Wikipedia simplified",
}
OPTIONAL = "extra/argrewrite_possible_moves"
"""Sentences of ArgRewrite that likely moved, but are annotated as deleted and added."""


def measure(*, quick: bool = False) -> list[Table]:
    """Every table of alignment and of word changes; quick: without the Bible."""
    long = [] if quick else [verses()]
    return [alignment(), *long, *changes.word_edits(), *changes.word_links()]


def alignment() -> Table:
    """Which sentence or paragraph stands beside which."""
    title = "Alignment"
    if missing := absent(ALIGNMENT):
        return Table(title, note=missing)
    rows: list[list[Cell]] = []
    left_out = []
    for name, peers in published.ALIGNMENT.items():
        gold = ALIGNMENT / f"{name}.jsonl"
        if not gold.exists():
            left_out.append(NAMES[name])
            continue
        predicted = _aligned(gold)
        rows.append([NAMES[name], *_scores(gold, predicted), *peers])
        possible = ALIGNMENT / f"{OPTIONAL}.jsonl"
        if name == "argrewrite_sent" and possible.exists():
            scores = _scores(gold, predicted, f"--optional={possible}")
            rows.append(["the same, likely moves optional", *scores, None, None, None])
    columns = ["set", "P", "R", "pair F1", "changed F1", "group F1", "moved, R at P"]
    columns += ["best released aligner", "best simple baseline", "goal on unseen"]
    note = (
        "Micro-averaged pairs in per cent. *Changed* leaves out pairs of identical text, *group* asks for "
        "whole 1-n, n-1 and n-m groups, *moved* is given where the gold has more than ten moves. The two "
        "columns of others are pair F1 on the same documents, quoted from the README of the benchmark; "
        "the simple baselines were tuned on these documents, the released aligners run as they come. "
        "ArgRewrite marks no moves: a moved sentence is annotated as deleted and added. In the second line "
        "finding one of the likely moves (sentences alike to three quarters, listed by the makers of the "
        "benchmark) is neither right nor wrong."
    )
    if left_out:
        note += f" Not on this machine: {'; '.join(left_out)}."
    return Table(title, columns, rows, note)


def _aligned(gold: Path) -> list[Json]:
    documents = read(gold)
    answers = ask("align", ({key: document[key] for key in ("id", "a", "b")} for document in documents))
    return [{"id": answer["id"], "pairs": _pairs(answer["links"])} for answer in answers]


def _scores(gold: Path, predicted: list[Json], *flags: str) -> list[Cell]:
    result = json.loads(score(ALIGNMENT / "score_alignment.py", gold, predicted, "--json", *flags))
    pairs, moved = result["pairs"], result["tag moved"]
    return [
        *(f"{pairs[key]:.1f}" for key in ("P", "R", "F1")),
        f"{result['changed']['F1']:.1f}",
        f"{result['groups']['F1']:.1f}",
        f"{moved['R']:.0f} at {moved['P']:.0f}" if moved["gold"] > 10 else "–",
    ]


def _pairs(links: list[Json]) -> Pairs:
    return [(i, j) for link in links for i in link["a"] for j in link["b"]]


def verses() -> Table:
    """Two translations of the Bible, where the numbers of the verses are the truth."""
    title = "Verses of two translations of the Bible"
    a, b = (SCALE / f"bible_kjv_bsb.{side}.txt" for side in "ab")
    if missing := absent(a):
        return Table(title, note=missing)
    command = ours("align", str(a), str(b), "--unit", "paragraph")
    answer = json.loads(subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, check=True).stdout)
    linked = {(tuple(link["a"]), tuple(link["b"])) for link in answer["links"]}
    lines = (SCALE / "bible_kjv_bsb.gold.tsv").read_text("utf-8").splitlines()
    gold = {((int(i),), (int(j),)) for i, j, _ in (line.split("\t") for line in lines)}
    right = 100 * len(gold & linked) / len(gold)
    wrong = 100 * len(linked - gold) / len(linked)
    return Table(
        title,
        ["verses", "right, %", "links that are wrong, %", "best simple baseline", "goal"],
        [[len(gold), f"{right:.2f}", f"{wrong:.2f}", published.VERSES, published.VERSES_GOAL]],
        "A verse is right if it stands beside its counterpart and nothing else. The baseline finds the "
        "nearest verse by character n-grams and ignores order.",
    )
