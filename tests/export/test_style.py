"""The style sheet: nothing remote, colours from the tokens, a line style of its own for every mark."""

from __future__ import annotations

import json
import re
from pathlib import Path

from app.export.style import STYLE

TOKENS = Path(__file__).parents[2] / "resources" / "tokens.json"
PAPER = {"#fff", "#000"}
FADED = {"#e8f2fe", "#fdece4", "#f4eef3", "#fff8dc"}
"""Word tints on paper: fainter, so that they print light."""


def rule(selector: str) -> str:
    match = re.search(rf"^{re.escape(selector)} {{([^}}]*)}}", STYLE, re.MULTILINE)
    assert match is not None
    return match[1]


def test_nothing_is_fetched() -> None:
    assert not re.search(r"url\(|@import|@font-face|//", STYLE)
    assert "</" not in STYLE


def test_braces_balance() -> None:
    assert STYLE.count("{") == STYLE.count("}")


def test_every_colour_is_one_of_the_tokens() -> None:
    light = json.loads(TOKENS.read_text("utf-8"))["color"]["light"]
    tokens = {value.lower() for group in light.values() for value in group.values()}
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", STYLE)) <= tokens | PAPER | FADED


def test_every_mark_has_a_line_of_its_own() -> None:
    assert "underline solid" in rule("ins")
    assert "line-through" in rule("del")
    assert "underline dashed" in rule(".w")
    assert "border: 1.25px solid" in rule(".f")
    assert "underline dotted" in rule("span.n")
    assert "border-bottom: 2px solid" in rule(".q")


def test_a_report_is_light_and_prints_with_repeated_heads() -> None:
    assert "color-scheme: only light" in STYLE
    printed = STYLE.partition("@media print")[2]
    assert "display: table-header-group" in printed
    assert "break-inside: avoid" in printed
    assert "nav, .skip { display: none; }" in printed
