from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.project import verify


def after(path: Path, *statements: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return verify(path)


def test_a_sound_project_has_no_fault(saved: Path) -> None:
    assert verify(saved) == []


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        (
            "UPDATE original SET data = CAST(data || x'0A' AS BLOB) WHERE source = 1",
            "Source 1: its original bytes do not have the SHA-256 recorded for them.",
        ),
        (
            "UPDATE paragraph SET text = text || '!' WHERE source = 3 AND place = 1",
            "Source 3: its text does not have the SHA-256 recorded for it.",
        ),
        (
            "UPDATE evidence SET quote = 'Around 9,000 people' WHERE claim = 1 AND place = 0",
            "Claim C1, evidence 1: its quotation is not at its place in source 1, nor for certain elsewhere.",
        ),
        (
            "UPDATE evidence SET p = 0 WHERE claim = 1 AND place = 0",
            "Claim C1, evidence 1: its quotation is not at its place in source 1, but in ¶2.",
        ),
        (
            "UPDATE evidence SET suffix = ' were lifted' WHERE claim = 1 AND place = 1",
            "Claim C1, evidence 2: the words around its quotation in source 3 are not those recorded.",
        ),
        (
            "UPDATE meta SET value = 3 WHERE key = 'next_source'",
            "Source 3 has a number that was not given out; the next one is 3.",
        ),
    ],
)
def test_each_fault_is_one_line(saved: Path, statement: str, line: str) -> None:
    assert after(saved, statement) == [f"karsk.variorum: {line}"]


def test_faults_are_all_reported(saved: Path) -> None:
    lines = after(
        saved,
        "UPDATE claim SET category = 'rumour'",
        "UPDATE source SET sha256 = 'x'",
        "DELETE FROM meta",
        "INSERT INTO evidence VALUES (9, 0, 7, NULL, NULL, NULL, NULL, NULL, NULL)",
    )
    assert [line.removeprefix("karsk.variorum: ")[:43] for line in lines] == [
        "Row None of the table evidence refers to a ",
        "Row None of the table evidence refers to a ",
        "is damaged: its list of claims cannot be re",
        "is damaged: its title or its settings canno",
        "Source 1: its original bytes do not have th",
        "Source 3: its original bytes do not have th",
    ]


def test_an_index_that_does_not_fit_its_table_is_found(saved: Path) -> None:
    lines = after(
        saved,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = "
        "'sqlite_autoindex_paragraph_1') WHERE name = 'evidence_source'",
    )
    assert lines
    assert all(line.startswith("karsk.variorum") for line in lines)
