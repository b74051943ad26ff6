"""What each command writes: the JSON of the contract, key by key, and the other formats."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from app import __version__
from app.cli import COMMANDS, main

from .conftest import Run
from .shapes import ALIGNMENT, COMPARISON, DOCUMENT, FIGURES, LINK, misfits
from .story import FIRST, SECOND, written

# extract


def test_extract_gives_the_document(run: Run, tmp_path: Path) -> None:
    first, _ = written(tmp_path)
    done = run("extract", first)
    assert (done.code, done.err) == (0, "")
    document = done.json
    assert misfits(document, DOCUMENT) == []
    assert document["name"] == "first.md"
    assert (document["media_type"], document["encoding"], document["language"]) == (
        "text/markdown",
        "utf-8",
        "en",
    )
    assert (document["title"], document["published"]) == ("Valley Wire", "2031-05-13")
    assert document["sha256"] == hashlib.sha256(FIRST.encode()).hexdigest()
    texts = [paragraph["text"] for paragraph in document["paragraphs"]]
    assert document["text_sha256"] == hashlib.sha256("\u2029".join(texts).encode()).hexdigest()
    assert document["paragraphs"][0] == {
        "text": "Karsk dam fails",
        "kind": "heading",
        "level": 1,
        "page": None,
    }
    assert len(texts) == 6


def test_extract_gives_the_text(run: Run, tmp_path: Path) -> None:
    first, _ = written(tmp_path)
    done = run("extract", first, "--format", "text")
    assert done.code == 0
    assert done.out.decode() == FIRST.split("---\n")[2].removeprefix("# ")


def test_extract_says_what_it_had_to_guess(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "latin.txt"
    file.write_bytes("Le barrage de Karsk a cédé : l’été est fini.".encode("windows-1252"))
    document = run("extract", file).json
    assert document["encoding"] != "utf-8"
    assert document["warnings"]


def test_extract_reads_as_it_is_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "karsk.txt"
    file.write_bytes("Плотина рухнула.".encode("koi8-r"))
    document = run("extract", file, "--encoding", "koi8-r").json
    assert document["paragraphs"][0]["text"] == "Плотина рухнула."


def test_a_dash_is_standard_input(run: Run, tmp_path: Path) -> None:
    _, second = written(tmp_path)
    document = run("extract", "-", stdin=b"The dam failed.").json
    assert (document["name"], document["paragraphs"][0]["text"]) == ("standard input", "The dam failed.")
    assert run("extract", "-", "--encoding", "utf-16", stdin="Karsk".encode("utf-16")).json["paragraphs"]
    comparison = run("compare", second, "-", stdin=SECOND.encode()).json
    assert comparison["documents"][1]["name"] == "standard input"
    assert run("align", "-", second, "--unit", "line", stdin=SECOND.encode()).json["links"]
    assert run("figures", stdin=b"7,000 people").json == run("figures", "-", stdin=b"7,000 people").json


# compare


def test_compare_gives_rows_that_hold_every_paragraph(run: Run, tmp_path: Path) -> None:
    done = run("compare", *written(tmp_path))
    assert (done.code, done.err) == (0, "")
    comparison = done.json
    assert misfits(comparison, COMPARISON) == []
    assert [document["name"] for document in comparison["documents"]] == ["first.md", "second.md"]
    assert [(row["kind"], row["a"], row["b"]) for row in comparison["rows"]] == [
        ("changed", [0], [0]),
        ("changed", [1], [1]),
        ("split", [2], [2, 3]),
        ("omitted", [3], []),
        ("moved", [5], [4]),
        ("equal", [4], [5]),
        ("added", [], [6]),
    ]
    assert comparison["summary"] == {
        "equal": 1,
        "changed": 2,
        "added": 1,
        "omitted": 1,
        "moved": 1,
        "split": 1,
        "merged": 0,
        "figures_changed": 1,
        "figures_added": 1,
        "figures_omitted": 0,
    }
    for side, document in zip("ab", comparison["documents"], strict=True):
        texts = [paragraph["text"] for paragraph in document["paragraphs"]]
        assert read_back(comparison["rows"], side, texts) == texts


def read_back(rows: list[dict[str, Any]], side: str, texts: list[str]) -> list[str]:
    found = [""] * len(texts)
    for row in rows:
        for op in row["ops"]:
            for span in op[side]:
                found[span["p"]] += texts[span["p"]][span["s"] : span["e"]]
    return found


def test_a_finding_carries_both_figures(run: Run, tmp_path: Path) -> None:
    comparison = run("compare", *written(tmp_path)).json
    [finding] = comparison["rows"][1]["findings"]
    assert (finding["kind"], finding["relation"], finding["delta"]) == ("figure", "changed", "-5000")
    assert finding["percent"] == pytest.approx(-71.43, abs=0.01)
    assert (finding["a"]["text"], finding["a"]["value"], finding["a"]["approx"]) == (
        "Around 7,000",
        7000,
        "about",
    )
    assert (finding["b"]["text"], finding["b"]["value"], finding["b"]["approx"]) == (
        "At least 2,000",
        2000,
        "at_least",
    )
    [new] = comparison["rows"][-1]["findings"]
    assert (new["relation"], new["a"], new["b"]["value"]) == ("new", None, 3)


def test_compare_gives_a_text(run: Run, tmp_path: Path) -> None:
    done = run("compare", *written(tmp_path), "--format", "text")
    assert done.code == 0
    assert "[-Around 7,000-]{+At least 2,000+} people fled" in done.out.decode()


def test_compare_gives_a_page(run: Run, tmp_path: Path) -> None:
    done = run("compare", *written(tmp_path), "--format", "html")
    page = done.out.decode()
    assert page.startswith("<!DOCTYPE html>")
    assert "2,000" in page
    assert "<script" not in page


def test_ignored_differences_are_minor(run: Run, tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("The Dam of Karsk: it failed at dawn, “they” said.", "utf-8")
    b.write_text("The dam of Karsk; it failed at dawn, 'they' said.", "utf-8")
    loud = run("compare", a, b).json["rows"][0]["ops"]
    assert not any(op["minor"] for op in loud)
    for switches in ("case,punctuation,quotes", " quotes , case,punctuation,", "case,punctuation"):
        muted = run("compare", a, b, "--ignore", switches).json["rows"][0]["ops"]
        assert {op["op"] for op in muted if not op["minor"]} == {"equal"}
        assert any(op["minor"] for op in muted)


@pytest.mark.parametrize(
    ("after", "ignore", "code"),
    [
        ("The dam failed at dawn.", "", 0),
        ("The dam failed at noon.", "", 1),
        ("The DAM failed at dawn.", "", 1),
        ("The DAM failed at dawn.", "case", 0),
        ("The DAM failed at noon.", "case", 1),
        ("The dam failed at dawn.\n\nNobody knew.", "", 1),
    ],
)
def test_the_exit_code_tells_whether_they_differ(
    run: Run, tmp_path: Path, after: str, ignore: str, code: int
) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("The dam failed at dawn.")
    b.write_text(after)
    assert run("compare", a, b, "--ignore", ignore, "--exit-code").code == code
    assert run("compare", a, b, "--ignore", ignore).code == 0


# align


def test_align_takes_lines_as_they_are(run: Run, tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    lines = ["# The dam failed at dawn", "", "  Nobody was told of it  ", "Trains stopped running"]
    a.write_bytes("\ufeff".encode() + "\n".join(lines).encode())
    b.write_bytes("\r\n".join([*lines[2:], "Trains stopped running again", ""]).encode())
    alignment = run("align", a, b, "--unit", "line").json
    assert misfits(alignment, ALIGNMENT) == []
    assert alignment["units"] == [4, 3]
    assert [(link["a"], link["b"], link["kind"], link["similarity"]) for link in alignment["links"]] == [
        ([2], [0], "equal", 1.0),
        ([3], [1], "equal", 1.0),
    ]


def test_align_takes_no_lines(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none.txt").touch()
    (tmp_path / "one.txt").write_text("\n")
    alignment = run("align", tmp_path / "none.txt", tmp_path / "one.txt", "--unit", "line").json
    assert alignment == {"schema": "variorum/alignment/1", "units": [0, 1], "links": []}


def test_align_takes_paragraphs_if_it_is_not_told(run: Run, tmp_path: Path) -> None:
    files = written(tmp_path)
    alignment = run("align", *files).json
    assert alignment == run("align", *files, "--unit", "paragraph", "--format", "json").json
    assert alignment["units"] == [6, 7]
    assert [(link["kind"], link["a"], link["b"], link["moved"]) for link in alignment["links"]] == [
        ("changed", [0], [0], False),
        ("changed", [1], [1], False),
        ("split", [2], [2, 3], False),
        ("equal", [4], [5], False),
        ("moved", [5], [4], True),
    ]
    back = run("align", *reversed(files)).json
    assert {"merged", "moved", "equal", "changed"} == {link["kind"] for link in back["links"]}


def test_align_takes_sentences(run: Run, tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("The dam failed at dawn. Dr. Holm heard no siren.")
    b.write_text("Dr. Holm heard no siren.\n\nThe dam failed at dawn.")
    alignment = run("align", a, b, "--unit", "sentence").json
    assert alignment["units"] == [2, 2]
    assert sorted(link["kind"] for link in alignment["links"]) == ["equal", "moved"]


def test_compare_says_which_sentences_stand_beside_which_if_asked(run: Run, tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("The dam failed at dawn. Nobody was warned. Dr. Holm heard no siren.")
    b.write_text("The dam failed before dawn. Dr. Holm heard no siren that night.")
    [row] = run("compare", a, b, "--sentences").json["rows"]
    assert [(len(link["a"]), link["a"][0]["s"], link["b"][0]["s"]) for link in row["sentences"]] == [
        (1, 0, 0),
        (1, 43, 28),
    ]
    assert set(row["sentences"][0]) == {"a", "b", "moved", "similarity"}
    assert "sentences" not in run("compare", a, b).json["rows"][0]


# figures


def test_figures_are_values(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "karsk.txt"
    file.write_text(
        "Nearly 2,000 Alawites fled.\n\nIt cost $3.5 million on 10 March 2025, or 1/3 more.", "utf-8"
    )
    done = run("figures", file, "--lang", "en", "--format", "json")
    assert misfits(done.json, FIGURES) == []
    assert done.json["language"] == "en"
    first, cost, day, *_ = done.json["figures"]
    assert first == {
        "p": 0,
        "s": 0,
        "e": 12,
        "text": "Nearly 2,000",
        "kind": "number",
        "value": 2000,
        "decimal": "2000",
        "low": None,
        "high": None,
        "unit": None,
        "approx": "below",
        "also": None,
        "counts": "Alawites",
        "restates": False,
        "doubt": None,
        "iso": None,
        "relative": None,
    }
    assert (cost["kind"], cost["value"], cost["p"]) == ("money", 3500000, 1)
    assert (day["kind"], day["iso"]) == ("date", "2025-03-10")


@pytest.mark.parametrize(
    ("text", "value", "decimal"),
    [
        ("7,000 people", 7000, "7000"),
        ("2.5 metres", 2.5, "2.5"),
        ("0.1 per cent", 0.1, "0.1"),
        ("one third of them", 1 / 3, "0.333333333333333333333333333333"),
        ("123456789012345678.25 crowns", 123456789012345678.25, "123456789012345678.25"),
    ],
)
def test_a_value_is_a_number_and_its_decimal_exact(run: Run, text: str, value: float, decimal: str) -> None:
    [figure] = run("figures", "--lang", "en", stdin=text.encode()).json["figures"]
    assert figure["value"] == value
    assert figure["decimal"] == decimal


def test_a_range_has_two_ends(run: Run) -> None:
    [figure] = run("figures", "--lang", "en", stdin=b"between 20 and 30 people fled").json["figures"]
    assert (figure["value"], figure["decimal"], figure["low"], figure["high"]) == (None, None, 20, 30)


def test_the_language_of_figures_is_recognised_or_given(run: Run) -> None:
    text = b"Der Damm ist gebrochen und die Menschen flohen mit 1.500 Booten, das ist nicht wenig."
    found = run("figures", stdin=text).json
    assert found["language"] == "de"
    assert found["figures"][0]["value"] == 1500
    assert run("figures", "--lang", "en", stdin=text).json["figures"][0]["value"] == 1.5


# batches


def batch(*requests: object) -> bytes:
    return b"".join(json.dumps(request).encode() + b"\n" for request in requests)


def test_align_batch_answers_line_by_line(run: Run) -> None:
    done = run(
        "align",
        "--batch",
        stdin=batch(
            {"id": 7, "a": ["The dam failed.", "Nobody knew."], "b": ["Nobody knew."]},
            {"id": "seven", "a": [], "b": []},
        ),
    )
    assert done.code == 0
    first, second = done.lines
    assert first["id"] == 7
    assert misfits(first["links"], [LINK]) == []
    assert [(link["a"], link["b"]) for link in first["links"]] == [([1], [0])]
    assert second == {"id": "seven", "links": []}


def test_compare_batch_answers_rows(run: Run) -> None:
    request = {"id": 1, "a": ["The DAM forced 7,000 out."], "b": ["The dam forced 2,000 out."]}
    [answer] = run("compare", "--batch", "--ignore", "case", stdin=batch(request)).lines
    assert answer.keys() == {"id", "rows"}
    [row] = answer["rows"]
    assert misfits(answer["rows"], COMPARISON["rows"]) == []
    assert [op["op"] for op in row["ops"] if op["minor"]] == ["replace"]
    assert row["findings"][0]["relation"] == "changed"


def test_figures_batch_answers_figures(run: Run) -> None:
    done = run(
        "figures",
        "--batch",
        stdin=batch(
            {"id": 1, "lang": "en", "text": "nearly 7,000 people"},
            {"id": 2, "lang": "de", "text": "1.500 Boote"},
            {"id": 3, "text": "Der Damm ist gebrochen, und das Wasser stand in 1.500 Kellern."},
            {"id": 4, "lang": None, "text": "nothing"},
        ),
    )
    assert misfits([answer["figures"] for answer in done.lines], [FIGURES["figures"]]) == []
    assert [[figure["value"] for figure in answer["figures"]] for answer in done.lines] == [
        [7000],
        [1500],
        [1500],
        [],
    ]


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (
            b"{",
            {
                "id": None,
                "error": "not JSON: Expecting property name enclosed in double quotes at character 2",
            },
        ),
        (b"\xff{}", {"id": None, "error": "not UTF-8"}),
        (b"[1]", {"id": None, "error": "a line must be a JSON object"}),
        (b"null", {"id": None, "error": "a line must be a JSON object"}),
        (b"[" * 200_000, {"id": None, "error": "nested too deeply"}),
        (b'{"id": 5}', {"id": 5, "error": "the key 'a' is missing"}),
        (b'{"id": 5, "a": ["x"]}', {"id": 5, "error": "the key 'b' is missing"}),
        (b'{"id": 5, "a": "x", "b": []}', {"id": 5, "error": "a must be a list of strings"}),
        (b'{"id": 5, "a": [], "b": [1]}', {"id": 5, "error": "b must be a list of strings"}),
        (b'{"a": [], "b": 1}', {"id": None, "error": "b must be a list of strings"}),
    ],
)
@pytest.mark.parametrize("command", ["align", "compare"])
def test_a_bad_line_is_answered_and_the_batch_goes_on(
    run: Run, command: str, line: bytes, answer: dict[str, object]
) -> None:
    good = batch({"id": "good", "a": [], "b": []})
    done = run(command, "--batch", stdin=good + line + b"\n\n  \n" + good)
    assert done.code == 0
    assert [each["id"] for each in done.lines] == ["good", answer["id"], "good"]
    error = done.lines[1]
    assert error.keys() == {"id", "error"}
    assert error["error"].partition(" at ")[0] == str(answer["error"]).partition(" at ")[0]


@pytest.mark.parametrize(
    ("request_", "error"),
    [
        ({"id": 1}, "the key 'text' is missing"),
        ({"id": 1, "text": ["x"]}, "text must be a string"),
        ({"id": 1, "text": "7", "lang": ["en"]}, "lang must be a string"),
        ({"id": 1, "text": "7", "lang": 5}, "lang must be a string"),
    ],
)
def test_a_bad_request_for_figures(run: Run, request_: object, error: str) -> None:
    assert run("figures", "--batch", stdin=batch(request_)).lines == [{"id": 1, "error": error}]


def test_whatever_fails_inside_is_answered(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr("app.cli.texts.align", broken)
    assert run("align", "--batch", stdin=batch({"id": 1, "a": [], "b": []})).lines == [
        {"id": 1, "error": "ZeroDivisionError: of all things"}
    ]


def test_lone_surrogates_go_in_and_come_out(run: Run) -> None:
    line = (
        b'{"id": "\\ud83d", "a": ["The dam \\udc00 failed in 7 places."], "b": ["The dam \\udc01 failed."]}\n'
    )
    for command in ("align", "compare"):
        [answer] = run(command, "--batch", stdin=line).lines
        assert answer["id"] == "\ud83d"
        assert "error" not in answer
    [answer] = run("figures", "--batch", stdin=b'{"id": 1, "text": "7 \\ud83d"}\n').lines
    assert answer["figures"][0]["value"] == 7


def test_a_batch_goes_into_a_file_as_well(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = run("align", "--batch", "--out", out, stdin=batch({"id": 1, "a": [], "b": []}, {"id": 2}))
    assert (done.code, done.out) == (0, b"")
    assert [json.loads(line)["id"] for line in out.read_text().splitlines()] == [1, 2]


# the rest


def test_claims_are_not_there_yet(refused: Run) -> None:
    for arguments in (["a.txt", "b.txt", "--limit", "5", "--format", "json"], ["--batch"], []):
        assert refused("claims", *arguments) == (
            "claims: proposals of claims are not in this version; use compare on two documents at a time"
        )


@pytest.mark.parametrize("command", [*COMMANDS, None])
def test_every_command_has_help(command: str | None, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"] if command else ["--help"])
    assert caught.value.code == 0
    shown = capsys.readouterr()
    assert shown.out.startswith(f"usage: variorum {command or ''}")
    assert shown.err == ""
    if command is None:
        assert all(name in shown.out for name in COMMANDS)


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"variorum {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "{a}"],
        ["extract", "{a}", "--format", "text"],
        ["compare", "{a}", "{b}"],
        ["compare", "{a}", "{b}", "--format", "text"],
        ["compare", "{a}", "{b}", "--format", "html"],
        ["align", "{a}", "{b}"],
        ["figures", "{a}"],
    ],
)
def test_a_file_gets_what_standard_output_would(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    a, b = written(tmp_path)
    arguments = [each.format(a=a, b=b) for each in arguments]
    expected = run(*arguments).out
    out = tmp_path / "out"
    out.write_text("old")
    done = run(*arguments, "--out", out)
    assert (done.code, done.out, done.err) == (0, b"", "")
    assert out.read_bytes() == expected
    assert sorted(file.name for file in tmp_path.iterdir()) == ["first.md", "out", "second.md"]


@pytest.mark.parametrize("pair", [(0, 1), (2, 3)])
def test_real_articles_keep_to_the_contract(run: Run, corpus: list[Path], pair: tuple[int, int]) -> None:
    done = run("compare", *(corpus[number] for number in pair))
    assert misfits(done.json, COMPARISON) == []
    rows = done.json["rows"]
    for side, document in zip("ab", done.json["documents"], strict=True):
        texts = [paragraph["text"] for paragraph in document["paragraphs"]]
        assert read_back(rows, side, texts) == texts
