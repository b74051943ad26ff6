from __future__ import annotations

import codecs
import hashlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.formats import ENCODINGS, ReadError, read_document, read_text
from app.formats.encoding import decode
from app.formats.labels import LABELS

from .samples import LEGACY


def test_every_name_is_known_to_python() -> None:
    for codec, label in LABELS.items():
        assert codecs.lookup(label).name == codecs.lookup(codec).name == codec
    assert ENCODINGS[0] == "utf-8"
    assert all(label == label.lower() for label in ENCODINGS)


@pytest.mark.parametrize("language", LEGACY)
def test_encodings_of_before_unicode_are_recognised(language: str) -> None:
    encoding, text = LEGACY[language]
    decoded = decode(text.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, encoding, ())


@pytest.mark.parametrize("language", LEGACY)
def test_they_are_recognised_behind_much_ascii(language: str) -> None:
    encoding, text = LEGACY[language]
    text = "Plain words without any accent.\r\n" * 9_000 + text + "\r\nThe end."
    decoded = decode(text.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_a_long_text_is_judged_by_a_sample() -> None:
    text = LEGACY["Chinese"][1] * 2_000
    assert decode(text.encode("gb18030"), "a.txt").text == text


def test_little_evidence_is_said_to_be_little() -> None:
    decoded = decode("The operator’s café was shut.\n".encode("cp1252"), "a.txt")
    assert decoded.text == "The operator’s café was shut.\n"
    assert decoded.warnings == (
        "Encoding recognised as windows-1252 with little certainty; check names and quotation marks.",
    )


def test_classic_mac() -> None:
    text = "Le barrage a cédé.\rL’été dernier déjà, « rien » n’était sûr.\r"
    decoded = decode(text.encode("mac-roman"), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, "macintosh")


@pytest.mark.parametrize("needs_it", ["①②③", "～"])
def test_an_extension_is_named_only_where_it_is_needed(needs_it: str) -> None:
    text = LEGACY["Japanese"][1] + needs_it
    decoded = decode(text.encode("cp932"), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, "cp932")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_marks(encoding: str) -> None:
    decoded = decode("Velt – 7,000".encode(encoding), "a.txt")
    assert decoded.text == "Velt – 7,000"
    assert decoded.encoding.startswith(encoding[:5])
    assert decoded.warnings == ()


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_big_endian_marks(mark: bytes) -> None:
    encoding = "utf-16be" if len(mark) == 2 else "utf-32be"
    assert decode(mark + "Velt".encode(encoding), "a.txt") == decode("Velt".encode(encoding), "a.txt")


@pytest.mark.parametrize("encoding", ["utf-16le", "utf-16be", "utf-32le", "utf-32be"])
@pytest.mark.parametrize("text", ["The dam at Karsk.\n", "Плотина в Карске, 2025\n", "一つ二つ三つ a b c\n"])
def test_wide_text_without_a_mark(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", ["iso-2022-jp", "iso-2022-kr"])
def test_seven_bit_mail(encoding: str) -> None:
    text = LEGACY["Japanese" if encoding.endswith("jp") else "Korean"][1]
    decoded = decode(text.encode(encoding), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_escape_sequences_of_a_terminal_are_utf8() -> None:
    assert decode(b"\x1b[1mbold\x1b[0m", "a.txt").encoding == "utf-8"
    assert decode(b"\x1b$ no Japanese, and no Korean either", "a.txt").encoding == "utf-8"


def test_utf8_with_a_few_damaged_bytes() -> None:
    text = "Größe – “über”, čtyři, потоп, 7 000 m³"
    decoded = decode(text.encode() + b" \xff.", "a.txt")
    assert decoded.text == text + " \ufffd."
    assert decoded.encoding == "utf-8"
    assert decoded.warnings == ("1 character is not valid UTF-8 and shown as \ufffd.",)
    cut = decode(codecs.BOM_UTF16_LE + "The dam held. ".encode("utf-16le") * 3 + b"\xff", "a.txt")
    assert cut.warnings == ("1 character is not valid UTF-16LE and shown as \ufffd.",)
    twice = decode((text * 3).encode() + b"\xff \xfe", "a.txt")
    assert twice.warnings == ("2 characters are not valid UTF-8 and shown as \ufffd.",)


def test_a_mark_that_lies() -> None:
    with pytest.raises(ReadError, match=r"a.txt is not valid UTF-8 at byte 5. Choose another encoding"):
        decode(codecs.BOM_UTF8 + b"ab\xff\xfe\xfd\xfc", "a.txt")


@pytest.mark.parametrize(
    "data", [b"one\0two", bytes(range(256)), b"\x01\x02\x03" * 10, b"\x00\xd8" * 50 + b"\x00\x00"]
)
def test_binary_files(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^a.bin is a binary file, not text. Choose a file that holds text"):
        decode(data, "a.bin")


def test_nul_is_binary_in_any_encoding() -> None:
    for encoding in ("utf-8", "utf-16le"):
        with pytest.raises(ReadError, match=r"is a binary file"):
            decode("one\0two".encode(encoding), "a.txt", encoding)
        with pytest.raises(ReadError, match=r"is a binary file"):
            decode(codecs.BOM_UTF16_LE + "one\0two".encode("utf-16le"), "a.txt")


NOISE = bytes(32 + (at * at * 7 + at * 31) % 223 for at in range(400))


@pytest.mark.parametrize("noise", [NOISE, b"\x81"])
def test_bytes_that_no_encoding_explains(noise: bytes) -> None:
    with pytest.raises(ReadError, match=r"is in no encoding that could be recognised. Choose its encoding"):
        decode(noise, "a.txt")


def test_a_likely_encoding_that_fails_far_behind_is_passed_over() -> None:
    text = LEGACY["French"][1]
    data = (text + "\n").encode("cp1252") * 400 + b"\x81"
    decoded = decode(data, "a.txt")
    assert decoded.encoding != "windows-1252"
    assert len(decoded.text) == 400 * (len(text) + 1) + 1


def test_an_encoding_asked_for() -> None:
    data = "Größe".encode("cp1252")
    decoded = decode(data, "a.txt", "CP1252")
    assert (decoded.text, decoded.encoding) == ("Größe", "windows-1252")
    with pytest.raises(ReadError) as caught:
        decode(data, "a.txt", "utf-8")
    assert caught.value.message == (
        "a.txt is not valid UTF-8 at byte 2. Choose another encoding or leave it to be recognised."
    )
    assert decode(codecs.BOM_UTF8 + b"a", "a.txt", "UTF-8").text == "a"
    assert decode(codecs.BOM_UTF8 + b"a", "a.txt", "utf-8-sig").encoding == "utf-8"


@pytest.mark.parametrize("encoding", ["klingon", "base64", "rot13", "idna", "a\0b", "", "é"])
def test_an_encoding_that_is_none(encoding: str) -> None:
    with pytest.raises(ReadError, match=r"no encoding of that name is known. Choose one such as utf-8"):
        decode(b"abc", "a.txt", encoding)


@given(st.text(min_size=1), st.sampled_from(ENCODINGS))
def test_a_text_is_read_back_in_the_encoding_it_was_written_in(text: str, encoding: str) -> None:
    try:
        data = text.encode(encoding)
        assume_same = data.decode(encoding)
    except UnicodeError:
        return
    if assume_same != text or text.startswith("\ufeff"):
        return
    try:
        expected = read_text(text, "a.txt")
    except ReadError:
        with pytest.raises(ReadError):
            read_document(data, "a.txt", encoding=encoding, media_type="text/plain")
        return
    if "\0" in text:
        return
    document = read_document(data, "a.txt", encoding=encoding, media_type="text/plain")
    assert document.paragraphs == expected.paragraphs
    assert document.encoding == encoding


@given(st.binary())
def test_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        document = read_document(data, "a.txt")
        assert document.sha256 == hashlib.sha256(data).hexdigest()
        assert document.encoding in ENCODINGS
