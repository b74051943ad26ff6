"""The page around a report: head, title, contents and sections. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.export.escaping import PAGE_LANGUAGE, clean, css_string, escape, inline
from app.export.style import STYLE

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its anchor, its title, what it holds, and for the contents its count and sub-entries.

    ``body`` is HTML; ``entries`` are (anchor, HTML).
    """

    anchor: str
    title: str
    body: str
    count: int | None = None
    entries: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above the sections. ``kicker`` is text, ``intro`` HTML, ``numbers`` (figure, words)."""

    kicker: str
    title: str
    intro: str
    numbers: Sequence[tuple[str, str]]


def page(opening: Opening, sections: Sequence[Section], version: str = "") -> str:
    """A whole HTML file."""
    generator = f"Variorum {version}".strip()
    body = "".join(map(_section, sections))
    return (
        f'<!DOCTYPE html>\n<html lang="{PAGE_LANGUAGE}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light">\n<meta name="referrer" content="no-referrer">\n'
        f'<meta name="generator" content="{escape(generator)}">\n<title>{escape(opening.title)}</title>\n'
        f"<style>\n{STYLE}{_running_foot(opening.title)}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">Skip to the report</a>\n<div class="page">\n'
        f"{_header(opening)}{_contents(sections)}"
        f'<main id="main">\n{_numbers(opening.numbers)}{body}</main>\n</div>\n</body>\n</html>\n'
    )


def _running_foot(title: str) -> str:
    """The title at the foot of printed pages."""
    shown = " ".join(clean(title).split())
    shown = shown if len(shown) <= 70 else f"{shown[:69]}…"
    return f"@page {{ @bottom-left {{ content: {css_string(shown)} }} }}\n"


def _header(opening: Opening) -> str:
    return (
        f'<header id="top">\n<p class="kicker">{escape(opening.kicker)}</p>\n'
        f'<h1>{inline(opening.title)}</h1>\n<p class="intro">{opening.intro}</p>\n</header>\n'
    )


def _contents(sections: Sequence[Section]) -> str:
    lines = ['<li class="first"><a href="#top">At a glance</a></li>\n']
    for section in sections:
        count = "" if section.count is None else f" <span>{section.count:,}</span>"
        inner = "".join(f'<li><a href="#{anchor}">{title}</a></li>\n' for anchor, title in section.entries)
        inner = f"\n<ol>\n{inner}</ol>\n" if inner else ""
        lines.append(f'<li><a href="#{section.anchor}">{section.title}{count}</a>{inner}</li>\n')
    return f'<nav aria-label="Contents">\n<ol>\n{"".join(lines)}</ol>\n</nav>\n'


def _numbers(numbers: Sequence[tuple[str, str]]) -> str:
    items = "".join(f"<div><dt>{words}</dt><dd>{figure}</dd></div>\n" for figure, words in numbers)
    return f'<dl class="numbers">\n{items}</dl>\n'


def _section(section: Section) -> str:
    name = f"h-{section.anchor}"
    return (
        f'<section id="{section.anchor}" aria-labelledby="{name}">\n<h2 id="{name}">{section.title}</h2>\n'
        f"{section.body}</section>\n"
    )
