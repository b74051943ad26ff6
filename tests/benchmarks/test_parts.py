"""The parts of the benchmarks that work on texts of our own making: their truth and their counting."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from . import __main__ as program
from . import (
    clock,
    generated,
    generator,
    growth,
    inprocess,
    pairs,
    pathological,
    peers,
    repeated,
    report,
    texts,
    view,
)
from .batch import Json
from .clock import Run
from .generator import Base
from .pairs import Pair
from .peers import Tool
from .table import Table

HERE = Path(__file__)


def link(a: list[int], b: list[int], *, moved: bool = False) -> Json:
    return {"a": a, "b": b, "moved": moved}


def by_kind(links: list[Json]) -> dict[str, list[Json]]:
    kinds = {kind: [link for link in links if link["kind"] == kind] for kind in ("edited", "split", "merged")}
    return {**kinds, "moved": [link for link in links if link["moved"]]}


def test_a_restructured_text_is_described_by_its_links() -> None:
    text = texts.article(6_000)
    version, links = texts.restructured(text)
    assert (version, links) == texts.restructured(text)
    assert version != texts.restructured(text, seed=2)[0]
    assert sorted(i for link in links for i in link["a"]) == list(range(len(text)))
    assert sorted(j for link in links for j in link["b"]) == list(range(len(version)))
    for link in links:
        assert " ".join(text[i] for i in link["a"]) == " ".join(version[j] for j in link["b"])
    kinds = by_kind(links)
    assert len(kinds["moved"]) == len(kinds["split"]) == len(kinds["merged"]) == round(0.02 * len(text))
    firsts = {tuple(link["a"]): link["b"][0] for link in links}
    others = [key for key in firsts if key not in {tuple(link["a"]) for link in kinds["moved"]}]
    assert [firsts[key] for key in sorted(others)] == sorted(firsts[key] for key in others)


def test_paragraphs_are_put_between_others() -> None:
    text = [f"Paragraph {number}." for number in range(30)]
    copies = texts.near_copies("All rights are reserved here.", 10)
    assert len(set(copies)) > 3
    assert copies.count("All rights are reserved here.") == 5
    others = texts.near_copies("All rights are reserved here.", 10, seed=2)
    assert set(copies) & set(others) == {"All rights are reserved here."}
    version, places = texts.sprinkled(text, copies)
    assert [part for place, part in enumerate(version) if place not in places] == text
    assert sorted(version[place] for place in places) == sorted(copies)
    assert places == texts.sprinkled(text, copies)[1] != texts.sprinkled(text, copies, seed=2)[1]


def test_templates_are_alike_and_the_same_every_time() -> None:
    forms = texts.templates(50)
    assert forms == texts.templates(50) != texts.templates(50, seed=2)
    assert len({form.split()[0] for form in forms}) == 4


def test_moves_splits_and_merges_are_counted_after_the_rule() -> None:
    truth = [
        link([0], [0]),
        link([1], [3], moved=True),
        link([2], [1]),
        link([3], [2]),
        link([4], [4, 5]),
        link([5, 6], [6]),
        link([7], []),
        link([8], [7]),
        link([9], [8], moved=True),
    ]
    right = [{**each, "moved": False} for each in truth if each["b"]]
    other = [
        {**each, "moved": each["a"] in ([2], [3])} for each in right
    ]  # the other reading of the same order
    for answer in (truth[:6] + truth[7:], other):
        counts = generated.tally(truth, [each for each in answer if each["b"]])
        assert counts["moved found"] == (2 if answer is not other else 1)
        assert counts["moved said"] == counts["moved right"] == 2
        assert counts["moved true"] == 2
        for kind in ("split", "merged"):
            assert [counts[f"{kind} {what}"] for what in ("true", "said", "right", "found")] == [1, 1, 1, 1]
    worse = [link([0], [0], moved=True), link([4], [4]), link([5, 6], [6, 7]), link([8], [8, 9])]
    counts = generated.tally(truth, worse)
    assert (counts["moved said"], counts["moved right"], counts["moved found"]) == (1, 0, 0)
    assert (counts["split said"], counts["split right"], counts["split found"]) == (1, 0, 0)
    assert (counts["merged said"], counts["merged true"]) == (0, 1)
    asked = generated.tally(truth, [], twice={1})
    assert (asked["moved true"], asked["repeated"]) == (1, 1)


def test_boilerplate_is_wrong_where_it_moves_or_is_joined() -> None:
    links = [
        link([0], [0]),
        link([1], [3], moved=True),
        link([2], [2]),
        link([3], [4, 5]),
        link([5], [1], moved=True),
    ]
    counts = repeated.wrong(links, {1, 2}, {2, 3, 5})
    assert (counts["copies"], counts["others"], counts["joined"]) == (1, 1, 1)


@pytest.mark.parametrize("clustered", [False, True])
def test_generated_pairs_are_measured_without_the_outside_generator(
    monkeypatch: pytest.MonkeyPatch, clustered: bool
) -> None:
    monkeypatch.setattr(generated, "program", dict)
    monkeypatch.setattr(generator, "program", dict)
    monkeypatch.setattr(generated, "LEVELS", ((0.05, clustered),))
    base = Base("tiny", texts.article(1_500), [])
    by_level, by_text = generated.known([base], 1)
    assert "our own generator" in by_level.note
    assert by_level.rows[0][0] == ("5 %, in a quarter of the paragraphs" if clustered else "5 %")
    assert by_text.rows[0][:2] == ["tiny", 1]
    assert by_text.rows[-1][:4] == ["goal", None, "98", "98"]


def test_boilerplate_is_measured() -> None:
    table = repeated.table([Base("tiny", texts.article(600), [])])
    assert len(table.rows) == 8
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert "in each of 1 pair in which" in table.note


def test_the_outside_generator_gives_links() -> None:
    if not generator.program():
        pytest.skip("the generator of the benchmark is not on this machine")
    base = Base("tiny", texts.article(1_500), texts.article(200, seed=2))
    changed, links = generator.version(base, 0.1, 1)
    assert (changed, links) == generator.version(base, 0.1, 1)
    assert {link["kind"] for link in links} >= {"split", "merged", "deleted", "inserted"}
    assert sorted(j for link in links for j in link["b"]) == list(range(len(changed)))


def test_bases_are_cut_and_end_with_an_invented_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(generator, "BENCH", tmp_path)
    (tmp_path / "scale").mkdir()
    book = "One two three.\nfour\n\nFive six.\n\nSeven.\n"
    (tmp_path / "scale" / "progit2_2014_2025.a.txt").write_text(book, "utf-8")
    first, last = generator.bases(5)
    assert first == Base("Pro Git, 2014", ["One two three. four", "Five six."], ["Seven."])
    assert last.name == "invented"
    assert [base.name for base in generator.bases(5, books=False)] == ["invented"]


def test_the_slope_is_the_power() -> None:
    points = [(10.0**power, 3 * (10.0**power) ** 1.2) for power in (1, 2, 3)]
    assert growth.slope(points) == pytest.approx(1.2)


@pytest.mark.skipif(not clock.POSIX, reason=clock.NOT_HERE)
def test_growth_is_net_of_the_start() -> None:
    def fake(tool: Tool, a: Path, b: Path) -> Run:
        words = max(0, len(a.read_text("utf-8").split()) - 250)  # what the pair for the start has at most
        return Run(2.0, 40.0, worked=0.1 + words / 1000)

    [table] = growth.measure(1, sizes=(10_000, 30_000), clock=fake)
    assert [row[0] for row in table.rows] == ["10,000", "30,000"]
    assert "the power of **1.0" in table.note
    assert "without the 0.10 s that start" in table.note


def test_the_million_words_have_goals_and_quick_leaves_them_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pairs, "BENCH", tmp_path)
    monkeypatch.setattr(pairs, "article", lambda words: texts.article(max(300, words // 1_000)))
    names = [pair.name for pair in pairs.pairs(tmp_path, quick=True)]
    assert names == ["news item, invented", "invented, 100,000 words, 5 % changed"]
    *_, last = pairs.pairs(tmp_path)
    assert (last.name, last.seconds, last.megabytes) == ("invented, 1,000,000 words, 5 % changed", 6.0, 400)


@pytest.mark.skipif(not clock.POSIX, reason=clock.NOT_HERE)
def test_in_process_times_only_the_comparison(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = texts.article(300)
    tiny = Pair("tiny", *pairs.written(tmp_path, "tiny", text, texts.edited(text)))
    assert inprocess.compared(str(tiny.a), str(tiny.b)) > 0
    monkeypatch.setattr(inprocess, "pairs", lambda *_, **__: iter([tiny]))
    [table] = inprocess.measure(1)
    [row] = table.rows
    assert row[0] == "tiny"
    assert row[-1] == inprocess.GOAL
    if not peers.GIT.installed:
        assert "Git is not on this machine" in table.note
    monkeypatch.setattr(inprocess, "GIT", replace(peers.GIT, command=["no-such-program"]))
    [table] = inprocess.measure(1)
    assert table.rows[0][3:5] == [None, None]


def test_a_result_says_whether_it_is_complete(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    rows = [{"text": '"complete":false,"notes":["no"]}'}] * 1_000
    out.write_text(json.dumps({"rows": rows, "complete": True, "notes": []}, separators=(",", ":")) + "\n")
    assert pathological.said(out) == "complete"
    end = {"kept": 0.5, "complete": False, "notes": ["Not all was searched."]}
    out.write_text(json.dumps({"rows": rows, **end}, separators=(",", ":")))
    assert pathological.said(out) == "partial: Not all was searched."
    out.write_text(json.dumps({**end, "rows": rows}))  # in another order
    assert pathological.said(out) == "partial: Not all was searched."


@pytest.mark.skipif(not clock.POSIX, reason=clock.NOT_HERE)
def test_pathological_pairs_tell_how_they_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    results = iter([Run(1.0, 30.0), Run(0.1, 20.0, code=2), Run(120.0, 20.0, ended=True)])

    def fake(tool: Tool, a: Path, b: Path) -> Run:
        Path(tool.command[-1]).write_text('{"complete":true,"notes":[]}')
        return next(results, Run(0.1, 20.0))

    monkeypatch.setattr(pathological, "clock", fake)
    monkeypatch.setattr(pathological, "program", dict)
    [table] = pathological.measure(1, quick=True)
    assert [row[-1] for row in table.rows][:4] == ["complete", "refused", "ended by us", "complete"]
    assert table.rows[2][2] == "> 120"
    assert list(pathological.generated(HERE.parent)) == []


def test_the_pairs_of_the_generator_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def patho(folder: str, base: list[str], other: list[str], third: list[str]) -> None:
        print("sizes, which nobody asked for")
        assert [len(text) for text in (base, other, third)] == [2, 1, 1]

    monkeypatch.setattr(pathological, "program", lambda: {"patho": patho})
    monkeypatch.setattr(pathological, "book", lambda stem: [stem])
    made = list(pathological.generated(tmp_path))
    assert [pair.a.name for pair in made][:2] == ["P1_identical.a.txt", "P2_oneline5MB.a.txt"]
    assert {pair.seconds for pair in made} == {pathological.SECONDS}


def test_every_part_is_a_module_that_can_be_run_alone() -> None:
    assert set(program.TIMED) < set(report.PARTS)
    for part in report.PARTS:
        module = program.import_module(f"{program.__package__}.{part}")
        assert isinstance(module, ModuleType)
        assert "quick" in module.measure.__kwdefaults__


@pytest.mark.parametrize("arguments", [["--quick"], ["--only", "growth", "stages"]])
def test_quick_and_single_parts_are_printed_and_leave_the_page(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asked: list[str] = []

    def fake(part: str, *, quick: bool, runs: int | None) -> list[Table]:
        asked.append(part)
        assert quick == ("--quick" in arguments)
        return [Table(f"Table of {part}", note="Nothing.")]

    monkeypatch.setattr(program, "measured", fake)
    monkeypatch.setattr(program, "PAGE", tmp_path / "page.md")
    program.main(arguments)
    assert asked == (list(report.PARTS) if "--quick" in arguments else ["growth", "stages"])
    assert "### Table of growth" in capsys.readouterr().out
    assert not (tmp_path / "page.md").exists()


def test_the_whole_is_written_with_its_head(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(program, "measured", lambda part, **_: [Table(part, note="Nothing.")])
    monkeypatch.setattr(program, "PAGE", tmp_path / "page.md")
    monkeypatch.setattr(program, "ROOT", tmp_path)
    program.main(["--machine", "a machine in words"])
    page = (tmp_path / "page.md").read_text("utf-8")
    assert " on a machine in words (" in page
    assert "--only NAME" in page
    assert all(f"`{part}`" in page and f"### {part}\n" in page for part in report.PARTS)


def test_the_view_is_observed_while_somebody_reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = texts.article(1_500)
    pair = Pair("short", *pairs.written(tmp_path, "short", text, texts.edited(text)))
    monkeypatch.setattr(view, "pairs", lambda *_, **__: iter([pair]))
    opened, stepped = view.measure(quick=True)
    [row] = opened.rows
    assert row[:2] == ["short", pair.words]
    assert all(isinstance(cell, float) and cell > 0 for cell in row[2:6])
    assert [row[0] for row in stepped.rows] == [f"short: {name}" for name in view.STEPS]
    for _, median, most, longest, _ in stepped.rows:
        assert 0 < median <= most <= longest


def test_parts_take_runs_only_where_they_time(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[object, ...]] = []
    fake = ModuleType("fake")
    fake.measure = lambda *arguments, quick: calls.append((*arguments, quick)) or []  # type: ignore[attr-defined]
    monkeypatch.setattr(program, "import_module", lambda *_: fake)
    program.measured("quality", quick=True)
    program.measured("speed")
    program.measured("speed", quick=True)
    program.measured("speed", quick=True, runs=3)
    assert calls == [(True,), (5, False), (1, True), (3, True)]
    assert "fake" not in sys.modules
