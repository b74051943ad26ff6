from __future__ import annotations

import hashlib
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.model import text_hash
from app.formats import MARKDOWN, PLAIN, SUFFIXES, ReadError, media_type_of, read_document, read_text

from .samples import LEGACY, NIGHT, STORY


def test_a_document_in_full() -> None:
    data = ("\ufeffKarsk dam fails\r\n\r\n" + NIGHT).encode()
    document = read_document(data, "wire.txt")
    assert document.name == "wire.txt"
    assert document.media_type == "text/plain"
    assert document.encoding == "utf-8"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.text_sha256 == text_hash(document.paragraphs)
    assert [paragraph.text for paragraph in document.paragraphs] == ["Karsk dam fails", NIGHT]
    assert document.paragraphs[1].origin == ((0, 19),)
    assert document.title == "Karsk dam fails"
    assert (document.published, document.language, document.warnings) == (None, "en", ())


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.md", MARKDOWN),
        ("A.MARKDOWN", MARKDOWN),
        ("a.txt", PLAIN),
        ("a", PLAIN),
        ("md", PLAIN),
        ("a.md.txt", PLAIN),
        ("dir.md/a.csv", PLAIN),
    ],
)
def test_the_name_decides_between_formats(name: str, media_type: str) -> None:
    assert media_type_of(name) == media_type
    assert read_document(b"# Karsk", name).media_type == media_type


def test_the_format_can_be_asked_for() -> None:
    assert set(SUFFIXES) == {PLAIN, MARKDOWN}
    assert read_document(b"# Karsk", "a.txt", media_type=MARKDOWN).paragraphs[0].text == "Karsk"
    assert read_document(b"# Karsk", "a.md", media_type=PLAIN).paragraphs[0].text == "# Karsk"
    with pytest.raises(
        ReadError, match=r"^a.md cannot be read as text/html; .* Choose plain text or Markdown\.$"
    ):
        read_document(b"# Karsk", "a.md", media_type="text/html")


def test_language_is_guessed_from_the_beginning() -> None:
    russian = "\n".join([LEGACY["Russian"][1]] * 100)
    assert read_document(f"{russian}\n{NIGHT * 1000}".encode(), "a.txt").language == "ru"
    assert read_text("\n".join(STORY * 100), "a").language == "en"


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", "\ufeff".encode(), "\u3000\u2028".encode("utf-16")])
def test_an_empty_file(data: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read_document(data, "a.txt")
    assert (
        caught.value.message == "a.txt is empty; there is nothing to compare. Choose a file that holds text."
    )


def test_markdown_without_words_is_empty() -> None:
    with pytest.raises(ReadError, match=r"is empty"):
        read_document(b"---\n\n[a]: b", "a.md")


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.formats.files.MAX_BYTES", 8)
    with pytest.raises(ReadError, match=r"a.txt is too large"):
        read_document(b"123456789", "a.txt")
    with pytest.raises(ReadError, match=r"Pasted is too large"):
        read_text("ééééé", "Pasted")


def test_warnings_of_decoding_come_first() -> None:
    document = read_document("Caf\u00e9 no\u00ebl \u00adx".encode("cp1252"), "a.txt")
    assert document.warnings == (
        "Encoding recognised as windows-1252 with little certainty; check names and quotation marks.",
        "This text holds 1 invisible character.",
    )
    damaged = read_document(("Größe über čtyři" * 2).encode() + b"\xff", "a.txt")
    assert damaged.warnings == ("1 character is not valid UTF-8 and shown as \ufffd.",)


def test_a_pasted_text() -> None:
    document = read_text("One.\n\nTwo.", "Pasted text")
    assert document == read_document(b"One.\n\nTwo.", "Pasted text")
    assert read_text("# One", "Pasted text", media_type=MARKDOWN).paragraphs[0].level == 1
    assert read_text("<html>", "Pasted text").paragraphs[0].text == "<html>"
    assert read_text("a\ud800b", "Pasted text").paragraphs[0].text == "a\ufffdb"


@given(st.text(st.characters()), st.sampled_from([PLAIN, MARKDOWN]))
def test_any_text_is_read_or_refused(text: str, media_type: str) -> None:
    with suppress(ReadError):
        document = read_text(text, "a", media_type=media_type)
        shown = [paragraph.text for paragraph in document.paragraphs]
        assert all(one.strip() and "\u2029" not in one for one in shown)
        assert document.text_sha256 == text_hash(document.paragraphs)


def test_plain_text_is_read_fast() -> None:
    data = "\n\n".join(f"{number} {NIGHT}" for number in range(20_000)).encode()
    read_document(data, "a.txt")
    start = time.process_time()
    assert len(read_document(data, "a.txt").paragraphs) == 20_000
    assert len(data) / (time.process_time() - start) > 5e6  # 10 to 20 MB/s on two shared cores
