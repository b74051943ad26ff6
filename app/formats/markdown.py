"""Markdown (CommonMark with tables and strikethrough): the words a reader sees, block by block.

* Headings keep their level. Every paragraph of a list item is a ``list`` paragraph whose level is its
  depth; the bullet is left out, the number of a numbered item is part of the text as it is shown.
* A block quote gives ``quote`` paragraphs, the innermost of list and quote decides. Code and raw HTML
  stay verbatim, one paragraph a block; a table gives one paragraph a cell.
* Emphasis, links and code spans give the words they show. A picture gives a ``caption`` paragraph with
  its description, after the paragraph it stands in. Nothing in HTML is interpreted.
* Front matter gives title and date and is no paragraph; else a first heading of level 1 is the title.

What is nested so deeply or so large that the parser would lose text or take seconds is read as plain
text, with a warning.
"""

from __future__ import annotations

from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.core.model import ParagraphKind
from app.formats.frontmatter import front_matter
from app.formats.markdown_blocks import Walker
from app.formats.offsets import Normalised
from app.formats.plain import read_plain
from app.formats.reading import Reading

_NESTING = 40
_MOST_CHARACTERS = 8 * 1024 * 1024
_MOST_LINES = 80_000
_MOST_MARKS = 400_000
_MARKS = "*_`~<&\\!|"
_BRACKET_COST = 4
_AS_PLAIN = (
    "This text is nested too deeply or too large to be read as Markdown; "
    "it is read as plain text, with its marks."
)


def read_markdown(text: str) -> Reading:
    """The paragraphs of a Markdown text, its title and date, with a map to its offsets."""
    source = Normalised(text)
    head = front_matter(source.text)
    tokens = None if _too_large(source.text) else _parsed(source.text[head.end :])
    if tokens is None:
        plain = read_plain(text)
        return replace(plain, warnings=(_AS_PLAIN, *plain.warnings))
    blocks, references = tokens
    walker = Walker(source, head.end, references)
    walker.walk(blocks)
    paragraphs = tuple(walker.paragraphs)
    title = head.title
    if (
        title is None
        and paragraphs
        and (paragraphs[0].kind, paragraphs[0].level) == (ParagraphKind.HEADING, 1)
    ):
        title = paragraphs[0].text
    return Reading(paragraphs, title, head.published, walker.warnings())


def _too_large(text: str) -> bool:
    """True for more text, lines or marks than can be parsed in a few seconds."""
    return (
        len(text) > _MOST_CHARACTERS
        or text.count("\n") > _MOST_LINES
        or sum(map(text.count, _MARKS)) + _BRACKET_COST * text.count("[") > _MOST_MARKS
    )


def _parsed(text: str) -> tuple[list[Token], dict[str, dict[str, str]]] | None:
    """The block tokens and the link definitions of ``text``; None if it is nested too deeply."""
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    parser.core.ruler.disable("inline")  # spans are parsed one block at a time
    environment: dict[str, dict[str, dict[str, str]]] = {}
    tokens = parser.parse(text, environment)
    # The parser drops what lies at its limit without a word.
    if any(token.level >= _NESTING - 1 for token in tokens):
        return None
    return tokens, environment.get("references", {})
