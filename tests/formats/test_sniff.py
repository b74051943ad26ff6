from __future__ import annotations

import io
import sqlite3
import zipfile
from pathlib import Path

import pytest

from app.formats import ReadError, read_document
from app.formats.sniff import foreign_bytes, foreign_text


def package(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            content = "application/epub+zip" if name == "mimetype" else "x"
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
        (b"\xef\xbb\xbf\n%PDF-1.7", "is a PDF"),
        (b"%!PS-Adobe-3.0", "is a PostScript file"),
        (b"{\\rtf1\\ansi Hello}", "is a Rich Text document (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8), "is an old Office document (such as .doc)"),
        (b"\x89PNG\r\n\x1a\n", "is a picture (PNG)"),
        (b"\xff\xd8\xff\xe0", "is a picture (JPEG)"),
        (b"GIF89a", "is a picture (GIF)"),
        (b"II*\x00", "is a picture (TIFF)"),
        (b"\x1f\x8b\x08\x00", "is a compressed file (gzip)"),
        (b"BZh9\x00", "is a compressed file (bzip2)"),
        (b"\xfd7zXZ\x00", "is a compressed file (xz)"),
        (b"7z\xbc\xaf\x27\x1c", "is an archive (7z)"),
        (b"Rar!\x1a\x07\x00", "is an archive (RAR)"),
        (b"\x28\xb5\x2f\xfd", "is a compressed file (zstd)"),
        (b"\x7fELF\x02", "is a program"),
        (b"MZ\x90\x00", "is a program"),
        (package("[Content_Types].xml", "word/document.xml"), "is a Word document"),
        (package("[Content_Types].xml", "xl/workbook.xml"), "is an Excel workbook"),
        (package("ppt/presentation.xml"), "is a PowerPoint presentation"),
        (package("mimetype", "x.opf"), "is an e-book (EPUB)"),
        (package("notes.txt"), "is an archive (ZIP)"),
        (package(), "is an archive (ZIP)"),
    ],
)
def test_formats_are_named(data: bytes, what: str) -> None:
    foreign = foreign_bytes(data, "a.txt")
    assert foreign is not None
    assert foreign.what == what
    with pytest.raises(ReadError) as caught:
        read_document(data, "a.txt")
    assert caught.value.message.startswith(f"a.txt {what}; this version reads plain text and Markdown. ")


@pytest.mark.parametrize("text", ["MZ means a mine field.", "BZh is no word.", "PK.", "%PD", "a %PDF-1.7"])
def test_letters_alone_are_text(text: str) -> None:
    assert foreign_bytes(text.encode(), "a.txt") is None
    assert read_document(text.encode(), "a.txt").paragraphs[0].text == text


def test_databases_and_projects(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    data = file.read_bytes()
    with pytest.raises(ReadError, match=r"x.db is a database"):
        read_document(data, "x.db")
    with pytest.raises(ReadError, match=r"dam.Variorum is a Variorum project; .* Open it as a project"):
        read_document(data, "dam.Variorum")


@pytest.mark.parametrize(
    "text",
    [
        "<html><body>",
        "\n <!DOCTYPE html>\n<html>",
        '<?xml version="1.0"?>\n<!doctype HTML PUBLIC "x">',
        "<!-- saved page -->\n<html lang='en'>",
    ],
)
def test_web_pages_are_named_whatever_their_name(text: str) -> None:
    with pytest.raises(ReadError, match=r"page.txt is a web page \(HTML\); this version reads"):
        read_document(text.encode("utf-16"), "page.txt")
    assert read_document(text.encode(), "page.txt", media_type="text/plain").paragraphs


@pytest.mark.parametrize("text", ["<p>", "<htmlx>", "Use <html> here.", "<!-- " * 100_000, " " * 100_000])
def test_a_tag_is_no_page(text: str) -> None:
    assert foreign_text(text) is None
