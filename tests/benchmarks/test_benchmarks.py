"""The benchmarks themselves: the same texts every time, fair turns, and a page whatever is missing."""

import datetime
import json
from pathlib import Path

import pytest

from . import changes, clock, figures, pairs, peers, quality, report, speed, stages, texts, words
from .clock import Run, alternate, ratio
from .figure_answers import for_scorer
from .peers import Tool
from .table import Table


def test_generated_texts_are_the_same_every_time() -> None:
    text = texts.article(600)
    assert text == texts.article(600) != texts.article(600, seed=2)
    assert texts.edited(text) == texts.edited(text) != text
    assert texts.rearranged(text) == texts.rearranged(text)
    assert 600 <= sum(len(paragraph.split()) for paragraph in text) < 700


def test_edited_changes_about_the_share_asked_for() -> None:
    old = " ".join(texts.article(20_000)).split()
    new = " ".join(texts.edited(texts.article(20_000), 0.05)).split()
    changed = sum(a != b for a, b in zip(old, new, strict=True)) / len(old)
    assert 0.03 < changed < 0.06


def test_turns_alternate_and_a_tool_that_was_ended_stays_out() -> None:
    order: list[str] = []

    def fake(tool: Tool, _a: Path, _b: Path) -> Run:
        order.append(tool.name)
        return Run(2.0 if tool.name == "x" else 1.0, ended=tool.name == "slow")

    tools = [Tool(name, [name]) for name in ("x", "y", "slow")]
    results = alternate(tools, Path("a"), Path("b"), 3, fake)
    assert order == ["x", "y", "slow", "y", "x", "x", "y"]
    assert ratio(results, "x", "y") == 2.0
    assert ratio(results, "x", "slow") is None
    assert ratio(results, "x", "not there") is None


def test_absent_peers_and_data_are_said_and_left_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nothing = Tool("nothing", ["no-such-program"])
    assert not nothing.installed
    monkeypatch.setattr(speed, "PEERS", (peers.IDLE, nothing))
    monkeypatch.setattr(speed, "pairs", lambda _, **__: iter([pairs.Pair("tiny", __file__, __file__)]))
    monkeypatch.setattr(speed, "alternate", lambda tools, *_: {tool.name: [Run(1.0, 9.0)] for tool in tools})
    monkeypatch.setattr(pairs.Pair, "words", "1 / 1")
    monkeypatch.setattr(pairs, "BENCH", tmp_path)
    absent = ((quality, ("ALIGNMENT", "SCALE")), (changes, ("ALIGNMENT",)), (figures, ("FIGURES",)))
    for module, names in absent:
        for name in names:
            monkeypatch.setattr(module, name, tmp_path / "absent")
    measured = {
        "quality": quality.measure(),
        "figures": figures.measure(quick=True),
        "speed": speed.measure(1),
    }
    page = report.render(measured, "a machine", datetime.date(2025, 3, 10))
    assert "Measured on 2025-03-10 on a machine" in page
    assert page.count("Not measured:") == 9
    assert "Not on this machine: nothing, Pro Git, 2014 and 2025" in page
    assert "| tiny | 1 / 1 | 1.00 | 1.00 | 1.00 | 0.00 | – |" in page


def test_a_set_that_is_absent_is_named_and_the_others_are_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if not quality.ALIGNMENT.exists():
        pytest.skip("the scorers of the benchmark are not on this machine")
    link = [[0, 0, "1-1/same"]]
    document = {"id": "x", "a": ["One short line."], "b": ["One short line."], "gold": link}
    for name in ("argrewrite_sent.jsonl", f"{quality.OPTIONAL}.jsonl", "extra/swipe_sent.jsonl"):
        gold = {"id": "x", "pairs": []} if name.startswith(quality.OPTIONAL) else document
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(json.dumps(gold) + "\n", "utf-8")
    scorer = "score_alignment.py"
    (tmp_path / scorer).write_bytes((quality.ALIGNMENT / scorer).read_bytes())
    monkeypatch.setattr(quality, "ALIGNMENT", tmp_path)
    table = quality.alignment()
    assert [row[:4] for row in table.rows] == [
        [quality.NAMES["argrewrite_sent"], "100.0", "100.0", "100.0"],
        ["the same, likely moves optional", "100.0", "100.0", "100.0"],
        [quality.NAMES["extra/swipe_sent"], "100.0", "100.0", "100.0"],
    ]
    assert "Not on this machine: ArgRewrite V.2, paragraphs; " in table.note


def test_a_peer_is_found_by_its_python_module() -> None:
    assert Tool("here", peers.IDLE.command, module="json.decoder").installed
    assert not Tool("gone", peers.IDLE.command, module="no_such_package.matcher").installed


def test_cells_are_written_for_reading() -> None:
    table = Table("T", ["what", "how much"], [["a|b", 1234], ["c", None]], "Note.")
    assert table.markdown().splitlines()[2:6] == [
        "| what | how much |",
        "|---|---:|",
        "| a\\|b | 1,234 |",
        "| c | – |",
    ]


def test_words_kept_by_compare() -> None:
    def equal(start: int, end: int, there: int) -> dict[str, object]:
        span = {"p": 0, "s": start, "e": end}
        return {"op": "equal", "a": [span], "b": [{"p": 0, "s": there}], "minor": False}

    a, b = ["one", "two-fold", "three"], ["one", "two-way", "more", "three"]
    rows = [{"ops": [equal(0, 8, 0), {"op": "replace", "a": [], "b": [], "minor": False}, equal(12, 18, 16)]}]
    kept = words.kept_words(rows, a, b)
    assert kept == [(0, 0), (2, 3)] == words.kept_by_difflib(a, b)
    assert words.edits(kept, a, b) == [("Substitute", 1, 2, 1, 3)]
    assert words.links(kept, a, b) == [(0, 0), (2, 3), (1, 1), (1, 2)]
    apart = [("Deletion", 1, 2, -1, -1), ("Insertion", -1, -1, 1, 3)]
    assert words.edits(kept, a, b, {1}) == apart
    assert words.edits([], [], ["new"]) == [("Insertion", -1, -1, 0, 1)]
    assert words.edits([(0, 0)], ["a", "old"], ["a"]) == [("Deletion", 1, 2, -1, -1)]


def test_edits_of_words_as_edits_of_characters() -> None:
    a, b = "In the  end, all is well.", "At last, in the end, all is"
    assert words.in_characters(("Substitute", 1, 3, 0, 2), a, b) == ("Substitute", 3, 12, 0, 8)
    assert words.in_characters(("Deletion", 5, 6, -1, -1), a, b) == ("Deletion", 20, 25, -1, -1)
    assert words.in_characters(("Insertion", -1, -1, 0, 1), a, b) == ("Insertion", -1, -1, 0, 2)


@pytest.mark.parametrize(
    ("figure", "kind", "value", "unit"),
    [
        ({"kind": "range", "low": 5, "high": None}, "numrange", "5..", None),
        ({"kind": "measure", "decimal": "20", "unit": "[mi_i]/h"}, "measure", "20", "mi/h"),
        ({"kind": "daterange", "iso": "2013-07/2013-08-15"}, "daterange", "2013-07-01..2013-08-15", None),
        ({"kind": "daterange", "iso": "2013-07/2013-08-15"}, "daterange", "2013-07-01..2013-08-16", None),
        ({"kind": "daterange", "iso": "2013/2014"}, "daterange", "2013-01-01..2015-01-01", None),
        ({"kind": "daterange", "iso": "XXXX-07-13/XXXX-07-15"}, "daterange", "XXXX-07-13..XXXX-07-16", None),
        ({"kind": "daterange", "iso": "197X"}, "daterange", "1970-01-01..1980-01-01", None),
        ({"kind": "number", "decimal": "5", "approx": "above"}, "numrange", "5..", None),
        ({"kind": "number", "decimal": "5", "approx": "below"}, "numrange", "..5", None),
        ({"kind": "ratio", "decimal": "0.5"}, "number", "0.5", None),
    ],
)
def test_figures_in_the_form_of_the_scorer(
    figure: dict[str, object], kind: str, value: str, unit: str | None
) -> None:
    bare = {"s": 0, "e": 1, "decimal": None, "low": None, "high": None, "unit": None, "iso": None}
    answers = for_scorer({**bare, "approx": "exact", **figure}, bounds=True)
    assert (kind, value, unit) in [(each["kind"], each["value"], each.get("unit")) for each in answers]


@pytest.mark.skipif(not clock.POSIX, reason="this system does not tell what a process needed")
def test_a_process_is_timed_and_ended_at_its_limit() -> None:
    here = Path(__file__)
    idle = clock.clock(peers.IDLE, here, here)
    assert idle.seconds > 0
    assert idle.megabytes > 1
    assert not idle.ended
    endless = Tool("endless", [*peers.IDLE.command[:-1], "while True: pass"], limit=0.2, files=False)
    assert clock.clock(endless, here, here).ended
    failing = Tool("failing", [*peers.IDLE.command[:-1], "raise SystemExit(3)"], files=False)
    with pytest.raises(RuntimeError, match="failing ended with 3"):
        clock.clock(failing, here, here)
    broken = Tool("broken", [*peers.IDLE.command[:-1], "import no_such_module"], files=False)
    with pytest.raises(RuntimeError, match="broken ended with 1"):  # what Python says of its own errors
        clock.clock(broken, here, here)


def test_every_stage_is_a_function_of_the_engine() -> None:
    names = [name for group in stages.PARTS.values() for name in group]
    assert [name for name in names if not callable(getattr(stages.engine, name, None))] == []
