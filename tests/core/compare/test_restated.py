"""A value that a text writes twice, *20 kilometres (12.4 miles)*, is reported once."""

from __future__ import annotations

import pytest

from .reading import compared

TWICE = "The nearest hospital is 20 kilometres (12.4 miles) from the broken dam."


def found(a: str, b: str) -> list[tuple[str, str | None, str | None]]:
    """Relation and wordings of the findings; the other way round they must come out mirrored."""

    def read(left: str, right: str) -> list[tuple[str, str | None, str | None]]:
        return [
            (finding.relation, getattr(finding.a, "text", None), getattr(finding.b, "text", None))
            for row in compared([left], [right]).rows
            for finding in row.findings
        ]

    mirrored = {"new": "gone", "gone": "new"}
    back = [(mirrored.get(relation, relation), y, x) for relation, x, y in read(b, a)]
    assert sorted(back, key=str) == sorted(read(a, b), key=str)
    return read(a, b)


@pytest.mark.parametrize(
    ("a", "b", "findings"),
    [
        (TWICE, TWICE.replace("20 kilometres (12.4 miles)", "12.4 miles"), []),
        (TWICE, TWICE.replace(" (12.4 miles)", ""), []),
        (
            TWICE,
            TWICE.replace("20 kilometres (12.4 miles)", "25 kilometres (15.5 miles)"),
            [("changed", "20 kilometres", "25 kilometres")],
        ),
        (TWICE, TWICE.replace("12.4", "15.5"), [("changed", "12.4 miles", "15.5 miles")]),
        (TWICE, TWICE.replace("20 kilometres (12.4 miles)", "far"), [("gone", "20 kilometres", None)]),
        ("The dam broke. " + TWICE, "The dam broke.", [("gone", "20 kilometres", None)]),
        (
            TWICE.replace("20 kilometres (12.4 miles)", "20 kilometres"),
            TWICE.replace("20 kilometres (12.4 miles)", "25 kilometres (15.5 miles)"),
            [("changed", "20 kilometres", "25 kilometres")],
        ),
    ],
)
def test_a_value_written_twice_is_said_once(a: str, b: str, findings: list[tuple[str, str, str]]) -> None:
    assert found(a, b) == findings


def test_a_whole_paragraph_that_came_names_it_once() -> None:
    comparison = compared(["The dam broke at dawn."], ["The dam broke at dawn.", TWICE])
    assert [f.relation for row in comparison.rows for f in row.findings] == ["new"]
