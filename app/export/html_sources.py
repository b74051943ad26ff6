"""The sources with their fingerprints. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.core.model.document import Document
from app.core.model.project import Source
from app.core.text.words import count_words
from app.export.escaping import escape, inline
from app.export.wording import date_words, file_name


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """What a report says of one source: ``words`` is how many it has, ``number`` 0 outside a project."""

    letter: str
    title: str
    date: str
    file: str
    words: int
    document: Document
    number: int = 0

    @classmethod
    def of_source(cls, letter: str, source: Source, words: int) -> SourceFacts:
        """Those of a project's source."""
        date = date_words(source.date or source.document.published)
        title = source.title or title_of(source.document)
        file = file_name(source.origin or source.document.name)
        return cls(letter, title, date, file, words, source.document, source.number)

    @classmethod
    def of_document(cls, letter: str, document: Document, words: int) -> SourceFacts:
        """Those of a document that belongs to no project."""
        date = date_words(document.published)
        return cls(letter, title_of(document), date, file_name(document.name), words, document)


class WordCounter:
    """Counts the words of documents; a paragraph that several share is read once."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def words(self, document: Document) -> int:
        """How many words a document has."""
        texts = [paragraph.text for paragraph in document.paragraphs]
        for text in texts:
            if text not in self._known:
                self._known[text] = count_words(text)
        return sum(map(self._known.__getitem__, texts))


def title_of(document: Document) -> str:
    """A document's title, or the name of its file."""
    return document.title or file_name(document.name)


def source_table(sources: Iterable[SourceFacts]) -> str:
    """The table of sources: two rows each, the second with the fingerprints."""
    bodies = "".join(map(_body, sources))
    return (
        '<table class="sources">\n<caption class="vh">Sources and their fingerprints</caption>\n'
        '<colgroup><col class="col"><col><col class="cols"><col class="coln"><col class="cols">'
        '<col class="cols"></colgroup>\n'
        '<thead><tr><th scope="col"><span class="vh">Letter</span></th><th scope="col">Text</th>'
        '<th scope="col">Dated</th><th scope="col" class="n">Words</th><th scope="col">File</th>'
        f'<th scope="col">Type</th></tr></thead>\n{bodies}</table>\n'
    )


def _body(facts: SourceFacts) -> str:
    document = facts.document
    letter = escape(facts.letter)
    encoding = escape(document.encoding.upper())
    media_type = escape(document.media_type)
    kind = f'{media_type}, <span class="nb">{encoding}</span>' if encoding else media_type
    warnings = "".join(f"<li>{inline(warning)}</li>" for warning in document.warnings)
    notes = f"<ul>{warnings}</ul>" if warnings else ""
    return (
        f'<tbody id="s-{letter.lower()}">\n<tr><th scope="rowgroup" rowspan="2"><span class="letter">{letter}'
        f'</span></th><td class="title">{inline(facts.title)}</td><td>{inline(facts.date)}</td>'
        f'<td class="n">{facts.words:,}</td><td>{inline(facts.file)}</td><td>{kind}</td></tr>\n'
        f'<tr class="prints"><td colspan="5"><dl><dt>SHA-256, file</dt>{_print(document.sha256)}'
        f"<dt>SHA-256, text</dt>{_print(document.text_sha256)}</dl>{notes}</td></tr>\n</tbody>\n"
    )


def _print(digest: str) -> str:
    """A fingerprint in groups of eight; the spaces are drawn, so that a copy has none."""
    groups = "".join(f"<i>{escape(digest[at : at + 8])}</i>" for at in range(0, len(digest), 8))
    return f"<dd><code>{groups}</code></dd>"
