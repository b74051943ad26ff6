"""The commands that read texts: extract, compare, align, figures, claims."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from functools import partial

from app.cli.errors import CommandError
from app.cli.helpers import RowsAtOnce
from app.cli.io import read_bytes, read_input, run_batch, string, strings, write_output
from app.cli.json_output import (
    alignment_json,
    document_json,
    figures_json,
    links_json,
    row_json,
    row_with_sentences,
    rows_json,
    running_json,
    texts_of,
)
from app.cli.json_text import Json, dumps, pieces
from app.core.compare.align import align
from app.core.compare.compare import Comparing, Options, compare
from app.core.compare.ignore import SWITCHES
from app.core.model.comparison import Comparison, Op, Row, RowKind
from app.core.model.document import Document, Paragraph, text_hash
from app.core.model.figure import Figure
from app.core.signals.figures import figures
from app.core.text.language import guess_language


def extract(options: argparse.Namespace) -> int:
    """``extract FILE``."""
    document = read_input(options.file, options.encoding)
    if options.format == "json":
        write_output(pieces(document_json(document), texts_of(document)), options.out)
    else:
        text = "\n\n".join(paragraph.text for paragraph in document.paragraphs) + "\n"
        write_output(text.encode("utf-8", "replace"), options.out)
    return 0


def compare_documents(options: argparse.Namespace) -> int:
    """``compare A B`` or ``compare --batch``."""
    ignore = _ignore(options.ignore)
    if options.batch:
        run_batch(lambda request: {"rows": rows_json(_compare_request(request, ignore).rows)}, options.out)
        return 0
    name_a, name_b = _two(options, "compare")
    a, b = read_input(name_a), read_input(name_b)
    if options.format == "json":
        differs = _write_comparison(Comparing(a, b, ignore), options.out, sentences=options.sentences)
    else:
        comparison = compare(a, b, ignore)
        differs = differ(comparison.rows)
        if options.format == "html":
            from app.export.comparison_html import comparison_html  # noqa: PLC0415 - see main.py

            text = comparison_html(comparison)
        else:
            from app.export.comparison_text import comparison_text  # noqa: PLC0415

            text = comparison_text(comparison)
        write_output(text.encode("utf-8", "replace"), options.out)
    return 1 if options.exit_code and differs else 0


def _write_comparison(under_way: Comparing, out: str | None, *, sentences: bool) -> bool:
    """Write the rows as they are made, so that no more than some are in memory; True if they differ."""
    written = partial(row_with_sentences, under_way.a, under_way.b) if sentences else row_json
    rows = RowsAtOnce(under_way, written, differ)
    answer = running_json(under_way.a, under_way.b, rows, under_way.result)
    write_output(pieces(answer, texts_of(under_way.a, under_way.b)), out)
    return rows.differ


def differ(rows: Iterable[Row]) -> bool:
    """True if anything differs that no ignore switch covers."""
    return any(
        row.kind is not RowKind.EQUAL and (row.kind is not RowKind.CHANGED or _changed(row.ops))
        for row in rows
    )


def align_units(options: argparse.Namespace) -> int:
    """``align A B`` or ``align --batch``."""
    if options.batch:
        run_batch(_align_request, options.out)
        return 0
    name_a, name_b = _two(options, "align")
    a, b = _units(name_a, options.unit), _units(name_b, options.unit)
    write_output(dumps(alignment_json(align(a, b), a, b)) + b"\n", options.out)
    return 0


def find_figures(options: argparse.Namespace) -> int:
    """``figures FILE`` or ``figures --batch``."""
    if options.batch:
        run_batch(_figures_request, options.out)
        return 0
    document = read_input(options.file)
    language = options.lang or document.language
    found: list[Figure] = []
    for p, paragraph in enumerate(document.paragraphs):
        found += figures(paragraph.text, p, language)
    answer = {"schema": "variorum/figures/1", "language": language, "figures": figures_json(found)}
    write_output(dumps(answer) + b"\n", options.out)
    return 0


def propose_claims(_options: argparse.Namespace) -> int:
    """``claims``: not there yet."""
    raise CommandError(
        "claims", "proposals of claims are not in this version; use compare on two documents at a time"
    )


def _compare_request(request: Json, ignore: Options) -> Comparison:
    a, b = _bare(strings(request, "a"), "a"), _bare(strings(request, "b"), "b")
    return compare(a, b, ignore)


def _align_request(request: Json) -> Json:
    a, b = strings(request, "a"), strings(request, "b")
    return {"links": links_json(align(a, b), a, b)}


def _figures_request(request: Json) -> Json:
    text = string(request, "text")
    language = string(request, "lang") if request.get("lang") is not None else None
    return {"figures": figures_json(list(figures(text, 0, language or guess_language(text))))}


def _bare(texts: list[str], name: str) -> Document:
    """A document of paragraphs that come without a file."""
    paragraphs = tuple(map(Paragraph, texts))
    digest = text_hash(paragraphs)
    language = guess_language("\n".join(texts))
    return Document(name, "text/plain", "utf-8", digest, digest, paragraphs, language=language)


def _units(name: str, unit: str) -> list[str]:
    if unit == "line":
        try:
            text = read_bytes(name).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise CommandError(
                name, f"is not valid UTF-8 at byte {error.start}; save it as UTF-8, one unit a line"
            ) from error
        lines = text.replace("\r\n", "\n").split("\n")
        return lines[:-1] if lines[-1] == "" else lines
    paragraphs = [paragraph.text for paragraph in read_input(name).paragraphs]
    if unit == "paragraph":
        return paragraphs
    from app.core.text.sentences import sentences  # noqa: PLC0415

    return [text[s:e] for text in paragraphs for s, e in sentences(text)]


def _two(options: argparse.Namespace, command: str) -> tuple[str, str]:
    if options.a is None or options.b is None:
        raise CommandError(command, f"two documents are needed; see variorum {command} --help")
    if options.a == options.b == "-":
        raise CommandError(
            command, "standard input can stand for one document only; name a file for the other"
        )
    return options.a, options.b


def _ignore(names: str) -> Options:
    chosen = tuple(sorted(filter(None, (name.strip() for name in names.split(",")))))
    unknown = set(chosen) - set(SWITCHES)
    if unknown:
        raise CommandError(
            "compare", f"--ignore knows {', '.join(SWITCHES)}, not {', '.join(sorted(unknown))}"
        )
    return Options(chosen)


def _changed(ops: Iterable[Op]) -> bool:
    return any(op.kind != "equal" and not op.minor for op in ops)
