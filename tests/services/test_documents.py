from __future__ import annotations

from pathlib import Path

import pytest

from app.formats import ReadError
from app.services.documents import open_document, paste_document, texts_in


def test_a_file_is_opened_with_its_bytes_and_its_place(tmp_path: Path) -> None:
    file = tmp_path / "karsk.md"
    file.write_bytes("# Karsk\r\n\r\nThe dam failed.".encode("utf-16"))
    item = open_document(file)
    assert [paragraph.text for paragraph in item.document.paragraphs] == ["Karsk", "The dam failed."]
    assert item.data == file.read_bytes()
    assert item.path == str(file)
    assert (item.document.name, item.document.media_type) == ("karsk.md", "text/markdown")


def test_a_relative_name_is_kept_as_the_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "karsk.txt").write_text("The dam failed.")
    monkeypatch.chdir(tmp_path)
    assert open_document("karsk.txt").path == str(tmp_path / "karsk.txt")


def test_the_encoding_can_be_given(tmp_path: Path) -> None:
    file = tmp_path / "karsk.txt"
    file.write_bytes("Плотина в Карске рухнула.".encode("koi8-r"))
    assert open_document(file, encoding="koi8-r").document.paragraphs[0].text == "Плотина в Карске рухнула."
    with pytest.raises(ReadError):
        open_document(file, encoding="utf-8")


def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"gone.txt was not found"):
        open_document(tmp_path / "gone.txt")


def test_a_pasted_text_has_no_place() -> None:
    item = paste_document("The dam failed.\n\nNobody was told.", "Pasted text")
    assert len(item.document.paragraphs) == 2
    assert (item.document.name, item.path) == ("Pasted text", None)
    assert item.data == b"The dam failed.\n\nNobody was told."
    assert paste_document("The dam \ud800 failed.", "Pasted text").data == b"The dam ? failed."


def test_nothing_pasted_is_an_error() -> None:
    with pytest.raises(ReadError, match="empty"):
        paste_document(" \n", "Pasted text")


def test_a_folder_stands_for_the_texts_in_it(tmp_path: Path) -> None:
    for name in ("b.TXT", "a.md", "c.pdf", "d.markdown", "notes"):
        (tmp_path / name).touch()
    (tmp_path / "inner.txt").mkdir()
    assert [file.name for file in texts_in(tmp_path)] == ["a.md", "b.TXT", "d.markdown"]
    assert texts_in(tmp_path / "c.pdf") == [tmp_path / "c.pdf"]
    assert texts_in(tmp_path / "gone") == [tmp_path / "gone"]
